import type { PageText } from "./pdf-rows.ts";

/** What a page's drawing says, in the order it is drawn: the code of an operator and what it is given. */
export type Drawing = { operators: readonly number[]; operands: readonly unknown[] };
/** Codes of operators by name. */
export type OperatorCodes = Readonly<Record<string, number>>;

type Matrix = readonly [number, number, number, number, number, number];
type State = {
  page: Matrix;
  size: number;
  characters: number;
  words: number;
  scale: number;
  leading: number;
  rise: number;
};

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Whether texts lie in holes of other texts: a program that lacked letters in one font drew them from another on top,
 * and the pieces say no longer where each letter stands.
 */
export function isWoven(texts: readonly PageText[]): boolean {
  const rows = new Map<number, PageText[]>();
  for (const text of texts) {
    if (text.turned || text.text.trim() === "") continue;
    const row = rows.get(Math.round(text.y)) ?? [];
    row.push(text);
    rows.set(Math.round(text.y), row);
  }
  return [...rows.values()].some((row) => {
    const sorted = row.sort((a, b) => a.x - b.x);
    return sorted.some((text, index) => {
      const before = sorted[index - 1];
      return before !== undefined && before.x + before.width - text.x > 0.3 * text.size;
    });
  });
}

/** Every letter of a page where it really stands, by the rules of text in PDF (ISO 32000-1, 9.4). */
export function lettersOf({ operators, operands }: Drawing, codes: OperatorCodes): PageText[] {
  const letters: PageText[] = [];
  const saved: State[] = [];
  let state: State = { page: IDENTITY, size: 0, characters: 0, words: 0, scale: 1, leading: 0, rise: 0 };
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  const moveLine = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const set = (part: Partial<State>) => {
    state = { ...state, ...part };
  };
  const show = (glyphs: unknown) => {
    for (const glyph of Array.isArray(glyphs) ? glyphs : []) {
      const { advance, unicode } = measured(glyph, state);
      if (unicode !== "") letters.push(placed(unicode, advance, text, state));
      text = times(text, [1, 0, 0, 1, advance, 0]);
    }
  };
  const nested = (matrix: readonly number[]) => {
    saved.push(state);
    set({ page: times(state.page, matrixOf(matrix)) });
  };
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const steps: Readonly<Record<string, (n: readonly number[], args: unknown) => void>> = {
    save: () => saved.push(state),
    restore,
    transform: (n) => set({ page: times(state.page, matrixOf(n)) }),
    paintFormXObjectBegin: nested,
    paintFormXObjectEnd: restore,
    beginText: () => {
      line = IDENTITY;
      text = IDENTITY;
    },
    setTextMatrix: (n) => {
      line = matrixOf(n);
      text = line;
    },
    moveText: ([x = 0, y = 0]) => moveLine(x, y),
    setLeadingMoveText: ([x = 0, y = 0]) => {
      set({ leading: y });
      moveLine(x, y);
    },
    nextLine: () => moveLine(0, state.leading),
    setLeading: ([leading = 0]) => set({ leading: -leading }),
    setFont: ([size = 0]) => set({ size }),
    setCharSpacing: ([characters = 0]) => set({ characters }),
    setWordSpacing: ([words = 0]) => set({ words }),
    setHScale: ([scale = 100]) => set({ scale: scale / 100 }),
    setTextRise: ([rise = 0]) => set({ rise }),
    showText: (_n, args) => show(Array.isArray(args) ? args[0] : null),
  };
  const byCode = new Map(Object.entries(steps).map(([name, step]) => [codes[name], step]));
  for (const [index, operator] of operators.entries()) {
    const args = operands[index];
    byCode.get(operator)?.(numbersIn(args), args);
  }
  return letters;
}

/** How far a letter, or the room between two, moves the pen. */
function measured(glyph: unknown, state: State): { advance: number; unicode: string } {
  if (typeof glyph === "number") return { advance: ((-glyph * state.size) / 1000) * state.scale, unicode: "" };
  if (typeof glyph !== "object" || glyph === null) return { advance: 0, unicode: "" };
  const width: unknown = Reflect.get(glyph, "width");
  const unicode: unknown = Reflect.get(glyph, "unicode");
  const spacing = state.characters + (Reflect.get(glyph, "isSpace") === true ? state.words : 0);
  const drawn = ((typeof width === "number" ? width : 0) * state.size) / 1000;
  return { advance: (drawn + spacing) * state.scale, unicode: typeof unicode === "string" ? unicode : "" };
}

function placed(unicode: string, advance: number, text: Matrix, state: State): PageText {
  const [a, b, c, d, x, y] = times(state.page, times(text, [1, 0, 0, 1, 0, state.rise]));
  const width = advance * Math.hypot(a, b);
  const size = state.size * Math.hypot(c, d);
  return { text: unicode, x, y, width, size, turned: Math.abs(b) > Math.abs(a) * 0.3 };
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** The numbers among what an operator is given, those of a matrix one by one. */
function numbersIn(args: unknown): number[] {
  if (!Array.isArray(args)) return [];
  return args.slice(0, 6).flatMap((arg: unknown) => {
    if (typeof arg === "number") return [arg];
    if (arg instanceof Float32Array || arg instanceof Float64Array) return [...arg.slice(0, 6)];
    return Array.isArray(arg) && arg.length === 6 && arg.every((part) => typeof part === "number") ? arg : [];
  });
}
