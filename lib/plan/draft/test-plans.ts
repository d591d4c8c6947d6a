import { type DraftDirective, type DraftMilestone, emptyDraft, type OutlineNode, type PlanDraft } from "./schema.ts";

/** Parts of plans for the tests of this room; what a test does not say is empty. */
export const directive = (
  code: string,
  leadUnitId: string | null,
  more: Partial<DraftDirective> = {},
): DraftDirective => ({
  key: code,
  code,
  kind: "Nghị quyết",
  issuedOn: "2013-06-03",
  issuer: "Ban Chấp hành Trung ương Đảng",
  subject: `Về việc của ${code}`,
  years: 10,
  yearFrom: null,
  yearTo: null,
  leadUnitId,
  leadPhrase: "",
  bodies: [],
  indicators: [],
  sourceLine: null,
  ...more,
});

export const milestone = (
  of: string,
  [by, value]: [DraftMilestone["by"], string],
  kind: DraftMilestone["kind"],
  phrase: string,
  more: Partial<DraftMilestone> = {},
): DraftMilestone => ({
  key: `${of} ${value} ${kind}`,
  directive: of,
  by,
  value,
  levelPhrase: "",
  kind,
  phrase,
  recipientUnitId: null,
  recipientPhrase: "",
  channelUnitId: null,
  channelPhrase: "",
  sourceLine: null,
  ...more,
});

export const item = (key: string, text: string, more: Partial<OutlineNode> = {}): OutlineNode => ({
  key,
  number: "",
  title: "",
  text,
  answerable: true,
  addressesLevel: null,
  kinds: [],
  minWords: 20,
  sourceLine: null,
  items: [],
  ...more,
});

export type UnitIds = { city: string; lead: string; department: string };

/** A plan of the city for wards and departments, with other deadlines than the starter campaign's. */
export function cityPlan({ city, lead, department }: UnitIds): PlanDraft {
  return {
    ...emptyDraft(),
    title: "Kế hoạch tổng kết Nghị quyết về dân vận năm 2026",
    shortTitle: "Tổng kết 2026",
    issuer: "Ban Thường vụ Thành ủy Từ Sơn",
    numberBody: "TU",
    year: 2026,
    directives: [
      directive("25-NQ/TW", lead, {
        indicators: [
          { code: "B01", required: true },
          { code: "X01", required: false },
        ],
      }),
      directive("10-QĐ/TW", lead, { bodies: [{ unitId: department, phrase: "Phòng Nội vụ" }] }),
    ],
    scope: [
      { by: "LEVEL", value: "COMMUNE", except: [] },
      { by: "KIND", value: "office_department", except: [department] },
    ],
    milestones: [
      milestone("*", ["LEVEL", "COMMUNE"], "SEND_REPORT", "trước ngày 18/4/2026"),
      milestone("25-NQ/TW", ["LEVEL", "COMMUNE"], "SEND_REPORT", "chậm nhất ngày 10/4/2026"),
      milestone("25-NQ/TW", ["LEVEL", "COMMUNE"], "SUM_UP", "xong trước 31/3/2026"),
      milestone("*", ["KIND", "office_department"], "SEND_REPORT", "trong tháng 5"),
      milestone("*", ["LEVEL", "DISTRICT"], "SEND_REPORT", "trước ngày 15/6/2026"),
    ],
    ownPlan: { wanted: true, phrase: "trước ngày 15/3/2026" },
    routes: [
      { directive: "*", target: "REPORTERS", value: null, recipientUnitId: city, channelUnitId: lead, steps: [] },
    ],
    monitors: [lead],
    distribution: ["Thường trực Tỉnh ủy (b/c)", "Lưu: VPTU"],
    outline: [
      item("a", "Kết quả", {
        answerable: false,
        items: [item("b", "Lãnh đạo", { kinds: ["ward_party_committee"] }), item("c", "Kết quả chung")],
      }),
      item("d", "Kiến nghị", { addressesLevel: "PROVINCE" }),
    ],
    indicators: [
      {
        code: "X01",
        name: "Số mô hình",
        unitOfMeasure: "mô hình",
        perYear: true,
        adds: true,
        definition: "Mô hình đã công nhận",
        kinds: ["P", "U"],
      },
    ],
    relations: [{ left: ["X01"], operator: "<=", right: ["B01"], note: "Không quá" }],
  };
}
