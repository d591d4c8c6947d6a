import type { ReportContent } from "#lib/report/content.ts";
import { compareBlocks, differs } from "#lib/report/difference.ts";
import { figuresInText, readBlock } from "#lib/report/paper.ts";
import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import { figureKey } from "#lib/report/types.ts";
import type { ChangeView, EvidenceView, ItemView, OutlineEntry, RecommendationView, RoundView } from "../types.ts";
import type { Row } from "./statement.ts";

/** The version under review and the one of the review before, both as frozen. */
export type Versions = { now: ReportContent; before: ReportContent | null };

/** The blocks of an item in a content; none where it was not written. */
export function blocksIn(content: ReportContent | null, outlineItemId: string): Block[] {
  return content?.sections.find((section) => section.outlineItemId === outlineItemId)?.blocks ?? [];
}

/** Reads a block with the figures of its own version. */
function reader(content: ReportContent): (block: Block) => string {
  const figures = figuresInText(content);
  return (block) => readBlock(block, figures);
}

/** Keys of the figures that stand in a text ("A04", "A04:2016"). */
export function figureKeysIn(blocks: readonly Block[]): Set<string> {
  return new Set(
    blocks.flatMap((block) => [...blockText(block).matchAll(/\{([^{}\s]{1,24})\}/g)].map((found) => found[1] ?? "")),
  );
}

/** Keys of figures that have another value in the one content than in the other. */
function changedFigures({ now, before }: Versions): Set<string> {
  const values = (content: ReportContent | null) =>
    new Map((content?.values ?? []).map(({ code, year, value }) => [figureKey({ indicator: code, year }), value]));
  const [then, today] = [values(before), values(now)];
  return new Set([...today.keys(), ...then.keys()].filter((key) => today.get(key) !== then.get(key)));
}

/** Whether a section reads differently now: by its digest, or by a figure in its text; told without comparing a word. */
function changed(versions: Versions, outlineItemId: string, figures: ReadonlySet<string>): boolean {
  const digestIn = (content: ReportContent | null) =>
    content?.sections.find((section) => section.outlineItemId === outlineItemId)?.digest;
  if (digestIn(versions.now) !== digestIn(versions.before)) return true;
  return figures.size > 0 && [...figureKeysIn(blocksIn(versions.now, outlineItemId))].some((key) => figures.has(key));
}

/** The outline with how each item stands: flags, whether it changed, whether this viewer has read it. */
export function outlineEntries(row: Row, versions: Versions, flags: readonly ItemView[]): OutlineEntry[] {
  const figures = versions.before === null ? new Set<string>() : changedFigures(versions);
  return row.outline.map(({ id, number, title, read }) => ({
    id,
    number,
    title,
    empty: blocksIn(versions.now, id).length === 0,
    flags: flags.filter((flag) => flag.outlineItemId === id).length,
    changed: versions.before === null ? null : changed(versions, id, figures),
    read,
  }));
}

/** What changed in one section since the review before; null in a first review, and where nothing did. */
export function differenceIn({ now, before }: Versions, outlineItemId: string) {
  if (before === null) return null;
  const read = { before: reader(before), after: reader(now) };
  const blocks = compareBlocks(blocksIn(before, outlineItemId), blocksIn(now, outlineItemId), read);
  return differs(blocks) ? blocks : null;
}

/** What the unit changed at the place of a returned item. */
function changeAt(
  versions: Versions,
  item: Pick<ItemView, "outlineItemId" | "indicatorId" | "recommendationId">,
): ChangeView {
  const { now, before } = versions;
  const { outlineItemId, indicatorId, recommendationId } = item;
  if (recommendationId !== null) {
    const words = (content: ReportContent | null) =>
      content?.recommendations.find(({ id }) => id === recommendationId)?.text ?? null;
    const [then, today] = [words(before), words(now)];
    return then === today ? { kind: "none" } : { kind: "recommendation", before: then, after: today };
  }
  if (outlineItemId !== null) {
    const blocks = differenceIn(versions, outlineItemId);
    return blocks === null ? { kind: "none" } : { kind: "text", blocks };
  }
  const total = (content: ReportContent | null) =>
    content?.values.find((value) => value.indicatorId === indicatorId && value.year === null);
  const [then, today] = [total(before), total(now)];
  if (then?.value === today?.value) return { kind: "none" };
  const unit = today?.unitOfMeasure ?? then?.unitOfMeasure ?? "";
  return { kind: "figure", before: then?.value ?? null, after: today?.value ?? null, unit };
}

/**
 * The second round: what was returned with what changed there, the items that wait for a conclusion first; then what else
 * changed, sections the unit opened itself with its reason.
 *
 * @param items of earlier returns; `waits` says which of them want a conclusion
 */
export function roundView(
  row: Row,
  versions: Versions,
  outline: readonly OutlineEntry[],
  items: readonly ItemView[],
  waits: (item: ItemView) => boolean,
): RoundView {
  const withChange = (item: ItemView) => ({ ...item, change: changeAt(versions, item) });
  // What the last return named was asked for; what an older one named and was settled is another matter.
  const asked = new Set(items.filter((item) => item.round >= row.round - 1).map((item) => item.outlineItemId));
  return {
    waiting: items.filter(waits).map(withChange),
    concluded: items.filter((item) => !waits(item)),
    others: outline
      .filter((entry) => entry.changed && !asked.has(entry.id))
      .map(({ id, number, title }) => ({
        id,
        place: number,
        name: title,
        openedBecause: row.openings.find((opening) => opening.outlineItemId === id)?.reason ?? null,
        change: changeAt(versions, { outlineItemId: id, indicatorId: null, recommendationId: null }),
      })),
  };
}

const placeOfItem = (row: Row, outlineItemId: string | null): { place: string; placeName: string } | null => {
  const found = row.outline.find((item) => item.id === outlineItemId);
  return found ? { place: found.number, placeName: found.title } : null;
};

/** The files of the version with the place each of them shows. */
export function evidenceViews(row: Row, { now }: Versions): EvidenceView[] {
  return now.evidence.map(
    ({ fileId, name, caption, outlineItemId, indicatorId, recommendationId, leadingDocumentId }) => {
      const record =
        now.recommendations.find(({ id }) => id === recommendationId) ??
        now.documents.find(({ id }) => id === leadingDocumentId);
      const figure = now.values.find((value) => value.indicatorId === indicatorId);
      const place = placeOfItem(row, outlineItemId ?? record?.outlineItemId ?? null);
      return {
        fileId,
        name,
        caption,
        place: place?.place ?? figure?.code ?? "",
        placeName: place?.placeName ?? figure?.name ?? "",
      };
    },
  );
}

/** The recommendations of the version, in the order of the outline, with their flags and what was new in them. */
export function recommendationViews(
  row: Row,
  { now, before }: Versions,
  flags: readonly ItemView[],
): RecommendationView[] {
  const views = now.recommendations.map((found): RecommendationView => {
    const then = before?.recommendations.find(({ id }) => id === found.id);
    const reworded = then && then.text !== found.text ? { text: then.text } : null;
    return {
      ...found,
      body: found.body ?? null,
      level: row.levels[found.level] ?? found.level,
      place: placeOfItem(row, found.outlineItemId)?.place ?? "",
      flags: flags.filter((flag) => flag.recommendationId === found.id),
      since: before !== null && then === undefined ? "new" : reworded,
      evidence: evidenceViews(row, {
        now: { ...now, evidence: now.evidence.filter((one) => one.recommendationId === found.id) },
        before,
      }),
    };
  });
  const order = new Map(row.outline.map(({ id }, index) => [id, index]));
  return views.sort((one, other) => (order.get(one.outlineItemId) ?? 0) - (order.get(other.outlineItemId) ?? 0));
}
