/** Frames of tables drawn with signs: "+-----+-----+", "|---|---|", "─────┼────". */
const FRAME = /^[\s|+\-=─━┼┬┴├┤┌┐└┘│:]{3,}$/u;
const BARS = /[|│┃]/u;
const GAPS = /\t+| {3,}/u;
/** What stands in two columns without being a table: the letterhead and the end of a document. */
const SIDE_BY_SIDE =
  /đảng cộng sản|cộng hòa xã hội|độc lập|đảng bộ|ủy ban|nơi nhận|số:? ?\d|ngày .{0,4} tháng|T\/M|TM\.|^[-*\s]*lưu|\(b\/c\)|đoàn tncs/iu;
const NUMERIC = /^[\d.,%\s()/–-]+$/u;
const HEADS =
  /^(?:stt|tt|số tt|năm|nội dung|chỉ tiêu|tiêu chí|đvt|đơn vị|số lượng|tổng|cộng|kết quả|ghi chú|tên|mô hình|văn bản|lĩnh vực)/iu;

/**
 * The cells of a line of plain text that is a row of a table, empty ones as ""; an empty list for a line that only
 * draws the frame; null where the line is no row.
 */
export function rowOf(text: string): string[] | null {
  const line = text.trim();
  if (line.length > 1_000) return null;
  if (/[|│┃+┼├┬┴┌└]/u.test(line) && FRAME.test(line)) return [];
  if (BARS.test(line) && line.split(BARS).length >= 3) return cells(line.replace(/^[|│┃]|[|│┃]$/gu, "").split(BARS));
  const byTabs = text.includes("\t") ? text.split("\t") : [];
  const parts = byTabs.length >= 2 ? byTabs : line.split(GAPS);
  const full = parts.filter((part) => part.trim() !== "");
  if (full.length < 2 || (full.length === 2 && SIDE_BY_SIDE.test(line))) return null;
  const figures = full.slice(1).filter((part) => NUMERIC.test(part)).length;
  const isHead = full.filter((part) => HEADS.test(part.trim()) || /^(?:19|20)\d\d$/u.test(part.trim())).length >= 2;
  const isRow = figures >= 1 && figures >= (full.length - 1) / 2;
  return isHead || isRow || full.length >= 4 ? cells(parts) : null;
}

const cells = (parts: readonly string[]): string[] => parts.map((part) => part.replace(/\s+/gu, " ").trim());
