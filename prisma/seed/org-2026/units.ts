import type { SeedUnit } from "../types.ts";
import { unitWriter } from "../unit.ts";

/**
 * Bắc Ninh after 1/7/2025: a province and its communes, no district level any more. A part of the 99 communes; the
 * wards that Từ Sơn city was made of stand here as ended, so that a series of ten years finds what it is summed from.
 */

const MERGED = "Nghị quyết 1658/NQ-UBTVQH15";
const TO_CONFIRM = "Nghị quyết 1658/NQ-UBTVQH15; tên và thành phần cần đơn vị xác nhận";
const TWO_LEVELS = "Tổ chức chung của chính quyền hai cấp từ 1/7/2025; cần đơn vị xác nhận";
const FIRST_DAY = "2025-07-01";

const unit = unitWriter({ validFrom: FIRST_DAY, source: TWO_LEVELS });

export const CENTRE = "ban-tuyen-giao-dan-van-trung-uong";
export const PROVINCE = "bac-ninh";
export const LEAD = "bac-ninh/ban-tuyen-giao-dan-van";

const committee = (code: string, sort: "phường" | "xã", name: string, source = TO_CONFIRM): SeedUnit =>
  unit(PROVINCE, code, "commune_party_committee", "ĐU", `Đảng ủy ${sort} ${name}`, {
    en: `Party committee of ${name} ${sort === "xã" ? "commune" : "ward"}`,
    short: name,
    source,
  });

/** A ward of the city of 2021 to 2025; under its own code, since its successor may bear the same name. */
const earlier = (code: string, name: string): SeedUnit =>
  unit(PROVINCE, `${code}-den-2025`, "commune_party_committee", "ĐU", `Đảng ủy phường ${name}`, {
    en: `Party committee of ${name} ward (until 2025)`,
    short: `${name} (đến 2025)`,
    from: "2021-11-01",
    until: "2025-06-30",
    source: TO_CONFIRM,
  });

const top = [
  unit(null, CENTRE, "central_party_organ", "BTGDVTW", "Ban Tuyên giáo và Dân vận Trung ương", {
    en: "Central commission for propaganda and mass mobilisation",
    from: "2025-02-03",
  }),
  unit(null, PROVINCE, "province_party_committee", "TU", "Tỉnh ủy Bắc Ninh", {
    en: "Bắc Ninh province Party committee",
    source: MERGED,
  }),
  unit(
    PROVINCE,
    "ban-tuyen-giao-dan-van",
    "province_party_commission",
    "BTGDVTU",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    {
      en: "Commission for propaganda and mass mobilisation of the province Party committee",
      short: "Ban Tuyên giáo và Dân vận",
    },
  ),
  unit(PROVINCE, "ban-to-chuc", "province_party_commission", "BTCTU", "Ban Tổ chức Tỉnh ủy", {
    en: "Organisation commission of the province Party committee",
    short: "Ban Tổ chức",
  }),
  unit(PROVINCE, "van-phong", "province_party_office", "VPTU", "Văn phòng Tỉnh ủy", {
    en: "Office of the province Party committee",
  }),
  unit(PROVINCE, "uy-ban-kiem-tra", "province_inspection_commission", "UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy", {
    en: "Inspection commission of the province Party committee",
  }),
  unit(PROVINCE, "ubnd", "province_peoples_committee", "UBND", "Ủy ban nhân dân tỉnh Bắc Ninh", {
    en: "Bắc Ninh people's committee",
    short: "UBND tỉnh",
  }),
  unit(PROVINCE, "mttq", "province_front", "MTTQ-BTT", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bắc Ninh", {
    en: "Bắc Ninh Fatherland Front",
    short: "MTTQ tỉnh",
  }),
];

const communes = [
  committee("tu-son", "phường", "Từ Sơn", MERGED),
  committee("dong-nguyen", "phường", "Đồng Nguyên", MERGED),
  committee("tam-son", "phường", "Tam Sơn"),
  committee("phu-khe", "phường", "Phù Khê"),
  committee("kinh-bac", "phường", "Kinh Bắc"),
  committee("yen-phong", "xã", "Yên Phong"),
  committee("gia-binh", "xã", "Gia Bình"),
];

/** What stands below a commune's Party committee since the two-level government (QĐ 298-QĐ/TW for the Party's organs). */
const ofTuSon = [
  unit(`${PROVINCE}/tu-son`, "ban-xay-dung-dang", "commune_party_organ", "BXDĐ", "Ban Xây dựng Đảng phường Từ Sơn", {
    en: "Party building board of Từ Sơn ward",
    short: "Ban Xây dựng Đảng",
    source: "Quy định 298-QĐ/TW ngày 09/6/2025",
  }),
  unit(`${PROVINCE}/tu-son`, "ubnd", "commune_peoples_committee", "UBND", "Ủy ban nhân dân phường Từ Sơn", {
    en: "Từ Sơn people's committee",
    short: "UBND phường Từ Sơn",
  }),
  unit(`${PROVINCE}/tu-son`, "mttq", "commune_front", "MTTQ-BTT", "Ủy ban Mặt trận Tổ quốc Việt Nam phường Từ Sơn", {
    en: "Fatherland Front of Từ Sơn ward",
    short: "MTTQ phường Từ Sơn",
  }),
];

/** Which wards of the city each new one came from. */
const cameFrom: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "tu-son": [
    ["dong-ngan", "Đông Ngàn"],
    ["tan-hong", "Tân Hồng"],
    ["phu-chan", "Phù Chẩn"],
    ["dinh-bang", "Đình Bảng"],
  ],
  "tam-son": [
    ["tam-son", "Tam Sơn"],
    ["tuong-giang", "Tương Giang"],
  ],
  "dong-nguyen": [
    ["dong-nguyen", "Đồng Nguyên"],
    ["trang-ha", "Trang Hạ"],
    ["dong-ky", "Đồng Kỵ"],
  ],
  "phu-khe": [
    ["phu-khe", "Phù Khê"],
    ["chau-khe", "Châu Khê"],
    ["huong-mac", "Hương Mạc"],
  ],
};

export const units: readonly SeedUnit[] = [
  ...top,
  ...communes,
  ...ofTuSon,
  ...Object.values(cameFrom).flatMap((wards) => wards.map(([code, name]) => earlier(code, name))),
];

/** Who carries on for whom, several to one, since the first day of the two-level government. */
export const successions = Object.entries(cameFrom).flatMap(([successor, wards]) =>
  wards.map(([code]) => ({
    predecessor: `${PROVINCE}/${code}-den-2025`,
    successor: `${PROVINCE}/${successor}`,
    since: FIRST_DAY,
    document: MERGED,
  })),
);
