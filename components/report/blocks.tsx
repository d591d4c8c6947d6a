import { Fragment, type ReactNode } from "react";
import { Cite, FigureMark, SheetParagraph } from "#components/ui/sheet.tsx";
import type { Block, Run } from "#lib/report/section/block.ts";
import { subitemNumbers } from "#lib/report/section/subitem.ts";
import { type CitationInText, type CitationsInText, type FiguresInText, figureKey } from "#lib/report/types.ts";

type BlocksProps = {
  blocks: readonly Block[];
  /** Values of the figures in the text, from the same content as the text. */
  figures?: FiguresInText | undefined;
  citations?: CitationsInText | undefined;
  /** Returned passages by block id: the words read before them ("Đoạn bị trả lại"). */
  flagged?: Readonly<Record<string, string>> | undefined;
  /** Anchor of a block, where something on the page or elsewhere points at it. */
  blockAnchor?: ((blockId: string) => string) | undefined;
  /** The place of a sub-item's title among the headings around it. */
  headingLevel?: 3 | 4 | undefined;
  /** The number of the outline item they stand under: its sub-items are counted after it. */
  under?: string | undefined;
  /** What stands in the margin of a block: a tool, not part of the text. `place` counts from 1. */
  margin?: ((blockId: string, place: number) => ReactNode) | undefined;
  /** What stands below a block: a form about it. */
  below?: ((blockId: string) => ReactNode) | undefined;
};

/** The text of a section as paper; stands inside a `<Sheet>`. */
export function Blocks(props: BlocksProps) {
  const {
    blocks,
    figures = {},
    citations = {},
    flagged = {},
    blockAnchor,
    headingLevel = 3,
    under = "",
    margin,
    below,
  } = props;
  const numbers = subitemNumbers(blocks, under);
  return blocks.map((block, index) => (
    <Fragment key={block.id}>
      <OneBlock
        block={block}
        number={numbers[block.id] ?? ""}
        headingLevel={headingLevel}
        figures={figures}
        cites={citations[block.id] ?? []}
        flagged={flagged[block.id]}
        anchor={blockAnchor?.(block.id)}
        margin={margin?.(block.id, index + 1)}
      />
      {below?.(block.id)}
    </Fragment>
  ));
}

type OneBlockProps = {
  block: Block;
  /** Of a sub-item: "a)". */
  number: string;
  headingLevel: 3 | 4;
  figures: FiguresInText;
  cites: readonly CitationInText[];
  flagged: string | undefined;
  anchor: string | undefined;
  margin: ReactNode;
};

function OneBlock({ block, number, headingLevel, figures, cites, flagged, anchor, margin }: OneBlockProps) {
  const id = anchor === undefined ? {} : { id: anchor };
  const Heading = headingLevel === 3 ? "h3" : "h4";
  if (block.kind === "paragraph")
    return (
      <SheetParagraph flagged={flagged} {...id}>
        <Runs runs={block.runs} figures={figures} />
        <Chips cites={cites} />
        {margin}
      </SheetParagraph>
    );
  return (
    <div className={flagged === undefined ? undefined : "flagged"} {...id}>
      {flagged !== undefined && <span className="sr-only">{flagged}: </span>}
      {block.kind === "subitem" && (
        <Heading className="subitem">
          {number} <Runs runs={block.runs} figures={figures} />
        </Heading>
      )}
      {block.kind === "quotation" && (
        <blockquote>
          <p>
            <Runs runs={block.runs} figures={figures} />
          </p>
        </blockquote>
      )}
      {block.kind === "list" && <NestedList ordered={block.ordered} items={nest(block.items)} figures={figures} />}
      {block.kind === "table" && <Rows rows={block.rows} header={block.header} figures={figures} />}
      <Chips cites={cites} />
      {margin}
    </div>
  );
}

/** Runs of text with their marks; a figure that has no value yet is drawn as an open place. */
export function Runs({ runs, figures }: { runs: readonly Run[]; figures: FiguresInText }) {
  return runs.map((run, index) => {
    // Runs have no id of their own; their place in the block is what they are.
    const key = String(index);
    if (!("figure" in run)) return <Fragment key={key}>{marked(run)}</Fragment>;
    const figure = figures[figureKey(run.figure)];
    return (
      <FigureMark key={key} bad={figure?.bad ?? figure === undefined} title={figure?.title ?? figureKey(run.figure)}>
        {figure?.value ?? "…"}
      </FigureMark>
    );
  });
}

function marked(run: Extract<Run, { text: string }>): ReactNode {
  let drawn: ReactNode = run.text;
  if (run.underline) drawn = <u>{drawn}</u>;
  if (run.italic) drawn = <i>{drawn}</i>;
  if (run.bold) drawn = <b>{drawn}</b>;
  return drawn;
}

function Chips({ cites }: { cites: readonly CitationInText[] }) {
  return cites.map((cite) => (
    <Fragment key={cite.href}>
      {" "}
      <Cite href={cite.href} stale={cite.stale}>
        {cite.label}
      </Cite>
    </Fragment>
  ));
}

type Item = { id: string; runs: Run[]; level: number };
type Nested = Item & { below: Nested[] };

/** Items with levels as a tree: an item belongs under the last one before it with a smaller level. */
function nest(items: readonly Item[]): Nested[] {
  const top: Nested[] = [];
  const open: Nested[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? -1) >= item.level) open.pop();
    const node = { ...item, below: [] };
    (open.at(-1)?.below ?? top).push(node);
    open.push(node);
  }
  return top;
}

function NestedList({
  ordered,
  items,
  figures,
}: {
  ordered: boolean;
  items: readonly Nested[];
  figures: FiguresInText;
}) {
  const List = ordered ? "ol" : "ul";
  return (
    <List>
      {items.map((item) => (
        <li key={item.id}>
          <Runs runs={item.runs} figures={figures} />
          {item.below.length > 0 && <NestedList ordered={ordered} items={item.below} figures={figures} />}
        </li>
      ))}
    </List>
  );
}

type Row = { id: string; cells: { runs: Run[] }[] };

function Rows({ rows, header, figures }: { rows: readonly Row[]; header: boolean; figures: FiguresInText }) {
  const [first, ...rest] = rows;
  const body = header ? rest : rows;
  return (
    <table>
      {header && first && (
        <thead>
          <tr>
            {first.cells.map((cell, index) => (
              <th key={`${first.id}-${String(index)}`} scope="col">
                <Runs runs={cell.runs} figures={figures} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {body.map((row) => (
          <tr key={row.id}>
            {row.cells.map((cell, index) => (
              <td key={`${row.id}-${String(index)}`}>
                <Runs runs={cell.runs} figures={figures} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
