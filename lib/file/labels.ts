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
    "file.otherPicture": {
      vi: "Ảnh ở dạng {kind}, cổng không nhận loại này. Xin mở ảnh, lưu lại dưới dạng .jpg hoặc .png rồi chọn lại.",
      en: "The picture is a {kind}, which is not kept. Open it, save it as .jpg or .png and choose it again.",
    },
    "file.pictureDamaged": {
      vi: "Ảnh bị hỏng hoặc chưa được chép hết. Xin mở ảnh xem lại, lưu lại thành tệp mới rồi chọn lại.",
      en: "The picture is damaged or was not copied to its end. Open it, save it anew and choose it again.",
    },
    "file.pictureTooLarge": {
      vi: "Ảnh có kích thước quá lớn (trên 70 triệu điểm ảnh). Xin thu nhỏ ảnh rồi chọn lại.",
      en: "The picture is larger than 70 million pixels. Make it smaller and choose it again.",
    },
    "file.tooMany": {
      vi: "Mỗi lần chỉ gửi được {limit} tệp. Xin bỏ bớt rồi gửi lại.",
      en: "At most {limit} files can be sent at a time. Take some out and send again.",
    },
    "file.tooManyUnderWay": {
      vi: "Đồng chí đang có quá nhiều tệp gửi dở. Xin chờ các tệp đó gửi xong, hoặc bỏ bớt, rồi gửi tiếp.",
      en: "Too many of your files are still on their way. Wait until they are through, or take some out, then go on.",
    },
    "file.elsewhere": {
      vi: "Phần vừa gửi không nối tiếp phần đã nhận ({received} byte). Xin gửi tiếp từ đó.",
      en: "What was sent does not follow what has been received ({received} bytes). Go on from there.",
    },
    "file.wrongPiece": {
      vi: "Phần tệp vừa gửi không đúng cỡ. Xin chọn lại tệp.",
      en: "The piece that was sent has a wrong size. Choose the file again.",
    },
    "file.notWhole": {
      vi: "Tệp “{name}” chưa gửi xong. Xin chờ gửi xong rồi làm lại.",
      en: "“{name}” has not been sent to its end. Wait until it has, then try again.",
    },
    "file.foreign": {
      vi: "Tệp đính kèm không còn dùng được. Xin chọn lại tệp.",
      en: "The attached file can no longer be used. Choose it again.",
    },
  },
} as const satisfies Labels;
