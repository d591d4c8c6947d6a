/**
 * What an installation without the sample campaign begins with: the levels since July 2025 (no district level any more)
 * and the kinds of body found on them. Rows from then on; nothing in the portal asks for one of these codes.
 */

export const foundingLevels = [
  { code: "CENTRAL", rank: 1, nameVi: "Cấp Trung ương", nameEn: "Central level" },
  { code: "PROVINCE", rank: 2, nameVi: "Cấp tỉnh", nameEn: "Province level" },
  { code: "COMMUNE", rank: 3, nameVi: "Cấp xã", nameEn: "Commune level" },
] as const;

type Kind = {
  code: string;
  nameVi: string;
  nameEn: string;
  level: (typeof foundingLevels)[number]["code"];
  desk: string;
  documentForm: string;
  /** Letters of the indicator catalogue a body of this kind answers. */
  indicatorKinds: readonly string[];
};

export const foundingKinds: readonly Kind[] = [
  {
    code: "province_party_committee",
    nameVi: "Tỉnh ủy, Thành ủy",
    nameEn: "Province Party committee",
    level: "PROVINCE",
    desk: "leaders",
    documentForm: "party-committee",
    indicatorKinds: [],
  },
  {
    code: "province_party_commission",
    nameVi: "Ban của Tỉnh ủy",
    nameEn: "Province Party commission",
    level: "PROVINCE",
    desk: "commission",
    documentForm: "party-organ",
    indicatorKinds: ["B"],
  },
  {
    code: "province_party_office",
    nameVi: "Văn phòng Tỉnh ủy",
    nameEn: "Province Party office",
    level: "PROVINCE",
    desk: "coordination",
    documentForm: "party-organ",
    indicatorKinds: ["B"],
  },
  {
    code: "inspection_commission",
    nameVi: "Ủy ban Kiểm tra",
    nameEn: "Inspection commission",
    level: "PROVINCE",
    desk: "auditor",
    documentForm: "party-organ",
    indicatorKinds: ["B"],
  },
  {
    code: "peoples_committee",
    nameVi: "HĐND, UBND tỉnh",
    nameEn: "Province council and committee",
    level: "PROVINCE",
    desk: "council",
    documentForm: "state",
    indicatorKinds: ["U"],
  },
  {
    code: "office_department",
    nameVi: "Sở, ban, ngành",
    nameEn: "Department",
    level: "PROVINCE",
    desk: "department",
    documentForm: "state",
    indicatorKinds: ["U"],
  },
  {
    code: "fatherland_front",
    nameVi: "Mặt trận Tổ quốc và đoàn thể",
    nameEn: "Fatherland Front and organisations",
    level: "PROVINCE",
    desk: "front",
    documentForm: "front",
    indicatorKinds: ["M"],
  },
  {
    code: "commune_party_committee",
    nameVi: "Đảng ủy xã, phường",
    nameEn: "Commune Party committee",
    level: "COMMUNE",
    desk: "ward",
    documentForm: "party-committee",
    indicatorKinds: ["P", "U", "M", "Đ"],
  },
];
