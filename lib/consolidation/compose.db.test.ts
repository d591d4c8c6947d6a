import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { acceptReport, reopenReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { startReview } from "#lib/review/commands/start.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, codeOf, flag, HEAD, people, places, REVIEWER } from "#seed/test-review.ts";
import { dropCitation, keepCitation, markSourceAbsent, takeOver } from "./commands.ts";
import { composePage } from "./queries.ts";

useDatabase();

const DRAFTER = "pham-thi-cuc";
let campaign: Campaign;
let city = "";
let source = { report: "", version: "", item: "" };

/** The ward's report, sent, reviewed and accepted by its own people and those of Ban Dân vận. */
async function accepted(ward: "dinh-bang" | "phu-khe"): Promise<{ report: string; version: string; item: string }> {
  const report = await campaign.report(ward, people[ward], "SUBMITTED");
  await campaign.act(REVIEWER, at(15), startReview, { reportId: report });
  await campaign.act(HEAD, at(16), acceptReport, { reportId: report, digest: await campaign.digest(report) });
  const row = await one(
    db(),
    z.object({ version: z.string() }),
    sql`SELECT accepted_version_id AS version FROM report WHERE id = ${report}::uuid`,
  );
  return { report, version: row?.version ?? "", item: (await places(report)).first };
}

const passage = (from: typeof source) => ({
  reportId: city,
  outlineItemId: from.item,
  sourceVersionId: from.version,
  sourceOutlineItemId: from.item,
  sourceBlockIds: ["p1"],
});
const citations = () =>
  many(
    db(),
    z.object({ id: z.string(), block: z.string() }),
    sql`SELECT id, block_id AS block FROM source_citation WHERE report_id = ${city}::uuid ORDER BY id`,
  );
const page = async () => composePage(await campaign.viewer(DRAFTER), city, undefined);

beforeAll(async () => {
  campaign = await Campaign.issued();
  source = await accepted("dinh-bang");
  const duty = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT a.id FROM assignment a JOIN directive d ON d.id = a.directive_id WHERE d.code = '25-NQ/TW' AND a.own_document`,
  );
  city = (await campaign.act(DRAFTER, at(17), startReport, { assignmentId: duty?.id ?? "" })).reportId;
});

test("a passage is taken over with new ids and its origin, and the coverage shows it", async () => {
  const { blockIds } = await campaign.act(DRAFTER, at(17), takeOver, passage(source));
  expect(blockIds).not.toContain("p1");
  expect((await citations()).map((one) => one.block)).toEqual(blockIds);
  const shown = await page();
  expect(
    shown?.coverage.find((row) => row.reportId === source.report)?.cells.filter((cell) => cell.coverage === "used"),
  ).toHaveLength(1);
  expect(shown?.sources.map((one) => one.unit)).toEqual(["Đình Bảng"]);
});

test("nothing but an accepted version is a source, and nothing but its own passages", async () => {
  const draft = await campaign.report("tam-son", people["tam-son"], "APPROVED");
  const version = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT version_id AS id FROM report WHERE id = ${draft}::uuid`,
  );
  const stranger = { ...passage(source), sourceVersionId: version?.id ?? "" };
  expect(codeOf(await campaign.try(DRAFTER, at(17), takeOver, stranger))).toBe("consolidation.notASource");
  const guessed = { ...passage(source), sourceBlockIds: ["p1", "p2"] };
  expect(codeOf(await campaign.try(DRAFTER, at(17), takeOver, guessed))).toBe("consolidation.passageGone");
  expect(codeOf(await campaign.try(people["dinh-bang"].drafter, at(17), takeOver, passage(source)))).toBe(
    "access.notFound",
  );
  expect(await citations()).toHaveLength(1);
});

test("the report cannot go up while a source is neither accepted nor listed as absent", async () => {
  const missing = (await page())?.missing ?? [];
  expect(missing).toHaveLength(33);
  const refused = await campaign.try(DRAFTER, at(18), submitForApproval, {
    reportId: city,
    digest: await campaign.digest(city),
  });
  expect(codeOf(refused)).toBe("report.missingItems");
  for (const one of missing)
    await campaign.act(DRAFTER, at(18), markSourceAbsent, {
      reportId: city,
      assignmentId: one.assignmentId,
      reason: "Chưa gửi báo cáo",
    });
  expect((await page())?.missing).toEqual([]);
  const accepted = (await page())?.expected.find((one) => one.accepted);
  const wrong = { reportId: city, assignmentId: accepted?.assignmentId ?? "", reason: "Chưa gửi báo cáo" };
  expect(codeOf(await campaign.try(DRAFTER, at(18), markSourceAbsent, wrong))).toBe("consolidation.sourceAccepted");
});

test("a source reopened makes exactly its citations stale; each is kept with a reason or dropped", async () => {
  const other = await accepted("phu-khe");
  await campaign.act(DRAFTER, at(18), takeOver, passage(other));
  expect((await page())?.stale).toEqual([]);
  await campaign.act(HEAD, at(18, 9), flagItem, flag(source.report, source.item));
  await campaign.act(HEAD, at(18, 10), reopenReport, {
    reportId: source.report,
    digest: await campaign.digest(source.report),
    reason: "Số liệu cần xác minh lại",
    newDueOn: "2023-04-25",
  });
  const stale = (await page())?.stale ?? [];
  expect(stale.map((one) => one.sourceReportId)).toEqual([source.report]);
  const citationId = stale[0]?.id ?? "";
  const fresh = (await citations()).find((one) => one.id !== citationId);
  expect(
    codeOf(
      await campaign.try(DRAFTER, at(19), keepCitation, {
        citationId: fresh?.id ?? "",
        reason: "Vẫn còn nguyên giá trị",
      }),
    ),
  ).toBe("consolidation.notStale");
  await campaign.act(DRAFTER, at(19), keepCitation, { citationId, reason: "Đoạn này không đổi" });
  expect((await page())?.stale).toEqual([]);
  await campaign.act(DRAFTER, at(19), dropCitation, { citationId });
  expect(await citations()).toHaveLength(1);
});

test("a citation rests while its block is deleted, comes back with it, and follows it into the block that takes it in", async () => {
  const shown = await page();
  const cited = shown?.citations[0] ?? shown?.stale[0];
  expect(cited).toBeDefined();
  const put = (blocks: unknown) =>
    db().$executeRaw(
      sql`UPDATE section SET blocks = ${JSON.stringify(blocks)}::jsonb WHERE report_id = ${city}::uuid AND outline_item_id = ${source.item}::uuid`,
    );
  const paragraph = (id: string, absorbed?: string[]) => ({
    id,
    kind: "paragraph",
    runs: [{ text: "Lời" }],
    ...(absorbed ? { absorbed } : {}),
  });
  const blockId = cited?.blockId ?? "";
  await put([paragraph("own")]);
  expect((await page())?.citations).toEqual([]);
  await put([paragraph("own", [blockId])]);
  expect((await page())?.citations.map((one) => one.blockId)).toEqual(["own"]);
  await put([paragraph(blockId)]);
  expect((await page())?.citations.map((one) => one.blockId)).toEqual([blockId]);
});
