import { type Citation, kindName, readTail, SUBJECT_ENDS } from "./citation-tail.ts";
import { found, type Passage } from "./passage.ts";

const LAW_BEFORE = /(?<![a-z])(luat|bo luat|phap lenh|de an|quy che) ([^,;.:()"]{3,120}?),? so:? ?$/u;

/** "Luật Hộ tịch số 60/2014/QH13": the number stands behind the name. */
export function lawBefore(whole: Passage, folded: string, at: number, code: string): Citation | null {
  const near = Math.max(0, at - 160);
  const match = LAW_BEFORE.exec(folded.slice(near, at));
  const [, word = "", name = ""] = match ?? [];
  if (match === null) return null;
  const from = near + match.index;
  const nameAt = from + word.length + 1;
  const kind = found(whole, from, from + word.length);
  const subject = found(whole, nameAt, nameAt + name.length);
  const number = found(whole, at, at + code.length);
  if (kind === null || subject === null || number === null || !/^\p{Lu}/u.test(subject.value)) return null;
  const citation: Citation = {
    from,
    to: at + code.length,
    kind: { ...kind, value: kindName(kind.value) },
    code: { ...number, value: code },
    date: null,
    issuer: null,
    subject: { ...subject, quoted: false },
    alias: null,
    years: null,
  };
  return readTail({ whole, at: at + code.length, citation });
}

const NAMED_KIND =
  /^(?:các )?(Bộ luật|Luật|Pháp lệnh|Đề án|Chương trình|Chiến lược|Nghị quyết|Chỉ thị|Quyết định|Kết luận|Quy định|Kế hoạch|Quy chế)(?= )/iu;

/** "Luật Hòa giải", "Quy chế dân chủ ở cơ sở"; not "Đề án này", "Chương trình trên". */
function isName(kind: string, name: string): boolean {
  if (/^\p{Lu}/u.test(name)) return true;
  return (
    /^(?:Quy chế|Chương trình|Pháp lệnh|Chiến lược)$/u.test(kind) &&
    /^(?!(?:này|trên|nói|của|đã|số|về|công tác|theo|tại) )\p{Ll}+ \p{L}/u.test(name)
  );
}

/** A document cited by its name alone ("Luật Hòa giải ở cơ sở", "Đề án “…”"), where one is known to stand at `from`. */
export function namedCitation(whole: Passage, from: number): Citation | null {
  const match = NAMED_KIND.exec(whole.key.slice(from));
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const start = from + match[0].length - word.length;
  const kind = found(whole, start, start + word.length);
  if (kind === null) return null;
  const citation: Citation = {
    from: start,
    to: start + word.length,
    kind: { ...kind, value: kindName(kind.value) },
    code: null,
    date: null,
    issuer: null,
    subject: null,
    alias: null,
    years: null,
  };
  const after = start + word.length;
  const opening = /^ ?(?:về )?(?=["'])/iu.exec(whole.key.slice(after));
  if (opening !== null) {
    return readTail({ whole, at: after, citation });
  }
  // "Nghị quyết số 26 (khóa X)", "Nghị quyết 26": a number without its symbol.
  const number = /^ (?:số:? ?)?(\d{1,4})(?![\d/.-])(?! (?:năm|điều|nghị|văn))/iu.exec(whole.key.slice(after));
  if (number?.[1] !== undefined) {
    const to = after + number[0].length;
    citation.code = found(whole, to - number[1].length, to);
    return readTail({ whole, at: to, citation });
  }
  // "Nghị quyết Trung ương 5 khóa X về …": known by the session that passed it, not by a name.
  const session = /^ (?:(?:Hội nghị )?Trung ương|Đại hội|Hội nghị)[^,;:"']*?(?= về |,| ["']|$)/u.exec(
    whole.key.slice(after),
  );
  if (session !== null) return readTail({ whole, at: after + session[0].length, citation });
  const end = new RegExp(`${SUBJECT_ENDS.source}|,? (?:của|năm \\d{4}|ngày \\d)|["'(]`, "iu").exec(
    whole.key.slice(after),
  );
  const to = end === null ? whole.text.length : after + end.index;
  const subject = found(whole, after, to);
  if (subject === null || subject.value.length < 4 || !isName(word, subject.value)) return null;
  citation.subject = { ...subject, value: subject.value.replace(/[."”]+$/gu, ""), quoted: false };
  return readTail({ whole, at: to, citation });
}
