import { as, person } from "../people/person.ts";
import type { SeedPerson } from "../types.ts";
import { CENTRE, LEAD, PROVINCE } from "./units.ts";

/** Invented people of a province and its communes; none bears the name of an office-holder of the place. */

const OFFICE = "Chuyên viên Văn phòng Đảng ủy";
const pair = (
  commune: string,
  [writerKey, writer]: readonly [string, string],
  [headKey, head]: readonly [string, string],
): readonly SeedPerson[] => [
  person(`${writerKey}.${commune}`, writer, as(`${PROVINCE}/${commune}`, "DRAFTER", OFFICE)),
  person(`${headKey}.${commune}`, head, as(`${PROVINCE}/${commune}`, "APPROVER", "Bí thư Đảng ủy")),
];

export const people: readonly SeedPerson[] = [
  person("dao-quoc-viet", "Đào Quốc Việt", as(PROVINCE, "LEADER", "Phó Bí thư Thường trực Tỉnh ủy")),
  person("hoang-thi-thuy", "Hoàng Thị Thùy", as(PROVINCE, "CLERK", "Văn thư Tỉnh ủy")),
  person("ta-minh-chau", "Tạ Minh Châu", as(PROVINCE, "ADMIN", "Quản trị hệ thống")),
  person("bui-dang-khoa", "Bùi Đăng Khoa", as(`${PROVINCE}/uy-ban-kiem-tra`, "AUDITOR", "Ủy viên Ủy ban Kiểm tra")),
  person("luong-thu-trang", "Lương Thu Trang", as(LEAD, "DRAFTER", "Phó Trưởng phòng Dân vận")),
  person("trinh-van-bach", "Trịnh Văn Bách", as(LEAD, "REVIEWER", "Chuyên viên Phòng Dân vận")),
  person(
    "nghiem-thi-lien",
    "Nghiêm Thị Liên",
    as(LEAD, "REVIEW_HEAD", "Phó Trưởng Ban Tuyên giáo và Dân vận"),
    as(LEAD, "APPROVER", "Phó Trưởng Ban Tuyên giáo và Dân vận"),
  ),
  person("mac-van-tien", "Mạc Văn Tiến", as(`${PROVINCE}/ban-to-chuc`, "COORDINATOR", "Chuyên viên Ban Tổ chức")),
  person("ho-thi-ngan", "Hồ Thị Ngân", as(`${PROVINCE}/van-phong`, "MONITOR", "Phó Chánh Văn phòng Tỉnh ủy")),
  person("quach-dinh-hien", "Quách Đình Hiến", as(CENTRE, "REVIEWER", "Chuyên viên Vụ Dân vận")),
  ...pair("tu-son", ["nguyen-thi-minh", "Nguyễn Thị Minh"], ["tran-van-quang", "Trần Văn Quảng"]),
  ...pair("dong-nguyen", ["le-thi-hanh", "Lê Thị Hạnh"], ["ngo-van-thinh", "Ngô Văn Thịnh"]),
  ...pair("tam-son", ["phan-van-hieu", "Phan Văn Hiếu"], ["vu-thi-nga", "Vũ Thị Nga"]),
  ...pair("phu-khe", ["do-thi-huyen", "Đỗ Thị Huyền"], ["nguyen-van-bac", "Nguyễn Văn Bắc"]),
  ...pair("kinh-bac", ["trinh-thi-dung", "Trịnh Thị Dung"], ["hoang-van-tu", "Hoàng Văn Tứ"]),
  ...pair("yen-phong", ["chu-van-loc", "Chu Văn Lộc"], ["dang-thi-mai", "Đặng Thị Mai"]),
  ...pair("gia-binh", ["vuong-thi-lan", "Vương Thị Lan"], ["nguyen-van-khanh", "Nguyễn Văn Khánh"]),
];
