import type { SeedPerson } from "../types.ts";
import { as, CITY, person } from "./person.ts";

/** The wards: who writes, who decides, here and there a văn thư or a second drafter. */

const OFFICE = "Cán bộ Văn phòng Đảng ủy";
const FRONT = "Cán bộ Khối dân vận";
const SECRETARY = "Bí thư Đảng ủy phường";
const DEPUTY = "Phó Bí thư Thường trực Đảng ủy phường";

const drafter = (ward: string, key: string, name: string, title: string): SeedPerson =>
  person(`${key}.${ward}`, name, as(`${CITY}/${ward}`, "DRAFTER", title));
const approver = (ward: string, key: string, name: string, title: string): SeedPerson =>
  person(`${key}.${ward}`, name, as(`${CITY}/${ward}`, "APPROVER", title));
const clerk = (ward: string, key: string, name: string): SeedPerson =>
  person(`${key}.${ward}`, name, as(`${CITY}/${ward}`, "CLERK", "Văn thư Đảng ủy phường"));

export const wardPeople: readonly SeedPerson[] = [
  drafter("chau-khe", "vu-thi-lan", "Vũ Thị Lan", OFFICE),
  approver("chau-khe", "dam-van-tuyen", "Đàm Văn Tuyển", SECRETARY),
  drafter("dinh-bang", "nguyen-minh-duc", "Nguyễn Minh Đức", OFFICE),
  approver("dinh-bang", "nguyen-huu-thong", "Nguyễn Hữu Thông", SECRETARY),
  clerk("dinh-bang", "le-thi-thoa", "Lê Thị Thoa"),
  drafter("dong-ngan", "hoang-thi-ngoc", "Hoàng Thị Ngọc", OFFICE),
  approver("dong-ngan", "do-quang-vinh", "Đỗ Quang Vinh", DEPUTY),
  drafter("dong-ky", "duong-thi-hai", "Dương Thị Hải", OFFICE),
  approver("dong-ky", "ngo-duc-long", "Ngô Đức Long", SECRETARY),
  clerk("dong-ky", "vu-van-hoat", "Vũ Văn Hoạt"),
  drafter("dong-nguyen", "ngo-van-chien", "Ngô Văn Chiến", FRONT),
  approver("dong-nguyen", "nguyen-thi-hoa", "Nguyễn Thị Hòa", SECRETARY),
  drafter("huong-mac", "do-thi-quynh", "Đỗ Thị Quỳnh", OFFICE),
  drafter("huong-mac", "nguyen-van-toan", "Nguyễn Văn Toản", FRONT),
  approver("huong-mac", "dam-thi-bich", "Đàm Thị Bích", DEPUTY),
  drafter("phu-chan", "nguyen-thi-duyen", "Nguyễn Thị Duyên", OFFICE),
  approver("phu-chan", "tran-dinh-luan", "Trần Đình Luân", SECRETARY),
  drafter("phu-khe", "nguyen-van-sang", "Nguyễn Văn Sáng", OFFICE),
  drafter("phu-khe", "quach-thi-nhan", "Quách Thị Nhàn", FRONT),
  approver("phu-khe", "nguyen-the-hieu", "Nguyễn Thế Hiệu", SECRETARY),
  drafter("tam-son", "nguyen-thu-ha", "Nguyễn Thu Hà", OFFICE),
  drafter("tam-son", "tran-van-khoa", "Trần Văn Khoa", FRONT),
  approver("tam-son", "ngo-thi-thuy", "Ngô Thị Thúy", DEPUTY),
  drafter("tan-hong", "nguyen-thi-suong", "Nguyễn Thị Sương", OFFICE),
  approver("tan-hong", "le-van-bac", "Lê Văn Bắc", SECRETARY),
  drafter("trang-ha", "trinh-van-an", "Trịnh Văn An", OFFICE),
  approver("trang-ha", "hoang-van-thai", "Hoàng Văn Thái", SECRETARY),
  drafter("tuong-giang", "nguyen-thi-mui", "Nguyễn Thị Mùi", FRONT),
  approver("tuong-giang", "tran-xuan-phong", "Trần Xuân Phong", DEPUTY),
];
