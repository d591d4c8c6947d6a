import type { documentForms, indicatorKinds } from "./schema.ts";

type Words = { vi: string; en: string };

/** Words for what a kind of unit is set to: the form of its documents, and for whom it answers. */
export const labels = {
  documentForm: {
    "party-committee": { vi: "Cấp ủy Đảng", en: "Party committee" },
    "party-organ": { vi: "Cơ quan tham mưu của Đảng", en: "Party organ" },
    state: { vi: "Cơ quan nhà nước (Nghị định 30)", en: "State body (Decree 30)" },
    front: { vi: "Mặt trận Tổ quốc", en: "Fatherland Front" },
    "labour-union": { vi: "Công đoàn", en: "Labour union" },
    "youth-union": { vi: "Đoàn Thanh niên", en: "Youth union" },
    "womens-union": { vi: "Hội Liên hiệp Phụ nữ", en: "Women's union" },
    "farmers-union": { vi: "Hội Nông dân", en: "Farmers' union" },
    "veterans-association": { vi: "Hội Cựu chiến binh", en: "Veterans' association" },
    association: { vi: "Hội, tổ chức khác", en: "Other association" },
  } satisfies Record<(typeof documentForms)[number], Words>,
  indicatorKind: {
    P: { vi: "cấp ủy", en: "Party committees" },
    U: { vi: "HĐND, UBND và cơ quan nhà nước", en: "state bodies" },
    M: { vi: "Mặt trận Tổ quốc", en: "the Front" },
    Đ: { vi: "tổ chức chính trị - xã hội", en: "political-social organisations" },
    H: { vi: "hội quần chúng", en: "associations" },
    B: { vi: "cơ quan tham mưu của Đảng", en: "Party organs" },
  } satisfies Record<(typeof indicatorKinds)[number], Words>,
} as const;
