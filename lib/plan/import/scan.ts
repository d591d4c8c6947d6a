import { type FoundPhrase, findPhrases } from "../deadline/find.ts";
import { citations } from "./citation.ts";
import type { Passage } from "./passage.ts";

/** A passage's key in which the documents it cites are blank: their dates are no deadlines. Same length. */
export function withoutCitations(whole: Passage): string {
  return citations(whole).reduce((key, { from, to, subject, code }) => {
    // What follows an unquoted subject may be the plan's own words: only number, date and issuer are blanked there.
    const end = subject === null || subject.quoted ? to : endOfNumber(key, from, to, code?.value ?? "");
    return key.slice(0, from) + " ".repeat(end - from) + key.slice(end);
  }, whole.key);
}

function endOfNumber(key: string, from: number, to: number, code: string): number {
  const after = from + key.slice(from, to).indexOf(code) + code.length;
  const date = /^[\s,]*ngày (?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} tháng \d{1,2},? năm \d{4})/iu.exec(
    key.slice(after, to),
  );
  return after + (date?.[0].length ?? 0);
}

/** "Việt Nam", "Quảng Nam": a name, which reads like "năm" to whoever forgives missing tones. Same length. */
const withoutNames = (key: string): string => key.replace(/(?<!\p{L})(?:Nam|NAM)(?!\p{L})/gu, "Nan");

/** "dự kiến ngày 25/4/2023", "trong sinh hoạt chi bộ tháng 7/2023": meant, though nothing says before or until. */
const EXPECTED =
  /(?<=trong (?:sinh hoạt|kỳ họp|cuộc họp|phiên họp|buổi họp|kỳ sinh hoạt|hội nghị giao ban|giao ban|hội nghị (?:thường kỳ|định kỳ))(?: (?!tháng)\p{L}+){0,4} )tháng \d{1,2}(?:\/\d{4}| năm \d{4})?(?![\d/])|(?<=dự kiến (?:tổ chức |hoàn thành |xong |họp )?(?:vào )?)ngày \d{1,2}(?:\/\d{1,2}(?:\/\d{4})?| tháng \d{1,2}(?: năm \d{4})?)/giu;

/** The deadline phrases of a passage, outside what it cites; places are those of the passage. */
export function phrasesIn(whole: Passage): FoundPhrase[] {
  if (!/\d|đầu|giữa|cuối|quý|tuần|năm|ngay sau/iu.test(whole.key)) return [];
  const key = withoutNames(withoutCitations(whole));
  const phrases = findPhrases(key).map(({ from, to }) => ({ from, to }));
  for (const match of key.matchAll(EXPECTED)) {
    const expected = { from: match.index, to: match.index + match[0].length };
    if (!phrases.some(({ from, to }) => from < expected.to && to > expected.from)) phrases.push(expected);
  }
  return phrases
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({ from, to, phrase: whole.text.slice(from, to) }));
}
