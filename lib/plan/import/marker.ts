/** The ways in which parts of a document are numbered, from the highest to the lowest. */
export type MarkerKind =
  | "part"
  | "letter"
  | "roman"
  | "decimal1"
  | "decimal2"
  | "decimal3"
  | "decimal4"
  | "step"
  | "alpha"
  | "paren"
  | "dash"
  | "plus"
  | "bullet";

export type Marker = {
  kind: MarkerKind;
  /** As a section is cited: "II", "1.1", "a"; empty for dashes. */
  label: string;
  /** Where the text after it begins. */
  end: number;
};

const ORDER: readonly MarkerKind[] = [
  "part",
  "letter",
  "roman",
  "decimal1",
  "decimal2",
  "decimal3",
  "decimal4",
  "step",
  "alpha",
  "paren",
  "dash",
  "plus",
  "bullet",
];

/** 0 for the highest kind. */
export const rankOf = (kind: MarkerKind): number => ORDER.indexOf(kind);

/** Whether the marker only sets an item apart, without numbering it. */
export const isDash = (kind: MarkerKind): boolean => kind === "dash" || kind === "plus" || kind === "bullet";

type Shape = { kind: MarkerKind; pattern: RegExp };

const UPPER = "[^\\p{L}]*\\p{Lu}[\\p{Lu}\\p{N}\\p{P}\\s]*$";

const SHAPES: readonly Shape[] = [
  {
    kind: "part",
    pattern:
      /^(?<label>(?:Phần|PHẦN|Phan|PHAN|Chương|CHƯƠNG) (?:(?:thứ|THỨ|thu|THU) \p{L}+|[IVXivx]+|\d{1,2}|[A-Z]))(?![\p{L}\p{N}])\s*[.:)-]*\s*/u,
  },
  {
    kind: "step",
    pattern:
      /^(?<label>(?:Bước|BƯỚC|Giai đoạn|GIAI ĐOẠN|Đợt|ĐỢT) (?:(?:thứ |THỨ )?(?:một|nhất|hai|ba|bốn|tư|năm|MỘT|NHẤT|HAI|BA|BỐN|NĂM)|[IVX]{1,4}|\d{1,2}))(?![\p{L}\p{N}-])\s*(?:[.:)-]+\s*(?=\S)|(?=\())/u,
  },
  { kind: "roman", pattern: /^(?<label>[IVX]{1,5})\s?(?:[.):-]+\s*|\/(?:\s+|(?=\p{Lu})))(?=[\p{L}"'(])/u },
  { kind: "roman", pattern: new RegExp(`^(?<label>[IVX]{1,5})\\s+(?=${UPPER})`, "u") },
  { kind: "letter", pattern: /^(?<label>[A-HK-U])\s?[.)/-]\s*(?=[\p{Lu}"'])/u },
  { kind: "paren", pattern: /^\((?<label>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)/u },
  { kind: "paren", pattern: /^(?<label>\d{1,2})\)\s*(?=\S)/u },
  { kind: "decimal4", pattern: /^(?<label>\d{1,2}(?:\.\d{1,2}){3})(?:\.?\s+|[.):/-]\s*)(?=[\p{L}"'(])/u },
  { kind: "decimal3", pattern: /^(?<label>\d{1,2}(?:\.\d{1,2}){2})(?:\.?\s+|[.):/-]\s*)(?=[\p{L}"'(])/u },
  { kind: "decimal2", pattern: /^(?<label>\d{1,2}\.\d{1,2})(?:\.?\s+|[.):/-]\s*)(?=[\p{L}"'(])/u },
  { kind: "decimal1", pattern: /^(?<label>\d{1,2})\s?[.:/-]\s*(?=[\p{L}"'(])/u },
  { kind: "decimal1", pattern: /^(?:Mục|Điều|MỤC|ĐIỀU) (?<label>\d{1,2})\s*[.:-]\s*(?=\S)/u },
  { kind: "alpha", pattern: /^(?<label>[a-zđ](?:\.\d{1,2})?)\s?[.)]\s*(?=[\p{L}"'(])/u },
  { kind: "dash", pattern: /^(?<label>)-\s*(?=[\p{L}\p{N}"'([])/u },
  { kind: "plus", pattern: /^(?<label>)\+\s*(?=[\p{L}\p{N}"'([])/u },
  { kind: "bullet", pattern: /^(?<label>)(?:[*•·●▪■◦○►✓→⁃∙]|[\uE000-\uF8FF]|o(?= \p{Lu}))\s*(?=\S)/u },
];

/** The number or dash that a paragraph begins with; null where it begins with its words. Reads a passage's `key`. */
export function markerOf(key: string): Marker | null {
  for (const { kind, pattern } of SHAPES) {
    const match = pattern.exec(key);
    if (match) return { kind, label: match.groups?.["label"] ?? "", end: match[0].length };
  }
  return null;
}
