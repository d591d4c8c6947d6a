import { formatDay } from "#lib/platform/time.ts";
import type { ReportContent } from "./content.ts";
import { compareBlocks, differs, touched } from "./difference.ts";
import { figuresInText, figureText, type OutlinePlace, readBlock } from "./paper.ts";
import type { DocumentChange, FigureChange, SectionChange } from "./types.ts";

/** Sections that read differently, in the order of the outline, with only what changed in them. */
export function changedSections(
  before: ReportContent,
  after: ReportContent,
  outline: readonly OutlinePlace[],
): SectionChange[] {
  const then = figuresInText(before);
  const now = figuresInText(after);
  const read = {
    before: (block: Parameters<typeof readBlock>[0]) => readBlock(block, then),
    after: (block: Parameters<typeof readBlock>[0]) => readBlock(block, now),
  };
  const blocksOf = (content: ReportContent, id: string) =>
    content.sections.find((section) => section.outlineItemId === id)?.blocks ?? [];
  return outline.flatMap(({ id, number, title }) => {
    const blocks = compareBlocks(blocksOf(before, id), blocksOf(after, id), read);
    return differs(blocks) ? [{ id, number, title, blocks: blocks.filter(touched) }] : [];
  });
}

const keyOf = (value: ReportContent["values"][number]): string => `${value.code}:${value.year ?? ""}`;

/** Figures that came, went or changed. */
export function changedFigures(before: ReportContent, after: ReportContent): FigureChange[] {
  const then = new Map(before.values.map((value) => [keyOf(value), value]));
  const now = new Map(after.values.map((value) => [keyOf(value), value]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const one = then.get(key);
    const other = now.get(key);
    const known = other ?? one;
    if (known === undefined || (one?.value === other?.value && one?.kind === other?.kind)) return [];
    const name = known.year === null ? known.name : `${known.name}, ${known.year}`;
    return [
      {
        key,
        name: `${known.code} ${name}`,
        before: figureText(one?.value ?? null),
        after: figureText(other?.value ?? null),
      },
    ];
  });
}

const said = ({ number, issuedOn, issuer, subject }: ReportContent["documents"][number]): string =>
  [number, issuedOn === null ? "" : formatDay(issuedOn), issuer, subject].filter((part) => part !== "").join(", ");

/** Documents of the annex that came, went or read differently, in the order of the list now; what went stands last. */
export function changedDocuments(before: ReportContent, after: ReportContent): DocumentChange[] {
  const then = new Map(before.documents.map((one) => [one.id, said(one)]));
  const now = new Map(after.documents.map((one) => [one.id, said(one)]));
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((id) => {
    const [one, other] = [then.get(id) ?? null, now.get(id) ?? null];
    return one === other ? [] : [{ id, before: one, after: other }];
  });
}
