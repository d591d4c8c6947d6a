import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, progressOf, sentByDay } from "./rules.ts";

const cell = (part: Partial<Cell>): Cell => ({
  unitKind: "ward",
  state: "DRAFT",
  dueOn: null,
  sentOn: null,
  amount: 1,
  ...part,
});

test("what has no date stands outside the on-time rate", () => {
  const progress = progressOf(
    [cell({ state: "ACCEPTED", sentOn: "2023-04-10" }), cell({ dueOn: "2023-04-20" })],
    "2023-04-19",
  );
  expect(progress).toMatchObject({ total: 2, accepted: 1, sent: 1, withDeadline: 1, onTimeRate: null });
});

test("the due day itself is on time, the day after is late, and what is due and unsent is overdue", () => {
  const cells = [
    cell({ state: "SUBMITTED", dueOn: "2023-04-20", sentOn: "2023-04-20" }),
    cell({ state: "SUBMITTED", dueOn: "2023-04-20", sentOn: "2023-04-21" }),
    cell({ state: "DRAFT", dueOn: "2023-04-20", amount: 2 }),
  ];
  expect(progressOf(cells, "2023-04-20")).toMatchObject({ onTime: 1, late: 1, overdue: 0, onTimeRate: 0.5 });
  expect(progressOf(cells, "2023-04-21")).toMatchObject({ onTime: 1, late: 1, overdue: 2, onTimeRate: 0.25 });
});

const days = ["2023-04-18", "2023-04-19", "2023-04-20", "2023-04-21"] as const;
const states = [
  "NOT_STARTED",
  "DRAFT",
  "IN_APPROVAL",
  "APPROVED",
  "SUBMITTED",
  "IN_REVIEW",
  "RETURNED",
  "ACCEPTED",
] as const;
const anyCell = fc.record({
  unitKind: fc.constantFrom("ward", "office"),
  state: fc.constantFrom(...states),
  dueOn: fc.option(fc.constantFrom(...days)),
  sentOn: fc.option(fc.constantFrom(...days)),
  amount: fc.integer({ min: 0, max: 5 }),
});

test("every report stands in exactly one group, and the curve ends at what was sent", () => {
  fc.assert(
    fc.property(fc.array(anyCell), fc.constantFrom(...days), (cells, today) => {
      const p = progressOf(cells, today);
      expect(p.notStarted + p.inUnit + p.inReview + p.returned + p.accepted).toBe(p.total);
      expect(p.onTime + p.late + p.overdue).toBeLessThanOrEqual(p.withDeadline);
      expect(sentByDay(cells).at(-1)?.value ?? 0).toBe(p.sent);
    }),
  );
});
