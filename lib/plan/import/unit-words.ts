import { fold } from "#lib/platform/text.ts";

/** Abbreviations that officials write for bodies, without diacritics. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  hdnd: "hoi dong nhan dan",
  ubnd: "uy ban nhan dan",
  ubmttq: "mat tran to quoc",
  mttq: "mat tran to quoc",
  mttqvn: "mat tran to quoc",
  "ct-xh": "chinh tri xa hoi",
  ctxh: "chinh tri xa hoi",
  tp: "thanh pho",
  tx: "thi xa",
  tt: "thuong truc",
  btv: "ban thuong vu",
  bch: "ban chap hanh",
  bdv: "ban dan van",
  btc: "ban to chuc",
  btg: "ban tuyen giao",
  ubkt: "uy ban kiem tra",
  ldld: "lien doan lao dong",
  lhpn: "lien hiep phu nu",
  tw: "trung uong",
};

/** Words that say a level, with the levels they may mean: a "thành ủy" is a province's or a district's. */
const LEVEL_WORDS: readonly (readonly [words: string, levels: readonly string[]])[] = [
  ["ban chap hanh trung uong", ["CENTRAL"]],
  ["trung uong dang", ["CENTRAL"]],
  ["trung uong", ["CENTRAL"]],
  ["tinh uy", ["PROVINCE"]],
  ["thanh uy", ["PROVINCE", "DISTRICT"]],
  ["huyen uy", ["DISTRICT"]],
  ["thi uy", ["DISTRICT"]],
  ["quan uy", ["DISTRICT"]],
  ["thanh pho", ["PROVINCE", "DISTRICT"]],
  ["thi xa", ["DISTRICT"]],
  ["huyen", ["DISTRICT"]],
  ["quan", ["DISTRICT"]],
  ["tinh", ["PROVINCE"]],
  ["thi tran", ["COMMUNE"]],
  ["phuong", ["COMMUNE"]],
  ["xa", ["COMMUNE"]],
];

/** One of the three bodies of a committee stands for its unit. */
const BODIES = /^(?:(?:ban )?thuong truc|ban thuong vu|ban chap hanh(?: dang bo)?) (?=\S)/;
const PLURAL = /\b(?:cac|nhung|toan the)\b/g;
const FILLERS = /\b(?:cua|thuoc|cap|viet nam|dong chi)\b/g;

/** Words as they are compared: no diacritics, no marks, abbreviations written out. */
export function plainWords(text: string): string {
  const words = fold(text)
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^a-z0-9-]+/g, " ")
    .split(" ")
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(" ");
  return words.replaceAll("-", " ").replace(/\s+/g, " ").trim();
}

/** A name of a body taken apart: what it is, and which levels its words speak of (null: none). */
export type UnitWords = { core: string; levels: readonly string[] | null; plural: boolean };

function withoutEnd(words: string, places: readonly string[]): string {
  const place = places.find((name) => name !== "" && words.endsWith(` ${name}`));
  return place === undefined ? words : words.slice(0, -place.length - 1).trim();
}

/** The level words at the end of a name, "Ban Dân vận | Tỉnh ủy"; a name that is nothing else keeps them. */
function levelAtEnd(words: string): { rest: string; levels: readonly string[] } | null {
  const found = LEVEL_WORDS.find(([level]) => words === level || words.endsWith(` ${level}`));
  if (found === undefined) return null;
  const [level, levels] = found;
  return { rest: words === level ? words : words.slice(0, -level.length).trim(), levels };
}

/**
 * The name of a body in comparable words. `places` are proper names of the places around, without diacritics ("tu son"):
 * a plan of Từ Sơn leaves its own name out as often as it writes it.
 */
export function unitWords(name: string, places: readonly string[]): UnitWords {
  const all = plainWords(name);
  const plural = /^(?:cac|nhung|toan the) /.test(all) || / cac /.test(all);
  const bare = all.replace(PLURAL, " ").replace(FILLERS, " ").replace(/\s+/g, " ").trim();
  const body = bare.replace(BODIES, "");
  const placed = withoutEnd(body, places);
  const level = levelAtEnd(placed);
  const core = (level?.rest ?? placed).replace(/^uy ban (?=mat tran)/, "");
  return { core: withoutEnd(core, places), levels: level?.levels ?? null, plural };
}
