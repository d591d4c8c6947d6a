import { describe, expect, it } from "vitest";
import type { Block } from "./block.ts";
import { mergeKeepingBoth, settleConflict } from "./resolve.ts";

const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
const conflict = { blockId: "a", mine: paragraph("a", "tôi"), theirs: paragraph("a", "bạn") };
const held = [paragraph("a", "bạn"), paragraph("b", "hai")];
const newId = () => "mới";

describe("settling a passage two people changed", () => {
  it("keeps mine, theirs, or both with mine behind as a new block", () => {
    expect(settleConflict(held, conflict, "mine", newId)).toEqual([paragraph("a", "tôi"), paragraph("b", "hai")]);
    expect(settleConflict(held, conflict, "theirs", newId)).toEqual(held);
    expect(settleConflict(held, conflict, "both", newId)).toEqual([
      paragraph("a", "bạn"),
      paragraph("mới", "tôi"),
      paragraph("b", "hai"),
    ]);
  });

  it("takes the block away where that side had done so, and keeps it where both are wanted", () => {
    const gone = { ...conflict, mine: null };
    expect(settleConflict(held, gone, "mine", newId)).toEqual([paragraph("b", "hai")]);
    expect(settleConflict(held, gone, "both", newId)).toEqual(held);
  });

  it("puts a text at the end whose place is gone meanwhile", () => {
    expect(settleConflict([paragraph("b", "hai")], conflict, "mine", newId)).toEqual([
      paragraph("b", "hai"),
      paragraph("a", "tôi"),
    ]);
  });

  it("where nobody can be asked, keeps both texts and what else was written", () => {
    const base = [paragraph("a", "gốc"), paragraph("b", "hai")];
    const mine = [paragraph("a", "tôi"), paragraph("b", "hai"), paragraph("m", "thêm")];
    expect(mergeKeepingBoth(base, mine, held, newId)).toEqual([
      paragraph("a", "bạn"),
      paragraph("mới", "tôi"),
      paragraph("b", "hai"),
      paragraph("m", "thêm"),
    ]);
  });
});
