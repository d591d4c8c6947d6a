import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { db, many, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { releaseReview, startReview } from "#lib/review/commands/start.ts";
import { HEAD, people, REVIEWER } from "#seed/test-review.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { approveReport } from "../commands/approve.ts";
import { handBack, submitForApproval } from "../commands/approval.ts";
import { escalateWaiting } from "./commands.ts";

useDatabase();

let campaign: Campaign;
let waiting: string;
let sent: string;

const at = (day: string, hour = "09"): Date => new Date(`${day}T${hour}:00:00+07:00`);
const iso = (day: string, hour = "09"): string => at(day, hour).toISOString();

const toldRow = z.object({ rung: z.string(), unit: z.string(), people: z.array(z.string()), days: z.number() });
const told = (reportId: string) =>
  many(
    db(),
    toldRow,
    sql`SELECT e.rung, u.code AS unit, e.days, ARRAY(SELECT p.full_name FROM person p WHERE p.id = ANY(e.person_ids) ORDER BY p.full_name) AS people
      FROM escalation e JOIN unit u ON u.id = e.unit_id WHERE e.report_id = ${reportId}::uuid ORDER BY e.at, e.rung`,
  );
const count = async (statement: ReturnType<typeof sql>): Promise<number> => {
  const [row] = await many(db(), z.object({ count: z.number() }), statement);
  return row?.count ?? -1;
};
const events = () => count(sql`SELECT count(*)::int AS count FROM audit_event WHERE action = 'report.escalated'`);
const rows = () => count(sql`SELECT count(*)::int AS count FROM escalation`);
const states = () =>
  many(
    db(),
    z.object({ id: z.string(), state: z.string(), revision: z.number() }),
    sql`SELECT id, state, revision FROM report ORDER BY id`,
  );

beforeAll(async () => {
  campaign = await Campaign.issued();
  // Laid on Wednesday 12/4/2023; sent on Friday 14/4.
  waiting = await campaign.report("tam-son", people["tam-son"], "IN_APPROVAL");
  sent = await campaign.report("dong-ky", people["dong-ky"], "SUBMITTED", 31);
}, 60_000);

it("tells nobody before the plan's limit, counted in working days", async () => {
  // Three days later is Saturday: one working day has passed, and by Monday three.
  expect(await escalateWaiting(at("2023-04-15"))).toBe(0);
  expect(await told(waiting)).toEqual([]);
});

it("tells the head of the unit, by name, once; two workers at once write one", async () => {
  const both = await Promise.all([escalateWaiting(at("2023-04-17")), escalateWaiting(at("2023-04-17"))]);
  expect(both[0] + both[1]).toBe(1);
  expect(await told(waiting)).toEqual([{ rung: "HEAD", unit: "tam-son", people: ["Ngô Thị Thúy"], days: 3 }]);
  expect([await rows(), await events()]).toEqual([1, 1]);
  expect(await escalateWaiting(at("2023-04-18"))).toBe(0);
  const notices = await many(
    db(),
    z.object({ kind: z.string(), params: z.record(z.string(), z.unknown()) }),
    sql`SELECT n.kind, n.params FROM notice n JOIN person p ON p.id = n.person_id WHERE p.full_name = 'Ngô Thị Thúy' AND n.kind = 'report.approvalWaits'`,
  );
  expect(notices).toEqual([{ kind: "report.approvalWaits", params: { days: 3, holder: "Tam Sơn" } }]);
});

it("tells the lead body after its own limit", async () => {
  expect(await escalateWaiting(at("2023-04-19"))).toBe(1);
  expect((await told(waiting)).at(-1)).toEqual({
    rung: "LEAD",
    unit: "ban-dan-van",
    people: ["Nguyễn Văn Huân", "Trần Thị Kim Dung"],
    days: 5,
  });
});

it("counts waiting for review from its arrival, whoever took and left the review meanwhile", async () => {
  await campaign.act(REVIEWER, iso("2023-04-19"), startReview, { reportId: sent });
  await campaign.act(HEAD, iso("2023-04-20"), releaseReview, { reportId: sent });
  expect(await escalateWaiting(at("2023-04-21"))).toBe(1);
  expect(await told(sent)).toEqual([
    { rung: "HEAD", unit: "ban-dan-van", people: ["Nguyễn Văn Huân", "Trần Thị Kim Dung"], days: 5 },
  ]);
  expect(await escalateWaiting(at("2023-04-28"))).toBe(1);
  expect((await told(sent)).at(-1)).toMatchObject({ rung: "LEAD", unit: "ban-dan-van", days: 10 });
  expect((await told(sent)).at(-1)?.people).toContain("Phạm Quốc Bảo");
});

it("begins anew when it was handed back and is laid again", async () => {
  const { drafter, approver } = people["tam-son"];
  await campaign.act(approver, iso("2023-05-04"), handBack, { reportId: waiting, comment: "Bổ sung số liệu." });
  expect(await escalateWaiting(at("2023-05-20"))).toBe(0);
  const digest = await campaign.digest(waiting);
  await campaign.act(drafter, iso("2023-05-22"), submitForApproval, { reportId: waiting, digest });
  expect(await escalateWaiting(at("2023-05-23"))).toBe(0);
  expect(await escalateWaiting(at("2023-05-25"))).toBe(1);
});

it("approves nothing and moves nothing, however long it waits", async () => {
  const before = await states();
  const approvals = await count(sql`SELECT count(*)::int AS count FROM approval`);
  for (const day of ["2023-06-01", "2023-12-29", "2024-12-30", "2033-04-12"]) await escalateWaiting(at(day));
  expect(await states()).toEqual(before);
  expect(await count(sql`SELECT count(*)::int AS count FROM approval`)).toBe(approvals);
  expect((await told(waiting)).filter((one) => one.rung === "LEAD")).toHaveLength(2);
  // And it can still be decided by whoever may.
  const digest = await campaign.digest(waiting);
  await campaign.act(people["tam-son"].approver, "2033-04-13T09:00:00+07:00", approveReport, {
    reportId: waiting,
    digest,
  });
});

it("keeps what was told for good", async () => {
  await expect(db().$executeRaw(sql`UPDATE escalation SET days = 0`)).rejects.toThrow(/append-only|permission denied/);
  await expect(db().$executeRaw(sql`DELETE FROM escalation`)).rejects.toThrow(/append-only|permission denied/);
});
