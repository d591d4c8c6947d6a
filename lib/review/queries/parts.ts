import type { Viewer } from "#lib/access/types.ts";
import { daysOff } from "#lib/organisation/day-off/queries.ts";
import { workingDaysAfter } from "#lib/plan/deadline/days-off.ts";
import { guidanceAt } from "#lib/plan/guidance/queries.ts";
import { now as clockNow } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/time.ts";
import { figuresInText, readBlock } from "#lib/report/paper.ts";
import { columnsOf } from "../beside/columns.ts";
import { besideOf, type Other } from "../beside/queries.ts";
import type { BesideView } from "../beside/types.ts";
import { placeOf } from "../peer/place.ts";
import { peersOf } from "../peer/queries.ts";
import { letterOf, RETURN_DAYS } from "../rules.ts";
import type { ConclusionView, FiguresView, ItemView, OutlineEntry, SectionView } from "../types.ts";
import { blocksIn, differenceIn, figureKeysIn, type Versions } from "./content.ts";
import { figuresView, figureViews } from "./figures.ts";
import type { Row } from "./statement.ts";

/** What every part is made from: the row of the report, its versions, the flags of this review, items of earlier ones. */
export type Material = {
  viewer: Viewer;
  row: Row;
  versions: Versions;
  outline: readonly OutlineEntry[];
  flags: readonly ItemView[];
  earlier: readonly ItemView[];
};

const of = (row: Row) => ({ reportId: row.id, unitKind: row.unitKind, directiveId: row.directiveId });

/** The figures of a text that lie far from those of the other units: read only where the text has any. */
async function unusualIn({ viewer, row, versions }: Material, outlineItemId: string): Promise<SectionView["unusual"]> {
  const keys = figureKeysIn(blocksIn(versions.now, outlineItemId));
  const shown = versions.now.values.filter(
    ({ code, year }) => year === null && (keys.has(code) || [...keys].some((key) => key.startsWith(`${code}:`))),
  );
  if (shown.length === 0) return [];
  const ids = shown.map(({ indicatorId }) => indicatorId);
  const { totals } = await peersOf(viewer, of(row), ids, null);
  return shown.flatMap(({ indicatorId, code, name, value }) => {
    const place = placeOf(value, totals[indicatorId] ?? []);
    return place?.unusual ? [{ indicatorId, code, name, place }] : [];
  });
}

/** The section asked for (else the first that is not read, else the first), with what is asked there; null: no outline. */
export async function sectionView(material: Material, asked: string | undefined): Promise<SectionView | null> {
  const { viewer, row, versions, outline, flags, earlier } = material;
  const entry = outline.find(({ id }) => id === asked) ?? outline.find(({ read }) => !read) ?? outline[0];
  if (entry === undefined) return null;
  const { id, number, title } = entry;
  const at = outline.indexOf(entry);
  const [guidance, unusual] = await Promise.all([guidanceAt(viewer, row.directiveId, id), unusualIn(material, id)]);
  return {
    id,
    number,
    title,
    requirement: row.outline.find((item) => item.id === id)?.text ?? "",
    guidance,
    blocks: blocksIn(versions.now, id),
    figures: figuresInText(versions.now, viewer.locale),
    flags: flags.filter((flag) => flag.outlineItemId === id),
    earlier: earlier.filter((item) => item.outlineItemId === id),
    difference: entry.changed ? differenceIn(versions, id) : null,
    openedBecause: row.openings.find((opening) => opening.outlineItemId === id)?.reason ?? null,
    unusual,
    previous: outline[at - 1]?.id ?? null,
    next: outline[at + 1]?.id ?? null,
  };
}

/** The figures among those of the other units; of the chosen one each unit's own. */
export async function figuresPart(material: Material, chosen: string | undefined): Promise<FiguresView> {
  const { viewer, row, versions, flags } = material;
  const known = versions.now.values.some(({ indicatorId }) => indicatorId === chosen) ? (chosen ?? null) : null;
  const peers = await peersOf(viewer, of(row), null, known);
  return figuresView(figureViews(versions, flags, peers.totals, viewer.locale), peers, known ?? undefined);
}

/** What is asked to be laid beside: `beside` a report's id or "last". */
export type BesideLook = {
  item: string | undefined;
  beside: string | undefined;
  besideItem: string | undefined;
  kinds: "same" | "all";
  query: string;
};

type Place = { id: string; number: string; title: string };

function chosenBeside(material: Material, item: Place, look: BesideLook, other: Other | null): BesideView["chosen"] {
  const { row, versions, viewer } = material;
  if (look.beside === "last" && row.earlier !== null) {
    const rows = differenceIn(versions, item.id) ?? [];
    return { kind: "last", from: row.earlier.number, to: row.versionNumber ?? 0, rows };
  }
  if (other === null) return { kind: "none", asked: look.beside !== undefined };
  const theirItem = other.items.find(({ id }) => id === other.item);
  const { ours, theirs } = columnsOf(
    {
      reportId: row.id,
      unit: row.unitShort,
      directive: row.directiveCode,
      version: row.versionNumber ?? 0,
      number: item.number,
      title: item.title,
      blocks: blocksIn(versions.now, item.id),
      values: versions.now.values,
    },
    { ...other, number: theirItem?.number ?? "", title: theirItem?.title ?? "" },
    viewer.locale,
  );
  return { kind: "report", ours, theirs, items: other.items, item: other.item ?? "" };
}

/** One item side by side with the same item elsewhere; only that item is read and compared. */
export async function besidePart(material: Material, look: BesideLook): Promise<BesideView> {
  const { viewer, row, outline } = material;
  const entry = outline.find(({ id }) => id === look.item) ?? outline[0];
  const base = { kinds: look.kinds, query: look.query, hasLast: row.earlier !== null };
  if (entry === undefined)
    return { ...base, item: null, candidates: [], more: false, chosen: { kind: "none", asked: false } };
  const { id, number, title } = entry;
  const { candidates, more, other } = await besideOf(viewer, {
    ...of(row),
    unitId: row.unitId,
    outlineItemId: id,
    beside: look.beside === "last" ? null : (look.beside ?? null),
    besideItem: look.besideItem ?? null,
    kinds: look.kinds,
    query: look.query,
  });
  return { ...base, item: { id, number, title }, candidates, more, chosen: chosenBeside(material, entry, look, other) };
}

/** The conclusion: a day to propose for sending again, and the list as the unit will read it. */
export async function conclusionPart({ versions, flags, outline }: Material): Promise<ConclusionView> {
  const today = dayOf(clockNow());
  const holidays = await daysOff();
  const figures = figuresInText(versions.now);
  const quoted = (flag: ItemView): string | null => {
    const recommendation = versions.now.recommendations.find(({ id }) => id === flag.recommendationId);
    const block = blocksIn(versions.now, flag.outlineItemId ?? "").find(({ id }) => id === flag.blockId);
    return recommendation?.text ?? (block ? readBlock(block, figures) : null);
  };
  const order = [...outline.map(({ id }) => id), ...new Set(versions.now.values.map(({ indicatorId }) => indicatorId))];
  return {
    today,
    proposedDueOn: workingDaysAfter(today, RETURN_DAYS, holidays),
    letter: letterOf(flags, order).map((flag) => ({ ...flag, quoted: quoted(flag) })),
  };
}
