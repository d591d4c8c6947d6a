import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readFile } from "#lib/document/read/file.ts";
import { holidays } from "#lib/plan/deadline/holidays.ts";
import { outlineItems } from "#seed/plan/outline.ts";
import { leads, plan, reportingUnits } from "#seed/plan/plan.ts";
import { type OutlineNode, type PlanDraft, planDraft } from "../draft/schema.ts";
import { draftFromReading, issuerOf } from "./draft-from-reading.ts";
import { unitFinder } from "./match-unit.ts";
import { tuSon } from "./test-directory.ts";
import type { PlanReading } from "./types.ts";
import { understandPlan } from "./understand.ts";

const CITY = "bac-ninh/tu-son";
const LEAD = "bac-ninh/tu-son/ban-dan-van";
const bytes = readFileSync("prisma/seed/ke-hoach-tu-son-2023.txt");

let reading: PlanReading;
let draft: PlanDraft;
beforeAll(async () => {
  const file = await readFile(bytes, "ke-hoach.md");
  if (!file.ok) throw new Error(file.problem.code);
  reading = understandPlan(file.value.lines, { holidays });
  draft = draftFromReading(reading, { issuingUnitId: CITY, directory: tuSon, choices: {}, sourceText: "" });
});

const leaves = (items: readonly OutlineNode[]): OutlineNode[] =>
  items.flatMap((item) => (item.answerable ? [item] : leaves(item.items)));

describe("the plan of Từ Sơn as a draft", () => {
  it("is issued by the city's committee, found from the issuer's words by whoever imports it", () => {
    expect(issuerOf(reading, tuSon, LEAD)).toBe(CITY);
    expect(draft).toMatchObject({
      title: plan.title,
      issuer: plan.issuer,
      numberType: "KH",
      numberBody: "TU",
      year: 2023,
    });
    expect(draft.signer).toEqual({
      authority: "T/M BAN THƯỜNG VỤ",
      title: "PHÓ BÍ THƯ THƯỜNG TRỰC",
      name: "Đỗ Tuấn Sơn",
    });
  });

  it("has its three directives with leads and coordinating bodies as units", () => {
    expect(draft.directives.map(({ code, leadUnitId }) => [code, leadUnitId])).toEqual(
      leads.map((lead) => [lead.directive, lead.unit]),
    );
    for (const [index, lead] of leads.entries())
      expect(draft.directives[index]?.bodies.map((body) => body.unitId).toSorted()).toEqual(
        [...lead.coordinating].toSorted(),
      );
    expect(draft.directives.map(({ years, yearFrom, yearTo }) => [years, yearFrom, yearTo])).toEqual([
      [10, 2013, 2023],
      [10, 2014, 2023],
      [10, 2013, 2023],
    ]);
  });

  it("has its ten deadlines in its own words, with recipients and channels", () => {
    expect(draft.milestones).toHaveLength(10);
    expect(draft.milestones.find((one) => one.kind === "SEND_REPORT" && one.value === "COMMUNE")).toMatchObject({
      directive: "d1",
      by: "LEVEL",
      phrase: "trước ngày 21/4/2023",
      recipientUnitId: CITY,
      channelUnitId: LEAD,
    });
    const province = draft.milestones.filter((one) => one.kind === "SEND_REPORT" && one.value === "DISTRICT");
    expect(province.map((one) => [one.recipientUnitId, one.channelUnitId])).toEqual(
      Array.from({ length: 3 }, () => ["bac-ninh", "bac-ninh/ban-dan-van"]),
    );
  });

  it("its 34 units report, by rules", () => {
    const finder = unitFinder(tuSon, CITY);
    const units = draft.scope.flatMap((rule) => finder.unitsOf(rule).filter((id) => !rule.except.includes(id)));
    expect(units.toSorted()).toEqual([...reportingUnits].toSorted());
    expect(draft.monitors.toSorted()).toEqual([...plan.monitors].toSorted());
  });

  it("its eight items address the kinds that the plan addresses, the last two ask for recommendations", () => {
    const items = leaves(draft.outline);
    expect(items.map((item) => item.text)).toEqual(outlineItems.map((item) => item.text));
    for (const [index, item] of outlineItems.entries())
      expect(items[index]?.kinds.toSorted(), item.code).toEqual([...item.unitKinds].toSorted());
    expect(items.map((item) => item.addressesLevel)).toEqual(outlineItems.map((item) => item.recommendationLevel));
  });

  it("goes to whom it goes, and leaves nothing unplaced", () => {
    expect(draft.distribution).toEqual(plan.distribution.map((line) => line.text));
    expect(draft.unplaced).toEqual([]);
  });

  it("fits the builder's shape", () => {
    const uuid = "01900000-0000-7000-8000-000000000000";
    const fitted = JSON.parse(JSON.stringify(draft).replaceAll(/"bac-ninh[^"]*"/g, `"${uuid}"`)) as unknown;
    expect(planDraft.safeParse(fitted).error).toBeUndefined();
  });
});

describe("names the organisation does not have", () => {
  it("stand as unplaced until a person chooses, and are never somebody else", () => {
    const strange = { ...reading, monitors: [{ value: "Ban Nội chính Thành ủy", lines: [89] }] };
    const place = { issuingUnitId: CITY, directory: tuSon, sourceText: "" };
    const without = draftFromReading(strange, { ...place, choices: {} });
    expect(without.monitors).toEqual([]);
    expect(without.unplaced).toEqual([{ phrase: "Ban Nội chính Thành ủy", what: "body", line: 89 }]);
    const chosen = draftFromReading(strange, {
      ...place,
      choices: { "ban noi chinh thanh uy": { by: "UNIT", value: `${CITY}/van-phong` } },
    });
    expect(chosen).toMatchObject({ monitors: [`${CITY}/van-phong`], unplaced: [] });
  });
});
