import { describe, expect, it } from "vitest";
import { holidays } from "../deadline/holidays.ts";
import { findingsOf } from "./findings.ts";
import { findingLabels, findingWords, refusalWords } from "./labels.ts";
import { rowsOf } from "./rows.ts";
import { refusalsOf } from "./rules.ts";
import type { PlanDraft } from "./schema.ts";
import { emptyDraft } from "./schema.ts";
import { directive, item, milestone } from "./test-plans.ts";
import type { Organisation, PlanHead } from "./types.ts";

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const [PROVINCE, CITY, LEAD, WARD, OFFICE] = [id(1), id(2), id(3), id(4), id(5)];
const unit = (unitId: string, name: string, kindCode: string, levelCode: string, parentId: string | null) => ({
  id: unitId,
  name,
  shortName: name,
  code: name,
  symbol: "TU",
  kindCode,
  levelCode,
  parentId,
  writes: true,
  decides: true,
});
const kind = (code: string, levelCode: string) => ({
  code,
  nameVi: code,
  nameEn: code,
  levelCode,
  indicatorKinds: ["P"],
});
const organisation: Organisation = {
  day: "2023-03-01",
  units: [
    unit(PROVINCE, "Tỉnh ủy", "province", "PROVINCE", null),
    unit(CITY, "Thành ủy", "city", "DISTRICT", PROVINCE),
    unit(LEAD, "Ban Dân vận", "commission", "DISTRICT", CITY),
    unit(WARD, "Đảng ủy phường", "ward", "COMMUNE", CITY),
    unit(OFFICE, "Phòng Nội vụ", "office", "DISTRICT", CITY),
  ],
  kinds: [
    kind("province", "PROVINCE"),
    kind("city", "DISTRICT"),
    kind("commission", "DISTRICT"),
    kind("office", "DISTRICT"),
    kind("ward", "COMMUNE"),
  ],
  levels: [
    { code: "PROVINCE", rank: 2, nameVi: "Cấp tỉnh", nameEn: "Province" },
    { code: "DISTRICT", rank: 3, nameVi: "Cấp thành phố", nameEn: "City" },
    { code: "COMMUNE", rank: 4, nameVi: "Cấp phường", nameEn: "Ward" },
  ],
  catalogue: [
    {
      id: id(50),
      code: "B01",
      nameVi: "Lớp",
      nameEn: "Classes",
      unitOfMeasure: "lớp",
      perYear: true,
      core: true,
      kinds: ["P"],
    },
  ],
  takenCodes: ["BS01"],
  holidays: holidays.map(({ day, name }) => ({ day, name })),
};
const head: PlanHead = { id: id(90), code: "p", issuingUnitId: CITY, draftingUnitId: LEAD };

const whole: PlanDraft = {
  ...emptyDraft(),
  title: "Kế hoạch",
  issuer: "Ban Thường vụ",
  year: 2023,
  directives: [directive("25-NQ/TW", LEAD)],
  scope: [{ by: "LEVEL", value: "COMMUNE", except: [] }],
  milestones: [milestone("*", ["LEVEL", "COMMUNE"], "SEND_REPORT", "trước ngày 21/4/2023")],
  outline: [item("a", "Kết quả")],
};
const refused = (changed: Partial<PlanDraft>, of: PlanHead = head) => {
  const draft = { ...whole, ...changed };
  return refusalsOf(draft, rowsOf(draft, organisation, of), organisation, of);
};
const codes = (changed: Partial<PlanDraft>) => refused(changed).map(({ code, step }) => [code, step]);
const found = (changed: Partial<PlanDraft>) => {
  const draft = { ...whole, ...changed };
  return findingsOf(draft, rowsOf(draft, organisation, head), organisation, CITY);
};

describe("what keeps a draft from being issued", () => {
  it("nothing, where everything is said", () => expect(refused({})).toEqual([]));

  it.each<[Partial<PlanDraft>, string, string]>([
    [{ title: " " }, "plan.noTitle", "what"],
    [{ issuer: "" }, "plan.noIssuer", "what"],
    [{ directives: [] }, "plan.noDirectives", "directives"],
    [{ directives: [directive("", LEAD)] }, "plan.directiveWithoutCode", "directives"],
    [{ directives: [directive("25-NQ/TW", null)] }, "plan.directiveWithoutLead", "directives"],
    [{ directives: [directive("25-NQ/TW", id(77))] }, "plan.directiveWithoutLead", "directives"],
    [{ directives: [directive("25-NQ/TW", LEAD), directive("25-NQ-TW", LEAD)] }, "plan.directiveTwice", "directives"],
    [{ scope: [] }, "plan.noReporters", "reporters"],
    [{ scope: [{ by: "UNIT", value: CITY, except: [] }] }, "plan.noReporters", "reporters"],
    [{ scope: [{ by: "KIND", value: "commission", except: [] }] }, "plan.ownChannel", "routes"],
    [{ outline: [] }, "plan.noOutline", "outline"],
    [{ outline: [item("a", "Đề mục", { answerable: false })] }, "plan.noOutline", "outline"],
    [{ outline: [item("a", "Kết quả", { kinds: ["office"] })] }, "plan.itemAddressesNobody", "outline"],
    [
      { milestones: [milestone("*", ["LEVEL", "COMMUNE"], "SUM_UP", "trước ngày 31/6/2023")] },
      "plan.phraseImpossible",
      "deadlines",
    ],
    [
      { milestones: [milestone("*", ["LEVEL", "COMMUNE"], "SUM_UP", "sớm nhất có thể")] },
      "plan.phraseImpossible",
      "deadlines",
    ],
    [{ ownPlan: { wanted: true, phrase: "ngày 30/02/2023" } }, "plan.phraseImpossible", "deadlines"],
    [
      { milestones: [milestone("*", ["LEVEL", "UNIT"], "SUM_UP", "trong tháng 4")] },
      "plan.deadlineOfNobody",
      "deadlines",
    ],
    [
      { milestones: [milestone("không có", ["LEVEL", "COMMUNE"], "SUM_UP", "trong tháng 4")] },
      "plan.deadlineOfNobody",
      "deadlines",
    ],
    [
      {
        indicators: [
          { code: "B01", name: "x", unitOfMeasure: "", perYear: true, adds: true, definition: "", kinds: [] },
        ],
      },
      "plan.codeTaken",
      "indicators",
    ],
    [
      {
        indicators: [
          { code: "BS01", name: "x", unitOfMeasure: "", perYear: true, adds: true, definition: "", kinds: [] },
        ],
      },
      "plan.codeTaken",
      "indicators",
    ],
  ])("%o", (changed, code, step) => {
    expect(codes(changed)).toContainEqual([code, step]);
    for (const refusal of refused(changed)) expect(refusalWords(refusal, "vi")).not.toMatch(/[{}]|plan\./);
  });

  it("an own plan that nobody wants has no deadline to be wrong", () =>
    expect(refused({ ownPlan: { wanted: false, phrase: "ngày 30/02/2023" } })).toEqual([]));

  it("an issuing unit that does not exist on the day", () =>
    expect(refused({}, { ...head, issuingUnitId: id(88) }).map(({ code }) => code)).toContain("plan.issuerClosed"));

  it("a route may lead a reporter to another channel than itself", () => {
    const scope: PlanDraft["scope"] = [{ by: "KIND", value: "commission", except: [] }];
    const elsewhere = {
      directive: "*",
      target: "REPORTERS" as const,
      value: null,
      recipientUnitId: CITY,
      channelUnitId: OFFICE,
      steps: [],
    };
    const milestones = [milestone("*", ["KIND", "commission"], "SEND_REPORT", "trước ngày 21/4/2023")];
    expect(refused({ scope, milestones, routes: [elsewhere] })).toEqual([]);
  });
});

describe("what its writer should look at again", () => {
  const ward = ["LEVEL", "COMMUNE"] as ["LEVEL", string];
  const city = ["LEVEL", "DISTRICT"] as ["LEVEL", string];
  it.each<[string, Partial<PlanDraft>]>([
    [
      "SEND_BEFORE_SUM_UP",
      {
        milestones: [
          milestone("*", ward, "SUM_UP", "trong tháng 6/2023"),
          milestone("*", ward, "SEND_REPORT", "trước ngày 15/6/2023"),
        ],
      },
    ],
    ["NO_SEND_DATE", { milestones: [milestone("*", ward, "SUM_UP", "trong tháng 6/2023")] }],
    [
      "LOWER_AFTER_UPPER",
      {
        milestones: [
          milestone("*", ward, "SEND_REPORT", "trong tháng 6/2023"),
          milestone("*", city, "SEND_REPORT", "trước ngày 15/6/2023"),
        ],
      },
    ],
    ["DAY_OFF", { milestones: [milestone("*", ward, "SEND_REPORT", "chậm nhất ngày 30/4/2023")] }],
    ["IN_THE_PAST", { milestones: [milestone("*", ward, "SEND_REPORT", "trước ngày 15/02/2023")] }],
    ["NOT_EXACT", { milestones: [milestone("*", ward, "SEND_REPORT", "cuối tháng 6/2023")] }],
    [
      "RELATIVE",
      { milestones: [milestone("*", ward, "SEND_REPORT", "sau 10 ngày làm việc kể từ ngày nhận kế hoạch")] },
    ],
    ["NO_SUCH_DATE", { milestones: [milestone("*", ward, "SEND_REPORT", "trước ngày 31/6/2023")] }],
    ["NO_YEAR", { year: null, milestones: [milestone("*", ward, "SEND_REPORT", "trước ngày 18/4")] }],
    ["PHRASE_NOT_UNDERSTOOD", { milestones: [milestone("*", ward, "SEND_REPORT", "sớm nhất có thể")] }],
    ["SPAN_BACKWARDS", { milestones: [milestone("*", ward, "SEND_REPORT", "từ ngày 20/4/2023 đến ngày 10/4/2023")] }],
    ["LEVEL_WITHOUT_DATE", { milestones: [] }],
    ["UNIT_UNKNOWN", { unplaced: [{ phrase: "Ban Tôn giáo", what: "unit", line: 7 }] }],
    [
      "INDICATOR_UNKNOWN",
      { directives: [directive("25-NQ/TW", LEAD, { indicators: [{ code: "Z9", required: true }] })] },
    ],
    [
      "SAME_DECIDER_TOGETHER",
      {
        routes: [
          {
            directive: "*",
            target: "OWN",
            value: null,
            recipientUnitId: null,
            channelUnitId: null,
            steps: [
              { unit: "LEAD", role: "APPROVER", body: "", together: false },
              { unit: "SELF", role: "LEADER", body: "", together: false },
              { unit: "ISSUER", role: "LEADER", body: "", together: true },
            ],
          },
        ],
      },
    ],
  ])("%s", (code, changed) => {
    const finding = found(changed).find((one) => one.code === code);
    expect(finding, JSON.stringify(found(changed))).toBeDefined();
    if (finding) for (const locale of ["vi", "en"] as const) expect(findingWords(finding, locale)).not.toMatch(/[{}]/);
  });

  it("has a sentence for every code, and none is left untested", () =>
    expect(Object.keys(findingLabels)).toHaveLength(15));

  it("nothing, where everything fits", () => expect(found({})).toEqual([]));
});
