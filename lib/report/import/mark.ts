import { isDash, type MarkerKind, markerOf } from "#lib/plan/import/marker.ts";

/** The number or dash before the words of a paragraph. */
export type Mark = {
  kind: MarkerKind | "outline";
  /** As a section is cited: "II", "1.1", "II.1.2"; empty for dashes. */
  label: string;
  /** Where the words begin. */
  end: number;
  dash: boolean;
};

/** "II.1.", "II.1.2 -", "II. 1.": numbers as the outline of a plan bears them. */
const OUTLINE =
  /^(?:Mục |MỤC )?(?<label>[IVX]{1,5}\s?\.\s?\d{1,2}(?:\s?\.\s?\d{1,2})*)(?:\s?[.):/-]+\s*|\s+)(?=[\p{L}"'(])/u;
/** "Mục I:", "MỤC 2." */
const SECTION = /^(?:Mục|MỤC)\s+(?<label>[IVX]{1,5}|\d{1,2})\s*[.:)/-]*\s+(?=\S)/u;
/** "1 Công tác lãnh đạo", "2 KẾT QUẢ": the mark behind the number was left out. */
const BARE = /^(?<label>\d{1,2}(?:\.\d{1,2}){0,3})\s+(?=\p{Lu}[\p{L}]+\s\p{L})/u;
const NOT_COUNTED =
  /^\d{1,2}\s+(?:năm|tháng|ngày|nghị quyết|chi bộ|đảng|hội nghị|đồng chí|mô hình|văn bản|cuộc|khu phố)(?!\p{L})/iu;

/** One kind of dash and of quotation mark; same length. */
export const plainMarks = (text: string): string =>
  text.replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, "-").replace(/[“”„‟″«»〝〞＂]/gu, '"');

/** The number or dash that a text begins with; null where it begins with its words. */
export function markOf(text: string): Mark | null {
  const key = plainMarks(text.slice(0, 80));
  const outline = OUTLINE.exec(key) ?? null;
  if (outline !== null)
    return {
      kind: "outline",
      label: (outline.groups?.["label"] ?? "").replace(/\s/gu, ""),
      end: outline[0].length,
      dash: false,
    };
  const section = SECTION.exec(key);
  if (section !== null) {
    const label = section.groups?.["label"] ?? "";
    return { kind: /^\d/u.test(label) ? "decimal1" : "roman", label, end: section[0].length, dash: false };
  }
  const marker = markerOf(key);
  if (marker !== null) return { kind: marker.kind, label: marker.label, end: marker.end, dash: isDash(marker.kind) };
  const bare = NOT_COUNTED.test(key) ? null : BARE.exec(key);
  const label = bare?.groups?.["label"];
  if (bare === null || label === undefined) return null;
  const depth = label.split(".").length;
  const kind = depth === 1 ? "decimal1" : depth === 2 ? "decimal2" : depth === 3 ? "decimal3" : "decimal4";
  return { kind, label, end: bare[0].length, dash: false };
}

/** The last number of a label: "II.1.2" → 2, "IV" → 4, "b" → 2; null for a dash. */
export function ordinalOf({ kind, label, dash }: Mark): number | null {
  if (dash || label === "") return null;
  if (kind === "part") return partOrdinal(label);
  const last = label.split(".").at(-1) ?? label;
  if (/^\d+$/u.test(last)) return Number(last);
  if (/^[IVX]+$/u.test(last)) return romanValue(last);
  return /^\p{L}$/u.test(last)
    ? "abcdđefghiklmnopqrstuvxy".replace("đ", "").indexOf(last.toLowerCase()) + 1 || null
    : null;
}

const WORDS: Readonly<Record<string, number>> = { nhat: 1, mot: 1, hai: 2, ba: 3, tu: 4, bon: 4, nam: 5, sau: 6 };

function partOrdinal(label: string): number | null {
  const last = label.split(" ").at(-1) ?? "";
  if (/^\d+$/u.test(last)) return Number(last);
  if (/^[IVXivx]+$/u.test(last)) return romanValue(last.toUpperCase());
  if (/^[A-Z]$/u.test(last)) return last.charCodeAt(0) - 64;
  return (
    WORDS[
      last
        .normalize("NFD")
        .replace(/\p{Mn}/gu, "")
        .toLowerCase()
    ] ?? null
  );
}

/** IV → 4. */
export function romanValue(text: string): number {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const here = worth[text.charAt(at)] ?? 0;
    value += here < (worth[text.charAt(at + 1)] ?? 0) ? -here : here;
  }
  return value;
}
