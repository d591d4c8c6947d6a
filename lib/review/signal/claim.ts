import { namesSomething, stockShare } from "#lib/report/empty-phrases.ts";
import { syllablesOf } from "#lib/report/syllables.ts";
import { withoutReferences } from "./figure-in-text.ts";

/** People, places and results of which a claim says "many" or "most". */
const COUNTABLE =
  "mô hình|phong trào|cách làm|việc làm|kết quả|hoạt động|công trình|phần việc|điển hình|chương trình|ý kiến|kiến nghị|vụ việc|đơn thư|hội nghị|cuộc|buổi|lớp|văn bản|lượt|tập thể|cá nhân|gương|sáng kiến|giải pháp|thành tích|hộ|gia đình|tấm gương|chuyển biến";
const PEOPLE =
  "cán bộ|đảng viên|nhân dân|người dân|bà con|hộ|gia đình|hội viên|đoàn viên|kiến nghị|ý kiến|đơn|vụ|mô hình|chi bộ|khu phố|thôn|xóm|tổ|cơ quan|doanh nghiệp|tầng lớp|quần chúng|các|công chức";

/** Claims of an amount without the amount. */
const CLAIMS: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?:rất nhiều|nhiều|hàng loạt|không ít)(?: \\p{L}+)? (?:${COUNTABLE})(?!\\p{L})`, "u"),
  new RegExp(
    `(?<!\\p{L})(?:hầu hết|đại đa số|tuyệt đại đa số|đa số|phần lớn|đại bộ phận|đông đảo)(?: \\p{L}+){0,2} (?:${PEOPLE})(?!\\p{L})`,
    "u",
  ),
  /(?<!\p{L})tỷ lệ(?: \p{L}+){1,14}? (?:tăng|giảm|cao|đạt cao|thấp|nâng lên|được nâng)(?!\p{L})/u,
  /(?<!\p{L})(?:tỷ lệ|số (?:lượng|vụ|đơn|hộ|người|lượt)|đơn thư|vụ việc|khiếu kiện|tệ nạn|hộ nghèo|thu nhập)(?: \p{L}+){0,12}? (?:tăng|giảm) (?:cao|mạnh|đáng kể|rõ rệt|nhanh|nhiều|hẳn|qua các năm|qua từng năm|dần|so với)(?!\p{L})/u,
  /(?<!\p{L})(?:năm sau cao hơn năm trước|ngày càng (?:tăng|giảm|nhiều|cao)|không ngừng tăng|liên tục tăng)(?!\p{L})/u,
  /(?<!\p{L})hàng (?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ)(?!\p{L})/u,
];

/** Shortcomings, causes, plans and requests are no claims of a result. */
const OTHERWISE =
  /(?<!\p{L})(?:hạn chế|tồn tại|khuyết điểm|nguyên nhân|khó khăn|bất cập|vướng mắc|chưa|kiêm nhiệm|thiếu|yếu kém|tiếp tục|phấn đấu|thời gian tới|đề nghị|kiến nghị với|đề xuất|cần phải|cần|phải|sẽ)(?!\p{L})/u;

/** How much of a section is such claims before it is told of: a single one is a turn of speech. */
const LEAST = { claims: 2, share: 0.22 } as const;
/** A section that tells of particular things all over claims nothing by saying "many" here and there. */
const SECTION_SHARE = 0.6;
/** Shorter sections are answered in a line; they are read in a glance. */
const LEAST_SYLLABLES = 40;

/** A sentence with more words of its own than this tells what it means by "many". */
const STOCK_SHARE = 0.68;

const shareOf = (text: string): number => stockShare(syllablesOf(text).map(({ word }) => word));
const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + syllablesOf(text).length, 0);

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?…;])\s+|\n+/u).filter((sentence) => sentence.trim() !== "");

/** Whether a text has a figure that is a result: no date, no number of a document, no span of years. */
function hasResult(text: string): boolean {
  return /\d|\{[^{}\s]+\}/u.test(withoutReferences(text));
}

/**
 * Claims of an amount ("nhiều mô hình hiệu quả", "tỷ lệ tăng cao", "hầu hết") in a section that has no figure at all, and
 * no name or title in the sentence or beside it (pure). Gives the sentences; none where the section makes a single claim.
 */
export function bareClaims(text: string): string[] {
  const normal = text.normalize("NFC");
  if (hasResult(normal) || sizeOf([normal]) < LEAST_SYLLABLES || shareOf(normal) < SECTION_SHARE) return [];
  const sentences = sentencesOf(normal);
  const found = sentences.filter((sentence, at) => {
    const lower = sentence.toLowerCase();
    if (OTHERWISE.test(lower) || !CLAIMS.some((claim) => claim.test(lower)) || shareOf(sentence) < STOCK_SHARE)
      return false;
    return ![sentences[at - 1], sentence, sentences[at + 1]].some(
      (near) => near !== undefined && namesSomething(withoutReferences(near)),
    );
  });
  const told = found.length >= LEAST.claims && sizeOf(found) >= LEAST.share * sizeOf(sentences);
  return told ? found.map((sentence) => sentence.trim()) : [];
}
