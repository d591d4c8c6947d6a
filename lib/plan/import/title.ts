import type { CleanLine } from "./clean.ts";
import { foldKey, found, joined, type Passage } from "./passage.ts";
import type { Found } from "./types.ts";

const KIND = /^(ke ?hoach|huong dan|chuong trinh|de an|phuong an|chi thi|thong tri|cong van|thong bao)(?= |$|:)/u;

/** What the lines of the title are about, without the kind of the document. */
export function titlePassage(lines: readonly CleanLine[]): Passage | null {
  const [first, ...others] = lines;
  if (first === undefined) return null;
  return others.reduce<Passage>((title, line) => joined(title, line), first);
}

/** "KẾ HOẠCH" and what it is about as one line: "Kế hoạch tổng kết …". */
export function titleOf(lines: readonly CleanLine[]): Found<string> | null {
  const whole = titlePassage(lines);
  const title = whole === null ? null : found(whole);
  if (title === null) return null;
  const kind = KIND.exec(foldKey(title.value))?.[0] ?? "";
  const word = title.value.slice(0, kind.length);
  const about = title.value
    .slice(kind.length)
    .replace(/^[\s:,-]+/u, "")
    .replace(/[\s.*-]+$/u, "");
  const begins = /^\p{Lu}\p{Ll}/u.test(about) ? about.charAt(0).toLowerCase() + about.slice(1) : about;
  const named = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return { ...title, value: `${named} ${begins}`.trim() };
}
