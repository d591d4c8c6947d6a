import { labels as reading } from "#lib/document/read/labels.ts";
import type { Labels } from "#lib/workflow/types.ts";

/** Why a file is not kept, and what to do then. */
export const labels = {
  reason: {
    ...reading.reason,
    "file.kindNotKept": {
      vi: "Tệp “{name}” không thuộc loại được nhận. Xin chọn tệp Word (.docx), Excel (.xlsx), PDF, văn bản thuần (.txt) hoặc ảnh (.png, .jpg).",
      en: "“{name}” is of a kind that is not kept. Choose a Word (.docx), Excel (.xlsx), PDF or text file (.txt), or a picture (.png, .jpg).",
    },
    "file.tooMany": {
      vi: "Mỗi lần chỉ gửi được {limit} tệp. Xin bỏ bớt rồi gửi lại.",
      en: "At most {limit} files can be sent at a time. Take some out and send again.",
    },
    "file.foreign": {
      vi: "Tệp đính kèm không còn dùng được. Xin chọn lại tệp.",
      en: "The attached file can no longer be used. Choose it again.",
    },
  },
} as const satisfies Labels;
