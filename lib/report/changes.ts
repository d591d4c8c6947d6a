import { formatDay } from "#lib/platform/time.ts";
import type { ReportContent } from "./content.ts";
import { compareBlocks, differs, touched } from "./difference.ts";
import { figuresInText, figureText, type OutlinePlace, readBlock } from "./paper.ts";
import type { ContentChanges, FigureChange, RecordChange, SectionChange } from "./types.ts";

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

/** Records in both versions as one line each: what came, went or reads differently, in the order of now; what went last. */
function changedRecords(then: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): RecordChange[] {
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((id) => {
    const [one, other] = [then.get(id) ?? null, now.get(id) ?? null];
    return one === other ? [] : [{ id, before: one, after: other }];
  });
}

const lines = <T>(records: readonly T[], of: (one: T) => [string, string]): Map<string, string> =>
  new Map(records.map(of));
const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join(", ");

const documents = (content: ReportContent) =>
  lines(content.documents, ({ id, number, issuedOn, issuer, subject }) => [
    id,
    joined([number, issuedOn === null ? null : formatDay(issuedOn), issuer, subject]),
  ]);

/** Documents of the annex that came, went or read differently. */
export function changedDocuments(before: ReportContent, after: ReportContent): RecordChange[] {
  return changedRecords(documents(before), documents(after));
}

/**
 * Recommendations that came, went or read differently, with whom they are put to and their ground.
 *
 * @param levels names of the levels by code
 */
export function changedRecommendations(
  before: ReportContent,
  after: ReportContent,
  levels: Readonly<Record<string, string>>,
): RecordChange[] {
  const of = (content: ReportContent) =>
    lines(content.recommendations, ({ id, level, body, text, ground }) => [
      id,
      `${joined([body ?? null, levels[level] ?? level])}: ${text}${ground === null ? "" : ` (${ground})`}`,
    ]);
  return changedRecords(of(before), of(after));
}

/** Files shown as evidence that came, went, were captioned anew or hang elsewhere. */
export function changedEvidence(
  before: ReportContent,
  after: ReportContent,
  outline: readonly OutlinePlace[],
): RecordChange[] {
  const place = (content: ReportContent, one: ReportContent["evidence"][number]): string | null => {
    if (one.outlineItemId !== null) return outline.find(({ id }) => id === one.outlineItemId)?.number ?? null;
    if (one.indicatorId !== null) {
      const code = content.values.find(({ indicatorId }) => indicatorId === one.indicatorId)?.code ?? null;
      return one.year === null ? code : joined([code, String(one.year)]);
    }
    if (one.leadingDocumentId !== null)
      return content.documents.find(({ id }) => id === one.leadingDocumentId)?.number ?? null;
    return content.recommendations.find(({ id }) => id === one.recommendationId)?.text ?? null;
  };
  const of = (content: ReportContent) =>
    lines(content.evidence, (one) => [one.id, joined([one.name, one.caption, place(content, one)])]);
  return changedRecords(of(before), of(after));
}

/** What is said of figures that the checks ask about, where it came, went or reads differently. */
export function changedExplanations(before: ReportContent, after: ReportContent): RecordChange[] {
  const of = (content: ReportContent) =>
    lines(content.explanations, ({ key, indicatorId, words }) => {
      const value = content.values.find((one) => one.indicatorId === indicatorId);
      return [key, `${value ? `${value.code} ${value.name}: ` : ""}${words}`];
    });
  return changedRecords(of(before), of(after));
}

/** Everything in which one content differs from another. */
export function changesBetween(
  before: ReportContent,
  after: ReportContent,
  { outline, levels }: { outline: readonly OutlinePlace[]; levels: Readonly<Record<string, string>> },
): ContentChanges {
  return {
    sections: changedSections(before, after, outline),
    figures: changedFigures(before, after),
    recommendations: changedRecommendations(before, after, levels),
    documents: changedDocuments(before, after),
    evidence: changedEvidence(before, after, outline),
    explanations: changedExplanations(before, after),
  };
}
