import type { Line } from "./line.ts";

/** The levels of state secrecy, as stamped. */
export type SecretMark = "MẬT" | "TỐI MẬT" | "TUYỆT MẬT";

const MARKS: ReadonlyMap<string, SecretMark> = new Map([
  ["MẬT", "MẬT"],
  ["TỐIMẬT", "TỐI MẬT"],
  ["TUYỆTMẬT", "TUYỆT MẬT"],
]);
const NAMED = /^(?:độ|mức độ|cấp độ|dấu)\s+mật\s*[:：]\s*(tuyệt\s+mật|tối\s+mật|mật)(?!\p{L}|\s+(?:thiết|mã))/iu;
/** Words that make an ordinary word of the "mật" that a narrow cell broke onto a line of its own. */
const FIRST_HALVES = /(?:^|\s)(BẢO|BÍ|CHẶT|CẨN|CƠ|KÍN|MẬT|THÂN|TUẦN|VĂN BẢN|SỐ)$/u;
/** The first third of a page in lines, where the stamp stands: a letterhead takes about ten in two columns. */
const TOP_LINES = 24;

/**
 * The level that a whole text stands for: the text is nothing but the mark, in capitals, letters spaced or not, or it
 * names it ("Độ mật: Tối mật"). Ordinary words with "mật" in them are no mark (mật thiết, bảo mật, số văn bản mật).
 * Source: the marks of Decree 26/2020/NĐ-CP and its successors.
 *
 * @param anyCase take the mark in small letters too, where nothing else would stand alone (headers, file properties)
 */
export function secretMarkOf(text: string, anyCase = false): SecretMark | null {
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const named = NAMED.exec(line)?.[1];
  const letters = (named ?? line).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "").replace(/\s/g, "");
  return MARKS.get(named !== undefined || anyCase ? letters.toUpperCase() : letters) ?? null;
}

/**
 * The mark that a file bears, null where it bears none: looked for where a stamp stands, that is in headers, footers,
 * text boxes, the first third of the first page and the file's properties. A mark broken over two lines counts.
 *
 * @param lines the lines of the file in reading order
 * @param properties texts out of the file's properties (title, subject, keywords, own ones)
 */
export function secretMarkIn(lines: readonly Line[], properties: readonly string[] = []): SecretMark | null {
  for (const text of properties) {
    const mark = secretMarkOf(text, true);
    if (mark) return mark;
  }
  let top = 0;
  let before: Line | null = null;
  for (const line of lines) {
    const inText = line.place === "body" || line.place === "table" || line.place === "note";
    if (inText) top += 1;
    const stampPlace = inText ? top <= TOP_LINES && (line.page ?? 1) === 1 : true;
    const mark = stampPlace ? markAt(line, before, !inText) : null;
    if (mark) return mark;
    before = line;
  }
  return null;
}

function markAt(line: Line, before: Line | null, anyCase: boolean): SecretMark | null {
  const above = before && together(line, before) ? before.text.trim() : "";
  const broken = above === "" ? null : secretMarkOf(`${above} ${line.text}`, anyCase);
  if (broken) return broken;
  const halved = FIRST_HALVES.test(above.toUpperCase());
  return halved ? null : secretMarkOf(line.text, anyCase);
}

/** Whether two lines may be one text that a narrow place broke. */
function together(line: Line, before: Line): boolean {
  const [a, b] = [line.cell, before.cell];
  return line.place === before.place && a?.table === b?.table && a?.row === b?.row && a?.column === b?.column;
}
