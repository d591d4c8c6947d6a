import { labels as organisation } from "../labels.ts";
import type { RosterKind, RowStatus } from "./types.ts";

type Words = { vi: string; en: string };

/** Words of lists that come in: what a row would do, and why a row or a file is not taken. */
export const labels = {
  kind: {
    UNITS: { vi: "Đơn vị", en: "Units" },
    PEOPLE: { vi: "Người dùng và vai trò", en: "People and roles" },
  } satisfies Record<RosterKind, Words>,
  status: {
    NEW: { vi: "Thêm mới", en: "New" },
    CHANGED: { vi: "Cập nhật", en: "Changed" },
    SAME: { vi: "Đã có", en: "Stands already" },
    WRONG: { vi: "Sai", en: "Wrong" },
  } satisfies Record<RowStatus, Words>,
  reason: {
    ...organisation.reason,
    "roster.noFile": { vi: "Xin chọn một tệp bảng tính .xlsx.", en: "Please choose a workbook (.xlsx)." },
    "roster.tooLarge": {
      vi: "Tệp lớn hơn 5 MB. Danh sách chỉ cần chữ; xin bỏ hình ảnh hoặc chia thành nhiều tệp.",
      en: "The file is larger than 5 MB. A list needs text only: take pictures out or split it.",
    },
    "roster.damaged": {
      vi: "Tệp này không mở được như một bảng tính .xlsx. Xin mở bằng Excel rồi lưu lại dạng .xlsx.",
      en: "This file does not open as a workbook. Open it in Excel and save it as .xlsx.",
    },
    "roster.noSheet": {
      vi: "Không tìm thấy hàng tiêu đề của mẫu trong mười dòng đầu. Xin tải mẫu và giữ nguyên tên các cột.",
      en: "The heads of the template were not found in the first ten rows. Download the template and keep its heads.",
    },
    "roster.noHead": {
      vi: "Thiếu cột bắt buộc: {columns}. Xin bổ sung theo mẫu.",
      en: "Required columns are missing: {columns}. Add them as in the template.",
    },
    "roster.noRows": { vi: "Bảng chưa có dòng nào dưới tiêu đề.", en: "There are no rows below the heads." },
    "roster.tooManyRows": {
      vi: "Bảng có {rows} dòng; mỗi lần nhập tối đa {limit} dòng. Xin chia thành nhiều tệp.",
      en: "The table has {rows} rows; {limit} are taken at a time. Split it into several files.",
    },
    "roster.formula": {
      vi: "Bảng có ô chứa công thức. Xin chép và dán dạng giá trị (Paste Values) rồi lưu lại.",
      en: "The table has cells with formulas. Copy and paste them as values and save again.",
    },
    "roster.empty": { vi: "Ô bắt buộc còn trống.", en: "This cell may not be empty." },
    "roster.noDay": {
      vi: "Không phải một ngày có trong lịch; xin ghi như 18/4/2023.",
      en: "Not a day of the calendar; write it like 18/4/2023.",
    },
    "roster.order": { vi: "Ngày kết thúc đứng trước ngày bắt đầu.", en: "The last day lies before the first." },
    "roster.codeShape": {
      vi: "Mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ {code}.",
      en: "A code has lower-case letters, digits and hyphens only, such as {code}.",
    },
    "roster.twice": { vi: "Trùng với dòng {line}.", en: "The same as row {line}." },
    "roster.noKind": { vi: "Không có loại đơn vị này trong danh mục.", en: "There is no such kind of unit." },
    "roster.kindFixed": {
      vi: "Loại của đơn vị đã có không đổi được; xin lập đơn vị mới.",
      en: "The kind of a unit stays; enter a new unit.",
    },
    "roster.renameElsewhere": {
      vi: "Đơn vị đang mang tên “{name}”. Đổi tên, ký hiệu làm ở trang đơn vị, có ngày và văn bản.",
      en: "The unit bears “{name}” now. Names and symbols are changed on the unit's page, from a day and by a document.",
    },
    "roster.unitInUse": {
      vi: "Còn người giữ vai trò ở đơn vị này sau ngày đó.",
      en: "People hold roles in this unit after that day.",
    },
    "roster.noParent": {
      vi: "Không có đơn vị cấp trên này, trong hệ thống và trong bảng (hoặc dòng của nó sai).",
      en: "There is no such unit above, here or in the table (or its row is wrong).",
    },
    "roster.noEmail": { vi: "Địa chỉ thư chưa đúng dạng.", en: "This is not a mail address." },
    "roster.noRole": {
      vi: "Không có vai trò này; xem trang Danh mục của mẫu.",
      en: "There is no such role; see the second sheet of the template.",
    },
    "roster.yesOrNo": { vi: "Xin ghi có hoặc không.", en: "Write yes or no." },
    "roster.noUnit": {
      vi: "Không có đơn vị mang mã này; ghi mã đầy đủ như bac-ninh/tu-son/dinh-bang.",
      en: "No unit has this code; write the full code, such as bac-ninh/tu-son/dinh-bang.",
    },
    "roster.unitEnded": {
      vi: "Đơn vị này đã kết thúc trước ngày bắt đầu.",
      en: "This unit ended before the first day.",
    },
    "roster.oneself": { vi: "Không ai tự giao vai trò cho mình.", en: "Nobody gives a role to themselves." },
    "roster.personClosed": { vi: "Tài khoản này đã khóa.", en: "This account is closed." },
    "roster.otherName": { vi: "Địa chỉ thư này là của “{name}”.", en: "This mail address belongs to “{name}”." },
    "roster.otherNameInList": {
      vi: "Dòng {line} ghi địa chỉ thư này cho người khác.",
      en: "Row {line} gives this address to somebody else.",
    },
    "roster.wrongRows": {
      vi: "Còn {count} dòng sai. Xin sửa trong bảng và nhập lại, hoặc đánh dấu bỏ qua các dòng sai.",
      en: "{count} rows are wrong. Mend them in the table and bring it again, or tick that they are left out.",
    },
    "roster.nothingToDo": { vi: "Không có dòng nào mới hoặc thay đổi.", en: "Nothing is new or changed." },
    "roster.taken": { vi: "Danh sách này đã nhập rồi.", en: "This list was taken in already." },
  },
};
