import { issuePlan } from "#lib/plan/commands.ts";
import { startClock } from "#lib/platform/clock.ts";
import { db, inTransaction } from "#lib/platform/db.ts";
import { contextOf } from "#lib/workflow/execute.ts";
import { SAMPLE_START } from "./campaign.ts";
import { Actors, ADDRESS } from "./load/actors.ts";
import { liveThrough } from "./load/course.ts";
import { insertOrganisation } from "./load/organisation.ts";
import { insertPlan } from "./load/plan.ts";
import { wipeSample } from "./load/wipe.ts";
import { Campaign2026, START_2026 } from "./org-2026/campaign.ts";
import { plan } from "./plan/plan.ts";

const MARK = "starter.loaded";
/** The installation's first morning, the plan's draft, its issue: before the first ward begins. */
const FOUNDED = "2023-03-01T08:00:00+07:00";
const ISSUED = "2023-03-06T16:30:00+07:00";
const ISSUER = "pham-quoc-bao";
const DRAFTED_BY = "vu-hoang-anh";

async function mark(value: "begun" | "done"): Promise<void> {
  const updatedAt = new Date(SAMPLE_START);
  await db().setting.upsert({
    where: { key: MARK },
    create: { key: MARK, value, updatedAt },
    update: { value, updatedAt },
  });
}

async function fill(): Promise<void> {
  const founded = new Date(FOUNDED);
  const ids = await inTransaction((tx) => insertOrganisation(tx, founded, ADDRESS));
  const actors = new Actors(ids);
  const drafter = await actors.viewer(DRAFTED_BY, founded);
  const planIds = await inTransaction((tx) => insertPlan(contextOf(tx, drafter, founded), ids));
  const { number, issuedOn } = plan.sampleIssue;
  await actors.act(ISSUER, ISSUED, issuePlan, { planId: planIds.plan, number, issuedOn });
  await liveThrough(actors, ids, planIds);
}

/** The province of 2026 with its two levels, and its small campaign. */
async function fill2026(): Promise<void> {
  await (await Campaign2026.issued()).live();
}

/** The organisations there is sample data of, by the year they are of; the first one is loaded at a first start. */
const organisations = {
  "2023": { fill, start: SAMPLE_START },
  "2026": { fill: fill2026, start: START_2026 },
} as const;
export type SampleYear = keyof typeof organisations;

/** Whether there is sample data of a year. */
export function isSampleYear(year: string): year is SampleYear {
  return year in organisations;
}

/**
 * Loads the starter campaign: the first rows of the installation directly, everything that is a move by the real
 * commands, at the instants of the sample campaign. Does nothing when it is loaded; an interrupted load is emptied and
 * begun again; a database with other data is left alone.
 */
export default async function load(year: SampleYear = "2023"): Promise<void> {
  const marked = await db().setting.findUnique({ where: { key: MARK } });
  if (marked?.value === "done") return;
  if (marked !== null) await wipeSample();
  else if ((await db().unit.count()) > 0)
    throw new Error("the database is not empty and was not filled by the starter campaign");
  await mark("begun");
  await organisations[year].fill();
  await startClock(new Date(organisations[year].start));
  await mark("done");
}

/** A sample campaign as on its first day, its clock too (`portal sample reset [--org YEAR]`). Everyone is signed out. */
export async function sampleReset(year: SampleYear = "2023"): Promise<void> {
  await mark("begun");
  await load(year);
}
