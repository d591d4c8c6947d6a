import { describe, expect, it } from "vitest";
import type { Block } from "./block.ts";
import { hasTaken, withInherited } from "./inherited.ts";

const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
const source = {
  reportId: "r1",
  unit: "Đảng ủy phường Đình Bảng",
  blocks: [paragraph("a", "một"), paragraph("b", "hai")],
};

describe("what an earlier unit wrote", () => {
  it("comes behind the own text, under a line that names the unit, with its ids", () => {
    const taken = withInherited([paragraph("x", "của mình")], source, "item");
    expect(taken.map((block) => block.id)).toEqual(["x", "from-r1", "a", "b"]);
    expect(taken[1]).toMatchObject({ runs: [{ text: "Nội dung của Đảng ủy phường Đình Bảng:" }] });
    expect(hasTaken(taken, "r1")).toBe(true);
  });

  it("is taken once, and an id that is used already gets another", () => {
    const once = withInherited([paragraph("a", "của mình")], source, "item");
    expect(once.map((block) => block.id)).toEqual(["a", "from-r1", "a-2", "b"]);
    expect(withInherited(once, source, "item")).toEqual(once);
    const twice = withInherited(once, { ...source, reportId: "r2" }, "item");
    expect(new Set(twice.map((block) => block.id)).size).toBe(twice.length);
  });

  it("brings its recommendations as a list of its own", () => {
    const list: Block = {
      id: "item",
      kind: "list",
      ordered: true,
      items: [{ id: "k", runs: [{ text: "đề nghị" }], level: 0 }],
    };
    expect(withInherited([], { ...source, blocks: [list] }, "item").map((block) => block.id)).toEqual([
      "from-r1",
      "list-r1",
    ]);
  });
});
