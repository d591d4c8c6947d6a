import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type BlockDifference, compareBlocks, differs, touched } from "./difference.ts";
import { movedPlaces } from "./lineage.ts";
import type { Block } from "./section/block.ts";
import { blockText } from "./section/plain.ts";

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
const table = (id: string, ...rows: [string, ...string[]][]): Block => ({
  id,
  kind: "table",
  header: false,
  rows: rows.map(([row, ...cells]) => ({ id: row, cells: cells.map((text) => ({ runs: [{ text }] })) })),
});
const textWithout = (block: BlockDifference | undefined, without: string): string =>
  (block?.parts ?? [])
    .filter((part) => part.change !== without)
    .map((part) => part.text)
    .join("");
const shape = (blocks: readonly BlockDifference[]) =>
  blocks.map(({ id, change, movedFrom, made }) =>
    [id, change, movedFrom ? `from ${movedFrom}` : "", made ?? ""].filter((word) => word !== "").join(" "),
  );

test("a mended word is shown as gone and come, the rest as it was", () => {
  const [block] = compareBlocks(
    [paragraph("a", "vận động nhiều hộ hiến đất")],
    [paragraph("a", "vận động 214 hộ hiến đất")],
  );
  expect(block?.change).toBe("changed");
  expect(block?.parts.filter((part) => part.change === "removed").map((part) => part.text)).toEqual(["nhiều"]);
  expect(block?.parts.filter((part) => part.change === "added").map((part) => part.text)).toEqual(["214"]);
});

describe("blocks that changed their place", () => {
  const [a, b, c, d] = [paragraph("a", "một"), paragraph("b", "hai"), paragraph("c", "ba"), paragraph("d", "bốn")];
  const before = [a, b, c, d];

  it("are moved, not written anew; the fewest that explain the new order", () => {
    expect(shape(compareBlocks(before, [d, a, b, c]))).toEqual(["d same from 4", "a same", "b same", "c same"]);
    expect(shape(compareBlocks(before, [b, c, d, a]))).toEqual(["b same", "c same", "d same", "a same from 1"]);
    expect(differs(compareBlocks(before, [d, a, b, c]))).toBe(true);
  });

  it("are not moved when what stood before them went: that is shown where it stood", () => {
    expect(shape(compareBlocks(before, [a, c, d]))).toEqual(["a same", "b removed", "c same", "d same"]);
    expect(shape(compareBlocks(before, [d, a, c]))).toEqual(["d same from 4", "a same", "b removed", "c same"]);
    expect(shape(compareBlocks(before, [paragraph("x", "mới"), a, b, c, d]))).toEqual([
      "x added",
      "a same",
      "b same",
      "c same",
      "d same",
    ]);
  });

  it("may have been mended as well", () => {
    const [first] = compareBlocks(before, [paragraph("d", "bốn năm"), a, b, c]);
    expect(first).toMatchObject({ change: "changed", movedFrom: 4 });
  });

  it("keep their words under a new id (cut and put in elsewhere)", () => {
    expect(shape(compareBlocks(before, [paragraph("new", "bốn"), a, b, c]))).toEqual([
      "new same from 4",
      "a same",
      "b same",
      "c same",
    ]);
  });
});

describe("lineage", () => {
  it("holds a joined block against all it has taken in", () => {
    const before = [paragraph("a", "một"), paragraph("b", "hai")];
    const [joined, ...rest] = compareBlocks(before, [paragraph("a", "một hai", ["b"])]);
    expect(rest).toEqual([]);
    expect(joined).toMatchObject({ change: "same", made: "joined", origins: ["a", "b"] });
    const [mended] = compareBlocks(before, [paragraph("a", "một và hai", ["b"])]);
    expect(mended).toMatchObject({ change: "changed", made: "joined" });
    expect(textWithout(mended, "removed")).toBe("một và hai");
  });

  it("knows a block that came out of the one that had taken it in", () => {
    const before = [paragraph("a", "một hai", ["b"])];
    expect(shape(compareBlocks(before, [paragraph("a", "một"), paragraph("b", "hai")]))).toEqual([
      "a same split",
      "b same split",
    ]);
  });

  it("sees a split by its words, though the new part has a new id; words written on are new", () => {
    const before = [paragraph("a", "Phường có 12 mô hình. Trong đó 5 mô hình kinh tế."), paragraph("z", "cuối")];
    const after = [
      paragraph("a", "Phường có 12 mô hình."),
      paragraph("n", "Trong đó 5 mô hình kinh tế. Ba mô hình mới."),
      paragraph("z", "cuối"),
    ];
    const [head, tail, last] = compareBlocks(before, after);
    expect(head).toMatchObject({ change: "same", made: "split", origins: ["a"] });
    expect(tail).toMatchObject({ id: "n", change: "changed", made: "split", origins: [] });
    expect(tail?.parts).toEqual([
      { text: "Trong đó 5 mô hình kinh tế.", change: "same" },
      { text: " Ba mô hình mới.", change: "added" },
    ]);
    expect(last && touched(last)).toBe(false);
  });

  it("follows an entry of a list that became a paragraph", () => {
    const before = [list("l", ["i", "một"], ["j", "hai"])];
    const after = [paragraph("l", "một"), paragraph("j", "hai")];
    expect(shape(compareBlocks(before, after))).toEqual(["l same split", "j same split"]);
  });
});

describe("what holds several places", () => {
  it("a table shows the cell that changed, the row that came and the row that went", () => {
    const before = [table("t", ["r1", "2014", "12"], ["r2", "2015", "9"], ["r3", "2016", "7"])];
    const after = [table("t", ["r1", "2014", "14"], ["r3", "2016", "7"], ["r4", "2017", "8"])];
    const [block] = compareBlocks(before, after);
    expect(block?.change).toBe("changed");
    expect(block?.entries?.map(({ id, change }) => [id, change])).toEqual([
      ["r1", "changed"],
      ["r2", "removed"],
      ["r3", "same"],
      ["r4", "added"],
    ]);
    expect(block?.entries?.[0]?.cells).toEqual([
      [{ text: "2014", change: "same" }],
      [
        { text: "12", change: "removed" },
        { text: "14", change: "added" },
      ],
    ]);
  });

  it("an entry of a list that moved is shown as moved", () => {
    const before = [list("l", ["i", "một"], ["j", "hai"], ["k", "ba"])];
    const [block] = compareBlocks(before, [list("l", ["k", "ba"], ["i", "một"], ["j", "hai"])]);
    expect(block?.entries?.map(({ id, movedFrom }) => [id, movedFrom])).toEqual([
      ["k", 3],
      ["i", null],
      ["j", null],
    ]);
    expect(block?.change).toBe("changed");
  });

  it("a change of look alone is told, since the text is no longer the same", () => {
    const bold: Block = { id: "a", kind: "paragraph", runs: [{ text: "một", bold: true }] };
    const [block] = compareBlocks([paragraph("a", "một")], [bold]);
    expect(block).toMatchObject({ change: "same", made: "restyled" });
  });
});

const words = fc
  .array(fc.constantFrom("đất", "hộ", "phường", "vận động", "12", "đối thoại"), { maxLength: 8 })
  .map((all) => all.join(" "));
const ids = ["a", "b", "c", "d", "e", "f", "g"] as const;
const block = (id: string): fc.Arbitrary<Block> =>
  fc.oneof(
    words.map((text) => paragraph(id, text)),
    fc
      .tuple(words, fc.subarray(ids.filter((other) => other !== id)))
      .map(([text, absorbed]) => paragraph(id, text, absorbed)),
    fc
      .array(words, { minLength: 1, maxLength: 4 })
      .map((texts) => list(id, ...texts.map((text, at) => [`${id}${at}`, text] satisfies [string, string]))),
    fc
      .array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
      .map((rows) =>
        table(id, ...rows.map(([one, two], at) => [`${id}${at}`, one, two] satisfies [string, string, string])),
      ),
  );
const version = fc
  .shuffledSubarray([...ids])
  .chain((chosen) => fc.tuple(...chosen.map(block)).map((blocks): Block[] => blocks));

describe("whatever the versions", () => {
  test("every block of both is shown exactly once, those of now in their order", () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const found = compareBlocks(before, after);
        const now = found.filter((one) => one.change !== "removed").map((one) => one.id);
        expect(now).toEqual(after.map((one) => one.id));
        expect(found.flatMap((one) => one.origins).sort()).toEqual(before.map((one) => one.id).sort());
      }),
      { numRuns: 400 },
    );
  });

  test("what is not shown as gone reads as the text of now", () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const found = compareBlocks(before, after).filter((one) => one.change !== "removed");
        for (const [at, one] of found.entries()) {
          const now = after[at];
          if (one.entries === null) expect(textWithout(one, "removed")).toBe(now && blockText(now));
          else {
            const cells = one.entries
              .filter((entry) => entry.change !== "removed")
              .map((entry) =>
                entry.cells
                  .map((parts) => parts.filter((part) => part.change !== "removed").map((part) => part.text))
                  .map((texts) => texts.join(""))
                  .join("\t"),
              );
            expect(cells.join("\n")).toBe(now && blockText(now));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test("what only moved keeps its words, and a version differs from itself in nothing", () => {
    fc.assert(
      fc.property(
        version.chain((before) => fc.tuple(fc.constant(before), fc.shuffledSubarray(before))),
        ([before, after]) => {
          const plain = before.every((one) => one.absorbed === undefined && blockText(one).trim() !== "");
          const found = compareBlocks(before, after);
          if (plain) for (const one of found) expect(["same", "removed"]).toContain(one.change);
          if (plain) expect(differs(compareBlocks(before, before))).toBe(false);
        },
      ),
    );
  });

  test("one block: what stayed and came is the new text, what stayed and went the old one", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [only] = compareBlocks([paragraph("a", before)], [paragraph("a", after)]);
        expect(textWithout(only, "removed")).toBe(after);
        expect(textWithout(only, "added")).toBe(before);
      }),
    );
  });

  test("the places that moved leave a rising run, and no place more is taken out than must be", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6]), (places) => {
        const moved = movedPlaces(places);
        const left = places.filter((place) => !moved.has(place));
        expect(left).toEqual([...left].sort((one, other) => one - other));
        for (let mask = 0; mask < 2 ** places.length; mask += 1) {
          const run = places.filter((_place, at) => (mask >> at) & 1);
          if (run.every((place, at) => at === 0 || place > (run[at - 1] ?? 0)))
            expect(run.length).toBeLessThanOrEqual(left.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
