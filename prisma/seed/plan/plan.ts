import type { DirectiveCode } from "../types.ts";

/** The plan itself: its words, who leads, who helps, who watches, who reports, and the city's own three documents. */

const CITY = "bac-ninh/tu-son";

const WARD_CODES = [
  "chau-khe",
  "dinh-bang",
  "dong-ngan",
  "dong-ky",
  "dong-nguyen",
  "huong-mac",
  "phu-chan",
  "phu-khe",
  "tam-son",
  "tan-hong",
  "trang-ha",
  "tuong-giang",
] as const;

const DEPARTMENT_CODES = [
  "van-phong",
  "noi-vu",
  "tu-phap",
  "tai-chinh-ke-hoach",
  "tai-nguyen-moi-truong",
  "lao-dong-thuong-binh-xa-hoi",
  "van-hoa-thong-tin",
  "giao-duc-dao-tao",
  "y-te",
  "thanh-tra",
  "kinh-te",
  "quan-ly-do-thi",
] as const;

const ORGANISATION_CODES = [
  "lien-doan-lao-dong",
  "thanh-doan",
  "hoi-phu-nu",
  "hoi-nong-dan",
  "hoi-cuu-chien-binh",
] as const;

/** The 34 units of part III.1, by path. */
export const reportingUnits: readonly string[] = [
  ...WARD_CODES.map((code) => `${CITY}/${code}`),
  `${CITY}/hdnd`,
  `${CITY}/ubnd`,
  ...DEPARTMENT_CODES.map((code) => `${CITY}/ubnd/${code}`),
  `${CITY}/mttq`,
  ...ORGANISATION_CODES.map((code) => `${CITY}/${code}`),
  `${CITY}/dang-uy-quan-su`,
  `${CITY}/dang-uy-cong-an`,
];

export const plan = {
  code: "tu-son-2023",
  title:
    "Kế hoạch tổng kết các nghị quyết, quyết định của Ban Chấp hành Trung ương Đảng, Ban Thường vụ Tỉnh ủy về công tác dân vận năm 2023",
  titleEn:
    "Plan to sum up the resolutions and decisions of the Party Central Committee and of the Standing Committee of the province Party committee on mass mobilisation, 2023",
  basis:
    "Thực hiện Chương trình công tác năm 2023 của Ban Thường vụ Thành ủy, trong đó có nội dung triển khai tổng kết các nghị quyết, quyết định của Ban Chấp hành Trung ương Đảng, Ban Thường vụ Tỉnh ủy về công tác dân vận năm 2023 trong Đảng bộ thành phố",
  issuer: "Ban Thường vụ Thành ủy Từ Sơn",
  issuingUnit: CITY,
  leadUnit: `${CITY}/ban-dan-van`,
  year: 2023,
  signer: { authority: "T/M BAN THƯỜNG VỤ", title: "PHÓ BÍ THƯ THƯỜNG TRỰC", name: "Đỗ Tuấn Sơn", sourceLine: 105 },
  sourceFile: "ke-hoach-tu-son-2023.txt",
  /** The copy at hand bears neither number nor date; issuing asks for both, so the sample's are marked as invented. */
  issue: { number: null, issuedOn: null },
  sampleIssue: { number: 87, type: "KH", symbol: "TU", issuedOn: "2023-03-06" },
  distribution: [
    { text: "Thường trực Tỉnh ủy (b/c)", sourceLine: 93 },
    { text: "Ban Dân vận Tỉnh ủy (b/c)", sourceLine: 94 },
    { text: "Thường trực Thành ủy, HĐND, UBND TP", sourceLine: 95 },
    { text: "Các phòng, ban, ngành, MTTQ và các tổ chức CT-XH thành phố", sourceLine: 96 },
    { text: "Các chi, đảng bộ cơ sở", sourceLine: 97 },
    { text: "Lưu: VPTU", sourceLine: 98 },
  ],
  /** III.1: "cụ thể hóa, xây dựng kế hoạch" — each reporting unit's own plan, without a date. */
  ownPlan: { phrase: null, due: null, sourceLine: 55 },
  /** III.2: the two bodies that follow, urge, supervise and inspect. */
  monitors: [`${CITY}/ban-dan-van`, `${CITY}/van-phong`],
  monitorsSourceLine: 89,
  /** Where the plan names no recipient: to Thường trực Thành ủy through the lead body, marked "kế hoạch không nêu". */
  defaultRoute: { recipient: "Thường trực Thành ủy", recipientUnit: CITY, channelUnit: `${CITY}/ban-dan-van` },
} as const;

const PARTY_BODIES = [`${CITY}/ban-to-chuc`, `${CITY}/ban-tuyen-giao`] as const;

export type SeedLead = {
  directive: DirectiveCode;
  unit: string;
  coordinating: readonly string[];
  coordinatingPhrases: readonly string[];
  sourceLine: number;
};

/** Who leads each directive and with whom ("Giao Ban Dân vận Thành ủy chủ trì, phối hợp với …"). */
export const leads: readonly SeedLead[] = [
  {
    directive: "25-NQ/TW",
    unit: plan.leadUnit,
    coordinating: [...PARTY_BODIES, `${CITY}/van-phong`],
    coordinatingPhrases: ["các Ban xây dựng Đảng của Thành ủy", "Văn phòng Thành ủy"],
    sourceLine: 59,
  },
  {
    directive: "218-QĐ/TW",
    unit: plan.leadUnit,
    coordinating: [
      `${CITY}/mttq`,
      ...ORGANISATION_CODES.map((code) => `${CITY}/${code}`),
      ...PARTY_BODIES,
      `${CITY}/van-phong`,
    ],
    coordinatingPhrases: [
      "MTTQ",
      "các tổ chức chính trị - xã hội",
      "các Ban xây dựng Đảng của Thành ủy",
      "Văn phòng Thành ủy",
    ],
    sourceLine: 69,
  },
  {
    directive: "819-QĐ/TU",
    unit: plan.leadUnit,
    coordinating: [`${CITY}/ubnd`, ...PARTY_BODIES, `${CITY}/van-phong`],
    coordinatingPhrases: ["UBND thành phố", "các Ban xây dựng Đảng của Thành ủy", "Văn phòng Thành ủy"],
    sourceLine: 79,
  },
];

/** The city's own document for each directive: whose it is, who drafts it, who decides in which order, where it goes. */
export const cityDocument = {
  issuingUnit: CITY,
  draftingUnit: plan.leadUnit,
  recipient: "Thường trực Tỉnh ủy",
  recipientUnit: "bac-ninh",
  channelUnit: "bac-ninh/ban-dan-van",
  approvalSteps: [
    {
      ordinal: 1,
      unit: plan.leadUnit,
      role: "APPROVER",
      bodyVi: "Trưởng Ban Dân vận Thành ủy",
      bodyEn: "Head of the mass mobilisation commission",
    },
    {
      ordinal: 2,
      unit: CITY,
      role: "LEADER",
      bodyVi: "Ban Thường vụ Thành ủy",
      bodyEn: "Standing Committee of the city Party committee",
    },
  ],
} as const;

/** What the plan's page says to its writer: the city must send before it must have finished. The earlier date binds. */
export const expectedFindings = [
  { code: "SEND_BEFORE_SUM_UP", directive: "218-QĐ/TW", level: "DISTRICT", lines: [75] },
  { code: "SEND_BEFORE_SUM_UP", directive: "819-QĐ/TU", level: "DISTRICT", lines: [87] },
] as const;
