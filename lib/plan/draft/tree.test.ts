import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { item } from "./test-plans.ts";
import { act, DEEPEST, flatten, type Placed, treeActs, treeOf } from "./tree.ts";

const list: Placed[] = [
  { key: "a", depth: 0 },
  { key: "a1", depth: 1 },
  { key: "a2", depth: 1 },
  { key: "b", depth: 0 },
  { key: "c", depth: 0 },
];
const blank = (depth: number): Placed => ({ key: "new", depth });
const drawn = (items: readonly Placed[]) => items.map((one) => `${"-".repeat(one.depth)}${one.key}`).join(" ");

describe("an outline edited as a list", () => {
  it.each([
    ["a", "down", "b a -a1 -a2 c"],
    ["b", "up", "b a -a1 -a2 c"],
    ["a2", "up", "a -a2 -a1 b c"],
    ["a2", "down", "a -a1 -a2 b c"],
    ["a", "up", "a -a1 -a2 b c"],
    ["c", "down", "a -a1 -a2 b c"],
    ["b", "indent", "a -a1 -a2 -b c"],
    ["a", "indent", "a -a1 -a2 b c"],
    ["a1", "indent", "a -a1 -a2 b c"],
    ["a2", "indent", "a -a1 --a2 b c"],
    ["a2", "outdent", "a -a1 a2 b c"],
    ["a", "outdent", "a -a1 -a2 b c"],
    ["a", "remove", "b c"],
    ["a", "add", "a -a1 -a2 new b c"],
    ["a1", "add", "a -a1 -new -a2 b c"],
    ["nobody", "add", "a -a1 -a2 b c new"],
    ["nobody", "remove", "a -a1 -a2 b c"],
  ] as const)("%s %s gives %s", (key, what, expected) => expect(drawn(act(list, key, what, blank))).toBe(expected));

  it("stays a tree whatever is done to it, and loses nothing but what is taken out", () => {
    const step = fc.record({ at: fc.nat(40), what: fc.constantFrom(...treeActs) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now: Placed[] = list;
        let made = 0;
        for (const { at, what } of steps) {
          const key = now[at % Math.max(1, now.length)]?.key ?? "";
          const before = now.length;
          now = act(now, key, what, (depth) => ({ key: `n${(made += 1)}`, depth }));
          if (what !== "remove") expect(now.length).toBe(before + (what === "add" ? 1 : 0));
          for (const [index, one] of now.entries()) {
            expect(one.depth).toBeLessThanOrEqual(index === 0 ? 0 : (now[index - 1]?.depth ?? 0) + 1);
            expect(one.depth).toBeLessThan(DEEPEST);
          }
          expect(new Set(now.map((one) => one.key)).size).toBe(now.length);
        }
      }),
    );
  });

  it("is the same tree again", () => {
    const tree = [
      item("a", "A", { items: [item("b", "B", { items: [item("c", "C")] }), item("d", "D")] }),
      item("e", "E"),
    ];
    expect(treeOf(flatten(tree))).toEqual(tree);
    expect(drawn(flatten(tree))).toBe("a -b --c -d e");
  });
});
