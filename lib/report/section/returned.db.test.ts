import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#lib/access/types.ts";
import { db } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { returnReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { replyToItem } from "#lib/review/commands/reply.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, flag, HEAD, inReview, people, places, REVIEWER } from "#seed/test-review.ts";
import type { Block } from "./block.ts";
import { openSealedSection, saveSection } from "./commands.ts";
import { writeScreen } from "./queries/write.ts";

useDatabase();

const DRAFTER = people["tam-son"].drafter;
const text: Block[] = [{ id: "p1", kind: "paragraph", runs: [{ text: "Đã bổ sung số hộ, số tiền." }] }];
let campaign: Campaign;
let viewer: Viewer;
let reportId: string;
let place: Awaited<ReturnType<typeof places>>;

const save = (outlineItemId: string, hour: number) =>
  saveSection({ viewer, reportId, at: new Date(at(18, hour)) }, { outlineItemId, baseRevision: 1, blocks: text });

beforeAll(async () => {
  campaign = await Campaign.issued();
  reportId = await inReview(campaign, "tam-son", 12);
  place = await places(reportId);
  await campaign.act(REVIEWER, at(17, 9), flagItem, flag(reportId, place.first));
  const digest = await campaign.digest(reportId);
  await campaign.act(HEAD, at(17, 10), returnReport, { reportId, digest, newDueOn: "2023-04-20" });
  viewer = await campaign.viewer(DRAFTER);
});

describe("a returned report", () => {
  it("opens only what was named: the rest is refused by command and by SQL", async () => {
    expect(await save(place.first, 8)).toMatchObject({ ok: true, value: { kind: "saved", revision: 2 } });
    expect(await save(place.second, 8)).toMatchObject({ ok: false, problem: { code: "report.sealed" } });
    const bySql = db().$executeRaw(
      sql`UPDATE section SET words = 0 WHERE report_id = ${reportId}::uuid AND outline_item_id = ${place.second}::uuid`,
    );
    await expect(bySql).rejects.toThrow(/sealed/);
    const figure = { values: [{ indicatorId: place.figure, value: "5" }] };
    const figures = await saveFigures({ viewer, reportId, at: new Date(at(18, 8)) }, figure);
    expect(figures).toMatchObject({ ok: false, problem: { code: "report.sealed" } });
  });

  it("puts the refused attempt on the trail, without what was typed", async () => {
    const rows = await db().$queryRaw<{ data: string }[]>(sql`SELECT data FROM audit_event
      WHERE action = 'attempt.refused' AND subject_id = ${viewer.personId} AND outcome = 'REFUSED' ORDER BY sequence LIMIT 1`);
    expect(JSON.parse(rows[0]?.data ?? "{}")).toEqual({
      attempt: "report.write",
      reason: "report.sealed",
      subjectKind: "report",
      subjectId: reportId,
    });
  });

  it("opens one more section with a reason, once, on the trail", async () => {
    const open = (reason: string) =>
      campaign.try(DRAFTER, at(18, 9), openSealedSection, { reportId, outlineItemId: place.second, reason });
    expect(await open("")).toMatchObject({ ok: false, problem: { code: "workflow.input" } });
    expect(await open("Số liệu mục này dẫn lại mục bị trả.")).toMatchObject({ ok: true });
    expect(await open("Lần nữa cho chắc.")).toMatchObject({ ok: false, problem: { code: "section.alreadyOpen" } });
    expect(await save(place.second, 10)).toMatchObject({ ok: true });
    const rows = await db().$queryRaw<{ n: number }[]>(sql`SELECT count(*)::int AS n FROM audit_event
      WHERE action = 'report.sectionOpened' AND subject_id = ${reportId} AND outcome = 'DONE'`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it("is opened by nobody from outside, and not where it was not returned", async () => {
    const input = { reportId, outlineItemId: place.second, reason: "Tôi muốn sửa hộ." };
    const stranger = await campaign.try(people["dinh-bang"].drafter, at(18, 9), openSealedSection, input);
    expect(stranger).toMatchObject({ ok: false, problem: { code: "access.notFound" } });
    const draft = await campaign.report("phu-khe", people["phu-khe"], "DRAFT");
    const early = await campaign.try(people["phu-khe"].drafter, at(18, 9), openSealedSection, {
      ...input,
      reportId: draft,
    });
    expect(early).toMatchObject({ ok: false, problem: { code: "section.notReturned" } });
  });
});

describe("the writing screen", () => {
  it("of a returned report begins at what was returned, with the reviewer's words beside it", async () => {
    const screen = await writeScreen(viewer, reportId, undefined);
    expect(screen).toMatchObject({
      returned: true,
      refusal: null,
      section: { id: place.first, writable: true, waiting: 1, mark: "returned" },
    });
    expect(screen?.section?.notes).toMatchObject([
      { words: "Nêu rõ số hộ, số tiền.", code: "TOO_GENERAL", state: "OPEN", reply: null },
    ]);
    expect(screen?.missing).toMatchObject([{ kind: "reply", words: "Nêu rõ số hộ, số tiền." }]);
    expect(screen?.submit).toMatchObject({ allowed: false });
  });

  it("shows who opened a sealed section and why, and seals the others", async () => {
    const screen = await writeScreen(viewer, reportId, place.second);
    expect(screen?.section).toMatchObject({
      writable: true,
      opening: { reason: "Số liệu mục này dẫn lại mục bị trả." },
    });
    const sealed = screen?.outline.filter((entry) => entry.mark === "sealed") ?? [];
    expect(sealed.length).toBeGreaterThan(0);
    const other = await writeScreen(viewer, reportId, sealed[0]?.code);
    expect(other?.section).toMatchObject({ writable: false, mayOpen: true });
  });

  it("lets it go up once every returned item has its reply", async () => {
    const before = await writeScreen(viewer, reportId, undefined);
    const itemId = before?.section?.notes[0]?.id ?? "";
    await campaign.act(DRAFTER, at(18, 11), replyToItem, { itemId, reply: "Đã nêu rõ số hộ và số tiền." });
    const after = await writeScreen(viewer, reportId, undefined);
    expect(after).toMatchObject({
      missing: [],
      submit: { allowed: true, reasons: [], digest: await campaign.digest(reportId) },
    });
  });

  it("of a draft names what is missing in the words of the outline", async () => {
    const duty = await campaign.duty("dong-ky");
    const drafter = people["dong-ky"].drafter;
    const started = await campaign.act(drafter, at(18, 8), startReport, { assignmentId: duty });
    const screen = await writeScreen(await campaign.viewer(drafter), started.reportId, undefined);
    expect(screen).toMatchObject({
      returned: false,
      filled: 0,
      section: { code: "II.1.1", blocks: [], revision: 0, writable: true },
    });
    expect(screen?.missing[0]).toMatchObject({
      kind: "section",
      item: "II.1.1",
      words: "Cấp ủy lãnh đạo, quán triệt, ban hành văn bản",
    });
    expect(screen?.missing.some((thing) => thing.kind === "figure")).toBe(true);
    expect(screen?.submit?.allowed).toBe(false);
  });

  it("is read only to the unit's approver, and not found by another ward or by whoever reviews", async () => {
    const approver = await writeScreen(await campaign.viewer(people["tam-son"].approver), reportId, undefined);
    expect(approver).toMatchObject({ section: { writable: false, mayOpen: false } });
    expect(approver?.refusal).not.toBeNull();
    expect(await writeScreen(await campaign.viewer(people["dinh-bang"].drafter), reportId, undefined)).toBeNull();
    expect(await writeScreen(await campaign.viewer(REVIEWER), reportId, undefined)).toBeNull();
    expect(await writeScreen(viewer, "not-an-id", undefined)).toBeNull();
  });
});
