import { citations } from "#lib/plan/import/citation.ts";
import { passage } from "#lib/plan/import/passage.ts";
import { readLine } from "#lib/report/leading-document/pasted-line.ts";
import { numbersOf } from "./blocks.ts";
import { levelsIn } from "./level.ts";
import { type Outline, placesFor } from "./outline.ts";
import { folded, isNote, type Part } from "./part.ts";
import type { Placed } from "./place.ts";
import type { Addressee, FoundDocument, ImportTarget } from "./types.ts";
import type { Zone } from "./zone.ts";

/** Nothing longer is one entry of a list of documents. */
const LONGEST = 6_000;
const ISSUES =
  /(?<![a-z])(?:ban hanh|xay dung|da co|ra|tham muu (?:\S+ ){0,8}?ban hanh|ky ban hanh|cu the hoa (?:bang|thanh))(?![a-z])/gu;
const CITES =
  /(?<![a-z])(?:thuc hien|trien khai thuc hien|can cu|theo|quan triet|trien khai|tiep thu|hoc tap|tong ket|so ket|ve viec thuc hien|noi dung|cua|tinh than)(?![a-z])/gu;
const LIST_LEAD =
  /(?:cac |nhung |\d+ |mot so )?van ban (?:sau|chu yeu|lanh dao|chi dao|nhu|da ban hanh|cu the|nhu sau)|ban hanh (?:cac |\d+ |nhieu )?(?:van ban|nghi quyet|ke hoach)|danh muc (?:cac )?van ban/u;
const LIST_HEAD = /trich yeu|so,? ky hieu|so ky hieu|ten van ban|ten loai/u;
const HIGHER_CODE =
  /[-/](?:TW|TWĐ|TU|TTg|CP|QH\d*|BCT|BBT|TLĐ|ĐCT|MTTW-BTT|TWMTTQ|BNV|BDV\p{L}*|BTC\p{L}*|BTG\p{L}*|VPTU|VPTW|HĐBT|UBTVQH\d*|TWH\p{L}*|TWĐTN\p{L}*)$/u;
const UNIT_CODE =
  /[-/](?:ĐU|ĐUCA|ĐUQS|UBND|HĐND|MTTQ|BTT|MTTQ-BTT|ĐTN|HND|HPN|LHPN|HLHPN|CCB|HCCB|CĐ|LĐLĐ|BTV|BCH|ĐP|UBMTTQ|P?\p{Lu}{2,5})$/u;

type Cited = { text: string; key: string; code: string; from: number; issued: boolean };

const lastOf = (key: string, pattern: RegExp): number => [...key.matchAll(pattern)].at(-1)?.index ?? -1;

/** Whether the words before a document say that it was issued, not that it was carried out. */
function saysIssued(key: string, from: number, before: boolean): boolean {
  const start = Math.max(key.lastIndexOf(". ", from), key.lastIndexOf("; ", from), 0);
  const clause = key.slice(start, from);
  const issues = lastOf(clause, ISSUES);
  const cites = lastOf(clause, CITES);
  if (issues < 0 && cites < 0) return before && start > 0;
  return issues > cites;
}

/** The documents a text names, each with the words up to the next. */
function citedIn(text: string): Cited[] {
  const key = folded(text);
  const found = citations(passage(text, 1)).filter((one) => one.code !== null && one.kind.value !== "Luật");
  const cited: Cited[] = [];
  for (const [index, one] of found.entries()) {
    const issued = saysIssued(
      key,
      one.from,
      cited.some((other) => other.issued),
    );
    const next = found.slice(index + 1).find((other) => other.from >= one.to || saysIssued(key, other.from, false));
    const behind = text.slice(one.from, next?.from ?? text.length);
    const end = /[;\n]|\.(?:\s+\p{Lu}|\s*$)|\)\s*[,.;]?\s*$/u.exec(behind.slice(12));
    const words = behind
      .slice(0, end === null ? behind.length : end.index + 12)
      .replace(/[\s,;.(]+(?:và|cùng)?\s*$/u, "");
    cited.push({ text: words, key: folded(words), code: one.code?.value ?? "", from: one.from, issued });
  }
  return cited;
}

/** The day behind a document's number, and whose it is. */
const DAY = /^\s*,?\s*(?:ngày\s+)?\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;
/** The sentence goes on with something else: "Kế hoạch số 1-KH/ĐU, hằng năm …", "… và chỉ đạo …". */
const GOES_ON =
  /^\s*(?:,(?!\s*(?:về|v\/v|của|do|ngày)\s)|(?:và|cùng|đồng thời|để|nhằm|trong đó|hằng năm|hàng năm)(?!\p{L}))/iu;
/** Where a subject ends though the sentence does not. */
const ALSO = /\s*(?:;|,\s*(?:cùng|và|đồng thời)(?!\p{L}))/iu;

/** The words of a sentence that name a document, without what the sentence says besides. */
function ofItself(text: string, code: string): string {
  const at = code === "" ? -1 : text.indexOf(code);
  if (at < 0) return text;
  const behind = text.slice(at + code.length);
  const day = DAY.exec(behind)?.[0].length ?? 0;
  const rest = behind.slice(day);
  if (GOES_ON.test(rest)) return text.slice(0, at + code.length + day);
  const end = ALSO.exec(rest)?.index ?? rest.length;
  return text.slice(0, at + code.length + day + end);
}

const bare = (code: string): string => folded(code).replace(/[^a-z0-9]/gu, "");

/** Whether a document comes from a level above the unit. */
function isHigher(one: Cited, issuer: string, { level }: ImportTarget): boolean {
  if (HIGHER_CODE.test(one.code)) return true;
  const named = levelsIn(folded(issuer)).map((other) => other.level);
  return named.some(
    (other) => other === "CENTRAL" || other === "PROVINCE" || (other === "DISTRICT" && level === "COMMUNE"),
  );
}

function actorOfCode(code: string): Addressee | null {
  const symbol = code.split(/[-/]/u).slice(1).join("-");
  if (/(?:^|-)(?:ĐU\p{L}*|CB|BTV|TU)$/u.test(symbol)) return "PARTY_COMMITTEE";
  if (/UBND|HĐND/u.test(symbol)) return "GOVERNMENT";
  return /MTTQ|BTT|ĐTN|HND|LHPN|HPN|CCB|LĐLĐ|CĐ/u.test(symbol) ? "FRONT" : null;
}

type Source = { part: Part; text: string; lines: number[]; inList: boolean; itemId: string | null };

/** The rows of a table of documents, each as a line with tabs. */
function rowsOf(part: Part): { text: string; lines: number[] }[] {
  const rows = new Map<number, { text: string; lines: number[] }>();
  for (const cell of part.cells) {
    const row = rows.get(cell.row) ?? { text: "", lines: [] };
    row.text += `${row.text === "" ? "" : "\t"}${cell.text.replaceAll("\n", " ")}`;
    row.lines.push(...numbersOf(cell.lines));
    rows.set(cell.row, row);
  }
  return [...rows.values()].map(({ text, lines }) => ({ text, lines: [...new Set(lines)] }));
}

const NUMBER_CELL = /(?:^|\t)(?:số\s*)?\d{1,5}\s?[-/]\s?(?:\d{4}\s?[-/]\s?)?\p{Lu}[\p{L}]*\s?[-/]\s?\p{Lu}/u;

function tableDocuments(part: Part, itemFor: (code: string) => string | null, target: ImportTarget): FoundDocument[] {
  if (!LIST_HEAD.test(part.key.slice(0, 300))) return [];
  return rowsOf(part).flatMap(({ text, lines }): FoundDocument[] => {
    if (!NUMBER_CELL.test(text)) return [];
    const read = readLine(text);
    const itemId = itemFor(read.number);
    const isDirective = target.directive !== undefined && bare(read.number) === bare(target.directive);
    return itemId === null || read.number === "" || isDirective ? [] : [{ itemId, ...read, lines }];
  });
}

function textDocuments(
  { part, text, lines, inList, itemId }: Source,
  itemFor: (code: string) => string | null,
  target: ImportTarget,
): FoundDocument[] {
  const cited = citedIn(text.slice(0, LONGEST));
  return cited.flatMap((one): FoundDocument[] => {
    const before = text.slice(part.mark?.end ?? 0, one.from).trim();
    const listed = inList && (before.length <= 4 || before.endsWith(";"));
    if (!listed && !one.issued) return [];
    const own = listed ? one.text : ofItself(one.text, one.code);
    const read = readLine(own.replace(/\t/gu, " "));
    if (read.number === "" || (target.directive !== undefined && bare(read.number) === bare(target.directive)))
      return [];
    if (!listed && (isHigher(one, read.issuer, target) || !UNIT_CODE.test(one.code))) return [];
    const item = itemId ?? itemFor(one.code);
    return item === null
      ? []
      : [
          {
            itemId: item,
            number: read.number,
            issuedOn: read.issuedOn,
            issuer: read.issuer,
            subject: read.subject,
            lines,
          },
        ];
  });
}

/** Documents by which the unit's bodies led the work, where the report says they issued them or lists them. */
export function documentsIn(
  parts: readonly Part[],
  zones: readonly Zone[],
  where: ReadonlyMap<Part, Placed>,
  outline: Outline,
  target: ImportTarget,
): FoundDocument[] {
  const leading = placesFor(outline, "LEAD").filter((place) => place.asked);
  const itemFor = (code: string): string | null => {
    const actor = actorOfCode(code) ?? outline.writer;
    return (leading.find((place) => place.actor === actor) ?? leading[0])?.item.id ?? null;
  };
  const found: FoundDocument[] = [];
  let listLead = false;
  for (const [at, part] of parts.entries()) {
    const placed = where.get(part);
    const here = placed?.place ?? null;
    const lead = here?.topics.has("LEAD") === true ? here : null;
    const inLead = lead !== null;
    const isAnnex = zones[at] === "annex";
    const inNote = isNote(part) && zones[at] === "body";
    if (part.mark?.dash !== true && part.kind === "paragraph" && !/^\d/u.test(part.text))
      listLead = LIST_LEAD.test(part.key) && /:$|^danh muc/u.test(part.key.trim());
    if (!inLead && !isAnnex && !inNote) continue;
    const itemId = lead?.item.id ?? null;
    if (part.kind === "table")
      found.push(
        ...tableDocuments(part, (code) => (inLead && actorOfCode(code) === null ? itemId : itemFor(code)), target),
      );
    else
      found.push(
        ...textDocuments(
          { part, text: part.text, lines: numbersOf(part.lines), inList: listLead || inNote, itemId },
          itemFor,
          target,
        ),
      );
  }
  const known = new Set<string>();
  return found.filter((one) => {
    const key = `${bare(one.number)} ${one.issuedOn ?? ""}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
