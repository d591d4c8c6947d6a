import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosen, type GridShape, type KeyState, moveTo, type Press, press, start } from "./grid-keys.ts";

const shape: GridShape = { rows: 7, columns: 5, writable: ({ row }) => row !== 3 };
const plain = { ctrl: false, shift: false, alt: false };
const key = (name: string, more: Partial<Press> = {}): Press => ({ key: name, ...plain, ...more });
const at = (row: number, column: number): KeyState => moveTo(start, { row, column }, shape);
const after = (state: KeyState, ...keys: Press[]) => keys.reduce((now, one) => press(now, one, shape).state, state);

const anyKey: fc.Arbitrary<Press> = fc.record({
  key: fc.constantFrom(
    ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"],
    ...["Enter", "Tab", "Escape", "F2", "Delete", "Backspace", "1", "ư", "z", "Shift", "F5", " "],
  ),
  ctrl: fc.boolean(),
  shift: fc.boolean(),
  alt: fc.boolean(),
});

describe("the keyboard of the grid", () => {
  it("never leaves the grid by any keys, and keeps one active cell in the chosen range", () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 60 }), (keys) => {
        const state = after(start, ...keys);
        for (const spot of [state.at, state.anchor]) {
          expect(spot.row).toBeGreaterThanOrEqual(0);
          expect(spot.row).toBeLessThan(shape.rows);
          expect(spot.column).toBeGreaterThanOrEqual(0);
          expect(spot.column).toBeLessThan(shape.columns);
        }
        expect(chosen(state).flat()).toContainEqual(state.at);
      }),
    );
  });

  it("writes only where one may write", () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 60 }), (keys) => {
        const state = after(start, ...keys);
        if (state.editing !== null) expect(shape.writable(state.at)).toBe(true);
      }),
    );
    expect(press(at(3, 1), key("5"), shape)).toMatchObject({
      effect: "sealed",
      handled: true,
      state: { editing: null },
    });
  });

  it("takes what was typed at every way out of a cell but Escape", () => {
    fc.assert(
      fc.property(anyKey, fc.constantFrom("replace" as const, "within" as const), (one, editing) => {
        const { state, effect } = press({ ...at(1, 1), editing }, one, shape);
        if (state.editing !== null) expect(effect).toBeNull();
        else expect(effect).toBe(one.key === "Escape" ? "cancel" : "commit");
      }),
    );
  });

  it("comes through every cell by Tab, each once, and back the same way", () => {
    let state = start;
    const seen = new Set<string>([`${state.at.row}:${state.at.column}`]);
    while (press(state, key("Tab"), shape).handled) {
      state = press(state, key("Tab"), shape).state;
      seen.add(`${state.at.row}:${state.at.column}`);
    }
    expect(seen.size).toBe(shape.rows * shape.columns);
    for (let place = 1; place < seen.size; place += 1) state = press(state, key("Tab", { shift: true }), shape).state;
    expect(state.at).toEqual({ row: 0, column: 0 });
    expect(press(state, key("Tab", { shift: true }), shape).handled).toBe(false);
  });

  it("lets go of whoever presses Escape and then Tab", () => {
    const left = after(at(2, 2), key("Escape"));
    expect(press(left, key("Tab"), shape).handled).toBe(false);
    expect(press(after(left, key("ArrowDown")), key("Tab"), shape).handled).toBe(true);
  });

  it("moves as a spreadsheet does", () => {
    expect(after(at(1, 1), key("Enter")).at).toEqual({ row: 2, column: 1 });
    expect(after(at(1, 1), key("Enter", { shift: true })).at).toEqual({ row: 0, column: 1 });
    expect(after(at(2, 2), key("Home")).at).toEqual({ row: 2, column: 0 });
    expect(after(at(2, 2), key("End")).at).toEqual({ row: 2, column: 4 });
    expect(after(at(2, 2), key("ArrowDown", { ctrl: true })).at).toEqual({ row: 6, column: 2 });
    expect(after(at(2, 2), key("Home", { ctrl: true })).at).toEqual({ row: 0, column: 0 });
    expect(after(at(0, 0), key("PageDown")).at).toEqual({ row: 6, column: 0 });
  });

  it("opens a cell by typing, where arrows leave it, and by F2, where they do not", () => {
    const typing = press(at(1, 1), key("7"), shape);
    expect(typing).toMatchObject({ handled: false, state: { editing: "replace" } });
    expect(press(typing.state, key("ArrowRight"), shape)).toMatchObject({
      effect: "commit",
      state: { at: { column: 2 } },
    });
    const within = press(at(1, 1), key("F2"), shape).state;
    expect(press(within, key("ArrowRight"), shape)).toMatchObject({ effect: null, handled: false });
  });

  it("chooses a range with Shift, and empties it", () => {
    const range = after(at(1, 1), key("ArrowRight", { shift: true }), key("ArrowDown", { shift: true }));
    expect(chosen(range)).toEqual([
      [
        { row: 1, column: 1 },
        { row: 1, column: 2 },
      ],
      [
        { row: 2, column: 1 },
        { row: 2, column: 2 },
      ],
    ]);
    expect(press(range, key("Delete"), shape)).toMatchObject({ effect: "clear", state: range });
    expect(press(range, key("z", { ctrl: true }), shape).effect).toBe("undo");
    expect(press(range, key("c", { ctrl: true }), shape).handled).toBe(false);
  });
});
