import { expect, it } from "vitest";
import { fold } from "#lib/platform/text.ts";
import { outlineItems } from "#seed/plan/outline.ts";
import { clausesOf } from "./clauses.ts";

it("splits what the plan asks at semicolons and at sentences", () => {
  expect(clausesOf("Công tác lãnh đạo, quán triệt; ban hành các văn bản. Chỉ rõ kết quả, hạn chế.")).toEqual([
    "Công tác lãnh đạo, quán triệt",
    "ban hành các văn bản.",
    "Chỉ rõ kết quả, hạn chế.",
  ]);
});

it("makes no list of one clause, and none of a number or an abbreviation", () => {
  expect(clausesOf("Phương hướng, nhiệm vụ, giải pháp trọng tâm thời gian tới.")).toEqual([]);
  expect(clausesOf("Kết quả thực hiện các mục 2.1 và 2.2 của nghị quyết")).toEqual([]);
});

it("loses no word of the sample plan's items", () => {
  for (const { text } of outlineItems) {
    const clauses = clausesOf(text);
    if (clauses.length === 0) continue;
    const words = (said: string) => fold(said).match(/[\p{L}\p{N}]+/gu);
    expect(words(clauses.join(" "))).toEqual(words(text));
  }
});
