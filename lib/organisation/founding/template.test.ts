import { describe, expect, it } from "vitest";
import { desks, documentForms } from "../level/schema.ts";
import { templates } from "./template.ts";

describe.each(Object.entries(templates))("the organisation to begin with: %s", (_name, founding) => {
  it("has every kind on a level of its own, each code and rank once, and a kind for the topmost body", () => {
    const levels = founding.levels.map((level) => level.code);
    expect(founding.kinds.filter((kind) => !levels.includes(kind.level))).toEqual([]);
    expect(new Set(founding.kinds.map((kind) => kind.code)).size).toBe(founding.kinds.length);
    expect(new Set(founding.levels.map((level) => level.rank)).size).toBe(levels.length);
    expect(founding.kinds.map((kind) => kind.code)).toContain(founding.top);
  });

  it("sits every kind at a desk there is and gives it a document form there is", () => {
    expect(founding.kinds.filter((kind) => !desks.includes(kind.desk))).toEqual([]);
    expect(founding.kinds.filter((kind) => !documentForms.includes(kind.documentForm))).toEqual([]);
  });
});

it("has no district level since July 2025, and has one before", () => {
  expect(templates.twoLevels.levels.map((level) => level.code)).toEqual(["CENTRAL", "PROVINCE", "COMMUNE"]);
  expect(templates.threeLevels.levels).toHaveLength(4);
});
