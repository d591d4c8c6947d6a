import { describe, expect, it } from "vitest";
import type { Block } from "./block.ts";
import { asItStands, mergeKeepingBoth, settleConflict } from "./resolve.ts";

const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
const conflict = { blockId: "a", mine: [paragraph("a", "tôi")], theirs: [paragraph("a", "bạn")] };
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
    const gone = { ...conflict, mine: [] };
    expect(settleConflict(held, gone, "mine", newId)).toEqual([paragraph("b", "hai")]);
    expect(settleConflict(held, gone, "both", newId)).toEqual(held);
  });

  it("puts a text at the end whose place is gone meanwhile", () => {
    expect(settleConflict([paragraph("b", "hai")], conflict, "mine", newId)).toEqual([
      paragraph("b", "hai"),
      paragraph("a", "tôi"),
    ]);
  });

  it("leaves what was written there since alone when theirs is taken", () => {
    const since = [paragraph("a", "bạn viết tiếp"), paragraph("b", "hai")];
    expect(settleConflict(since, conflict, "theirs", newId)).toEqual(since);
    expect(asItStands(since, conflict)).toEqual({ ...conflict, theirs: [paragraph("a", "bạn viết tiếp")] });
  });

  it("stands behind the block that has taken the place in since", () => {
    const joined: Block = { id: "z", kind: "paragraph", runs: [{ text: "z bạn" }], absorbed: ["a"] };
    expect(settleConflict([joined, paragraph("b", "hai")], conflict, "mine", newId)).toEqual([
      joined,
      paragraph("a", "tôi"),
      paragraph("b", "hai"),
    ]);
  });

  it("is no conflict any more when the only text there was taken away", () => {
    expect(asItStands([paragraph("b", "hai")], { ...conflict, theirs: [] })).toBeNull();
    expect(asItStands(held, { ...conflict, mine: [] })).toEqual({ ...conflict, mine: [] });
    expect(asItStands([paragraph("b", "hai")], conflict)).toEqual(conflict);
  });

  it("brings joined blocks back as both had them, and keeps their lineage in a copy", () => {
    const mine: Block[] = [{ id: "a", kind: "paragraph", runs: [{ text: "một hai" }], absorbed: ["b", "x"] }];
    const apart = [paragraph("a", "một khác"), paragraph("b", "hai khác")];
    const joined = { blockId: "a", mine, theirs: apart };
    expect(settleConflict([...apart, paragraph("c", "ba")], joined, "mine", newId)).toEqual([
      ...mine,
      paragraph("c", "ba"),
    ]);
    expect(settleConflict([...apart, paragraph("c", "ba")], joined, "both", newId)).toEqual([
      ...apart,
      { id: "mới", kind: "paragraph", runs: [{ text: "một hai" }], absorbed: ["x"] },
      paragraph("c", "ba"),
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
