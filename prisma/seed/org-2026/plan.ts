import { emptyDraft, type OutlineNode, type PlanDraft } from "#lib/plan/draft/schema.ts";
import { need } from "../load/rows.ts";
import { CENTRE, LEAD, PROVINCE } from "./units.ts";

/**
 * A small summing-up of the province, invented: two directives, the communes report to Tỉnh ủy through Ban Tuyên giáo
 * và Dân vận, the province's own documents go to the centre. A draft as the builder saves it.
 */

const COMMUNE = "commune_party_committee";

const item = (key: string, text: string, more: Partial<OutlineNode> = {}): OutlineNode => ({
  key,
  number: "",
  title: "",
  text,
  answerable: true,
  addressesLevel: null,
  kinds: [COMMUNE],
  minWords: 10,
  sourceLine: null,
  items: [],
  ...more,
});

const outline: OutlineNode[] = [
  item("1", "Công tác lãnh đạo, chỉ đạo, quán triệt và ban hành văn bản thực hiện của cấp ủy.", {
    number: "1",
    title: "Lãnh đạo, chỉ đạo, quán triệt",
  }),
  item("2", "Kết quả thực hiện ở xã, phường từ khi vận hành chính quyền hai cấp; hạn chế, nguyên nhân, bài học.", {
    number: "2",
    title: "Kết quả thực hiện",
  }),
  item("3", "Kiến nghị, đề xuất với Tỉnh ủy.", {
    number: "3",
    title: "Kiến nghị với Tỉnh",
    addressesLevel: "PROVINCE",
    minWords: 5,
  }),
];

type Deadline = Pick<PlanDraft["milestones"][number], "directive" | "value" | "kind" | "phrase" | "levelPhrase">;

const deadlines: readonly Deadline[] = [
  { directive: "23", value: "COMMUNE", kind: "SUM_UP", phrase: "trước ngày 30/4/2026", levelPhrase: "Cấp xã" },
  { directive: "23", value: "COMMUNE", kind: "SEND_REPORT", phrase: "trước ngày 15/5/2026", levelPhrase: "Cấp xã" },
  { directive: "23", value: "PROVINCE", kind: "SEND_REPORT", phrase: "trước ngày 30/6/2026", levelPhrase: "Cấp tỉnh" },
  { directive: "124", value: "COMMUNE", kind: "SUM_UP", phrase: "trong tháng 9/2026", levelPhrase: "Cấp xã" },
];

/** The plan on the units of an installation; `ids` by path. */
export function plan2026(ids: ReadonlyMap<string, string>): PlanDraft {
  const [province, lead, centre] = [need(ids, PROVINCE), need(ids, LEAD), need(ids, CENTRE)];
  const directive = {
    kind: "Quyết định",
    issuer: "Bộ Chính trị",
    yearTo: 2025,
    leadUnitId: lead,
    leadPhrase: "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    sourceLine: null,
  };
  return {
    ...emptyDraft(),
    title: "Kế hoạch tổng kết các quy định của Trung ương về công tác dân vận năm 2026",
    shortTitle: "Tổng kết công tác dân vận năm 2026",
    issuer: "Ban Thường vụ Tỉnh ủy Bắc Ninh",
    numberBody: "TU",
    signer: { authority: "T/M BAN THƯỜNG VỤ", title: "PHÓ BÍ THƯ THƯỜNG TRỰC", name: "Đào Quốc Việt" },
    year: 2026,
    directives: [
      {
        ...directive,
        key: "23",
        code: "23-QĐ/TW",
        issuedOn: "2021-07-30",
        subject: "Quy chế công tác dân vận của hệ thống chính trị",
        years: 5,
        yearFrom: 2021,
        bodies: [{ unitId: need(ids, `${PROVINCE}/ban-to-chuc`), phrase: "Ban Tổ chức Tỉnh ủy" }],
        indicators: [{ code: "HN26", required: true }],
      },
      {
        ...directive,
        key: "124",
        code: "124-QĐ/TW",
        issuedOn: "2018-02-02",
        subject: "Giám sát của Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và nhân dân",
        years: 8,
        yearFrom: 2018,
        bodies: [],
        indicators: [],
      },
    ],
    scope: [{ by: "KIND", value: COMMUNE, except: [] }],
    milestones: deadlines.map((one) => ({
      ...one,
      key: `${one.directive} ${one.value} ${one.kind}`,
      by: "LEVEL",
      recipientUnitId: null,
      recipientPhrase: "",
      channelUnitId: null,
      channelPhrase: "",
      sourceLine: null,
    })),
    routes: [
      { directive: "*", target: "REPORTERS", value: null, recipientUnitId: province, channelUnitId: lead, steps: [] },
      { directive: "*", target: "OWN", value: null, recipientUnitId: centre, channelUnitId: centre, steps: [] },
    ],
    monitors: [need(ids, `${PROVINCE}/van-phong`)],
    distribution: ["Ban Tuyên giáo và Dân vận Trung ương (b/c)", "Đảng ủy các xã, phường", "Lưu: VPTU"],
    outline,
    indicators: [
      {
        code: "HN26",
        name: "Số hội nghị đối thoại của người đứng đầu cấp ủy, chính quyền với nhân dân",
        unitOfMeasure: "hội nghị",
        perYear: false,
        adds: true,
        definition: "Hội nghị đối thoại định kỳ và đột xuất ở xã, phường",
        kinds: ["P"],
      },
    ],
  };
}
