import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { paragraph, wordFile } from "#lib/document/read/test-word-files.ts";
import { keepUploads } from "#lib/file/commands.ts";
import { fileFor } from "#lib/file/queries.ts";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { confirmMilestone, recordMilestone, reopenMilestone } from "./commands.ts";
import { milestonePage } from "./queries.ts";

useDatabase();

const [DRAFTER, HEAD, STRANGER] = ["nguyen-van-sang.phu-khe", "nguyen-the-hieu.phu-khe", "nguyen-minh-duc.dinh-bang"];
const AT = "2023-04-11T09:00:00+07:00";
const held = { heldOn: "2023-04-10", form: "Hội nghị trực tiếp", attendees: 64 };
let campaign: Campaign;
let milestone: { id: string; planId: string };

async function minutes(who: string, words = "Biên bản hội nghị"): Promise<string> {
  const bytes = wordFile(paragraph(words));
  const kept = await keepUploads(await campaign.viewer(who), [{ name: "Biên bản.docx", bytes }]);
  if (!kept.ok) throw new Error(kept.problem.code);
  return kept.value[0] ?? "";
}
const pageFor = async (who: string) => milestonePage(await campaign.viewer(who), milestone.planId, milestone.id);
const told = async (who: string) => {
  const { personId }: Viewer = await campaign.viewer(who);
  const row = z.object({ kind: z.string() });
  return many(
    db(),
    row,
    sql`SELECT kind FROM notice WHERE person_id = ${personId}::uuid AND subject_id = ${milestone.id}::uuid ORDER BY at, id`,
  );
};

beforeAll(async () => {
  campaign = await Campaign.issued();
  const found = await one(
    db(),
    z.object({ id: z.string(), planId: z.string() }),
    sql`SELECT m.id, m.plan_id AS "planId" FROM milestone m JOIN unit u ON u.id = m.unit_id JOIN assignment a ON a.id = m.assignment_id
      JOIN directive d ON d.id = a.directive_id WHERE u.code = 'phu-khe' AND m.kind = 'SUM_UP' AND d.code = '25-NQ/TW'`,
  );
  if (found === null) throw new Error("no milestone");
  milestone = found;
});

describe("the minutes of a review", () => {
  it("are wanted as a number or a file, with form and number of people", async () => {
    const missing = await campaign.try(DRAFTER, AT, recordMilestone, { milestoneId: milestone.id, ...held });
    expect(missing).toMatchObject({
      problem: { code: "milestone.minutesWanted", fields: { documentNumber: ["milestone.minutesWanted"] } },
    });
  });

  it("are no file that somebody else brought: naming it opens nothing", async () => {
    const minutesFileId = await minutes(STRANGER, "Tệp của đơn vị khác");
    const input = { milestoneId: milestone.id, ...held, minutesFileId };
    expect(await campaign.try(DRAFTER, AT, recordMilestone, input)).toMatchObject({
      problem: { code: "milestone.fileGone" },
    });
  });

  it("hang on it as a file that whoever reads the milestone can open, and nobody else", async () => {
    const minutesFileId = await minutes(DRAFTER);
    const input = { milestoneId: milestone.id, ...held, minutesFileId };
    await campaign.act(DRAFTER, AT, recordMilestone, input);
    expect((await pageFor(HEAD))?.minutes).toMatchObject({ id: minutesFileId, name: "Biên bản.docx" });
    expect(await fileFor(await campaign.viewer(HEAD), minutesFileId)).toMatchObject({ name: "Biên bản.docx" });
    expect(await fileFor(await campaign.viewer(STRANGER), minutesFileId)).toBeNull();
  });

  it("stay when something else is corrected, and go when they are taken off", async () => {
    const again = { milestoneId: milestone.id, ...held, attendees: 70 };
    await campaign.act(DRAFTER, AT, recordMilestone, again);
    expect((await pageFor(HEAD))?.minutes?.name).toBe("Biên bản.docx");
    expect(await campaign.try(DRAFTER, AT, recordMilestone, { ...again, dropMinutes: "on" })).toMatchObject({
      problem: { code: "milestone.minutesWanted" },
    });
    const numbered = { ...again, dropMinutes: "on" as const, documentNumber: "12-BB/ĐU" };
    await campaign.act(DRAFTER, AT, recordMilestone, numbered);
    expect((await pageFor(HEAD))?.minutes).toBeNull();
  });
});

describe("what the head says of it", () => {
  it("reaches the recorder: the reason of a handing back, until it is recorded again", async () => {
    const reason = "Thiếu đại biểu khu phố, xin đếm lại.";
    await campaign.act(HEAD, AT, reopenMilestone, { milestoneId: milestone.id, reason });
    expect(await pageFor(DRAFTER)).toMatchObject({
      state: "OPEN",
      lastReason: reason,
      mayRecord: true,
      news: "newsBack",
    });
    await campaign.act(DRAFTER, AT, recordMilestone, {
      milestoneId: milestone.id,
      ...held,
      documentNumber: "13-BB/ĐU",
    });
    expect((await pageFor(DRAFTER))?.lastReason).toBeNull();
    await campaign.act(HEAD, AT, confirmMilestone, { milestoneId: milestone.id });
    expect(await pageFor(DRAFTER)).toMatchObject({ state: "CONFIRMED", mayRecord: false });
  });

  it("and each is told when it is their turn", async () => {
    const kinds = async (who: string) => (await told(who)).map(({ kind }) => kind);
    expect(new Set(await kinds(HEAD))).toEqual(new Set(["milestone.recorded"]));
    expect(await kinds(DRAFTER)).toEqual(["milestone.reopened", "milestone.confirmed"]);
  });
});
