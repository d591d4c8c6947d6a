import type { RoleCode, SeedPerson } from "../types.ts";
import { as, CITY, PROVINCE, person, STATE } from "./person.ts";

/** City and province: council and committee, departments, the Front, the lead body, those around it, those above. */

const of = (unit: string, role: RoleCode, key: string, name: string, title: string): SeedPerson =>
  person(key, name, as(unit, role, title));

const pair = (
  unit: string,
  [writerKey, writer, writerTitle]: readonly [string, string, string],
  [headKey, head, headTitle]: readonly [string, string, string],
): readonly SeedPerson[] => [
  of(unit, "DRAFTER", writerKey, writer, writerTitle),
  of(unit, "APPROVER", headKey, head, headTitle),
];

const LEAD = `${CITY}/ban-dan-van`;
const OFFICE = `${CITY}/van-phong`;
const ABOVE = `${PROVINCE}/ban-dan-van`;

const state: readonly SeedPerson[] = [
  ...pair(
    `${CITY}/hdnd`,
    ["ta-thi-huyen", "Tạ Thị Huyền", "Chuyên viên giúp việc Thường trực HĐND"],
    ["nguyen-dinh-tao", "Nguyễn Đình Tạo", "Phó Chủ tịch HĐND thành phố"],
  ),
  ...pair(
    STATE,
    ["pham-van-hung", "Phạm Văn Hùng", "Chuyên viên Văn phòng HĐND và UBND"],
    ["luu-van-khai", "Lưu Văn Khải", "Phó Chủ tịch UBND thành phố"],
  ),
  of(STATE, "COORDINATOR", "chu-thi-yen", "Chu Thị Yến", "Chuyên viên tổng hợp UBND thành phố"),
  ...pair(
    `${STATE}/noi-vu`,
    ["bui-thi-nga", "Bùi Thị Nga", "Chuyên viên Phòng Nội vụ"],
    ["dao-van-quyet", "Đào Văn Quyết", "Trưởng phòng Nội vụ"],
  ),
  ...pair(
    `${STATE}/van-hoa-thong-tin`,
    ["ly-van-thanh", "Lý Văn Thành", "Chuyên viên Phòng Văn hóa và Thông tin"],
    ["mai-thi-hong", "Mai Thị Hồng", "Trưởng phòng Văn hóa và Thông tin"],
  ),
  ...pair(
    `${STATE}/giao-duc-dao-tao`,
    ["phan-thi-nhung", "Phan Thị Nhung", "Chuyên viên Phòng Giáo dục và Đào tạo"],
    ["cao-xuan-truong", "Cao Xuân Trường", "Trưởng phòng Giáo dục và Đào tạo"],
  ),
];

const front: readonly SeedPerson[] = [
  ...pair(
    `${CITY}/mttq`,
    ["tran-thi-van", "Trần Thị Vân", "Ủy viên chuyên trách Ủy ban MTTQ thành phố"],
    ["nguyen-trong-nghia", "Nguyễn Trọng Nghĩa", "Chủ tịch Ủy ban MTTQ thành phố"],
  ),
  of(`${CITY}/mttq`, "COORDINATOR", "ha-van-loi", "Hà Văn Lợi", "Phó Chủ tịch Ủy ban MTTQ thành phố"),
  ...pair(
    `${CITY}/lien-doan-lao-dong`,
    ["dinh-thi-tuyet", "Đinh Thị Tuyết", "Chuyên viên Liên đoàn Lao động"],
    ["vuong-dinh-nam", "Vương Đình Nam", "Chủ tịch Liên đoàn Lao động"],
  ),
  ...pair(
    `${CITY}/thanh-doan`,
    ["ngo-tuan-kiet", "Ngô Tuấn Kiệt", "Ủy viên Ban Thường vụ Thành đoàn"],
    ["dang-thu-trang", "Đặng Thu Trang", "Bí thư Thành đoàn"],
  ),
  ...pair(
    `${CITY}/hoi-phu-nu`,
    ["nguyen-thi-thom", "Nguyễn Thị Thơm", "Chuyên viên Hội Liên hiệp Phụ nữ"],
    ["le-thi-minh-nguyet", "Lê Thị Minh Nguyệt", "Chủ tịch Hội Liên hiệp Phụ nữ"],
  ),
  ...pair(
    `${CITY}/hoi-nong-dan`,
    ["bach-van-hai", "Bạch Văn Hải", "Chuyên viên Hội Nông dân"],
    ["nguyen-van-thuc", "Nguyễn Văn Thực", "Chủ tịch Hội Nông dân"],
  ),
  ...pair(
    `${CITY}/hoi-cuu-chien-binh`,
    ["tran-huu-canh", "Trần Hữu Cảnh", "Ủy viên Thường trực Hội Cựu chiến binh"],
    ["do-van-thinh", "Đỗ Văn Thịnh", "Chủ tịch Hội Cựu chiến binh"],
  ),
];

const attached: readonly SeedPerson[] = [
  ...pair(
    `${CITY}/dang-uy-quan-su`,
    ["khuat-van-dung", "Khuất Văn Dũng", "Trợ lý chính trị"],
    ["nguyen-cong-hau", "Nguyễn Công Hậu", "Phó Bí thư Đảng ủy Quân sự"],
  ),
  ...pair(
    `${CITY}/dang-uy-cong-an`,
    ["tong-thi-hien", "Tống Thị Hiền", "Cán bộ công tác đảng"],
    ["le-hai-dang", "Lê Hải Đăng", "Phó Bí thư Đảng ủy Công an"],
  ),
];

const lead: readonly SeedPerson[] = [
  of(LEAD, "DRAFTER", "vu-hoang-anh", "Vũ Hoàng Anh", "Chuyên viên tổng hợp Ban Dân vận"),
  of(LEAD, "DRAFTER", "pham-thi-cuc", "Phạm Thị Cúc", "Chuyên viên Ban Dân vận"),
  of(LEAD, "REVIEWER", "le-minh-tam", "Lê Minh Tâm", "Chuyên viên thẩm định Ban Dân vận"),
  of(LEAD, "REVIEWER", "trinh-thi-loan", "Trịnh Thị Loan", "Chuyên viên thẩm định Ban Dân vận"),
  of(LEAD, "REVIEW_HEAD", "nguyen-van-huan", "Nguyễn Văn Huân", "Phó Trưởng Ban Thường trực Ban Dân vận"),
  of(LEAD, "APPROVER", "tran-thi-kim-dung", "Trần Thị Kim Dung", "Trưởng Ban Dân vận Thành ủy"),
  of(LEAD, "CLERK", "do-thi-hanh", "Đỗ Thị Hạnh", "Văn thư Ban Dân vận"),
];

const around: readonly SeedPerson[] = [
  of(`${CITY}/ban-to-chuc`, "COORDINATOR", "nguyen-manh-cuong", "Nguyễn Mạnh Cường", "Chuyên viên Ban Tổ chức"),
  of(`${CITY}/ban-to-chuc`, "APPROVER", "hoang-thi-lien", "Hoàng Thị Liên", "Phó Trưởng Ban Tổ chức"),
  of(`${CITY}/ban-tuyen-giao`, "COORDINATOR", "bui-quang-huy", "Bùi Quang Huy", "Chuyên viên Ban Tuyên giáo"),
  of(`${CITY}/ban-tuyen-giao`, "APPROVER", "dao-thi-hue", "Đào Thị Huệ", "Phó Trưởng Ban Tuyên giáo"),
  person(
    "trinh-dinh-phuc",
    "Trịnh Đình Phúc",
    as(OFFICE, "MONITOR", "Chuyên viên tổng hợp Văn phòng Thành ủy"),
    as(OFFICE, "COORDINATOR", "Chuyên viên tổng hợp Văn phòng Thành ủy"),
  ),
  of(OFFICE, "APPROVER", "nguyen-thi-thanh-tam", "Nguyễn Thị Thanh Tâm", "Chánh Văn phòng Thành ủy"),
  of(CITY, "CLERK", "ngo-thi-dao", "Ngô Thị Đào", "Văn thư Thành ủy"),
  of(CITY, "LEADER", "pham-quoc-bao", "Phạm Quốc Bảo", "Phó Bí thư Thường trực Thành ủy"),
  of(CITY, "LEADER", "nguyen-thi-phuong-mai", "Nguyễn Thị Phương Mai", "Bí thư Thành ủy"),
  of(CITY, "LEADER", "dinh-cong-thuc", "Đinh Công Thức", "Ủy viên Ban Thường vụ Thành ủy"),
];

const above: readonly SeedPerson[] = [
  of(ABOVE, "REVIEWER", "luong-van-duong", "Lương Văn Dương", "Chuyên viên Ban Dân vận Tỉnh ủy"),
  of(ABOVE, "REVIEW_HEAD", "giap-thi-thu", "Giáp Thị Thu", "Phó Trưởng Ban Dân vận Tỉnh ủy"),
  of(ABOVE, "CLERK", "than-van-tu", "Thân Văn Tú", "Văn thư Ban Dân vận Tỉnh ủy"),
];

const keepers: readonly SeedPerson[] = [
  of(OFFICE, "ADMIN", "pham-duc-trong", "Phạm Đức Trọng", "Quản trị hệ thống, Văn phòng Thành ủy"),
  of(`${CITY}/uy-ban-kiem-tra`, "AUDITOR", "quan-thi-binh", "Quản Thị Bình", "Ủy viên Ủy ban Kiểm tra Thành ủy"),
];

export const cityPeople: readonly SeedPerson[] = [
  ...lead,
  ...around,
  ...above,
  ...state,
  ...front,
  ...attached,
  ...keepers,
];
