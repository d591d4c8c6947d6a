import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoardSource, boardOf } from "./board.ts";
import { type Piece, pieceStates } from "./piece.ts";

const item = (id: string, open: boolean): BoardSource["items"][number] => ({
  id,
  code: id,
  number: id,
  title: id,
  open,
  words: 0,
  blocks: [],
});

const source = (pieces: readonly Piece[], change: Partial<BoardSource> = {}): BoardSource => ({
  pieces,
  people: {},
  reading: { headings: [], findings: [] },
  items: [item("a", true), item("b", true), item("sealed", false)],
  indicators: [],
  cells: [],
  records: [],
  fromFile: true,
  locale: "vi",
  ...change,
});

const text = (id: string, place: string | null, why: string, state: Piece["state"], line: number): Piece => ({
  id,
  kind: "TEXT",
  outlineItemId: place,
  content: { block: { id, kind: "paragraph", runs: [{ text: `Đoạn ${id}` }] }, sure: true },
  why,
  lines: [line],
  sort: line,
  state,
});
const texts = fc.array(
  fc.record({
    place: fc.constantFrom("a", "b", "sealed", "gone", null),
    why: fc.constantFrom("heading", "noPlace", "letterhead", "annex"),
    state: fc.constantFrom(...pieceStates),
  }),
  { maxLength: 12 },
);

describe("a board", () => {
  it("has every open text once: under an item, in the tray or in the frame; what was laid aside is listed", () => {
    fc.assert(
      fc.property(texts, (made) => {
        const pieces = made.map(({ place, why, state }, index) => text(String(index), place, why, state, index + 1));
        const board = boardOf(source(pieces));
        const shown = [...board.items.flatMap((one) => one.pieces), ...board.tray, ...board.frame].map(({ id }) => id);
        const open = pieces.filter(({ state }) => state === "OPEN").map(({ id }) => id);
        expect(shown.sort()).toEqual(open.sort());
        expect(board.discarded.length).toBe(pieces.filter(({ state }) => state === "DISCARDED").length);
      }),
    );
  });

  it("counts for the placing only what goes in, and says each finding once with all its lines", () => {
    const findings = [
      { code: "HEADING_COVERS_SEVERAL" as const, lines: [3] },
      { code: "ITEM_EMPTY" as const, lines: [] },
      { code: "HEADING_COVERS_SEVERAL" as const, lines: [9] },
    ];
    const pieces = [text("1", "a", "heading", "OPEN", 1), text("2", "sealed", "heading", "OPEN", 2)];
    const board = boardOf(source(pieces, { reading: { headings: [], findings } }));
    expect(board.ready).toBe(1);
    expect(board.tray.map(({ id, standing }) => [id, standing])).toEqual([["2", "sealed"]]);
    expect(board.findings.map(({ key, lines }) => [key, lines])).toEqual([
      ["HEADING_COVERS_SEVERAL", [3, 9]],
      ["ITEM_EMPTY", []],
    ]);
  });

  it("says no lines where the text came from another report", () => {
    const board = boardOf(source([text("1", "a", "heading", "OPEN", 1)], { fromFile: false }));
    expect(board.items[0]?.pieces[0]?.lines).toEqual([]);
  });
});
