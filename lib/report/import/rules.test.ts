import { describe, expect, it } from "vitest";
import type { Block } from "#lib/report/section/block.ts";
import type { TextPiece } from "./piece.ts";
import { figureStanding, isSpokenFor, spokenLines, standingOf, withPiecesAt } from "./rules.ts";

const block = (text: string): Block => ({ id: text, kind: "paragraph", runs: [{ text }] });
const piece = (change: Partial<TextPiece> = {}): TextPiece => ({
  id: "p",
  kind: "TEXT",
  outlineItemId: "item",
  content: { block: block("Đảng ủy đã ban hành 3 nghị quyết."), sure: true },
  why: "heading",
  lines: [4, 5],
  sort: 0,
  state: "OPEN",
  ...change,
});
const item = (change: { open?: boolean; blocks?: Block[] } = {}) => ({ id: "item", open: true, blocks: [], ...change });

describe("the standing of a text", () => {
  it.each([
    ["goes in with the next placing", piece(), item(), [], "item"],
    ["has no place", piece({ outlineItemId: null }), null, [], "tray"],
    ["belongs to an item that is asked no more", piece(), null, [], "tray"],
    ["waits for a sealed item", piece(), item({ open: false }), [], "sealed"],
    ["was read as recommendations", piece(), item(), [4, 5, 9], "record"],
    ["was read as one only in part", piece(), item(), [4], "item"],
    ["stands there already", piece(), item({ blocks: [block("đảng ủy đã  ban hành 3 nghị quyết.")] }), [], "same"],
    [
      "stands there with another number",
      piece(),
      item({ blocks: [block("Đảng ủy đã ban hành 4 nghị quyết.")] }),
      [],
      "item",
    ],
  ])("%s", (_what, text, place, spoken, standing) => {
    expect(standingOf(text, place, new Set(spoken))).toBe(standing);
  });

  it("a refused recommendation speaks for nothing, and no line is spoken for by none", () => {
    const content = { itemId: "i", level: "CENTRAL", body: null, text: "Đề nghị", ground: null, lines: [1] };
    const offer = {
      id: "r",
      kind: "RECOMMENDATION",
      outlineItemId: "i",
      content,
      why: "offer",
      lines: [1],
      sort: 1,
    } as const;
    expect([...spokenLines([{ ...offer, lines: [1], state: "OPEN" }])]).toEqual([1]);
    expect([...spokenLines([{ ...offer, lines: [1], state: "DISCARDED" }])]).toEqual([]);
    expect(isSpokenFor({ lines: [] }, new Set())).toBe(false);
  });
});

describe("the order of a place", () => {
  it.each([
    [["a", "b", "c"], ["x"], 1, ["a", "x", "b", "c"]],
    [["a", "b", "c"], ["c"], 0, ["c", "a", "b"]],
    [["a", "b", "c"], ["a"], 9, ["b", "c", "a"]],
    [["a", "b", "c"], ["x", "y"], 2, ["a", "b", "x", "y", "c"]],
    [["a"], ["a"], -1, ["a"]],
    [[], ["x"], 3, ["x"]],
  ])("%j with %j at %i is %j", (order, ids, index, result) => {
    expect(withPiecesAt(order, ids, index)).toEqual(result);
  });
});

describe("a figure against the grid", () => {
  const cell = (kind: string, value: string | null) => ({ kind, value });
  it.each([
    ["EXACT", "14", null, "new"],
    ["EXACT", "14", cell("EXACT", "14"), "same"],
    ["EXACT", "14.0", cell("EXACT", "14"), "same"],
    ["EXACT", "14", cell("ESTIMATE", "14"), "other"],
    ["ESTIMATE", "14", cell("ESTIMATE", "14"), "same"],
    ["EXACT", "14", cell("EXACT", "12"), "other"],
    ["NONE", "0", cell("NONE", "0"), "same"],
    ["NONE", "0", cell("MISSING", null), "other"],
  ])("%s %s beside %j is %s", (kind, value, now, standing) => {
    expect(figureStanding({ kind, value }, now)).toBe(standing);
  });
});
