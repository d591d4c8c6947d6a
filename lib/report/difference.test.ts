import fc from "fast-check";
import { expect, test } from "vitest";
import { compareBlocks, differs } from "./difference.ts";
import type { Block } from "./section/block.ts";

const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });

test("a mended word is shown as gone and come, the rest as it was", () => {
  const [block] = compareBlocks(
    [paragraph("a", "vận động nhiều hộ hiến đất")],
    [paragraph("a", "vận động 214 hộ hiến đất")],
  );
  expect(block?.change).toBe("changed");
  expect(block?.parts.filter((part) => part.change === "removed").map((part) => part.text)).toEqual(["nhiều"]);
  expect(block?.parts.filter((part) => part.change === "added").map((part) => part.text)).toEqual(["214"]);
});

test("a paragraph that moved is not written anew, a removed one stands where it stood", () => {
  const before = [paragraph("a", "một"), paragraph("b", "hai"), paragraph("c", "ba")];
  const moved = compareBlocks(before, [paragraph("c", "ba"), paragraph("a", "một")]);
  expect(moved.map((block) => [block.id, block.change])).toEqual([
    ["b", "removed"],
    ["c", "same"],
    ["a", "same"],
  ]);
});

test("blocks that merged are compared with all they absorbed", () => {
  const merged: Block = { id: "a", kind: "paragraph", runs: [{ text: "một\nhai" }], absorbed: ["b"] };
  const result = compareBlocks([paragraph("a", "một"), paragraph("b", "hai")], [merged]);
  expect(result).toEqual([{ id: "a", change: "same", parts: [{ text: "một\nhai", change: "same" }] }]);
  expect(differs(result)).toBe(false);
});

test("what stayed and came is the new text, what stayed and went the old one", () => {
  const words = fc
    .array(fc.constantFrom("đất", "hộ", "phường", "vận động", "12", "đối thoại"), { maxLength: 12 })
    .map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const [block] = compareBlocks([paragraph("a", before)], [paragraph("a", after)]);
      const read = (without: string) =>
        (block?.parts ?? [])
          .filter((part) => part.change !== without)
          .map((part) => part.text)
          .join("");
      expect(read("removed")).toBe(after);
      expect(read("added")).toBe(before);
    }),
  );
});
