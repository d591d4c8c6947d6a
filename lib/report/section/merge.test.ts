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
    expect(merged.conflicts).toEqual([{ blockId: "a", mine: paragraph("a", "tôi"), theirs: paragraph("a", "bạn") }]);
    expect(merged.blocks[0]).toEqual(paragraph("a", "bạn"));
  });

  it("keeps an edited block that the other side deleted, as a conflict, whichever side it was", () => {
    const edited = [paragraph("a", "sửa"), ...base.slice(1)];
    const gone = base.slice(1);
    expect(merge(base, edited, gone)).toEqual({
      blocks: edited,
      conflicts: [{ blockId: "a", mine: paragraph("a", "sửa"), theirs: null }],
    });
    expect(merge(base, gone, edited)).toEqual({
      blocks: edited,
      conflicts: [{ blockId: "a", mine: null, theirs: paragraph("a", "sửa") }],
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
        const kept = [...blocks, ...conflicts.flatMap((c) => [c.mine, c.theirs])];
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
