import { labels as file } from "#lib/document/read/labels.ts";
import type { Labels } from "#lib/workflow/types.ts";
import { labels as draft } from "../labels.ts";

/** Every reason why a document is not taken, a correction not kept or a draft not made. */
export const refusals = {
  reason: {
    ...draft.reason,
    ...file.reason,
    "import.fileWanted": { vi: "Xin chọn một tệp.", en: "Choose a file." },
    "import.tooLong": { vi: "Nội dung này dài quá.", en: "This is too long." },
    "import.dayNeeded": { vi: "Xin chọn một ngày có trong lịch.", en: "Choose a day of the calendar." },
    "import.yearsWrong": { vi: "Xin ghi số năm bằng số nguyên từ 1.", en: "Give the years as a whole number from 1." },
    "import.choiceWanted": { vi: "Xin chọn một mục trong danh sách.", en: "Choose one from the list." },
    "import.issuerWanted": { vi: "Xin chọn cơ quan ban hành kế hoạch.", en: "Choose the body that issues the plan." },
    "import.issuerUnknown": {
      vi: "Trong danh mục đơn vị không có cơ quan ban hành “{issuer}”. Xin thêm đơn vị này rồi làm lại, hoặc tạo dự thảo trên cổng và chọn cơ quan ban hành.",
      en: "The organisation has no issuing body “{issuer}”. Add it and try again, or make the draft on the portal and choose the body there.",
    },
    "import.nobodyDrafts": {
      vi: "Chưa có ai giữ vai trò soạn thảo ở cơ quan chủ trì hay ở {issuer}. Xin giao vai trò này rồi làm lại.",
      en: "Nobody drafts for the leading body or for {issuer}. Give somebody that role and try again.",
    },
    "import.notReady": {
      vi: "Tệp này chưa đọc xong. Xin chờ đến khi đọc xong rồi làm tiếp.",
      en: "This file has not been read yet. Wait until it is, then go on.",
    },
    "import.used": {
      vi: "Dự thảo kế hoạch đã được tạo từ bản đọc này. Xin sửa tiếp ngay trong dự thảo.",
      en: "A draft plan was made from this reading already. Go on correcting in the draft.",
    },
    "import.changedMeanwhile": {
      vi: "{who} vừa sửa cùng ô này thành “{value}”. Nội dung đồng chí nhập vẫn còn trong ô và chưa được lưu; xin đối chiếu, tải lại trang rồi sửa.",
      en: "{who} has just changed the same field to “{value}”. What you typed still stands in the field and was not saved; compare, reload the page and correct it.",
    },
    "import.failed": {
      vi: "Không đọc được tệp này do lỗi của hệ thống; tệp đã được xóa. Xin tải lên lại; nếu vẫn không được, xin báo quản trị.",
      en: "The file could not be read because of a fault of the system; it was removed. Upload it again; if that fails too, tell the administrator.",
    },
  },
} as const satisfies Labels;
