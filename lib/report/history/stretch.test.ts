import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compareBlocks } from "../difference.ts";
import type { Block } from "../section/block.ts";
import { keptFor, SPAN_MINUTES, stretchesOf, tallyOf } from "./stretch.ts";
import type { Saved } from "./types.ts";

const at = (minute: number): Date => new Date(Date.UTC(2023, 3, 11, 2, minute));
const saved = (revision: number, personId: string, minute: number): Saved => ({
  revision,
  personId,
  by: personId,
  at: at(minute),
});

describe("stretches of writing", () => {
  it("hold one person's saves together, newest first, until somebody else writes or a long pause", () => {
    const found = stretchesOf([
      saved(1, "ha", 0),
      saved(2, "ha", 4),
      saved(3, "khoa", 6),
      saved(4, "ha", 8),
      saved(5, "ha", 45),
    ]);
    expect(found.map(({ first, last, personId, saves }) => [first, last, personId, saves])).toEqual([
      [5, 5, "ha", 1],
      [4, 4, "ha", 1],
      [3, 3, "khoa", 1],
      [1, 2, "ha", 2],
    ]);
    expect(found.at(-1)).toMatchObject({ since: at(0), until: at(4) });
  });

  it("are not divided by a pause under ten minutes, always by one of twenty", () => {
    expect(stretchesOf([saved(1, "ha", 9), saved(2, "ha", 18)])).toHaveLength(1);
    expect(stretchesOf([saved(1, "ha", 0), saved(2, "ha", 20)])).toHaveLength(2);
  });
});

const steps = fc.array(fc.tuple(fc.constantFrom("ha", "khoa"), fc.integer({ min: 0, max: 25 })), { maxLength: 30 });

test("thinning, which keeps the last of one person's saves in each span, changes no stretch but its beginning", () => {
  fc.assert(
    fc.property(steps, (list) => {
      let minute = 0;
      const all = list.map(([person, pause], index) => {
        minute += pause;
        return saved(index + 1, person, minute);
      });
      const span = (one: Saved | undefined) => Math.floor((one?.at.getTime() ?? 0) / (SPAN_MINUTES * 60_000));
      const kept = all.filter((one, index) => {
        const next = all[index + 1];
        return next?.personId !== one.personId || span(next) !== span(one);
      });
      const ends = (rows: Saved[]) => stretchesOf(rows).map(({ last, personId, until }) => ({ last, personId, until }));
      expect(ends(kept)).toEqual(ends(all));
    }),
  );
});

test("a revision that was thinned is stood for by the next one kept", () => {
  const kept = [saved(4, "ha", 0), saved(9, "ha", 12)];
  expect([keptFor(2, kept), keptFor(4, kept), keptFor(5, kept), keptFor(10, kept)].map((one) => one?.revision)).toEqual(
    [4, 4, 9, undefined],
  );
});

test("a comparison in numbers", () => {
  const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
  const before = [paragraph("a", "một"), paragraph("b", "hai"), paragraph("c", "ba"), paragraph("d", "bốn")];
  const after = [paragraph("d", "bốn"), paragraph("a", "một hai"), paragraph("c", "ba"), paragraph("n", "mới")];
  expect(tallyOf(compareBlocks(before, after), { before: 4, after: 5 })).toEqual({
    added: 1,
    changed: 1,
    removed: 1,
    moved: 1,
    words: 1,
  });
});
