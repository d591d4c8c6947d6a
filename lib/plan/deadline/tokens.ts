/** A word (letters), a number (digits) or a sign of a text, with its place in the text as it was given. */
export type Token = {
  kind: "word" | "number" | "sign";
  /** Of a word its letters in lower case without marks, of a number its digits, of a sign the sign. */
  text: string;
  /** The marks of a word: tones, hats, and the bar of đ. */
  marks: readonly string[];
  value: number;
  /** It begins a line or a cell of the text. */
  opens: boolean;
  from: number;
  to: number;
};

type Piece = Omit<Token, "opens">;
type Spelling = { text: string; marks: readonly string[] };

const PIECES = /[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu;
/** Signs of layout (bold, quotation, invisible ones): they part nothing and mean nothing. */
const TRANSPARENT = /^[*_"“”„'‘’`~#<>[\]\u00AD\u200B-\u200D\uFEFF]$/u;
const DASH = /^[\u2010-\u2015\u2212]$/u;
const SLASH = /^[\u2044\u2215\uFF0F]$/u;
const GLUED_QUARTER = /^(quy|qui)(i{1,3}|iv)$/;

function spell(word: string): Spelling {
  const bare = word.normalize("NFD").toLowerCase().replace(/đ/gu, "d\u0335");
  return { text: bare.replace(/\p{M}+/gu, ""), marks: [...bare.matchAll(/\p{M}/gu)].map(([mark]) => mark).sort() };
}

function wordTokens(piece: string, from: number): Piece[] {
  const { text, marks } = spell(piece);
  const to = from + piece.length;
  const roman = GLUED_QUARTER.exec(text)?.[2];
  if (roman === undefined) return [{ kind: "word", text, marks, value: Number.NaN, from, to }];
  const cut = to - roman.length;
  const head = spell(piece.slice(0, -roman.length));
  return [
    { kind: "word", ...head, value: Number.NaN, from, to: cut },
    { kind: "word", text: roman, marks: [], value: Number.NaN, from: cut, to },
  ];
}

function signTokens(piece: string, from: number): Piece[] {
  if (TRANSPARENT.test(piece)) return [];
  const text = DASH.test(piece) ? "-" : SLASH.test(piece) ? "/" : piece;
  return [{ kind: "sign", text, marks: [], value: Number.NaN, from, to: from + piece.length }];
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECES)].flatMap((found): Piece[] => {
    const piece = found[0];
    if (/^\d/.test(piece)) {
      const to = found.index + piece.length;
      return [{ kind: "number", text: piece, marks: [], value: Number(piece), from: found.index, to }];
    }
    return /^[\p{L}\p{M}]/u.test(piece) ? wordTokens(piece, found.index) : signTokens(piece, found.index);
  });
}

/**
 * A text as words, numbers and signs. Case, Unicode form, spaces and marks of layout make no difference; letters and
 * digits run together ("ngày18/4") come apart.
 */
export function tokensOf(text: string): Token[] {
  let end = 0;
  return piecesOf(text).map((piece) => {
    const opens = /[\n\t]/u.test(text.slice(end, piece.from));
    end = piece.to;
    return { ...piece, opens };
  });
}

const spellings = new Map<string, Spelling[]>();

function spellingOf(words: string): Spelling[] {
  const known = spellings.get(words) ?? words.split(" ").map(spell);
  spellings.set(words, known);
  return known;
}

const sameMarks = (a: readonly string[], b: readonly string[]): boolean => a.join("") === b.join("");

/** Words that could be others with marks missing, but are whole as they stand: "tư" (four) is not "từ". */
const WHOLE: readonly Spelling[] = ["tư"].map(spell);

/** Marks may be missing ("truoc", "trươc"), but none may contradict: "sáu" is not "sau", "trọng" is not "trong". */
function agrees(token: Token | undefined, { text, marks }: Spelling): boolean {
  if (token?.kind !== "word" || token.text !== text) return false;
  if (WHOLE.some((word) => word.text === text && sameMarks(word.marks, token.marks)))
    return sameMarks(token.marks, marks);
  const open = [...marks];
  return token.marks.every((mark) => {
    const at = open.indexOf(mark);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
}

/** Where the tokens go on after these words; null where they do not stand here. */
export function afterWords(tokens: readonly Token[], at: number, words: string): number | null {
  const wanted = spellingOf(words);
  return wanted.every((word, index) => agrees(tokens[at + index], word)) ? at + wanted.length : null;
}

const byFirst = new WeakMap<readonly string[], Map<string, string[]>>();

/** Those of many wordings that begin like this token: most words of a text begin none. */
function candidates(token: Token, wordings: readonly string[]): readonly string[] {
  if (wordings.length < 5) return wordings;
  const index = byFirst.get(wordings) ?? Map.groupBy(wordings, (words) => spellingOf(words)[0]?.text ?? "");
  byFirst.set(wordings, index);
  return index.get(token.text) ?? [];
}

/** As afterWords() for the longest of several wordings. */
export function afterAny(tokens: readonly Token[], at: number, wordings: readonly string[]): number | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  let longest: number | null = null;
  for (const words of candidates(token, wordings)) {
    const end = afterWords(tokens, at, words);
    if (end !== null && (longest === null || end > longest)) longest = end;
  }
  return longest;
}

/** Whether the word stands here with all its marks: a numeral in words ("sáu") that without them is another word. */
export function isExactly(token: Token | undefined, word: string): boolean {
  const [wanted] = spellingOf(word);
  return wanted !== undefined && agrees(token, wanted) && token?.marks.length === wanted.marks.length;
}

/** After the words where they stand here, else here. */
export function skip(tokens: readonly Token[], at: number, ...wordings: string[]): number {
  return afterAny(tokens, at, wordings) ?? at;
}

/** Whether one of these signs stands here. */
export function isSign(token: Token | undefined, signs: string): boolean {
  return token?.kind === "sign" && signs.includes(token.text);
}

/** Whether a number of so many digits stands here. */
export function isNumber(token: Token | undefined, least: number, most: number): token is Token {
  return token?.kind === "number" && token.text.length >= least && token.text.length <= most;
}

/** Whether two neighbours stand on one line: "18.\n2." is the end of a sentence and the number of the next item. */
export function sameLine(...tokens: readonly (Token | undefined)[]): boolean {
  return tokens.every((token) => token?.opens === false);
}

const BEHIND = 16;
const AHEAD = 64;

/**
 * The tokens around a place, and the place of the first of them: no deadline is longer, and a text of any length is
 * read in a time that grows with it alone.
 */
export function around(tokens: readonly Token[], at: number): { near: readonly Token[]; base: number } {
  const base = Math.max(0, at - BEHIND);
  return { near: tokens.slice(base, at + AHEAD), base };
}
