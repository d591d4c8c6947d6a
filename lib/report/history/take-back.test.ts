import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Block } from "../section/block.ts";
import { blockText } from "../section/plain.ts";
import { entryTakenBack, takenBack } from "./take-back.ts";

const paragraph = (id: string, text: string, absorbed?: string[]): Block => ({
  id,
  kind: "paragraph",
  runs: [{ text }],
  ...(absorbed ? { absorbed } : {}),
});
const list = (id: string, ...items: [string, string][]): Block => ({
  id,
  kind: "list",
  ordered: false,
  items: items.map(([item, text]) => ({ id: item, runs: [{ text }], level: 0 })),
});
const read = (blocks: readonly Block[] | null) => blocks?.map((block) => `${block.id}: ${blockText(block)}`);

describe("a passage taken back", () => {
  const earlier = [paragraph("a", "một"), paragraph("b", "hai"), paragraph("c", "ba")];

  it("comes back under its id behind what it followed, what was written since stays", () => {
    const present = [paragraph("a", "một mới"), paragraph("x", "thêm"), paragraph("c", "ba")];
    expect(read(takenBack(earlier, present, "b"))).toEqual(["a: một mới", "b: hai", "x: thêm", "c: ba"]);
  });

  it("finds its place by what followed it where nothing before it stands, else comes last", () => {
    expect(read(takenBack(earlier, [paragraph("x", "thêm"), paragraph("c", "ba")], "b"))).toEqual([
      "x: thêm",
      "b: hai",
      "c: ba",
    ]);
    expect(read(takenBack(earlier, [paragraph("x", "thêm")], "b"))).toEqual(["x: thêm", "b: hai"]);
  });

  it("gets its earlier words where it stands now", () => {
    const present = [paragraph("c", "ba"), paragraph("b", "hai bị sửa"), paragraph("a", "một")];
    expect(read(takenBack(earlier, present, "b"))).toEqual(["c: ba", "b: hai", "a: một"]);
  });

  it("that only moved goes back to its old place; one around which others came stays", () => {
    const grown = [paragraph("a", "một"), paragraph("x", "thêm"), paragraph("b", "hai"), paragraph("c", "ba")];
    expect(takenBack(earlier, grown, "b")).toEqual(grown);
    const present = [paragraph("c", "ba"), paragraph("a", "một"), paragraph("b", "hai")];
    expect(read(takenBack(earlier, present, "c"))).toEqual(["a: một", "b: hai", "c: ba"]);
  });

  it("undoes a join and a split whole, so that no words stand twice", () => {
    expect(read(takenBack(earlier, [paragraph("a", "một hai", ["b"]), paragraph("c", "ba")], "b"))).toEqual([
      "a: một",
      "b: hai",
      "c: ba",
    ]);
    const whole = [paragraph("a", "một hai ba")];
    expect(read(takenBack(whole, [paragraph("a", "một"), paragraph("n", "hai ba")], "a"))).toEqual(["a: một hai ba"]);
  });

  it("is refused where the earlier text had none", () => {
    expect(takenBack(earlier, earlier, "nowhere")).toBeNull();
  });
});

test("an entry of a list comes back between its neighbours, or gets its earlier words", () => {
  const earlier = [list("l", ["i", "một"], ["j", "hai"], ["k", "ba"])];
  const present = [list("l", ["i", "một"], ["k", "ba mới"]), paragraph("p", "sau")];
  expect(read(entryTakenBack(earlier, present, "l", "j"))).toEqual(["l: một\nhai\nba mới", "p: sau"]);
  expect(read(entryTakenBack(earlier, present, "l", "k"))).toEqual(["l: một\nba", "p: sau"]);
  expect(entryTakenBack(earlier, [paragraph("p", "sau")], "l", "j")).toBeNull();
  expect(entryTakenBack(earlier, present, "l", "nowhere")).toBeNull();
});

const ids = ["a", "b", "c", "d", "e"];
const words = fc.array(fc.constantFrom("đất", "hộ", "phường", "12"), { minLength: 1, maxLength: 4 });
const version = fc
  .shuffledSubarray(ids, { minLength: 1 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc
          .tuple(words, fc.subarray(ids.filter((other) => !chosen.includes(other))))
          .map(([text, absorbed]) =>
            paragraph(id, `${id} ${text.join(" ")}`, absorbed.length > 0 ? absorbed : undefined),
          ),
      ),
    ),
  );

test("whatever both texts are: the passage stands as it was, no id twice, what is not of its lineage stays in order", () => {
  fc.assert(
    fc.property(version, version, fc.nat(), (earlier, present, pick) => {
      const wanted = earlier[pick % earlier.length];
      const found = wanted ? takenBack(earlier, present, wanted.id) : null;
      expect(found).toContainEqual(wanted);
      const all = found?.map((block) => block.id) ?? [];
      expect(new Set(all).size).toBe(all.length);
      const related = (block: Block) =>
        block.absorbed !== undefined || earlier.some((one) => one.id === block.id || one.absorbed?.includes(block.id));
      const strangers = present.filter((block) => !related(block));
      expect(found?.filter((block) => strangers.includes(block))).toEqual(strangers);
      const words = (blocks: readonly Block[] | null | undefined) => new Set(blocks?.map(blockText));
      expect(words(wanted && found && takenBack(earlier, found, wanted.id))).toEqual(words(found));
    }),
    { numRuns: 400 },
  );
});
