"use client";

import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  type RefObject,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { writtenCell } from "#lib/report/figure/cell.ts";
import { placeKey } from "#lib/report/figure/rules.ts";
import type { FigureRow } from "#lib/report/figure/types.ts";
import { type Effect, type GridShape, type KeyState, moveTo, press, type Spot, start } from "./grid-keys.ts";
import type { GridKeeper } from "./grid-keeper.ts";
import { clearChosen, copyFrom, type Ground, pasteInto, typedInto, writableKey } from "./grid-paste.ts";
import type { GridSnapshot } from "./grid-state.ts";
import { fill, type GridWords } from "./grid-words.ts";

type Input = {
  rows: readonly FigureRow[];
  columns: readonly (number | null)[];
  keeper: GridKeeper;
  snapshot: GridSnapshot;
  words: GridWords;
  locale: "vi" | "en";
  say: (words: string) => void;
  /** The cell one begins in. */
  begin: Spot;
  table: RefObject<HTMLTableElement | null>;
  /** The field of the cell that is being written. */
  field: RefObject<HTMLInputElement | null>;
};

/** What the table hangs on its frame, and where one is in it. */
export type GridKeys = ReturnType<typeof useGridKeys>;

/** The cell an event came from, by the mark its element bears. */
function spotOf(target: EventTarget): Spot | null {
  const mark = target instanceof Element ? target.closest("[data-at]")?.getAttribute("data-at") : null;
  const [row, column] = (mark ?? "").split(":").map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}

/** The keyboard, the clipboard and the pointer of the grid, over the pure rules of grid-keys.ts. */
export function useGridKeys({ rows, columns, keeper, snapshot, words, locale, say, begin, table, field }: Input) {
  const [state, setState] = useState<KeyState>(() => ({ ...start, at: begin, anchor: begin }));
  const ground: Ground = {
    rows,
    columns,
    figure: snapshot.figure,
    problem: (code) => words.problems[code] ?? code,
    locale,
  };
  const shape: GridShape = {
    rows: rows.length,
    columns: columns.length,
    writable: (spot) => writableKey(ground, spot) !== null,
  };
  // Rows may have gone (a filter): the active cell stays inside what is there.
  const at = rows.length === 0 ? state.at : moveTo(state, state.at, shape).at;

  const focusAt = useCallback(
    (spot: Spot) => {
      table.current?.querySelector<HTMLElement>(`[data-at="${spot.row}:${spot.column}"]`)?.focus();
    },
    [table],
  );
  const goTo = useCallback(
    (spot: Spot) => {
      setState({ ...start, at: spot, anchor: spot });
      focusAt(spot);
    },
    [focusAt],
  );
  useEffect(() => {
    if (state.editing === "within") field.current?.select();
  }, [state.editing, field]);

  /** The text a cell opens with when it is written within. */
  function written(spot: Spot): string {
    const key = writableKey(ground, spot);
    return key === null ? "" : (snapshot.wrong.get(key)?.text ?? writtenCell(snapshot.figure(key), locale));
  }
  function commit(spot: Spot): void {
    const text = field.current?.value ?? "";
    const typed = typedInto(ground, spot, text);
    if (typed === null) return;
    if ("figure" in typed) {
      if (typed.figure !== snapshot.figure(typed.key) || snapshot.wrong.has(typed.key)) keeper.change([typed]);
      return;
    }
    keeper.change([], [typed]);
    say(typed.words);
  }
  function perform(effect: Effect, from: KeyState): void {
    if (effect === "commit") commit(from.at);
    if (effect === "sealed") say(words.sealedHere);
    if (effect === "undo") {
      keeper.undo();
      say(words.undone);
    }
    if (effect === "clear") {
      const changes = clearChosen(ground, from);
      keeper.change(changes);
      say(fill(words.cleared, { count: changes.length }));
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || spotOf(event.target) === null) return;
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
    const from = { ...state, at };
    const { state: next, effect, handled } = press(from, key, shape);
    if (handled) event.preventDefault();
    perform(effect, from);
    // The field must be there before the browser puts the character in.
    if (next !== from) flushSync(() => setState(next));
    if (next.editing === null) {
      if (handled) focusAt(next.at);
    } else field.current?.focus();
  }
  /** Leaving the field by the pointer keeps what was typed. */
  function onBlur(): void {
    if (state.editing === null) return;
    commit(at);
    setState((now) => ({ ...now, editing: null }));
  }
  /** Whoever comes by another way (a screen reader, a script) stands where they came. */
  function onFocus(event: FocusEvent<HTMLElement>): void {
    const spot = event.target.hasAttribute("data-at") ? spotOf(event.target) : null;
    if (spot !== null && (spot.row !== at.row || spot.column !== at.column))
      setState(moveTo({ ...state, at }, spot, shape));
  }
  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const spot = spotOf(event.target);
    if (spot === null || event.target === field.current) return;
    const again = event.pointerType === "touch" && spot.row === at.row && spot.column === at.column;
    if (again && shape.writable(spot)) return setState({ ...state, at, anchor: at, editing: "within" });
    setState(moveTo({ ...state, at }, spot, shape, event.shiftKey));
  }
  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const spot =
      event.buttons === 1 && event.pointerType === "mouse" && state.editing === null ? spotOf(event.target) : null;
    if (spot !== null && (spot.row !== at.row || spot.column !== at.column)) setState(moveTo(state, spot, shape, true));
  }
  function onDoubleClick(): void {
    if (shape.writable(at)) setState({ ...state, at, anchor: at, editing: "within" });
  }

  function onPaste(event: ClipboardEvent<HTMLElement>): void {
    if (state.editing !== null) return;
    event.preventDefault();
    const { changes, wrong, left } = pasteInto(ground, { ...state, at }, event.clipboardData.getData("text/plain"));
    keeper.change(changes, wrong);
    const parts = [fill(words.pasted, { count: changes.length })];
    if (wrong.length > 0) parts.push(fill(words.pastedWrong, { count: wrong.length }));
    if (left > 0) parts.push(fill(words.pastedLeft, { count: left }));
    say(parts.join(" "));
  }
  function onCopy(event: ClipboardEvent<HTMLElement>): void {
    if (state.editing !== null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copyFrom(ground, { ...state, at }));
    say(words.copied);
  }
  function onCut(event: ClipboardEvent<HTMLElement>): void {
    onCopy(event);
    if (state.editing === null) perform("clear", { ...state, at });
  }

  const keyOf = (spot: Spot): string => placeKey({ indicatorId: rows[spot.row]?.id ?? "", year: columns[spot.column] });
  return {
    state: { ...state, at },
    written,
    goTo,
    keyOf,
    on: { onKeyDown, onFocus, onPointerDown, onPointerMove, onDoubleClick, onPaste, onCopy, onCut },
    onBlur,
  };
}
