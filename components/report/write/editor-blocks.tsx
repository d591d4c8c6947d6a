"use client";

import type { Block } from "#lib/report/section/block.ts";
import { type Caret, textOf } from "#lib/report/section/edit.ts";
import { BlockField } from "./block-field.tsx";
import { type EditorWords, fill } from "./editor-words.ts";

type EditorBlocksProps = {
  blocks: readonly Block[];
  label: string;
  words: EditorWords;
  caret: Caret | null;
  figures: Readonly<Record<string, string>>;
  recordsBlockId: string | null;
  /** Returned passages by block id: the words read before them. */
  flagged: Readonly<Record<string, string>>;
  onText: (id: string, text: string) => void;
  onEnter: (id: string, offset: number) => void;
  onJoinBack: (id: string) => void;
  onFocus: (id: string) => void;
  /** Where nothing stands yet: somebody wants to write. */
  onBegin: () => void;
};

/** The blocks of a section as fields; tables and the list made of records are shown as they are. */
export function EditorBlocks(props: EditorBlocksProps) {
  const { blocks, words, figures } = props;
  const codes = [...new Set(blocks.flatMap(codesOf))];
  return (
    <div className="grid gap-1">
      {blocks.map((block, index) => (
        <div
          key={block.id}
          id={`b-${block.id}`}
          className={props.flagged[block.id] === undefined ? undefined : "flagged"}
        >
          {props.flagged[block.id] !== undefined && <span className="sr-only">{props.flagged[block.id]}: </span>}
          <OneBlock {...props} block={block} number={index + 1} />
        </div>
      ))}
      {blocks.length === 0 ? (
        <button
          type="button"
          className="min-h-11 rounded-box border border-dashed border-line-strong px-3 text-left font-serif text-[17px] text-ink-3"
          onClick={props.onBegin}
        >
          {words.placeholder}
        </button>
      ) : null}
      {codes.length > 0 ? (
        <p className="screen mt-2 font-sans text-s text-ink-3">
          {words.figuresTitle} {codes.map((code) => `{${code}} = ${figures[code] ?? words.noFigure}`).join(" · ")}
        </p>
      ) : null}
    </div>
  );
}

function OneBlock({ block, number, ...props }: EditorBlocksProps & { block: Block; number: number }) {
  const { words, label, caret } = props;
  const field = (id: string, value: string, name: string) => (
    <BlockField
      id={id}
      label={name}
      value={value}
      placeholder={words.placeholder}
      caret={caret}
      onText={(text) => props.onText(id, text)}
      onEnter={(offset) => props.onEnter(id, offset)}
      onJoinBack={() => props.onJoinBack(id)}
      onFocus={() => props.onFocus(id)}
    />
  );
  if (block.kind === "table") return <TableAsIs block={block} />;
  if (block.kind !== "list") {
    return field(
      block.id,
      textOf(block.runs),
      fill(block.kind === "quotation" ? words.quotation : words.paragraph, { number, section: label }),
    );
  }
  const List = block.ordered ? "ol" : "ul";
  if (block.id === props.recordsBlockId) {
    return (
      <div>
        <p className="screen hint font-sans">{words.records}</p>
        <List>
          {block.items.map((item) => (
            <li key={item.id}>{textOf(item.runs)}</li>
          ))}
        </List>
      </div>
    );
  }
  return (
    <List className="editing">
      {block.items.map((item, index) => (
        <li key={item.id}>
          {field(item.id, textOf(item.runs), fill(words.entry, { number: index + 1, list: number, section: label }))}
        </li>
      ))}
    </List>
  );
}

function TableAsIs({ block }: { block: Extract<Block, { kind: "table" }> }) {
  return (
    <table>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.id}>
            {row.cells.map((cell, index) => (
              <td key={index}>{textOf(cell.runs)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function codesOf(block: Block): string[] {
  const lines =
    block.kind === "list"
      ? block.items.map((item) => item.runs)
      : block.kind === "table"
        ? block.rows.flatMap((row) => row.cells.map((cell) => cell.runs))
        : [block.runs];
  return lines
    .flat()
    .flatMap((run) =>
      "figure" in run
        ? [run.figure.year === null ? run.figure.indicator : `${run.figure.indicator}:${run.figure.year}`]
        : [],
    );
}
