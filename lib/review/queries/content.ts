import type { ReportContent } from "#lib/report/content.ts";
import { compareBlocks, differs } from "#lib/report/difference.ts";
import { standingExplanations } from "#lib/report/figure/rules.ts";
import { figuresInText, readBlock } from "#lib/report/paper.ts";
import type { Block } from "#lib/report/section/block.ts";
import type { FigureView, ItemView, SectionView } from "../types.ts";
import type { Peer, Row } from "./statement.ts";

/** Reads a block with the figures of its own version. */
function reader(content: ReportContent): (block: Block) => string {
  const figures = figuresInText(content);
  return (block) => readBlock(block, figures);
}

/** The outline with the frozen text of each item, its flags, and what changed since the version reviewed before. */
export function sectionViews(row: Row, content: ReportContent, flags: readonly ItemView[]): SectionView[] {
  const earlier = row.earlier?.content ?? null;
  const readNow = reader(content);
  const readThen = earlier ? reader(earlier) : readNow;
  return row.outline.map((item) => {
    const blocks = content.sections.find((section) => section.outlineItemId === item.id)?.blocks ?? [];
    const before = earlier?.sections.find((section) => section.outlineItemId === item.id)?.blocks ?? [];
    const difference = earlier ? compareBlocks(before, blocks, { before: readThen, after: readNow }) : null;
    return {
      ...item,
      requirement: item.text,
      blocks,
      flags: flags.filter((flag) => flag.outlineItemId === item.id),
      difference,
      changed: difference !== null && differs(difference),
      openedBecause: row.openings.find((opening) => opening.outlineItemId === item.id)?.reason ?? null,
    };
  });
}

/** The table of figures: the total of each indicator with its years, its flags, and what the peers have. */
export function figureViews(
  content: ReportContent,
  earlier: ReportContent | null,
  flags: readonly ItemView[],
  peers: readonly Peer[],
  locale: "vi" | "en",
): FigureView[] {
  const totals = new Map<string, FigureView>();
  const explanations = standingExplanations(content, locale);
  for (const found of content.values) {
    const view = totals.get(found.indicatorId) ?? {
      indicatorId: found.indicatorId,
      code: found.code,
      name: found.name,
      unitOfMeasure: found.unitOfMeasure,
      kind: "MISSING",
      value: null,
      before: null,
      reason: null,
      note: null,
      explanations: explanations.filter((one) => one.indicatorId === found.indicatorId),
      years: [],
      flags: flags.filter((flag) => flag.indicatorId === found.indicatorId),
      peers: null,
      unusual: false,
    };
    totals.set(found.indicatorId, view);
    if (found.year !== null) {
      view.years.push({ year: found.year, value: found.value });
      continue;
    }
    const then = earlier?.values.find((value) => value.indicatorId === found.indicatorId && value.year === null);
    const peer = peers.find((candidate) => candidate.indicatorId === found.indicatorId && candidate.count > 1) ?? null;
    Object.assign(view, {
      kind: found.kind,
      value: found.value,
      reason: found.reason,
      note: found.note,
      before: then && then.value !== found.value ? then.value : null,
      peers: peer,
      unusual:
        peer !== null &&
        found.value !== null &&
        (Number(found.value) < Number(peer.min) || Number(found.value) > Number(peer.max)),
    });
  }
  return [...totals.values()];
}
