import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedByOne, recommendationWords } from "./rules.ts";

const asked = (text: string, body: string | null = null, level = "CENTRAL") => ({ text, body, level });
const words = (one: ReturnType<typeof asked>) => recommendationWords(one, "CENTRAL", "cấp thành phố");

describe("a recommendation in the text", () => {
  it.each([
    [asked("Ban hành quy định khung."), "Ban hành quy định khung."],
    [asked("Sớm sửa quy chế.", "Ban Tổ chức Trung ương"), "Đề nghị Ban Tổ chức Trung ương: Sớm sửa quy chế."],
    [
      asked("Đề nghị sớm sửa quy chế.", "Ban Tổ chức Trung ương"),
      "Với Ban Tổ chức Trung ương: Đề nghị sớm sửa quy chế.",
    ],
    [
      asked("Đề nghị Ban Tổ chức Trung ương sớm sửa quy chế.", "Ban tổ chức Trung ương"),
      "Đề nghị Ban Tổ chức Trung ương sớm sửa quy chế.",
    ],
    [asked("Bố trí kinh phí.", null, "DISTRICT"), "Đề nghị cấp thành phố: Bố trí kinh phí."],
    [
      asked("Bố trí kinh phí.", "UBND thành phố", "DISTRICT"),
      "Đề nghị UBND thành phố (cấp thành phố): Bố trí kinh phí.",
    ],
  ])("%o reads %s", (one, text) => {
    expect(words(one)).toBe(text);
  });
});

describe("moving a record", () => {
  it("changes two places and loses none", () => {
    const lists = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.nat(), fc.constantFrom("up" as const, "down" as const), (ids, at, way) => {
        const id = ids[at % ids.length] ?? "";
        const moved = movedByOne(ids, id, way);
        expect([...moved].sort()).toEqual([...ids].sort());
        const back = movedByOne(moved, id, way === "up" ? "down" : "up");
        if (moved.join() !== ids.join()) expect(back).toEqual(ids);
        expect(Math.abs(moved.indexOf(id) - ids.indexOf(id))).toBeLessThanOrEqual(1);
      }),
    );
    expect(movedByOne(["a", "b", "c"], "c", "up")).toEqual(["a", "c", "b"]);
  });

  it("leaves what is not there, and what stands at the end, where it is", () => {
    expect(movedByOne(["a", "b"], "x", "up")).toEqual(["a", "b"]);
    expect(movedByOne(["a", "b"], "a", "up")).toEqual(["a", "b"]);
    expect(movedByOne(["a", "b"], "b", "down")).toEqual(["a", "b"]);
  });
});
