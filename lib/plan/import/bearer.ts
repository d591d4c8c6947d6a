import { beginsBody, looksLikeName, verbAt } from "./bodies.ts";
import { levelOf, type Standing } from "./level.ts";
import { found, type Passage } from "./passage.ts";
import type { Stretch } from "./sentence.ts";
import type { Found, Level } from "./types.ts";

/** Whom a date binds, in the plan's words. */
export type Bearer = { phrase: Found<string>; level: Level };

const LEAD_WORDS =
  /^(?:(?:đối với|ở|tại|về phía|đề nghị|yêu cầu|giao|phân công|riêng|trong đó|thời gian|tiến độ|cụ thể|đồng thời|và|là|báo cáo của|hội nghị|tổng kết|sơ kết|việc|của|từ|theo đó)(?=[ ,:]))[ ,:]*/iu;

function trimLead(key: string): number {
  let at = 0;
  for (;;) {
    const rest = key.slice(at);
    const match = LEAD_WORDS.exec(rest) ?? /^[\s,:"'-]+/u.exec(rest);
    if (match === null) return at;
    if (beginsBody(rest) && !/^(?:thời gian|tiến độ|tổng kết|sơ kết|hội nghị)/iu.test(rest) && !LEAD_WORDS.test(rest))
      return at;
    at += match[0].length;
  }
}

/** "Là cơ quan đầu mối, chủ trì …": what a body is in the plan, not who it is. */
const IS_ROLE =
  /^(?:là )?(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì|phối hợp|tham mưu(?!,? (?:của|giúp)))/iu;

/** What begins like bodies in the plural and is none. */
const IS_THING =
  /^(?:các|những|một số|cấp) (?:bước|nội dung|nhiệm vụ|hoạt động|giải pháp|mốc|văn bản|nghị quyết|chỉ thị|điều kiện|báo cáo|ý kiến|kết quả|công việc|chỉ tiêu|vấn đề|hội nghị|chính sách|chương trình|đề án|kế hoạch|mục)/iu;

function asBearer(whole: Passage, from: number, to: number, standing: Standing): Bearer | null {
  const lead = trimLead(whole.key.slice(from, to));
  const aside = / - (?:là )?(?:cơ quan|đơn vị) (?:thường trực|chủ trì|đầu mối)/iu.exec(
    whole.key.slice(from + lead, to),
  );
  const end = aside === null ? to : from + lead + aside.index;
  const key = whole.key.slice(from + lead, end).trimEnd();
  if (key === "" || key.length > 220 || IS_ROLE.test(key)) return null;
  const known = beginsBody(key);
  if (!known && !looksLikeName(key.replace(/[\s:.,]+$/u, ""))) return null;
  const level =
    (known ? levelOf(key, standing) : null) ??
    (looksLikeName(key.replace(/[\s:.,]+$/u, "")) && !IS_THING.test(key) ? "UNIT" : null);
  const phrase = found(whole, from + lead, end);
  if (phrase === null) return null;
  const value = phrase.value.charAt(0).toUpperCase() + phrase.value.slice(1);
  return level === null ? null : { phrase: { ...phrase, value }, level };
}

const BODIES_IN_GENERAL = /(?:^|[\s,])(?:cơ quan|đơn vị|địa phương|sở|ngành)$/iu;
const ROLE =
  /^\s*(?:được (?:giao|phân công)(?: nhiệm vụ)?(?: chủ trì)?(?= |,|:)|(?:chủ trì|đầu mối|thường trực)(?= (?:hoàn chỉnh|hoàn thiện|hoàn thành|gửi|nộp|báo cáo|trình|xây dựng|tổng hợp|dự thảo)(?!\p{L})))/iu;

/** "Các cơ quan chủ trì | hoàn chỉnh …": what tells which bodies are meant is no doing of theirs. */
function doingAt(key: string, lead: number): number {
  const at = verbAt(key, lead);
  const role = BODIES_IN_GENERAL.test(key.slice(lead, at).trimEnd()) ? ROLE.exec(key.slice(at)) : null;
  return role === null ? at : at + role[0].length;
}

/** The words before the doing: up to ":" or to the first verb. */
export function bearerBefore(whole: Passage, { from, to }: Stretch, standing: Standing): Bearer | null {
  const key = whole.key.slice(from, to);
  const colon = /:(?=\s|$)/u.exec(key)?.index ?? -1;
  if (colon > 0) {
    const named = asBearer(whole, from, from + colon, standing);
    if (named !== null) return named;
    const behind = bearerBefore(whole, { from: from + colon + 1, to }, standing);
    if (behind !== null) return behind;
  }
  const lead = trimLead(key);
  const end = doingAt(key, lead);
  return asBearer(whole, from, from + end, standing);
}

const LEVEL_WORD =
  /(?<!\p{L})cấp (?:trung ương|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|cơ sở)(?:,? (?:xã|phường|thị trấn|huyện|quận|thị xã))*(?!\p{L})/giu;

/** "hội nghị tổng kết cấp huyện", "ở cấp xã": the last level named in a stretch. */
export function levelWordIn(whole: Passage, { from, to }: Stretch, standing: Standing): Bearer | null {
  const key = whole.key.slice(from, to);
  let last: RegExpMatchArray | null = null;
  for (const match of key.matchAll(LEVEL_WORD)) {
    if (
      !/(?:gửi|báo cáo)[^,;.]{0,40}(?:về|lên|cho) $|(?:kế hoạch|ủy|báo cáo) (?:của )?$/iu.test(
        key.slice(0, match.index),
      )
    )
      last = match;
  }
  if (last?.index === undefined) return null;
  const at = from + last.index;
  const level = levelOf(last[0], standing);
  const phrase = found(whole, at, at + last[0].length);
  if (level === null || phrase === null) return null;
  return { level, phrase: { ...phrase, value: phrase.value.charAt(0).toUpperCase() + phrase.value.slice(1) } };
}
