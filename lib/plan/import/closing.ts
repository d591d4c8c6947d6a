import type { CleanLine } from "./clean.ts";
import { isDash, markerOf } from "./marker.ts";
import { cut, foldKey, found, joined, type Passage } from "./passage.ts";
import { personIn } from "./person.ts";
import type { Found, PlanReading } from "./types.ts";

const AUTHORITY = /^(?:T[/.]?M|K[/.]?T|T[/.]?L|T[/.]?UQ|Q)(?:[./]|\s)\s*\p{Lu}/u;
const OFFICE =
  /^[^\p{Ll}]*(?:BÍ THƯ|CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC|CHÁNH|CHỦ NHIỆM|VIÊN THƯỜNG TRỰC|ỦY VIÊN|THƯ KÝ|CHÍNH ỦY|CHÍNH TRỊ VIÊN)[^\p{Ll}]*$|^(?:Phó |Quyền )?(?:Bí thư|Chủ tịch|Trưởng (?:Ban|phòng|Phòng)|Giám đốc|Chánh)(?: \p{L}+){0,4}$/u;
const ASIDE = /^[(\[]?(?:da ky|ky ten|ky,|dong dau|signed|chu ky)/u;

/** Who signs: on whose authority, as what, by what name. */
export function signerOf(lines: readonly CleanLine[]): PlanReading["signer"] {
  const signer: PlanReading["signer"] = { authority: null, title: null, name: null };
  let authority: Passage | null = null;
  let title: Passage | null = null;
  for (const line of namesLast(lines)) {
    if (ASIDE.test(foldKey(line.key)) && personIn(line.key) === null) continue;
    if (AUTHORITY.test(line.key)) authority = authority === null ? line : joined(authority, line);
    else if (signer.name === null && OFFICE.test(line.key)) title = title === null ? line : joined(title, line);
    else if (
      authority !== null &&
      title === null &&
      signer.name === null &&
      /^[^\p{Ll}]+$/u.test(line.key) &&
      !nameFollows(lines, line)
    )
      continue;
    else if (authority !== null && title === null && /^[^\p{Ll}]+$/u.test(line.key))
      authority = joined(authority, line);
    else {
      const name = personIn(line.key);
      if (name !== null && signer.name === null && (authority !== null || title !== null)) {
        const from = line.key.indexOf(name);
        signer.name = found(line, from, from + name.length);
      }
    }
  }
  signer.authority = authority === null ? null : found(authority);
  signer.title = title === null ? null : found(title);
  return signer;
}

/** A name set beside the list of recipients may come before the office it belongs to. */
function namesLast(lines: readonly CleanLine[]): CleanLine[] {
  const isName = ({ key }: CleanLine): boolean => personIn(key) !== null && /\p{Ll}/u.test(key) && !OFFICE.test(key);
  return [...lines.filter((line) => !isName(line)), ...lines.filter(isName)];
}

/** Whether a title or a name still follows a line in capitals, so that it goes on with the authority's name. */
function nameFollows(lines: readonly CleanLine[], line: CleanLine): boolean {
  return lines.slice(lines.indexOf(line) + 1).some((one) => OFFICE.test(one.key));
}

const RECIPIENTS = /^noi (?:nhan|gui) ?:? ?/u;

/** The recipients, each without its dash and its closing mark. */
export function distributionOf(lines: readonly CleanLine[]): Found<string>[] {
  const items: Passage[] = [];
  let dashed = false;
  for (const line of lines) {
    const head = RECIPIENTS.exec(foldKey(line.key));
    const rest = head === null ? line : cut(line, head[0].length);
    if (rest.text === "") continue;
    const marker = markerOf(rest.key);
    const last = items.at(-1);
    if (marker !== null && isDash(marker.kind)) {
      dashed = true;
      items.push(cut(rest, marker.end));
    } else if (last !== undefined && (dashed ? !/[;.]$/u.test(last.key) : /^\p{Ll}/u.test(rest.key))) {
      items[items.length - 1] = joined(last, rest);
    } else items.push(rest);
  }
  return items.flatMap((item) => {
    const one = found(item);
    return one === null ? [] : [{ ...one, value: one.value.replace(/[\s.,;/]+$/u, "") }];
  });
}
