/** A cell of the grid by its place on the screen. */
export type Spot = { row: number; column: number };

/**
 * Where one is in the grid: the active cell, the other corner of the chosen range, and whether the cell is being
 * written (`replace`: begun by typing, arrows leave it; `within`: by F2 or a double click, arrows move in its text).
 */
export type KeyState = { at: Spot; anchor: Spot; editing: null | "replace" | "within"; leaving: boolean };

export type Press = { key: string; ctrl: boolean; shift: boolean; alt: boolean };
export type GridShape = { rows: number; columns: number; writable: (spot: Spot) => boolean };

/** What else is to be done: take what was typed, give it up, empty the chosen cells, undo, or say that a cell is sealed. */
export type Effect = "commit" | "cancel" | "clear" | "undo" | "sealed" | null;
/** `handled`: the browser is not to do anything of its own with this key. */
export type Pressed = { state: KeyState; effect: Effect; handled: boolean };

const PAGE = 10;

export const start: KeyState = {
  at: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  editing: null,
  leaving: false,
};

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));

/** The state with the active cell elsewhere; with `extend` the range grows from its anchor. */
export function moveTo(state: KeyState, spot: Spot, shape: GridShape, extend = false): KeyState {
  const at = { row: clamp(spot.row, shape.rows - 1), column: clamp(spot.column, shape.columns - 1) };
  return { at, anchor: extend ? state.anchor : at, editing: null, leaving: false };
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
};

/** Where a key leads; null where it is none that moves. */
function target(at: Spot, { key, ctrl }: Press, shape: GridShape): Spot | null {
  const step = steps[key];
  if (step) {
    const far = ctrl && key.startsWith("Arrow") ? Math.max(shape.rows, shape.columns) : 1;
    return { row: at.row + step[0] * far, column: at.column + step[1] * far };
  }
  if (key === "Home") return { row: ctrl ? 0 : at.row, column: 0 };
  if (key === "End") return { row: ctrl ? shape.rows - 1 : at.row, column: shape.columns - 1 };
  return null;
}

/** The next cell in reading order, from the end of a row to the next one; null behind the last and before the first. */
function next({ row, column }: Spot, shape: GridShape, back: boolean): Spot | null {
  const place = row * shape.columns + column + (back ? -1 : 1);
  if (place < 0 || place >= shape.rows * shape.columns) return null;
  return { row: Math.floor(place / shape.columns), column: place % shape.columns };
}

const stay = (state: KeyState, effect: Effect = null): Pressed => ({ state, effect, handled: true });
const pass = (state: KeyState): Pressed => ({ state, effect: null, handled: false });

/**
 * What a key does in the grid, as in a spreadsheet: arrows, Home, End, Page keys (with Ctrl to the edge, with Shift a
 * range), Enter and Shift+Enter down and up, Tab and Shift+Tab to the next cell, F2 or any character to write, Escape
 * to give up, Delete to empty, Ctrl+Z to undo. Escape and then Tab leaves the grid: nobody is kept in it. Pure.
 */
export function press(state: KeyState, key: Press, shape: GridShape): Pressed {
  return state.editing === null ? pressHere(state, key, shape) : pressWriting(state, key, shape);
}

function pressHere(state: KeyState, key: Press, shape: GridShape): Pressed {
  const { at } = state;
  if (key.alt) return pass(state);
  const to = target(at, key, shape);
  if (to) return stay(moveTo(state, to, shape, key.shift));
  switch (key.key) {
    case "Enter":
      return stay(moveTo(state, { row: at.row + (key.shift ? -1 : 1), column: at.column }, shape));
    case "Tab": {
      const spot = state.leaving ? null : next(at, shape, key.shift);
      return spot ? stay(moveTo(state, spot, shape)) : pass(state);
    }
    case "Escape":
      return stay({ ...state, anchor: at, leaving: true });
    case "F2":
      return shape.writable(at) ? stay({ ...state, anchor: at, editing: "within" }) : stay(state, "sealed");
    case "Delete":
    case "Backspace":
      return stay(state, "clear");
  }
  if (key.ctrl) return key.key.toLowerCase() === "z" ? stay(state, "undo") : pass(state);
  if (key.key.length !== 1) return pass(state);
  if (!shape.writable(at)) return stay(state, "sealed");
  // The character itself goes into the field that opens here: input methods for Vietnamese need it to.
  return { state: { ...state, anchor: at, editing: "replace", leaving: false }, effect: null, handled: false };
}

function pressWriting(state: KeyState, key: Press, shape: GridShape): Pressed {
  const { at } = state;
  const leave = (spot: Spot): Pressed => stay(moveTo(state, spot, shape), "commit");
  switch (key.key) {
    case "Enter":
      return leave({ row: at.row + (key.shift ? -1 : 1), column: at.column });
    case "Tab":
      return leave(next(at, shape, key.shift) ?? at);
    case "Escape":
      return stay({ ...state, editing: null }, "cancel");
    case "F2":
      return stay({ ...state, editing: "within" });
  }
  const moves = steps[key.key] !== undefined && !key.shift && !key.ctrl && !key.alt;
  const step = state.editing === "replace" && moves ? target(at, key, shape) : null;
  return step ? leave(step) : pass(state);
}

/** The cells of the chosen range, row by row. */
export function chosen({ at, anchor }: Pick<KeyState, "at" | "anchor">): Spot[][] {
  const [top, bottom] = [Math.min(at.row, anchor.row), Math.max(at.row, anchor.row)];
  const [left, right] = [Math.min(at.column, anchor.column), Math.max(at.column, anchor.column)];
  const through = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_gap, index) => from + index);
  return through(top, bottom).map((row) => through(left, right).map((column) => ({ row, column })));
}
