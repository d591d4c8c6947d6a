import { expect, test } from "vitest";
import { blockText } from "#lib/report/section/plain.ts";
import { coverageCount, takenOver } from "./rules.ts";

const ids = () => {
  let n = 0;
  return () => `new-${(n += 1)}`;
};

test("a passage taken over keeps its words, gets new ids, and its figures become numbers", () => {
  const block = {
    id: "a",
    kind: "paragraph",
    runs: [{ text: "Có " }, { figure: { indicator: "A03", year: null } }, { text: " mô hình" }],
  } as const;
  const taken = takenOver({ ...block, runs: [...block.runs] }, { A03: "1250" }, ids());
  expect(taken.id).toBe("new-1");
  expect(blockText(taken)).toBe("Có 1.250 mô hình");
});

test("a figure the source does not have is left open, never made up", () => {
  const taken = takenOver(
    { id: "a", kind: "paragraph", runs: [{ figure: { indicator: "A03", year: 2020 } }] },
    { A03: "3" },
    ids(),
  );
  expect(blockText(taken)).toBe("…");
});

test("entries of a list get ids of their own", () => {
  const taken = takenOver(
    { id: "l", kind: "list", ordered: false, items: [{ id: "x", level: 0, runs: [{ text: "một" }] }] },
    {},
    ids(),
  );
  expect(taken).toEqual({
    id: "new-1",
    kind: "list",
    ordered: false,
    items: [{ id: "new-2", level: 0, runs: [{ text: "một" }] }],
  });
});

test("coverage counts what is there, and units cited at all", () => {
  expect(
    coverageCount([{ cells: ["used", "unread"] }, { cells: ["unread", "absent"] }, { cells: ["absent", "absent"] }]),
  ).toEqual({ used: 1, total: 3, unitsUsed: 1, units: 2 });
});
