import { newId } from "#lib/platform/ids.ts";
import { targetOf } from "../milestone-rows.ts";
import { reportersOf, unitsBelow } from "../reporters.ts";
import type { DraftMilestone, PlanDraft } from "../schema.ts";
import type { Organisation, PlanHead } from "../types.ts";
import { known, record, rows, type Typed, text, textOrNull, ticked } from "./fields.ts";
import { unitsNamed } from "./reporters.ts";

type Kind = DraftMilestone["kind"];
const kinds: readonly Kind[] = ["SUM_UP", "SEND_REPORT", "OTHER"];
const bys = ["LEVEL", "KIND", "UNIT"] as const;

/** For whom deadlines can be set here: the issuer's own document, and levels, kinds and units that report or are named. */
export type DeadlineTarget = { by: DraftMilestone["by"]; value: string; name: string; own: boolean };

const sameTarget = (a: Pick<DraftMilestone, "by" | "value">, b: Pick<DraftMilestone, "by" | "value">): boolean =>
  a.by === b.by && a.value === b.value;

/** The rows of the deadline table: levels, then kinds, then units; the issuer's level stands for its own document. */
export function deadlineTargets(draft: PlanDraft, organisation: Organisation, head: PlanHead): DeadlineTarget[] {
  const issuing = organisation.units.find((unit) => unit.id === head.issuingUnitId);
  const reporting = reportersOf(draft, organisation, head);
  const levels = organisation.levels.filter(
    (level) => level.code === issuing?.levelCode || reporting.some((unit) => unit.levelCode === level.code),
  );
  const offered = [
    ...levels.map((level) => ({ by: "LEVEL" as const, value: level.code })),
    ...organisation.kinds
      .filter((kind) => reporting.some((unit) => unit.kindCode === kind.code))
      .map((kind) => ({ by: "KIND" as const, value: kind.code })),
  ];
  const said = draft.milestones.filter((one) => !offered.some((other) => sameTarget(one, other)));
  const all = [...offered, ...said.filter((one, index) => said.findIndex((other) => sameTarget(one, other)) === index)];
  return all.map(({ by, value }) => ({
    by,
    value,
    name: targetOf({ by, value }, organisation)?.name ?? value,
    own: by === "LEVEL" && value === issuing?.levelCode,
  }));
}

/** What a cell of the table is for, as one hidden value. */
export function cellName(directive: string, by: string, value: string, kind: Kind): string {
  return JSON.stringify([directive, by, value, kind]);
}

type Cell = Pick<DraftMilestone, "directive" | "by" | "value" | "kind">;

function cellOf(value: unknown, directives: ReadonlySet<string>): Cell | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text(value, 400));
  } catch {
    return null;
  }
  if (!Array.isArray(parsed)) return null;
  const [directive, by, of, kind] = [
    text(parsed[0], 80),
    known(parsed[1], bys),
    text(parsed[2], 80),
    known(parsed[3], kinds),
  ];
  return by === null || kind === null || of === "" || !directives.has(directive)
    ? null
    : { directive, by, value: of, kind };
}

const fresh = (cell: Cell, phrase: string): DraftMilestone => ({
  ...cell,
  key: newId(),
  levelPhrase: "",
  phrase,
  recipientUnitId: null,
  recipientPhrase: "",
  channelUnitId: null,
  channelPhrase: "",
  sourceLine: null,
});

/** A deadline for one unit by name, typed below the table. */
function forNamedUnit(
  row: Typed,
  organisation: Organisation,
  below: ReadonlySet<string>,
  directives: ReadonlySet<string>,
): DraftMilestone[] {
  const name = text(row["unit"], 300);
  const phrase = text(row["phrase"], 1000);
  const directive = known(row["directive"], directives);
  const [value] = unitsNamed(
    name === "" ? [] : [name],
    organisation.units.filter((unit) => below.has(unit.id)),
  ).ids;
  const kind = known(row["kind"], kinds) ?? "SEND_REPORT";
  return value === undefined || phrase === "" || directive === null
    ? []
    : [fresh({ directive, by: "UNIT", value, kind }, phrase)];
}

/** Step 4: deadlines in the plan's words, and the units' own plan. An emptied cell takes its deadline out. */
export function readDeadlines(
  typed: Typed,
  draft: PlanDraft,
  organisation: Organisation,
  head: PlanHead,
): Partial<PlanDraft> {
  const directives = new Set(["*", ...draft.directives.map((directive) => directive.key)]);
  const before = new Map(draft.milestones.map((one) => [one.key, one]));
  const posted = new Set<string>();
  const milestones = rows(typed["m"]).flatMap((row): DraftMilestone[] => {
    const key = text(row["key"], 80);
    const phrase = text(row["phrase"], 1000);
    const old = before.get(key);
    if (old) posted.add(key);
    if (phrase === "") return [];
    if (old) return [{ ...old, phrase }];
    const cell = cellOf(row["at"], directives);
    return cell === null ? [] : [fresh(cell, phrase)];
  });
  const below = unitsBelow(organisation.units, head.issuingUnitId);
  const named = rows(typed["named"]).flatMap((row) => forNamedUnit(row, organisation, below, directives));
  const unseen = draft.milestones.filter((one) => !posted.has(one.key));
  const ownPlan = record(typed["ownPlan"]);
  return {
    milestones: [...milestones, ...unseen, ...named],
    ownPlan: { wanted: ticked(ownPlan["wanted"]), phrase: textOrNull(ownPlan["phrase"], 1000) },
  };
}
