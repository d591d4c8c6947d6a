import type { Assignment, Step } from "../types.ts";
import type { DatedDuty, KindDuties, LaidOut } from "./dry-run.ts";
import type { Organisation } from "./types.ts";

type Locale = "vi" | "en";

/** What units of one kind will see of the plan. */
export type KindPreview = {
  key: string;
  name: string;
  own: boolean;
  units: number;
  /** Names of the units, the first of them where there are many. */
  names: string[];
  dates: DatedDuty[];
  /** "Thành ủy qua Ban Dân vận", each way once. */
  ways: { recipient: string; channel: string }[];
  /** Deciding bodies in order, for one unit of the kind; several in one step decide together. */
  steps: string[][];
  items: { number: string; text: string }[];
  figures: { code: string; required: number; optional: number }[];
};

const SHOWN = 12;

function waysOf(assignments: readonly Assignment[], names: ReadonlyMap<string, string>): KindPreview["ways"] {
  const found = new Map(assignments.map((one) => [`${one.recipientUnitId} ${one.channelUnitId}`, one]));
  return [...found.values()].map((one) => ({
    recipient: names.get(one.recipientUnitId) ?? "",
    channel: names.get(one.channelUnitId) ?? "",
  }));
}

/** The bodies of each step. */
function bodiesOf(steps: readonly Step[]): string[][] {
  return [...Map.groupBy(steps, ({ step }) => step).values()].map((parts) => parts.map(({ body }) => body));
}

function itemsOf({ rows }: LaidOut, kindCode: string): KindPreview["items"] {
  const asked = new Set(
    rows.outline.addresses.filter((one) => one.kindCode === kindCode).map((one) => one.outlineItemId),
  );
  return rows.outline.items.filter((item) => asked.has(item.id)).map(({ number, text }) => ({ number, text }));
}

function figuresOf({ rows }: LaidOut, letters: readonly string[], organisation: Organisation): KindPreview["figures"] {
  const answers = new Set(
    [...organisation.catalogue, ...rows.indicators]
      .filter((one) => one.kinds.some((letter) => letters.includes(letter)))
      .map((one) => one.id),
  );
  return rows.directives.map(({ id, code }) => {
    const asked = rows.asked.filter((one) => one.directiveId === id && answers.has(one.indicatorId));
    const required = asked.filter((one) => one.required).length;
    return { code, required, optional: asked.length - required };
  });
}

/** What each kind of unit will owe, by when, to whom, which items and figures it answers; the issuer's own document last. */
export function previewOf(
  laidOut: LaidOut,
  kinds: readonly KindDuties[],
  organisation: Organisation,
  locale: Locale,
): KindPreview[] {
  const { duties } = laidOut;
  const units = new Map(organisation.units.map((unit) => [unit.id, unit]));
  const names = new Map(organisation.units.map((unit) => [unit.id, unit.name]));
  return kinds.map(({ kindCode, own, units: count, dates }) => {
    const kind = organisation.kinds.find((one) => one.code === kindCode);
    const assignments = duties.assignments.filter(
      (one) => one.ownDocument === own && units.get(one.unitId)?.kindCode === kindCode,
    );
    const first = assignments[0]?.id;
    return {
      key: `${own} ${kindCode}`,
      name: (locale === "en" ? kind?.nameEn : kind?.nameVi) ?? kindCode,
      own,
      units: count,
      names: [...new Set(assignments.map((one) => names.get(one.unitId) ?? ""))].slice(0, SHOWN),
      dates,
      ways: waysOf(assignments, names),
      steps: bodiesOf(duties.steps.filter((step) => step.assignmentId === first)),
      items: itemsOf(laidOut, kindCode),
      figures: figuresOf(laidOut, kind?.indicatorKinds ?? [], organisation),
    };
  });
}
