import type { RosterKind } from "./types.ts";

/** A column of a list: its lasting key, how its head reads, what it takes, an example, its width in letters. */
export type Column = {
  key: string;
  head: { vi: string; en: string };
  note: { vi: string; en: string };
  example: string;
  width: number;
  required: boolean;
};

const column = (
  key: string,
  required: boolean,
  width: number,
  example: string,
  vi: [string, string],
  en: [string, string],
): Column => ({
  key,
  required,
  width,
  example,
  head: { vi: vi[0], en: en[0] },
  note: { vi: vi[1], en: en[1] },
});

const DAY = { vi: "Ngày dạng 18/4/2023", en: "A day like 18/4/2023" };

/** The columns of a list, in the order of the template. A table may have them in any order, and others besides. */
export const columns: Record<RosterKind, readonly Column[]> = {
  UNITS: [
    column(
      "code",
      true,
      22,
      "dinh-bang",
      ["Mã đơn vị", "Chữ thường không dấu, gạch nối; không đổi về sau"],
      ["Unit code", "Lower-case letters, hyphens; it stays"],
    ),
    column(
      "parent",
      false,
      28,
      "bac-ninh/tu-son",
      ["Đơn vị cấp trên", "Mã đầy đủ của đơn vị cấp trên; để trống nếu là đơn vị cao nhất"],
      ["Unit above", "Full code of the unit above; empty for the highest"],
    ),
    column("name", true, 40, "Đảng ủy phường Đình Bảng", ["Tên đơn vị", "Tên đầy đủ"], ["Name", "The full name"]),
    column(
      "shortName",
      true,
      22,
      "Đình Bảng",
      ["Tên ngắn", "Tên dùng trong bảng"],
      ["Short name", "The name used in tables"],
    ),
    column(
      "kind",
      true,
      30,
      "Đảng ủy phường",
      ["Loại đơn vị", "Tên hoặc mã loại đơn vị trong danh mục"],
      ["Kind", "Name or code of the kind of unit"],
    ),
    column(
      "symbol",
      true,
      14,
      "ĐU",
      ["Ký hiệu", "Ký hiệu trong số văn bản"],
      ["Symbol", "Its symbol in document numbers"],
    ),
    column(
      "placeName",
      false,
      20,
      "Từ Sơn",
      ["Địa danh", "Nơi ghi trên văn bản; để trống thì theo cấp trên"],
      ["Place", "The place on its documents; as the unit above if empty"],
    ),
    column("validFrom", true, 14, "1/2/2021", ["Có từ ngày", DAY.vi], ["From", DAY.en]),
    column(
      "validTo",
      false,
      14,
      "",
      ["Đến hết ngày", `${DAY.vi}; để trống nếu đang hoạt động`],
      ["Until", `${DAY.en}; empty while it exists`],
    ),
  ],
  PEOPLE: [
    column(
      "fullName",
      true,
      28,
      "Nguyễn Thị Mẫu",
      ["Họ và tên", "Viết có dấu, không ghi học hàm, học vị"],
      ["Full name", "With its diacritics, without titles"],
    ),
    column(
      "email",
      true,
      30,
      "nguyen.thi.mau@example.vn",
      ["Địa chỉ thư", "Dùng để đăng nhập; mỗi người một địa chỉ"],
      ["Mail address", "To sign in with; one for each person"],
    ),
    column(
      "unit",
      true,
      30,
      "bac-ninh/tu-son/dinh-bang",
      ["Đơn vị", "Mã đầy đủ của đơn vị"],
      ["Unit", "Full code of the unit"],
    ),
    column(
      "role",
      true,
      22,
      "Soạn thảo",
      ["Vai trò", "Tên hoặc mã vai trò; một người nhiều vai trò thì ghi nhiều dòng"],
      ["Role", "Name or code of the role; several roles on several rows"],
    ),
    column(
      "title",
      true,
      30,
      "Cán bộ Văn phòng Đảng ủy",
      ["Chức danh", "Chức vụ ghi trên văn bản"],
      ["Title", "The office as documents name it"],
    ),
    column("since", true, 14, "1/3/2023", ["Từ ngày", DAY.vi], ["From", DAY.en]),
    column(
      "until",
      false,
      14,
      "",
      ["Đến hết ngày", `${DAY.vi}; để trống nếu không có hạn`],
      ["Until", `${DAY.en}; empty without an end`],
    ),
    column(
      "invite",
      false,
      12,
      "có",
      ["Gửi thư mời", "có hoặc không; để trống là có"],
      ["Invite", "yes or no; empty means yes"],
    ),
  ],
};
