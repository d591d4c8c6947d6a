import type { Labels } from "#lib/workflow/types.ts";

/** Why a file is not taken, and what to do then. */
export const labels = {
  reason: {
    "file.empty": {
      vi: "Tệp không có nội dung. Xin kiểm tra lại tệp rồi chọn lại.",
      en: "The file holds nothing. Check it and choose it again.",
    },
    "file.tooLarge": {
      vi: "Tệp lớn quá {limit} MB. Xin bỏ bớt ảnh trong tệp hoặc tách thành nhiều tệp rồi chọn lại.",
      en: "The file is larger than {limit} MB. Take out pictures or divide it, then choose it again.",
    },
    "file.kindUnknown": {
      vi: "Đây không phải tệp Word (.docx), PDF hay văn bản thuần. Xin lưu lại thành .docx rồi chọn lại.",
      en: "This is no Word file (.docx), PDF or plain text. Save it as .docx and choose it again.",
    },
    "file.oldWord": {
      vi: "Tệp ở dạng Word cũ (.doc). Xin mở bằng Word, chọn Lưu thành (Save As), lưu lại thành .docx rồi chọn lại.",
      en: "The file is in the old Word format (.doc). Open it in Word, save it as .docx and choose it again.",
    },
    "file.oldExcel": {
      vi: "Tệp ở dạng Excel cũ (.xls). Xin mở bằng Excel, chọn Lưu thành (Save As), lưu lại thành .xlsx rồi chọn lại.",
      en: "The file is in the old Excel format (.xls). Open it in Excel, save it as .xlsx and choose it again.",
    },
    "file.twoKinds": {
      vi: "Trong tệp có lẫn một tệp loại khác nên tệp không được nhận. Xin mở tệp, lưu lại thành tệp mới rồi chọn lại.",
      en: "Another file of a different kind is hidden in this one, so it is not taken. Open it, save it anew and choose it again.",
    },
    "file.encrypted": {
      vi: "Tệp có mật khẩu nên không đọc được. Xin bỏ mật khẩu rồi chọn lại.",
      en: "The file has a password and cannot be read. Take the password off and choose it again.",
    },
    "file.macros": {
      vi: "Tệp có macro (đoạn chương trình chạy khi mở tệp) nên không được nhận. Xin lưu lại thành .docx không có macro rồi chọn lại.",
      en: "The file carries macros (programs that run when it is opened) and is not taken. Save it as .docx without macros and choose it again.",
    },
    "file.damaged": {
      vi: "Tệp bị hỏng hoặc không đúng định dạng. Xin mở bằng Word, lưu lại thành tệp .docx mới rồi chọn lại.",
      en: "The file is damaged or not in its format. Open it in Word, save it as a new .docx and choose it again.",
    },
    "file.bomb": {
      vi: "Nội dung trong tệp lớn bất thường sau khi giải nén nên tệp không được nhận. Xin mở bằng Word, chép nội dung sang một tệp .docx mới rồi chọn lại.",
      en: "The file unpacks to an abnormal size and is not taken. Open it in Word, copy its text into a new .docx and choose that.",
    },
    "file.tooSlow": {
      vi: "Tệp PDF vẽ quá phức tạp nên không đọc được trong thời gian cho phép. Xin chọn tệp Word (.docx) gốc, hoặc lưu lại tệp PDF từ Word rồi chọn lại.",
      en: "The PDF is drawn in so complicated a way that it cannot be read in the time allowed. Choose the Word file (.docx) it came from, or save the PDF from Word anew.",
    },
    "file.secretMark": {
      vi: "Tệp mang dấu độ mật ({mark}). Cổng này không được nhận văn bản bí mật nhà nước: xin gửi theo đường văn bản mật. Nếu dấu này không phải độ mật, xin sửa dòng đó rồi chọn lại.",
      en: "The file bears a mark of state secrecy ({mark}). This portal may not hold state secrets: send it by the way for secret documents. If it is no such mark, change that line and choose the file again.",
    },
    "file.noText": {
      vi: "Tệp PDF chỉ có ảnh chụp, không có chữ để đọc. Xin chọn tệp Word (.docx) gốc, hoặc tệp PDF lưu từ Word.",
      en: "The PDF holds pictures only and no text to read. Choose the Word file (.docx) it came from, or a PDF saved from Word.",
    },
    "file.oldEncoding": {
      vi: "Văn bản gõ bằng bảng mã cũ ({encoding}), không phải Unicode. Xin chuyển sang Unicode (ví dụ bằng công cụ Chuyển mã của UniKey), lưu lại rồi chọn lại.",
      en: "The text is written in an old encoding ({encoding}), not Unicode. Convert it to Unicode (for instance with UniKey's toolkit), save it and choose it again.",
    },
    "file.externalLink": {
      vi: "Tệp tự lấy nội dung từ nơi khác ({target}) nên không được nhận. Xin chép nội dung sang một tệp .docx mới rồi chọn lại.",
      en: "The file fetches content from elsewhere ({target}) and is not taken. Copy its text into a new .docx and choose that.",
    },
  },
} as const satisfies Labels;

/** Code of a reason why a file is not taken. */
export type FileProblem = keyof typeof labels.reason;
