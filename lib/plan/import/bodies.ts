import { found, linesOf, type Passage } from "./passage.ts";
import type { Found } from "./types.ts";

/** Words with which the name of a body, or of a kind of bodies, begins. */
const HEADS = [
  "các|những|từng|mỗi|một số|cấp|cơ quan|đơn vị|đồng chí|lãnh đạo|thủ trưởng|\\d{1,3}(?= (?:xã|phường|thị trấn|huyện|quận|cơ quan|đơn vị))",
  "đảng|trung ương|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|chi ủy|cấp ủy|chi bộ|chi(?=,)|thường trực|ban(?! đầu)|bch|btv|bí thư|văn phòng|khối",
  "ubnd|hđnd|ủy ban|hội đồng|chủ tịch|sở|phòng|thanh tra|cục|chi cục|chi nhánh|tổng cục|tổng công ty|thủ tướng|chính phủ|quốc hội|bộ|bộ phận",
  "mttq|mặt trận|hiệp hội|tổng liên đoàn|liên đoàn|liên minh|liên hiệp|công đoàn|tỉnh đoàn|thành đoàn|huyện đoàn|thị đoàn|quận đoàn|đoàn|hội(?! nghị)|tổ(?! chức| dân)|tổ chức(?= (?:chính trị|đảng|cơ sở|xã hội|thành viên|hội(?! nghị)|đoàn))",
  "công an|quân sự|lực lượng|đồn|đội|hạt|trạm|hải quan|tòa án|viện|kho bạc|bảo hiểm|ngân hàng|quỹ|bưu điện|điện lực",
  "trung tâm|trường|học viện|báo(?! cáo)|đài|cổng|nhà|tập đoàn|doanh nghiệp|phó|trưởng|chánh|giám đốc|hiệu trưởng",
  "tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn",
].join("|");

const HEAD = new RegExp(`^(?:${HEADS})(?!\\p{L})`, "iu");

/** Words that head a part of a plan, or name a document, and no body. */
const NO_NAME =
  /^(?:thời|tiến độ|hình thức|nội dung|mục|mốc|yêu cầu|phạm vi|đối tượng|kinh phí|báo cáo|tổng kết|sơ kết|hội nghị|việc|công tác|bước|giai đoạn|đợt|nghị quyết|chỉ thị|quyết định|kết luận|quy|đề|kế hoạch|luật|đối với|trước|trong|chậm|từ|sau|khi|căn cứ|trên|định kỳ|phân công|địa điểm|thành phần|phương|cách|tổ chức|số liệu|lưu|riêng|về|phần|điều|phụ lục|ngoài|cụ thể|lộ trình|kết quả|chương trình|thông|nhiệm vụ|giải pháp|hạn|hồ sơ|danh sách|tài liệu|ngày|tháng|quý|năm|tuần|đến|giữa|đầu|cuối|đánh giá|một|kiến nghị|bài học|ưu điểm|tồn tại|nguyên nhân|tình hình|đặc điểm|thuận lợi|khó khăn|không|nếu|qua|đây|để|nhằm|thực hiện|nơi)(?!\p{L})/iu;

/** Whether a text can be the name of a body that no list knows: capital first, short, without a verb. */
export function looksLikeName(key: string): boolean {
  const name = key.trim();
  return (
    /^\p{Lu}\p{L}/u.test(name) &&
    /\p{Ll}/u.test(name) &&
    name.split(" ").length <= 14 &&
    !/\d|[.;"]/u.test(name) &&
    !NO_NAME.test(name) &&
    verbAt(name, 0) === name.length
  );
}

/** Whether a text begins like the name of a body. */
export const beginsBody = (key: string): boolean => HEAD.test(key) || /^\p{Lu}{2,}(?!\p{Ll})/u.test(key);

const VERB_WORDS =
  "tham mưu(?!,? (?:của|giúp việc))|hướng dẫn|chỉ đạo(?<!ban chỉ đạo)|giúp(?! việc)|họp|thông qua|dự thảo|thẩm tra|biên soạn|lựa chọn|hoàn chỉnh|thu thập|phản ánh|hoàn tất|duyệt|xây dựng(?! đảng)|triển khai|theo dõi|đôn đốc|kiểm tra(?<!(?:ủy ban|ub|ban) kiểm tra)|giám sát|tổng hợp(?<!phòng tổng hợp)|tổng kết|sơ kết|thực hiện|chịu|căn cứ|có trách nhiệm|có nhiệm vụ|để|tiến hành|chuẩn bị|rà soát|thẩm định|báo cáo|gửi|nộp|hoàn thành|hoàn thiện|lãnh đạo(?! (?:các|ubnd|hđnd|sở|phòng|ban|huyện|tỉnh|xã))|cụ thể hóa|đề xuất|nghiên cứu|thường xuyên(?<!giáo dục thường xuyên)|định kỳ|chủ trì|chủ động|phối hợp|làm|là|phải|cần(?! thơ)(?<!hậu cần)|được(?! (?:đảng|giao|nhà nước))|tăng cường|đẩy mạnh|quán triệt|phân công|giao(?! dịch| thông| ban)(?<!(?:được|nước) giao)|ban hành|soạn thảo|trình|đánh giá|tuyên truyền|tổ chức(?<!(?:các|ban|cơ quan|những|và|,|-) tổ chức)(?! (?:chính trị|đảng|cơ sở|xã hội|thành viên|liên quan|hội(?! nghị)|ct|đoàn|khác|trong))|trong(?! hệ thống)|trước|chậm nhất|xong|cùng với việc|dự kiến|nhằm|tùy|lồng ghép|đồng thời|bố trí|bảo đảm|đảm bảo|cung cấp|vận động|thành lập|khảo sát|xem xét";

const VERB = new RegExp(`(?<![\\p{L}-])(?:${VERB_WORDS})(?!\\p{L})`, "giu");

/**
 * Where the doing begins behind the doers ("… | tham mưu, hướng dẫn"), at or behind `from`; the end where it does not.
 * A verb with a capital inside a sentence belongs to a name: "Ban Tổ chức - Kiểm tra".
 */
export function verbAt(key: string, from: number, to = key.length): number {
  VERB.lastIndex = from;
  for (let match = VERB.exec(key); match !== null && match.index < to; match = VERB.exec(key)) {
    const begins =
      match.index === from || /(?:^|[:;.])\s*$/u.test(key.slice(Math.max(0, match.index - 3), match.index));
    if (begins || /^\p{Ll}/u.test(match[0])) return match.index;
  }
  return to;
}

const NOT_SPLIT_BEFORE_AND =
  /(?:đảng ủy (?:mttq|mặt trận tổ quốc(?: việt nam)?)|văn phòng (?:hđnd|hội đồng nhân dân)|văn phòng đoàn đbqh|đbqh)$/iu;

/** Whether what follows a comma or "và" begins another body rather than going on with the name ("phòng, ban, ngành"). */
function beginsAnother(before: string, after: string, mark: string): boolean {
  if (mark === ";") return true;
  if (NOT_SPLIT_BEFORE_AND.test(before)) return false;
  if (!beginsBody(after)) return false;
  // "Phòng Đoàn thể và các Hội": one office, unless what follows names a place of its own.
  if (
    mark === " và " &&
    /^(?:phòng|ban) [^,;]*$/iu.test(before) &&
    /^các \p{Lu}\p{L}*(?:[,;]|$| (?!.*(?:tỉnh|huyện|xã|phường|quận)))/u.test(after)
  )
    return false;
  if (/^\p{Lu}/u.test(after)) return true;
  if (/^(?:đơn vị|địa phương|cá nhân)/u.test(after) && /cơ quan$/iu.test(before)) return false;
  return /^(?:các|những|một số|bộ phận|chi đoàn|cơ quan (?!tham mưu)|đơn vị (?:có )?liên quan|thường trực|đồng chí|hội quần)/u.test(
    after,
  );
}

const SEPARATOR = /;|,| và | cùng(?: với)? /gu;

const APPOSITION = / - (?:là )?(?:cơ quan|đơn vị|thành viên)[^,;]*?(?: - ?|$)/iu;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function asBody(whole: Passage, from: number, to: number): Found<string> | null {
  const one = found(whole, from, to);
  if (one === null) return null;
  const aside = APPOSITION.exec(whole.key.slice(from, to));
  const value = (aside === null ? one.value : one.value.slice(0, Math.max(0, aside.index)))
    .replace(/^(?:và|cùng với|cùng|với|của|gồm|là|đồng thời|đề nghị|giao|yêu cầu)\s+/iu, "")
    .replace(/\s+(?:và|cùng|với|đã|sẽ|có|tiếp tục|-)$/iu, "")
    .replace(/[\s,;:.]+$/u, "");
  return value.length < 2 ? null : { value: capital(value), lines: linesOf(whole, from, to) };
}

/** The bodies that the characters [from, to) list, each as written, beginning with a capital. */
export function bodiesIn(whole: Passage, from: number, to: number): Found<string>[] {
  const key = whole.key.slice(from, to);
  const bodies: Found<string>[] = [];
  let start = 0;
  let depth = 0;
  const close = (end: number): void => {
    const body = asBody(whole, from + start, from + end);
    if (body !== null) bodies.push(body);
  };
  for (const match of key.matchAll(/\(|\)|;|,| và | cùng(?: với)? /gu)) {
    if (match[0] === "(") depth += 1;
    else if (match[0] === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATOR.test(match[0])) {
      SEPARATOR.lastIndex = 0;
      const after = key.slice(match.index + match[0].length).trimStart();
      if (!beginsAnother(key.slice(start, match.index).trim(), after, match[0])) continue;
      close(match.index);
      start = match.index + match[0].length;
    }
    SEPARATOR.lastIndex = 0;
  }
  close(key.length);
  return bodies;
}

/** Each name once, as it is first written. */
export const byName = (bodies: readonly Found<string>[]): Found<string>[] =>
  bodies.filter((one, at) => bodies.findIndex((other) => other.value.toLowerCase() === one.value.toLowerCase()) === at);

const ONE_ENDS =
  /[;.:)]|\((?!(?:khóa|b\/c))| (?:qua|thông qua|sau|ngay sau|trước|chậm nhất|muộn nhất|để|theo|trong|xong|vào|đến|từ|bằng|kèm|đồng thời|tổng hợp|và (?:gửi|báo cáo|tổng kết|sơ kết|tổ chức|file|bản|đồng thời|chịu|chuẩn bị|tổng hợp|hoàn thành))(?=[ ,.]|$)| (?:báo cáo|kết quả|tình hình)(?= |$)|, (?=(?:địa chỉ|email|e-mail|file|bản|đồng|trước|chậm|trong|để|theo|đảm bảo|bảo đảm|thời|đ\/c|sau|hạn|kết|tổng|sơ|số|qua|thông))/iu;

/** The end of the one name (or the few joined by "và", ",") that begins at `from`. */
export function nameEnd(key: string, from: number, limit = key.length): number {
  let end = Math.min(limit, from + (ONE_ENDS.exec(key.slice(from))?.index ?? key.length));
  for (const match of key.slice(from, end).matchAll(/, /gu)) {
    const after = key.slice(from + match.index + 2, limit);
    if (beginsBody(after) && /^\p{Lu}/u.test(after)) continue;
    if (/^(?:thể thao|du lịch|đoàn thể|ban|ngành|thị|thành|huyện)/iu.test(after)) continue;
    end = from + match.index;
    break;
  }
  return end;
}
