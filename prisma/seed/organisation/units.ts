import type { DocumentForm, SeedUnit } from "../types.ts";
import { unitWriter } from "../unit.ts";

/** Who is who in the campaign: rows 0–47 of the organisation of Từ Sơn in 2023, and the province above it. */

const PLAN = "Kế hoạch tổng kết công tác dân vận năm 2023 của Ban Thường vụ Thành ủy Từ Sơn";
const GENERAL = "Tổ chức chung của cấp huyện năm 2023; cần đơn vị xác nhận";
const DECREE_37 = "Nghị định 37/2014/NĐ-CP, Điều 7";
const CITY_ADDS = "Nghị định 37/2014/NĐ-CP; phòng chuyên môn riêng của thành phố thuộc tỉnh, cần đơn vị xác nhận";
const TOWN_2008 = "Nghị định 01/NĐ-CP ngày 24/9/2008";
const WARDS_2021 = "Nghị quyết 1191/NQ-UBTVQH14";

const unit = unitWriter({ validFrom: null, source: GENERAL });

const PROVINCE = "bac-ninh";
const CITY = "bac-ninh/tu-son";
const STATE = "bac-ninh/tu-son/ubnd";

const ward = (code: string, name: string, from: string, source: string): SeedUnit =>
  unit(CITY, code, "ward_party_committee", "ĐU", `Đảng ủy phường ${name}`, {
    en: `Party committee of ${name} ward`,
    short: name,
    from,
    source,
  });

const department = (code: string, symbol: string, nameVi: string, en: string, source: string): SeedUnit =>
  unit(STATE, code, "office_department", symbol, nameVi, { en, source });

const organisation = (
  code: string,
  symbol: string,
  nameVi: string,
  short: string,
  en: string,
  form: DocumentForm,
): SeedUnit => unit(CITY, code, "political_social_organisation", symbol, nameVi, { en, short, form });

const association = (code: string, symbol: string, name: string, en: string): SeedUnit =>
  unit(CITY, code, "mass_association", symbol, `${name} thành phố`, { en, short: name });

const above = [
  unit(null, PROVINCE, "province_party_committee", "TU", "Tỉnh ủy Bắc Ninh", {
    en: "Bắc Ninh province Party committee",
    source: PLAN,
  }),
  unit(PROVINCE, "ban-dan-van", "province_party_commission", "BDVTU", "Ban Dân vận Tỉnh ủy", {
    en: "Mass mobilisation commission of the province Party committee",
    source: PLAN,
  }),
];

const party = [
  unit(PROVINCE, "tu-son", "district_party_committee", "TU", "Thành ủy Từ Sơn", {
    en: "Từ Sơn city Party committee",
    from: "2021-11-01",
    source: PLAN,
  }),
  unit(CITY, "ban-to-chuc", "party_commission", "BTCTU", "Ban Tổ chức Thành ủy", {
    en: "Organisation commission of the city Party committee",
    short: "Ban Tổ chức",
  }),
  unit(CITY, "ban-tuyen-giao", "party_commission", "BTGTU", "Ban Tuyên giáo Thành ủy", {
    en: "Propaganda commission of the city Party committee",
    short: "Ban Tuyên giáo",
  }),
  unit(CITY, "ban-dan-van", "party_commission", "BDVTU", "Ban Dân vận Thành ủy", {
    en: "Mass mobilisation commission of the city Party committee",
    short: "Ban Dân vận",
    source: PLAN,
  }),
  unit(CITY, "uy-ban-kiem-tra", "inspection_commission", "UBKTTU", "Ủy ban Kiểm tra Thành ủy", {
    en: "Inspection commission of the city Party committee",
    short: "Ủy ban Kiểm tra",
  }),
  unit(CITY, "van-phong", "party_office", "VPTU", "Văn phòng Thành ủy", {
    en: "Office of the city Party committee",
    source: PLAN,
  }),
];

const wards = [
  ward("chau-khe", "Châu Khê", "2008-09-24", TOWN_2008),
  ward("dinh-bang", "Đình Bảng", "2008-09-24", TOWN_2008),
  ward("dong-ngan", "Đông Ngàn", "2008-09-24", TOWN_2008),
  ward("dong-ky", "Đồng Kỵ", "2008-09-24", TOWN_2008),
  ward("dong-nguyen", "Đồng Nguyên", "2008-09-24", TOWN_2008),
  ward("huong-mac", "Hương Mạc", "2021-02-01", WARDS_2021),
  ward("phu-chan", "Phù Chẩn", "2021-02-01", WARDS_2021),
  ward("phu-khe", "Phù Khê", "2021-02-01", WARDS_2021),
  ward("tam-son", "Tam Sơn", "2021-02-01", WARDS_2021),
  ward("tan-hong", "Tân Hồng", "2008-09-24", TOWN_2008),
  ward("trang-ha", "Trang Hạ", "2008-09-24", TOWN_2008),
  ward("tuong-giang", "Tương Giang", "2021-02-01", WARDS_2021),
];

const state = [
  unit(CITY, "hdnd", "council", "HĐND", "Thường trực Hội đồng nhân dân thành phố", {
    en: "Standing board of the city People's council",
    short: "Thường trực HĐND",
    source: PLAN,
  }),
  unit(CITY, "ubnd", "peoples_committee", "UBND", "Ủy ban nhân dân thành phố", {
    en: "City People's committee",
    short: "UBND thành phố",
    source: PLAN,
  }),
  department(
    "van-phong",
    "VP",
    "Văn phòng HĐND và UBND thành phố",
    "Office of the People's council and committee",
    GENERAL,
  ),
  department("noi-vu", "NV", "Phòng Nội vụ", "Home affairs department", DECREE_37),
  department("tu-phap", "TP", "Phòng Tư pháp", "Justice department", DECREE_37),
  department("tai-chinh-ke-hoach", "TCKH", "Phòng Tài chính - Kế hoạch", "Finance and planning department", DECREE_37),
  department(
    "tai-nguyen-moi-truong",
    "TNMT",
    "Phòng Tài nguyên và Môi trường",
    "Natural resources and environment department",
    DECREE_37,
  ),
  department(
    "lao-dong-thuong-binh-xa-hoi",
    "LĐTBXH",
    "Phòng Lao động - Thương binh và Xã hội",
    "Labour, invalids and social affairs department",
    DECREE_37,
  ),
  department(
    "van-hoa-thong-tin",
    "VHTT",
    "Phòng Văn hóa và Thông tin",
    "Culture and information department",
    DECREE_37,
  ),
  department("giao-duc-dao-tao", "GDĐT", "Phòng Giáo dục và Đào tạo", "Education and training department", DECREE_37),
  department("y-te", "YT", "Phòng Y tế", "Health department", DECREE_37),
  department("thanh-tra", "TTr", "Thanh tra thành phố", "City inspectorate", DECREE_37),
  department("kinh-te", "KT", "Phòng Kinh tế", "Economy department", CITY_ADDS),
  department("quan-ly-do-thi", "QLĐT", "Phòng Quản lý đô thị", "Urban management department", CITY_ADDS),
  unit(CITY, "trung-tam-chinh-tri", "public_service_unit", "TTCT", "Trung tâm Chính trị thành phố", {
    en: "City political training centre",
    form: "party-organ",
  }),
];

const front = [
  unit(CITY, "mttq", "fatherland_front", "MTTQ-BTT", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố", {
    en: "City committee of the Việt Nam Fatherland Front",
    short: "MTTQ thành phố",
    source: PLAN,
  }),
  organisation(
    "lien-doan-lao-dong",
    "LĐLĐ",
    "Liên đoàn Lao động thành phố",
    "Liên đoàn Lao động",
    "City labour federation",
    "labour-union",
  ),
  organisation("thanh-doan", "ĐTN", "Thành đoàn Từ Sơn", "Thành đoàn", "City youth union", "youth-union"),
  organisation(
    "hoi-phu-nu",
    "HPN",
    "Hội Liên hiệp Phụ nữ thành phố",
    "Hội Liên hiệp Phụ nữ",
    "City women's union",
    "womens-union",
  ),
  organisation("hoi-nong-dan", "HND", "Hội Nông dân thành phố", "Hội Nông dân", "City farmers' union", "farmers-union"),
  organisation(
    "hoi-cuu-chien-binh",
    "CCB",
    "Hội Cựu chiến binh thành phố",
    "Hội Cựu chiến binh",
    "City veterans' association",
    "veterans-association",
  ),
];

const attached = [
  unit(CITY, "dang-uy-quan-su", "attached_party_committee", "ĐUQS", "Đảng ủy Quân sự thành phố", {
    en: "Party committee of the city military command",
    short: "Đảng ủy Quân sự",
  }),
  unit(CITY, "dang-uy-cong-an", "attached_party_committee", "ĐUCA", "Đảng ủy Công an thành phố", {
    en: "Party committee of the city police",
    short: "Đảng ủy Công an",
  }),
  unit(CITY, "co-so-khac", "attached_party_committee", "ĐU", "Đảng ủy, chi bộ cơ sở cơ quan, doanh nghiệp", {
    en: "Other grass-roots Party organisations of offices and enterprises",
    short: "Đảng ủy, chi bộ cơ sở khác",
  }),
];

const associations = [
  association("hoi-chu-thap-do", "HCTĐ", "Hội Chữ thập đỏ", "City Red Cross society"),
  association("hoi-nguoi-cao-tuoi", "NCT", "Hội Người cao tuổi", "City association of the elderly"),
  association("hoi-khuyen-hoc", "HKH", "Hội Khuyến học", "City study promotion association"),
  association(
    "hoi-cuu-thanh-nien-xung-phong",
    "TNXP",
    "Hội Cựu thanh niên xung phong",
    "City former youth volunteers' association",
  ),
  association(
    "hoi-nan-nhan-chat-doc-da-cam",
    "DCDC",
    "Hội Nạn nhân chất độc da cam",
    "City association of Agent Orange victims",
  ),
  association("hoi-luat-gia", "HLG", "Hội Luật gia", "City lawyers' association"),
];

/** All units, each after its parent. */
export const units: readonly SeedUnit[] = [
  ...above,
  ...party,
  ...wards,
  ...state,
  ...front,
  ...attached,
  ...associations,
];
