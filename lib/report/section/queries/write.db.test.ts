import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { saveRecommendation } from "#lib/recommendation/commands.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { pasteLeadingDocumentsCommand, saveLeadingDocumentCommand } from "#lib/report/leading-document/commands.ts";
import { Campaign } from "#seed/test-campaign.ts";
import type { Block } from "../block.ts";
import { saveSection } from "../commands.ts";
import type { WriteScreen } from "../types.ts";
import { writeScreen } from "./write.ts";

useDatabase();

const DRAFTER = "nguyen-thu-ha.tam-son";
const AT = "2023-04-11T09:00:00+07:00";
let campaign: Campaign;
let reportId: string;

const screen = async (wish: string): Promise<WriteScreen> => {
  const found = await writeScreen(await campaign.viewer(DRAFTER), reportId, wish);
  if (found === null) throw new Error("not found");
  return found;
};
const item = async (code: string) =>
  (await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM outline_item WHERE code = ${code}`))?.id ?? "";
const subitem = (id: string, text: string): Block => ({ id, kind: "subitem", runs: [{ text }] });
const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });

beforeAll(async () => {
  campaign = await Campaign.issued();
  const assignmentId = await campaign.duty("tam-son");
  reportId = (await campaign.act(DRAFTER, "2023-04-10T08:00:00+07:00", startReport, { assignmentId })).reportId;
  const request = { viewer: await campaign.viewer(DRAFTER), reportId, at: new Date(AT) };
  const blocks = [
    subitem("s1", "Tuyên truyền, quán triệt"),
    paragraph("p1", "Một hai ba."),
    subitem("s2", "Kiểm tra, giám sát"),
  ];
  await saveSection(request, { outlineItemId: await item("II.1.1"), baseRevision: 0, blocks });
  const document = { reportId, number: "12-NQ/ĐU", issuedOn: "2015-03-15", subject: "Nghị quyết" };
  await campaign.act(DRAFTER, AT, saveLeadingDocumentCommand, document);
});

describe("the writing screen", () => {
  it("lists an item's own sub-items with the numbers of their places, and what it lacks", async () => {
    const { outline, words } = await screen("II.1.1");
    const first = outline.find((entry) => entry.code === "II.1.1");
    expect(first?.subitems).toEqual([
      { id: "s1", number: "1)", title: "Tuyên truyền, quán triệt" },
      { id: "s2", number: "2)", title: "Kiểm tra, giám sát" },
    ]);
    expect(first).toMatchObject({ mark: "half", words: 11, documents: 1 });
    expect(words).toBe(11);
  });

  it("shows the plan's words with the heading they stand under and whom they are put to, the own kind first", async () => {
    const { section, documents, documentsItem } = await screen("II.1.2");
    expect(section?.heading?.number).toBe("II.1");
    expect(section?.askedOf[0]).toBe("Đảng ủy phường");
    expect(section?.askedOf.length).toBeGreaterThan(1);
    expect(section?.addressees).toBeNull();
    expect(documents.map(({ number }) => number)).toEqual(["12-NQ/ĐU"]);
    expect(documentsItem).toBe(await item("II.1.1"));
  });

  it("points out a number of the text that is another one in the grid", async () => {
    const request = { viewer: await campaign.viewer(DRAFTER), reportId, at: new Date(AT) };
    const indicator = await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM indicator WHERE code = 'A17'`);
    const values = [{ indicatorId: indicator?.id ?? "", year: null, kind: "EXACT" as const, value: 127 }];
    expect(await saveFigures(request, { values })).toMatchObject({ ok: true });
    const blocks = [paragraph("q1", "Trong mười năm, các tổ hòa giải tiếp nhận 150 vụ việc hòa giải.")];
    await saveSection(request, { outlineItemId: await item("II.2.2"), baseRevision: 0, blocks });
    const { section } = await screen("II.2.2");
    expect(section?.contradictions).toMatchObject([{ blockId: "q1", code: "A17", grid: "127", typed: "150" }]);
  });

  it("is read in as many statements however much stands in it", async () => {
    const asked = vi.spyOn(db(), "$queryRaw");
    const statements = async () => {
      const viewer = await campaign.viewer(DRAFTER);
      asked.mockClear();
      await writeScreen(viewer, reportId, "II.4.2");
      return asked.mock.calls.length;
    };
    const before = await statements();
    const lines = Array.from(
      { length: 40 },
      (_, index) => `Kế hoạch số ${String(index + 1)}-KH/ĐU về việc thứ ${String(index)}`,
    );
    await campaign.act(DRAFTER, AT, pasteLeadingDocumentsCommand, { reportId, lines: lines.join("\n") });
    const request = { viewer: await campaign.viewer(DRAFTER), reportId, at: new Date(AT) };
    for (const line of lines.slice(0, 8))
      await saveRecommendation(request, { outlineItemId: await item("II.4.2"), text: line });
    expect(await statements()).toBe(before);
    expect(before).toBe(2);
    asked.mockRestore();
  });

  it("offers for a recommendation the levels above the unit and the bodies there, those named before first", async () => {
    const { section } = await screen("II.4.2");
    expect(section?.addressees?.own).toBe("PROVINCE");
    expect(section?.addressees?.levels.map(({ code }) => code)).toEqual(["CENTRAL", "PROVINCE", "DISTRICT"]);
    expect(section?.addressees?.bodies).toContain("Tỉnh ủy Bắc Ninh");
  });
});
