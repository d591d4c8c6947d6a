import { describe, expect, it } from "vitest";
import { subitemNumber, subitemNumbers, subitemsOf } from "./subitem.ts";

const block = (id: string, kind: string) => ({ id, kind });

describe("the numbers of sub-items", () => {
  it("are the letters of Vietnamese documents, with đ and without the letters that carry marks", () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => subitemNumber(place, "II.3"));
    expect(numbers).toEqual(["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)"]);
  });

  it("are figures below an item that has a letter itself", () => {
    expect([1, 2].map((place) => subitemNumber(place, "II.1 a)"))).toEqual(["1)", "2)"]);
    expect(subitemNumber(1, "II.1 a) Cấp ủy lãnh đạo")).toBe("1)");
    expect([subitemNumber(1, "II.1 (1)"), subitemNumber(1, "3. Phương hướng (nếu có) và giải pháp")]).toEqual([
      "a)",
      "a)",
    ]);
  });

  it("never end and never meet", () => {
    const numbers = Array.from({ length: 60 }, (_, index) => subitemNumber(index + 1, ""));
    expect(new Set(numbers).size).toBe(60);
    expect(numbers[23]).toBe("aa)");
  });

  it("follow the places: who moves one renumbers the others", () => {
    const [a, b, text] = [block("a", "subitem"), block("b", "subitem"), block("t", "paragraph")];
    expect(subitemNumbers([a, text, b], "II.3")).toEqual({ a: "a)", b: "b)" });
    expect(subitemNumbers([b, a, text], "II.3")).toEqual({ b: "a)", a: "b)" });
  });

  it("stand with their titles in the order of the text", () => {
    const titles: Record<string, string> = { a: " Tuyên truyền ", b: "Kiểm tra", t: "không phải mục" };
    const blocks = [block("t", "paragraph"), block("b", "subitem"), block("a", "subitem")];
    expect(subitemsOf(blocks, "II.3", ({ id }) => titles[id] ?? "")).toEqual([
      { id: "b", number: "a)", title: "Kiểm tra" },
      { id: "a", number: "b)", title: "Tuyên truyền" },
    ]);
  });
});
