import type { ReportContent } from "#lib/report/content.ts";
import { standingExplanations } from "#lib/report/figure/rules.ts";
import type { Peers } from "../peer/queries.ts";
import { placeOf, placesOf } from "../peer/place.ts";
import type { FiguresView, FigureView, ItemView } from "../types.ts";
import type { Versions } from "./content.ts";

type Value = ReportContent["values"][number];

/** A figure in the version of the review before, where it was another one. */
function beforeOf(before: ReportContent | null, found: Value): FigureView["before"] {
  if (before === null) return null;
  const then = before.values.find((one) => one.indicatorId === found.indicatorId && one.year === found.year);
  return (then?.value ?? null) === found.value ? null : { value: then?.value ?? null };
}

function emptyView(found: Value, flags: readonly ItemView[]): FigureView {
  const { indicatorId, code, name, unitOfMeasure } = found;
  return {
    indicatorId,
    code,
    name,
    unitOfMeasure,
    kind: "MISSING",
    value: null,
    before: null,
    reason: null,
    note: null,
    explanations: [],
    years: [],
    flags: flags.filter((flag) => flag.indicatorId === indicatorId),
    place: null,
  };
}

/** The table of figures: the total of each indicator with its years, its flags, and its place among the other units. */
export function figureViews(
  { now, before }: Versions,
  flags: readonly ItemView[],
  totals: Peers["totals"],
  locale: "vi" | "en",
): FigureView[] {
  const views = new Map<string, FigureView>();
  const explanations = standingExplanations(now, locale);
  for (const found of now.values) {
    const view = views.get(found.indicatorId) ?? emptyView(found, flags);
    views.set(found.indicatorId, view);
    const { kind, value, reason, note } = found;
    const then = beforeOf(before, found);
    if (found.year !== null) {
      view.years.push({ year: found.year, value, kind, said: reason ?? note, before: then });
      continue;
    }
    const place = placeOf(value, totals[found.indicatorId] ?? []);
    view.explanations = explanations.filter((one) => one.indicatorId === found.indicatorId);
    Object.assign(view, { kind, value, reason, note, before: then, place });
  }
  return [...views.values()];
}

/** The part of the page that shows the figures; the chosen one with each of the other units and year by year. */
export function figuresView(rows: readonly FigureView[], peers: Peers, chosenId: string | undefined): FiguresView {
  const chosen = rows.find((row) => row.indicatorId === chosenId);
  return {
    rows: [...rows],
    peers: peers.count,
    unusual: rows.filter((row) => row.place?.unusual).length,
    missing: rows.filter((row) => row.kind === "MISSING").length,
    chosen: chosen ? { ...chosen, among: placesOf(chosen.years, peers.each) } : null,
  };
}
