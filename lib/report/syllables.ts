import { nfc } from "#lib/platform/text.ts";

/** A syllable of a text, or a figure that follows the grid. */
export type Syllable = {
  /** Lower case in one spelling (NFC, tone marks where today's rule puts them). */
  word: string;
  /** Where it stands in the NFC text, from–until. */
  from: number;
  until: number;
  kind: "word" | "number" | "name";
  /** The number of its sentence in the text, from 0. */
  sentence: number;
};

const PLACES: readonly (readonly [string, string])[] = [
  ["oàoáoảoãoạ", "òaóaỏaõaọa"],
  ["oèoéoẻoẽoẹ", "òeóeỏeõeọe"],
  ["uỳuýuỷuỹuỵ", "ùyúyủyũyụy"],
];
const TONES = new Map(
  PLACES.flatMap(([before, after]) =>
    Array.from(
      { length: 5 },
      (_none, at) => [before.slice(at * 2, at * 2 + 2), after.slice(at * 2, at * 2 + 2)] as const,
    ),
  ),
);
const OLD_PLACE = new RegExp(`(${[...TONES.keys()].join("|")})$`, "u");

/** A syllable in lower case with its tone mark in one place: "Hoà" and "hòa" are one. Expects NFC. */
export function plainSyllable(written: string): string {
  return written.toLowerCase().replace(OLD_PLACE, (pair) => TONES.get(pair) ?? pair);
}

/** Words that carry capitals as parts of the names of bodies, offices and documents that every report names. */
const OF_BODIES = new Set(
  `đảng nhà nước mặt trận tổ quốc ủy ban nhân dân hội đồng đoàn thanh niên liên hiệp phụ nữ nông cựu chiến binh công lao động người cao tuổi
  trung ương tỉnh thành phố phường xã huyện quận thị bộ chính trị chấp hành thường vụ trực dân vận bí thư phó chủ tịch trưởng nghị quyết định
  chỉ thị kế hoạch chương trình quy chế luật hiến pháp pháp lệnh kết luận hướng dẫn thông tri báo cáo việt nam xã hội chủ nghĩa cộng sản hồ chí minh
  bác tư tưởng quốc chính phủ khối văn phòng tuyên giáo tổ chức kiểm tra tài nguyên môi trường giáo dục đào tạo an ninh quân sự sở ngành cơ quan
  chi liên đoàn học tập cuộc vận phong trào đề án đại biểu khóa nhiệm kỳ lần thứ toàn hệ thống tiểu học trung hợp tác dân quyền điều lệ`
    .split(/\s+/)
    .map(plainSyllable),
);

const TOKEN = /\{[^{}\s]{1,24}\}|\p{N}[\p{N}.,/%]*|\p{L}+/gu;
const ENDS = /[.!?…;:\n•*+]|(?:^|\s)[-–—](?=\s)/u;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,}$/u;

/**
 * The syllables of a text in their order (pure). Figures of the grid (`{A03}`) and digits are numbers; a syllable with a
 * capital inside a sentence that is no part of a body's name is a name.
 */
export function syllablesOf(text: string): Syllable[] {
  const source = nfc(text);
  const found: Syllable[] = [];
  let sentence = 0;
  let last = 0;
  let opens = true;
  for (const match of source.matchAll(TOKEN)) {
    const [written] = match;
    const between = source.slice(last, match.index);
    if (found.length > 0 && ENDS.test(between)) {
      sentence += 1;
      opens = true;
    }
    const word = plainSyllable(written);
    const kind = /^[\p{N}{]/u.test(written) ? "number" : isName(written, word, opens) ? "name" : "word";
    found.push({ word, from: match.index, until: match.index + written.length, kind, sentence });
    last = match.index + written.length;
    opens = false;
  }
  return found;
}

function isName(written: string, word: string, opens: boolean): boolean {
  return !opens && CAPITAL.test(written) && !ACRONYM.test(written) && !OF_BODIES.has(word);
}
