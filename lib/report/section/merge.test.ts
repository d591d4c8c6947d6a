import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "./block.ts";
import { changedBlocks, merge, same } from "./merge.ts";

const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
const list = (id: string, items: [string, string][]): Block => ({
  id,
  kind: "list",
  ordered: false,
  items: items.map(([item, text]) => ({ id: item, runs: [{ text }], level: 0 })),
});
const ids = (blocks: readonly Block[]) => blocks.map((block) => block.id);

const base = [paragraph("a", "một"), paragraph("b", "hai"), paragraph("c", "ba")];

describe("merging two versions of a section", () => {
  it("keeps both when different blocks were changed", () => {
    const mine = [paragraph("a", "một của tôi"), paragraph("b", "hai"), paragraph("c", "ba")];
    const theirs = [paragraph("a", "một"), paragraph("b", "hai"), paragraph("c", "ba của bạn")];
    const merged = merge(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.blocks).toEqual([paragraph("a", "một của tôi"), paragraph("b", "hai"), paragraph("c", "ba của bạn")]);
  });

  it("keeps what both added, each behind the block it followed", () => {
    const mine = [paragraph("a", "một"), paragraph("x", "mới"), ...base.slice(1)];
    const theirs = [...base, paragraph("y", "cuối")];
    expect(ids(merge(base, mine, theirs).blocks)).toEqual(["a", "x", "b", "c", "y"]);
  });

  it("names a conflict with both texts when the same paragraph was changed", () => {
    const mine = [paragraph("a", "tôi"), ...base.slice(1)];
    const theirs = [paragraph("a", "bạn"), ...base.slice(1)];
    const merged = merge(base, mine, theirs);
    expect(merged.conflicts).toEqual([
      { blockId: "a", mine: [paragraph("a", "tôi")], theirs: [paragraph("a", "bạn")] },
    ]);
    expect(merged.blocks[0]).toEqual(paragraph("a", "bạn"));
  });

  it("keeps an edited block that the other side deleted, as a conflict, whichever side it was", () => {
    const edited = [paragraph("a", "sửa"), ...base.slice(1)];
    const gone = base.slice(1);
    expect(merge(base, edited, gone)).toEqual({
      blocks: edited,
      conflicts: [{ blockId: "a", mine: [paragraph("a", "sửa")], theirs: [] }],
    });
    expect(merge(base, gone, edited)).toEqual({
      blocks: edited,
      conflicts: [{ blockId: "a", mine: [], theirs: [paragraph("a", "sửa")] }],
    });
  });

  it("lets a deletion stand where the other side left the block alone", () => {
    const theirs = [paragraph("a", "một"), paragraph("b", "hai sửa"), paragraph("c", "ba")];
    expect(ids(merge(base, base.slice(1), theirs).blocks)).toEqual(["b", "c"]);
  });

  it("merges a list by its items and only conflicts at the same item", () => {
    const before = [
      list("l", [
        ["1", "một"],
        ["2", "hai"],
      ]),
    ];
    const mine = [
      list("l", [
        ["1", "một tôi"],
        ["2", "hai"],
      ]),
    ];
    const theirs = [
      list("l", [
        ["1", "một"],
        ["2", "hai"],
        ["3", "ba"],
      ]),
    ];
    expect(merge(before, mine, theirs)).toEqual({
      blocks: [
        list("l", [
          ["1", "một tôi"],
          ["2", "hai"],
          ["3", "ba"],
        ]),
      ],
      conflicts: [],
    });
    expect(
      merge(before, mine, [
        list("l", [
          ["1", "một bạn"],
          ["2", "hai"],
        ]),
      ]).conflicts,
    ).toHaveLength(1);
  });

  it("follows whoever moved blocks", () => {
    const moved = [base[2], base[0], base[1]].flatMap((block) => (block ? [block] : []));
    const edited = [...base.slice(0, 2), paragraph("c", "ba sửa")];
    expect(ids(merge(base, moved, edited).blocks)).toEqual(["c", "a", "b"]);
    expect(ids(merge(base, edited, moved).blocks)).toEqual(["c", "a", "b"]);
  });

  it("does not mind the order of keys, as the database gives them back", () => {
    expect(same({ id: "a", kind: "paragraph" }, { kind: "paragraph", id: "a" })).toBe(true);
    expect(same({ id: "a" }, { id: "a", absorbed: undefined })).toBe(true);
    expect(same({ id: "a" }, { id: "a", absorbed: [] })).toBe(false);
    expect(same([], {})).toBe(false);
  });

  it("names what changed, what came and what went", () => {
    expect(changedBlocks(base, [paragraph("a", "khác"), paragraph("c", "ba"), paragraph("d", "bốn")])).toEqual([
      "a",
      "d",
      "b",
    ]);
    expect(changedBlocks(base, base)).toEqual([]);
  });
});

describe("merging where blocks were joined or split", () => {
  const joined = (id: string, text: string, absorbed: string[]): Block => ({
    id,
    kind: "paragraph",
    runs: [{ text }],
    absorbed,
  });

  it("does the join anew over what the other side wrote in either block", () => {
    const mine = [joined("a", "mộthai", ["b"]), paragraph("c", "ba")];
    const inB = [paragraph("a", "một"), paragraph("b", "hai thêm"), paragraph("c", "ba")];
    const inA = [paragraph("a", "một thêm"), paragraph("b", "hai"), paragraph("c", "ba")];
    for (const [one, other] of [
      [mine, inB],
      [inB, mine],
    ] as const)
      expect(merge(base, one, other)).toEqual({
        blocks: [joined("a", "mộthai thêm", ["b"]), paragraph("c", "ba")],
        conflicts: [],
      });
    expect(merge(base, mine, inA).blocks[0]).toEqual(joined("a", "một thêmhai", ["b"]));
  });

  it("takes a block for taken away, not joined, where it stood beside the one that carries its id", () => {
    const apart = [joined("a", "mộthai", ["b"]), paragraph("b", "hai")];
    const mine = [joined("a", "mộthai", ["b"]), paragraph("b", "hai thêm")];
    for (const theirs of [apart.slice(0, 1), [joined("a", "mộthai ba", ["b"])]]) {
      const merged = merge(apart, mine, theirs);
      expect(merged.blocks.map(({ id }) => id)).toEqual(["a", "b"]);
      expect(merged.conflicts).toEqual([{ blockId: "b", mine: [paragraph("b", "hai thêm")], theirs: [] }]);
    }
  });

  it("makes a choice of it where the joined text was also changed, and loses neither block", () => {
    const mine = [joined("a", "một và hai", ["b"]), paragraph("c", "ba")];
    const theirs = [paragraph("a", "một khác"), paragraph("b", "hai"), paragraph("c", "ba")];
    expect(merge(base, mine, theirs)).toEqual({
      blocks: theirs,
      conflicts: [{ blockId: "a", mine: [mine[0]], theirs: theirs.slice(0, 2) }],
    });
    expect(merge(base, theirs, mine)).toEqual({
      blocks: mine,
      conflicts: [{ blockId: "a", mine: theirs.slice(0, 2), theirs: [mine[0]] }],
    });
  });

  it("keeps a block joined into one that the other side took away", () => {
    const mine = [joined("a", "mộthai", ["b"]), paragraph("c", "ba")];
    const merged = merge(base, mine, base.slice(1));
    expect(merged.blocks).toEqual([paragraph("b", "hai"), paragraph("c", "ba")]);
    expect(merged.conflicts[0]?.mine).toEqual([mine[0]]);
  });

  it("keeps both halves of a split paragraph that the other side wrote in", () => {
    const mine = [paragraph("a", "mộ"), paragraph("a2", "t"), ...base.slice(1)];
    const theirs = [paragraph("a", "một hơn"), ...base.slice(1)];
    const merged = merge(base, mine, theirs);
    expect(ids(merged.blocks)).toEqual(["a", "a2", "b", "c"]);
    expect(merged.conflicts).toEqual([{ blockId: "a", mine: [mine[0]], theirs: [theirs[0]] }]);
  });

  it("takes a title of a sub-item as any other line of text", () => {
    const title = (text: string): Block => ({ id: "s", kind: "subitem", runs: [{ text }] });
    const merged = merge([title("Cũ")], [title("Mới")], [title("Cũ"), paragraph("x", "thêm")]);
    expect(merged).toEqual({ blocks: [title("Mới"), paragraph("x", "thêm")], conflicts: [] });
  });

  it("carries no longer a lineage than a block may have", () => {
    const many = Array.from({ length: 90 }, (_, index) => `m${index}`);
    const others = Array.from({ length: 90 }, (_, index) => `t${index}`);
    const of = (items: [string, string][], absorbed: string[]): Block => ({ ...list("l", items), absorbed });
    const merged = merge(
      [list("l", [["1", "một"]])],
      [of([["1", "mốt"]], many)],
      [
        of(
          [
            ["1", "một"],
            ["2", "hai"],
          ],
          others,
        ),
      ],
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.blocks[0]?.absorbed).toHaveLength(100);
    expect(merged.blocks[0]?.absorbed).toContain("m89");
  });

  it("asks rather than guesses where an entry stands twice in a list", () => {
    const twice = (first: string, second: string) => [
      list("l", [
        ["1", first],
        ["1", second],
      ]),
    ];
    expect(merge(twice("một", "hai"), twice("một!", "hai"), twice("một", "hai!")).conflicts).toHaveLength(1);
  });
});

/** Versions of one section: any blocks of a few ids, any texts, any order. */
const version = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 })
  .chain((chosen) => fc.tuple(...chosen.map((id) => fc.constantFrom("x", "y", "z").map((text) => paragraph(id, text)))))
  .map((blocks): Block[] => [...blocks]);

describe("merging, whatever was written", () => {
  it("loses no block that nobody deleted", () => {
    fc.assert(
      fc.property(version, version, version, (before, mine, theirs) => {
        const result = new Set(ids(merge(before, mine, theirs).blocks));
        for (const id of [...ids(mine), ...ids(theirs)]) {
          const deleted = ids(before).includes(id) && (!ids(mine).includes(id) || !ids(theirs).includes(id));
          if (!deleted) expect(result.has(id)).toBe(true);
        }
      }),
    );
  });

  it("loses no text that one side changed: it stands in the result or in a conflict", () => {
    fc.assert(
      fc.property(version, version, version, (before, mine, theirs) => {
        const { blocks, conflicts } = merge(before, mine, theirs);
        const kept = [...blocks, ...conflicts.flatMap((c) => [...c.mine, ...c.theirs])];
        const changed = [...mine, ...theirs].filter((block) => !before.some((old) => same(old, block)));
        for (const block of changed) expect(kept.some((found) => same(found, block))).toBe(true);
      }),
    );
  });

  it("is the same each time, and holds each block once", () => {
    fc.assert(
      fc.property(version, version, version, (before, mine, theirs) => {
        const merged = merge(before, mine, theirs);
        expect(merge(before, mine, theirs)).toEqual(merged);
        expect(new Set(ids(merged.blocks)).size).toBe(merged.blocks.length);
      }),
    );
  });

  it("with an unchanged side is the other side", () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        expect(merge(before, after, before)).toEqual({ blocks: after, conflicts: [] });
        expect(merge(before, before, after)).toEqual({ blocks: after, conflicts: [] });
      }),
    );
  });
});
