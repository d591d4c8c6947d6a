import type { Block } from "./section/block.ts";
import { blockText } from "./section/plain.ts";
import { entryAt, stockPhrases, stockWords } from "./stock-words.ts";
import { type Syllable, syllablesOf } from "./syllables.ts";

/** A block that says little but stock phrases; `share` of its syllables are words every report has (0–1). */
export type EmptyBlock = { blockId: string; phrases: string[]; share: number };

/** Shorter passages are headings and lead-ins; what they say is said by what follows. */
const LEAST_SYLLABLES = 20;
/** From this share of stock words on, nothing is left that could be looked up. */
const EMPTY_SHARE = 0.8;
const SHOWN = 6;

const QUOTED = /[“"«][^”"»]{3,}[”"»]/u;
/** Numbers in words, as far as they count something; "một số", "một bộ phận" do not. */
const COUNTED =
  /(?<!\p{L})(?:(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|chục|trăm|nghìn|ngàn|triệu|tỷ) (?:mươi|trăm|nghìn|ngàn|triệu|tỷ|lần|cuộc|buổi|lượt|người|hộ|nhà|đợt|vụ|khu|tổ|mô|ngày|tháng|tuần|đơn|văn|lớp|tuyến|km|công|đề|chuyên|chi|cụm)|mười|hàng (?:chục|trăm|nghìn|ngàn))(?!\p{L})/iu;

/** Whether a text names anything that can be looked up: a number, a date, a name, a document, a title in quotation marks. */
export function namesSomething(text: string, syllables: readonly Syllable[] = syllablesOf(text)): boolean {
  return syllables.some(({ kind }) => kind !== "word") || QUOTED.test(text) || COUNTED.test(text);
}

/** The share (0–1) of a text's syllables that are words every report has. */
export function stockShare(words: readonly string[]): number {
  let covered = 0;
  for (let at = 0; at < words.length; ) {
    const length = entryAt(stockWords, words, at);
    covered += length;
    at += Math.max(1, length);
  }
  return words.length === 0 ? 0 : covered / words.length;
}

/** The stock phrases of a text as they stand in it, each once, in their order. */
export function phrasesIn(text: string, syllables: readonly Syllable[]): string[] {
  const words = syllables.map(({ word }) => word);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = entryAt(stockPhrases, words, at);
    const [first, last] = [syllables[at], syllables[at + length - 1]];
    if (length > 0 && first && last) found.push(text.slice(first.from, last.until));
    at += Math.max(1, length);
  }
  return [...new Map(found.map((phrase) => [phrase.toLowerCase(), phrase])).values()];
}

/**
 * The blocks that say little but stock phrases ("tránh hình thức", plan I): no number, date, name, document or title, and
 * hardly a word that another place's report would not have too (pure). Tables and quotations are never among them.
 */
export function emptyPhrases(blocks: readonly Block[]): EmptyBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === "table" || block.kind === "quotation" || block.kind === "subitem") return [];
    const text = blockText(block).normalize("NFC");
    const syllables = syllablesOf(text);
    if (syllables.length < LEAST_SYLLABLES || namesSomething(text, syllables)) return [];
    const share = stockShare(syllables.map(({ word }) => word));
    if (share < EMPTY_SHARE) return [];
    return [{ blockId: block.id, phrases: phrasesIn(text, syllables).slice(0, SHOWN), share }];
  });
}
