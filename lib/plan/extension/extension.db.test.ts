import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { amend, amendmentScene, HEAD, milestone, recounted, rolledUp, type Scene } from "#seed/test-amendment.ts";
import type { Campaign } from "#seed/test-campaign.ts";
import { people } from "#seed/test-review.ts";
import { askExtension, decideExtension, proposeExtension, withdrawExtension } from "./commands.ts";
import { extensionPage, milestoneExtensions } from "./queries.ts";

useDatabase();

let campaign: Campaign;
let reports: Scene["reports"];
const LEAD = "vu-hoang-anh";
const at = "2023-04-17T08:00:00+07:00";
const late = "2023-04-21T08:00:00+07:00";
const paper = { document: "105-CV/TU", documentOn: "2023-04-17" };

beforeAll(async () => {
  ({ campaign, reports } = await amendmentScene());
}, 120_000);

const send = (unit: string) => milestone(unit, "25-NQ/TW", "SEND_REPORT");
const ask = async (unit: string, by: string, wanted: string, when = at) =>
  campaign.try(by, when, askExtension, {
    milestoneId: (await send(unit)).id,
    wanted,
    reason: "Chờ số liệu của trạm y tế",
  });

async function asked(unit: string, by: string, wanted: string): Promise<string> {
  const result = await ask(unit, by, wanted);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.extensionId;
}

const stateOf = async (id: string) =>
  one(db(), z.object({ state: z.string() }), sql`SELECT state FROM extension WHERE id = ${id}::uuid`);

describe("a request for more time", () => {
  it("is asked by the unit's own people before the deadline, once at a time, for a later day", async () => {
    expect(await ask("dinh-bang", people["tam-son"].drafter, "28/4/2023")).toMatchObject({
      problem: { code: "access.role" },
    });
    expect(await ask("dinh-bang", people["dinh-bang"].drafter, "28/4/2023", late)).toMatchObject({
      problem: { code: "extension.tooLate" },
    });
    expect(await ask("dinh-bang", people["dinh-bang"].drafter, "19/4/2023")).toMatchObject({
      problem: { code: "extension.notLater" },
    });
    expect(await ask("dong-ky", people["dong-ky"].drafter, "28/4/2023")).toMatchObject({
      problem: { code: "extension.metAlready" },
    });
    expect((await ask("dinh-bang", people["dinh-bang"].drafter, "chậm nhất ngày 28/4/2023")).ok).toBe(true);
    expect(await ask("dinh-bang", people["dinh-bang"].drafter, "29/4/2023")).toMatchObject({
      problem: { code: "extension.openAlready" },
    });
  });

  it("is found by its unit, the lead, the decider and nobody of another ward", async () => {
    const seen = async (key: string) =>
      (await extensionPage(await campaign.viewer(key), campaign.plan.plan))?.requests.length ?? -1;
    expect(await seen(people["dinh-bang"].approver)).toBe(1);
    expect(await seen(LEAD)).toBe(1);
    expect(await seen(HEAD)).toBe(1);
    expect(await seen(people["tam-son"].drafter)).toBe(0);
    const { requests, refusal } = await milestoneExtensions(
      await campaign.viewer(people["tam-son"].drafter),
      (await send("dinh-bang")).id,
    );
    expect({ count: requests.length, refusal }).toEqual({ count: 0, refusal: "hidden" });
  });

  it("is proposed on by the lead body and granted by the decider: the deadline moves, the first one stays", async () => {
    const [request] = (await extensionPage(await campaign.viewer(LEAD), campaign.plan.plan))?.requests ?? [];
    const extensionId = request?.id ?? "";
    expect(request?.may).toEqual({ propose: true, decide: false, withdraw: false });
    const proposal = { extensionId, verdict: "GRANT" as const, proposal: "Số liệu chậm do ngành dọc" };
    expect(await campaign.try(people["dinh-bang"].drafter, at, proposeExtension, proposal)).toMatchObject({
      problem: { code: "access.role" },
    });
    await campaign.act(LEAD, at, proposeExtension, proposal);
    const grant = { extensionId, verdict: "GRANT" as const, ...paper };
    expect(await campaign.try(LEAD, at, decideExtension, grant)).toMatchObject({ problem: { code: "access.role" } });
    await campaign.act(HEAD, at, decideExtension, grant);
    expect(await stateOf(extensionId)).toEqual({ state: "GRANTED" });
    expect(await send("dinh-bang")).toMatchObject({
      due: "2023-04-28",
      first: "2023-04-20",
      phrase: "gia hạn đến 28/4/2023 (ban đầu trước ngày 21/4/2023)",
    });
    expect(await rolledUp()).toEqual(await recounted());
    expect(await campaign.try(HEAD, at, decideExtension, grant)).toMatchObject({ problem: { code: "workflow.stale" } });
  });

  it("is granted otherwise, refused or taken back", async () => {
    const otherwise = await asked("phu-khe", people["phu-khe"].drafter, "30/4/2023");
    await campaign.act(HEAD, at, decideExtension, {
      extensionId: otherwise,
      verdict: "GRANT",
      day: "chậm nhất ngày 25/4/2023",
      ...paper,
    });
    expect(await stateOf(otherwise)).toEqual({ state: "GRANTED_OTHERWISE" });
    const back = await asked("phu-khe", people["phu-khe"].approver, "30/4/2023");
    await campaign.act(people["phu-khe"].drafter, at, withdrawExtension, { extensionId: back });
    const refused = await asked("phu-khe", people["phu-khe"].approver, "30/4/2023");
    await campaign.act(HEAD, at, decideExtension, {
      extensionId: refused,
      verdict: "REFUSE",
      answer: "Đã gia hạn",
      ...paper,
    });
    expect([await stateOf(back), await stateOf(refused)]).toEqual([{ state: "WITHDRAWN" }, { state: "REFUSED" }]);
    expect(await send("phu-khe")).toMatchObject({ due: "2023-04-25", first: "2023-04-20" });
    expect(await rolledUp()).toEqual(await recounted());
  });

  it("that was granted holds against an amendment of the level that gives less time", async () => {
    await amend(
      campaign,
      {
        kind: "DEADLINE_MOVED",
        directiveId: campaign.plan.directives.get("25-NQ/TW") ?? "",
        target: "LEVEL:COMMUNE",
        milestone: "SEND_REPORT",
        phrase: "trước ngày 27/4/2023",
      },
      at,
    );
    expect((await send("dinh-bang")).due).toBe("2023-04-28");
    expect((await send("phu-khe")).due).toBe("2023-04-26");
    expect(await rolledUp()).toEqual(await recounted());
  });

  it("and a running submit meet without a count going astray; everybody concerned is told", async () => {
    const extensionId = await asked("phu-khe", people["phu-khe"].drafter, "10/5/2023");
    await Promise.all([
      campaign.act(people["phu-khe"].drafter, at, submitReport, {
        reportId: reports.approved,
        digest: await campaign.digest(reports.approved),
        number: 9,
        datedOn: "2023-04-17",
      }),
      campaign.act(HEAD, at, decideExtension, { extensionId, verdict: "GRANT", ...paper }),
    ]);
    expect(await rolledUp()).toEqual(await recounted());
    const told = await many(
      db(),
      z.object({ kind: z.string(), count: z.coerce.number() }),
      sql`SELECT kind, count(*) FROM notice WHERE kind LIKE 'extension.%' GROUP BY 1 ORDER BY 1`,
    );
    expect(told.map((row) => row.kind)).toEqual(["extension.asked", "extension.decided", "extension.proposed"]);
  });
});
