import { describe, expect, it } from "vitest";
import type { Block } from "../section/block.ts";
import { commentCounts, excerptOf, hearersOf, standingBlock } from "./rules.ts";
import type { ThreadView } from "./types.ts";

const paragraph = (id: string, text: string, absorbed?: string[]): Block => ({
  id,
  kind: "paragraph",
  runs: [{ text }],
  ...(absorbed ? { absorbed } : {}),
});

describe("the passage a comment is about", () => {
  it("is named by its first words, cut between words", () => {
    expect(excerptOf(paragraph("a", "Phường có\n12 mô hình"))).toBe("Phường có 12 mô hình");
    const long = excerptOf(paragraph("a", "vận động ".repeat(20)));
    expect(long).toMatch(/(vận|động)…$/);
    expect(long.length).toBeLessThanOrEqual(65);
  });

  it("is found in the block that took it in, and not once it is gone", () => {
    const blocks = [paragraph("x", "một", ["a"]), paragraph("b", "hai")];
    expect(standingBlock(blocks, "a")?.id).toBe("x");
    expect(standingBlock(blocks, "b")?.id).toBe("b");
    expect(standingBlock(blocks, "c")).toBeUndefined();
  });

  it("has a mark for its open threads alone", () => {
    const thread = (blockId: string | null, resolved: boolean): ThreadView => ({
      id: "t",
      item: { id: "i", code: "II.3", number: "II.3", title: "" },
      blockId,
      about: "passage",
      excerpt: "",
      comments: [],
      resolved: resolved ? { by: "Hà", at: new Date("2023-04-11T02:00:00Z") } : null,
    });
    expect(commentCounts([thread("a", false), thread("a", false), thread("a", true), thread(null, false)])).toEqual({
      a: 2,
    });
  });
});

describe("who hears of a comment", () => {
  const scene = { authors: ["ha", "khoa"], inThread: [], deciders: ["thuy"] };

  it("the writers, when a decider speaks; the deciders, when a writer speaks while they have the text", () => {
    expect(hearersOf({ ...scene, state: "IN_APPROVAL", personId: "thuy" })).toEqual(["ha", "khoa"]);
    expect(hearersOf({ ...scene, state: "IN_APPROVAL", personId: "ha" })).toEqual(["thuy"]);
  });

  it("the other writers while it is written, and whoever spoke in the thread; never the speaker", () => {
    expect(hearersOf({ ...scene, state: "DRAFT", deciders: [], personId: "ha" })).toEqual(["khoa"]);
    expect(hearersOf({ ...scene, state: "DRAFT", deciders: [], inThread: ["thuy", "ha"], personId: "ha" })).toEqual([
      "thuy",
      "khoa",
    ]);
  });
});
