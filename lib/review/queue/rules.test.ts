import { expect, it } from "vitest";
import { because } from "./rules.ts";

it("a report stands before the next by the first thing in which they differ", () => {
  const report = { ownDueOn: "2023-05-04", round: 1 };
  expect(because(report, { ownDueOn: "2023-06-14", round: 2 })).toBe("due");
  expect(because(report, { ownDueOn: null, round: 1 })).toBe("due");
  expect(because({ ...report, round: 2 }, report)).toBe("round");
  expect(because(report, report)).toBe("waiting");
});
