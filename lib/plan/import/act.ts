import { beginsBody, looksLikeName, nameEnd } from "./bodies.ts";
import { found, type Passage } from "./passage.ts";
import type { Stretch } from "./sentence.ts";
import type { Found, MilestoneKind } from "./types.ts";

/** What is to be done by a date, and where the words for it begin. */
export type Act = { kind: MilestoneKind; at: number };

const PLAN =
  /(?:xây dựng|ban hành|cụ thể hóa|hoàn thành|hoàn thiện|gửi|có|lập)[^.;:]{0,60}?(?<!thực hiện |căn cứ )kế hoạch(?! này| số|\s*\d| của (?:ban|tỉnh|huyện|thành|thị|quận|trung ương))/giu;
const SEND =
  /(?:gửi|nộp|chuyển)(?! (?:lấy|xin|thư|file|tệp|bản mềm|bản điện tử|kèm))(?= )|(?<!(?:dự thảo|xây dựng|hoàn thiện|viết|hoàn thành|dự thảo các|trình|số liệu|đề cương|việc|nội dung) )báo cáo(?= (?:(?:kết quả|bằng văn bản|tổng kết|sơ kết|tình hình|việc)(?:[^,;:.]{0,60}?) )?(?:về|lên|cho|đến|với|ban thường vụ|thường trực|tỉnh ủy|huyện ủy|thành ủy|thị ủy|quận ủy|đảng ủy|ubnd|ủy ban|ban |bộ |sở |trung ương|chính phủ|thủ tướng)(?! (?:tổng kết|sơ kết)))/giu;
const DRAFT =
  /dự thảo|(?<!chương )trình (?=ban|thường|hội nghị|tỉnh|huyện|thành|thị|quận|đảng|ubnd|ủy ban|chủ tịch|lãnh đạo|bộ|xin|duyệt|cấp)|thẩm định|hoàn thiện|góp ý|lấy ý kiến|hướng dẫn|khảo sát|kiểm tra|giám sát|tổng hợp|khen thưởng|đề cương|hồ sơ|phân công|thành lập|tập huấn/giu;
const SUM_UP =
  /(?:tổng|sơ) kết|hoàn thành|hội nghị|tổ chức xong|xong|tiến hành(?! kiểm tra| giám sát| khảo sát)|tổ chức thực hiện/giu;

const NOT_A_REPORT =
  /^(?:gửi|nộp|chuyển) (?:\p{L}+ ){0,4}?(?:hồ sơ|danh sách|ý kiến|góp ý|văn bản góp ý|dự thảo|tham luận|đề xuất|đăng ký)/iu;
const SENDS_PLAN = /^(?:gửi|nộp|chuyển) (?:\p{L}+ ){0,3}?kế hoạch/iu;
const SUM_AS_NAME = /(?:báo cáo|nội dung|kế hoạch|dự thảo|đề cương|việc|văn bản|phục vụ|số liệu) (?:tổng|sơ) kết/giu;

function last(pattern: RegExp, text: string): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
}

/** "báo cáo tổng kết" is a thing, "tổng kết" an act. */
const withoutNames = (text: string): string =>
  text.replace(SUM_AS_NAME, (name) => `${name.slice(0, -7)}${" ".repeat(7)}`);

/** "Thời gian hoàn thành: ": a label that says nothing of what is done. */
const LABEL = /^[\s-]*(?:thời gian|thời hạn|hạn|tiến độ|dự kiến)[^:]{0,30}:?\s*(?:xong|hoàn thành)?\s*$/iu;

/** What a stretch of text says is to be done; null where it says nothing of it. */
export function actIn(text: string): Act | null {
  if (LABEL.test(text) && !/(?:tổng|sơ) kết|báo cáo|gửi|kế hoạch/iu.test(text)) return null;
  const send = last(SEND, text);
  const plan = last(PLAN, text);
  const draft = last(DRAFT, text);
  const sum = last(SUM_UP, withoutNames(text));
  if (send >= 0) {
    const sent = text.slice(send);
    if (SENDS_PLAN.test(sent) || /(?<!theo |căn cứ )kế hoạch(?: \p{L}+){0,3} $/iu.test(text.slice(0, send)))
      return { kind: "OWN_PLAN", at: send };
    // "xây dựng kế hoạch …, gửi về X trước ngày …": what is sent is the plan.
    if (
      plan >= 0 &&
      plan < send &&
      /^(?:gửi|nộp) (?:về|cho|đến|lên)/iu.test(sent) &&
      !/(?:tổng|sơ) kết[^;.]*(?:,|và) |báo cáo/iu.test(withoutNames(text).slice(plan, send))
    )
      return { kind: "OWN_PLAN", at: send };
    if (NOT_A_REPORT.test(sent)) return { kind: "OTHER", at: send };
    if (draft > send && /dự thảo|trình|thẩm định|hoàn thiện/iu.test(text.slice(draft, draft + 10)))
      return { kind: "OTHER", at: draft };
    return { kind: "SEND_REPORT", at: send };
  }
  if (plan >= 0 && plan >= last(/hội nghị|(?:tổ chức|tiến hành|hoàn thành(?: việc)?) (?:tổng|sơ) kết/giu, text))
    return { kind: "OWN_PLAN", at: plan };
  if (draft >= 0 && !/hoàn thành (?:việc )?(?:tổng|sơ) kết|(?:tổng|sơ) kết xong/iu.test(text.slice(draft))) {
    const held = last(
      /hội nghị (?:trực tuyến )?(?:tổng|sơ) kết|(?:tổ chức|tiến hành) (?:hội nghị )?(?:tổng|sơ) kết/giu,
      text,
    );
    if (held < draft) return { kind: "OTHER", at: draft };
  }
  return sum < 0 ? null : { kind: "SUM_UP", at: sum };
}

/** Whether one date binds the review and the sending alike: "hoàn thành tổng kết và gửi báo cáo … trước ngày …". */
export function sumsUpToo(text: string, sendAt: number): boolean {
  const before = withoutNames(text.slice(0, sendAt));
  return /(?:hoàn thành|xong|kết thúc)[^,;.]{0,80}(?:tổng|sơ) kết[^;.]{0,80}$|(?:tổng|sơ) kết[^;.]{0,40}(?:xong|hoàn thành)[^;.]{0,40}$/iu.test(
    before,
  );
}

const TO = /(?:^|[\s,(])(?:về|cho|đến|tới|lên|với)(?: cho)? (?=\p{L})/giu;
const THROUGH =
  /(?:^|[\s(,])(?:thông )?qua:? (?!đó|email|e-mail|thư|hệ thống|phần mềm|địa chỉ|trục|văn bản|mạng|cổng|fax|zalo|gần|các kênh|hộp)/iu;
const DIRECT = /^(?:gửi|nộp|chuyển|báo cáo)(?: (?:trực tiếp|kịp thời|báo cáo))* /iu;

/** Who receives a report, and through whom it goes. */
export type Way = { recipient: Found<string> | null; channel: Found<string> | null };

const capital = (one: Found<string> | null): Found<string> | null =>
  one === null ? null : { ...one, value: one.value.charAt(0).toUpperCase() + one.value.slice(1) };

function nameAt(whole: Passage, from: number, to: number): Found<string> | null {
  const end = nameEnd(whole.key, from, to);
  const name = whole.key.slice(from, end);
  return end <= from || !(beginsBody(name) || looksLikeName(name)) || name.length > 120
    ? null
    : capital(found(whole, from, end));
}

function recipientIn(whole: Passage, from: number, to: number): Found<string> | null {
  const key = whole.key.slice(from, to);
  for (const match of key.matchAll(TO)) {
    const name = nameAt(whole, from + match.index + match[0].length, to);
    if (name !== null) return name;
  }
  const direct = DIRECT.exec(key);
  if (direct !== null) {
    const name = nameAt(whole, from + direct[0].length, to);
    if (name !== null) return name;
  }
  const reported = /báo cáo(?: bằng văn bản| kết quả)* (?=\p{Lu})/u.exec(key);
  return reported === null ? null : nameAt(whole, from + reported.index + reported[0].length, to);
}

/** Recipient and channel of what a stretch of text tells to send. */
export function wayIn(whole: Passage, { from, to }: Stretch): Way {
  const through = THROUGH.exec(whole.key.slice(from, to));
  const at = through === null ? to : from + through.index;
  const channel = through === null ? null : nameAt(whole, at + through[0].length, to);
  const recipient = recipientIn(whole, from, channel === null ? to : at);
  return { recipient, channel };
}
