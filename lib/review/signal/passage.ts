import { fold } from "#lib/platform/text.ts";
import { entryAt, stockWords, wordList } from "#lib/report/stock-words.ts";
import { plainSyllable, type Syllable, syllablesOf } from "#lib/report/syllables.ts";
import { inFormula } from "./formulas.ts";
import { type Prints, SHINGLE, shingleHash } from "./print.ts";

/** A block of a section as it is read: its text with the figures filled in. Tables are left out by who reads them. */
export type ReadBlock = { id: string; text: string; quoted: boolean };

/** One word of a section: what is compared, how much it says, whether it only names what figures count, where it stands. */
export type Word = { key: string; weight: number; counted: boolean; block: number; from: number; until: number };
export type Passage = { blocks: readonly ReadBlock[]; words: readonly Word[] };

/** What a matching word says about where a text is from: nothing in a title or in what the plan says, hardly anything in a formula, little as a name or figure (they are swapped). */
const WEIGHT = { quoted: 0, formula: 0.15, swapped: 0.25, stock: 0.5, own: 1 } as const;
const NAME = "@";
const NUMBER = "#";
/** Words between two figures this near each other name what is counted: the grid's own words, which all units use. */
const COUNTED = { apart: 14, stock: 0.3, own: 0.6 } as const;
/** A title in quotation marks is quoted; longer stretches between marks are not believed to be titles. */
const TITLE = { least: 9, most: 60 } as const;

const CAPITAL = /^\p{Lu}/u;
/** Both spellings are in use: kỷ and kĩ, lý and lí. */
const oneSpelling = (word: string): string =>
  word.replace(
    /^([hklmst])[yỳýỷỹỵ]$/u,
    (_all, head: string) => `${head}${"iìíỉĩị"["yỳýỷỹỵ".indexOf(word.slice(-1))] ?? "i"}`,
  );

/** Names and figures are swapped when a text is taken over: each run of them is one sign. A capital before a name is part of it. */
function keysOf(text: string, syllables: readonly Syllable[]): { key: string; from: number; until: number }[] {
  const found: { key: string; from: number; until: number }[] = [];
  for (const [at, { word, kind, from, until }] of syllables.entries()) {
    const next = syllables[at + 1];
    const joins = next?.kind === "name" && next.from - until === 1 && CAPITAL.test(text.slice(from, until));
    const key = kind === "number" ? NUMBER : kind === "name" || joins ? NAME : oneSpelling(word);
    const last = found.at(-1);
    if (last && last.key === key && (key === NAME || key === NUMBER) && from - last.until <= 1) last.until = until;
    else found.push({ key, from, until });
  }
  return found;
}

/** Stretches between quotation marks that are as short as titles are. */
function titlesOf(text: string): (readonly [number, number])[] {
  return [...text.matchAll(/[“"«]([^”"»]+)[”"»]/gu)]
    .filter(([, inside]) => {
      const words = inside?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      return words >= TITLE.least && words <= TITLE.most;
    })
    .map((match) => [match.index, match.index + match[0].length] as const);
}

/** What reports count, in the words of the tables: told in these words wherever it is told. */
const counts = wordList(
  `đối thoại|định kỳ|đột xuất|chuyên đề|chủ trì|lượt người|lượt|người dự|dự|tham dự|phát biểu|trả lời|trực tiếp|tại chỗ|ngay|tiếp nhận|tổng số|giải quyết xong|đang giải quyết
  |chuyển|công dân|tiếp dân|tiếp công dân|đơn|vụ việc|vụ|hòa giải|thành|tổ hòa giải|tập thể|cá nhân|bằng khen|giấy khen|đăng ký|công nhận|kết nạp|hội nghị|cuộc|buổi|lớp|đợt|tập huấn
  |khối dân vận|tổ dân vận|dân vận khéo|khu phố|thôn|hộ|người|đồng|triệu đồng|tỷ đồng|mét vuông|ngày công|hiến đất|tỷ lệ|số lượng|bình quân|so với|chiếm|trên|gồm|thông báo|kết luận|góp ý|dự thảo`
    .split("|")
    .map((entry) => (entry.match(/\p{L}+/gu) ?? []).map((word) => oneSpelling(plainSyllable(word)))),
);

/** Words that every report has, marked. */
function inStock(words: readonly string[]): boolean[] {
  const inside = words.map(() => false);
  for (let at = 0; at < words.length; at += 1) {
    const length = Math.max(entryAt(stockWords, words, at), entryAt(counts, words, at));
    inside.fill(true, at, at + length);
  }
  return inside;
}

/** Words that only name what the figures around them count, marked. */
function inCount(keys: readonly string[]): boolean[] {
  const inside = keys.map(() => false);
  let last = -1;
  for (const [at, key] of keys.entries()) {
    if (key !== NUMBER) continue;
    if (last >= 0 && at - last <= COUNTED.apart) inside.fill(true, last, at + 1);
    last = at;
  }
  return inside;
}

function wordsOf(block: ReadBlock, number: number): Word[] {
  const text = block.text.normalize("NFC");
  const found = keysOf(text, syllablesOf(text));
  const keys = found.map(({ key }) => key);
  const [formula, stock, counted, titles] = [inFormula(keys), inStock(keys), inCount(keys), titlesOf(text)];
  return found.map(({ key, from, until }, at) => {
    const quoted = block.quoted || titles.some(([start, end]) => from >= start && until <= end);
    const own = key === NAME || key === NUMBER ? WEIGHT.swapped : stock[at] ? WEIGHT.stock : WEIGHT.own;
    const among = counted[at] ? (own === WEIGHT.own ? COUNTED.own : COUNTED.stock) : 1;
    const said = Math.min(own, formula[at] ? WEIGHT.formula : 1) * among;
    // Some type without diacritics, all of a text or half of it: what is compared has none.
    return {
      key: fold(key),
      weight: quoted ? WEIGHT.quoted : said,
      counted: counted[at] ?? false,
      block: number,
      from,
      until,
    };
  });
}

/** A section's blocks as words to be compared (pure). `common`: prints of what many texts have, which then says nothing. */
export function passageOf(blocks: readonly ReadBlock[], common: Prints = new Set()): Passage {
  const words = blocks.flatMap(wordsOf);
  return { blocks, words: common.size === 0 ? words : withoutCommon(words, common) };
}

/** The passage with every word that stands in a common stretch saying nothing. */
export function withoutCommon(words: readonly Word[], common: Prints): Word[] {
  const silent = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    if (!common.has(shingleHash(words, at))) continue;
    for (let next = at; next < at + SHINGLE; next += 1) silent.add(next);
  }
  return words.map((word, at) => (silent.has(at) ? { ...word, weight: WEIGHT.quoted } : word));
}
