import type { Labels, Words } from "#lib/workflow/types.ts";
import { labels as report } from "../labels.ts";
import type { FigureKind } from "./types.ts";

const kind = {
  EXACT: { vi: "Số chính xác", en: "Exact" },
  ESTIMATE: { vi: "Số ước", en: "Estimate" },
  NONE: { vi: "Không phát sinh", en: "None" },
  MISSING: { vi: "Không có số liệu", en: "Not available" },
} as const satisfies Record<FigureKind, Words>;

/** Words for the kinds of figure and for what may be wrong with one. */
export const labels = {
  kind,
  reason: {
    ...report.reason,
    "report.sealed": {
      vi: "Chỉ tiêu này đang khóa: báo cáo đã trình, hoặc chỉ tiêu không nằm trong nội dung bị trả lại.",
      en: "This indicator is sealed: the report was submitted, or the indicator was not returned.",
    },
    "figure.valueNeeded": {
      vi: "Xin nhập số, hoặc chọn “Không phát sinh” hay “Không có số liệu”.",
      en: "Give a number, or choose none or not available.",
    },
    "figure.notANumber": {
      vi: "Số chưa đúng. Viết 1.234 cho một nghìn hai trăm ba mươi tư, 12,5 cho số thập phân.",
      en: "Not a number: write 1,234 and 12.5.",
    },
    "figure.unclear": {
      vi: "“Không có” chưa rõ nghĩa: ghi “không phát sinh” (số 0), hoặc “không có số liệu: lý do”.",
      en: "Unclear: write “none” (zero), or “not available: reason”.",
    },
    "figure.reasonNeeded": { vi: "Không có số liệu thì xin ghi lý do.", en: "Say why there is no figure." },
    "figure.notAsked": {
      vi: "Chỉ tiêu này không hỏi đơn vị của đồng chí.",
      en: "Your unit is not asked for this indicator.",
    },
    "figure.changedMeanwhile": {
      vi: "Người khác vừa sửa ô này. Chưa ghi đè; xin tải lại để xem số mới rồi nhập lại nếu cần.",
      en: "Somebody else changed this cell. Nothing was overwritten; reload, look, and type again if need be.",
    },
    "figure.warningGone": {
      vi: "Số liệu đã thay đổi nên cảnh báo này không còn; xin xem lại trước khi giải trình.",
      en: "The figures changed and the warning is gone; look again before explaining.",
    },
    "figure.formula": {
      vi: "Ô này có công thức; xin dán lại dưới dạng giá trị.",
      en: "The cell holds a formula; paste it as a value.",
    },
    "figure.notByYear": { vi: "Chỉ tiêu này không hỏi theo năm.", en: "This indicator is not asked by year." },
    "figure.codeTwice": { vi: "Mã {code} xuất hiện hai lần.", en: "The code {code} stands there twice." },
    "figure.fileDamaged": {
      vi: "Không đọc được tệp này như một bảng tính Excel (.xlsx). Xin mở lại bằng Excel, lưu dạng .xlsx rồi nộp lại.",
      en: "The file cannot be read as a workbook (.xlsx). Open it in Excel, save it as .xlsx and bring it again.",
    },
    "figure.otherReport": {
      vi: "Đây là biểu số liệu của một báo cáo khác. Xin tải biểu của báo cáo này rồi nhập vào đó.",
      en: "This is the table of another report. Download the one of this report and fill it in.",
    },
    "figure.noTable": {
      vi: "Không thấy biểu trong tệp: cần mã chỉ tiêu (A12…) ở cột đầu và “Tổng” hoặc các năm ở dòng đầu.",
      en: "No table found: codes (A12…) in the first column and “Total” or years in the head are needed.",
    },
    "figure.noFile": { vi: "Xin chọn một tệp Excel (.xlsx).", en: "Choose a workbook (.xlsx)." },
    "figure.fileTooLarge": { vi: "Tệp lớn hơn 5 MB.", en: "The file is larger than 5 MB." },
    "figure.wrongCells": {
      vi: "{count} ô chưa đúng, chưa ghi gì. Xin sửa trong tệp rồi nộp lại.",
      en: "{count} cells are wrong; nothing was saved. Mend them in the file and bring it again.",
    },
    "figure.nothingNew": {
      vi: "Số liệu trong tệp giống hệt biểu hiện tại, không có gì để ghi.",
      en: "The file says the same as the table; there is nothing to save.",
    },
    "figure.wrong": {
      vi: "Có ô chưa đúng, chưa lưu gì. Những gì đồng chí nhập vẫn còn nguyên.",
      en: "Some cells are wrong; nothing was saved. What you typed is kept.",
    },
  },
} as const satisfies Labels & { kind: unknown };
