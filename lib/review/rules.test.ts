import { describe, expect, it, test } from "vitest";
import {
  isConcluded,
  letterOf,
  mayConclude,
  mayReply,
  newDeadlineProblem,
  newsOf,
  outcomeProblem,
  shownTab,
} from "./rules.ts";

test("a new deadline may be today, not yesterday", () => {
  expect(newDeadlineProblem("2023-04-19", "2023-04-19")).toBeNull();
  expect(newDeadlineProblem("2023-04-18", "2023-04-19")).toBe("review.dueInPast");
});

test("a recipient's paper has a past date; a return also a day and a place", () => {
  const today = "2023-04-19";
  const back = { outcome: "RETURNED" as const, datedOn: today, newDueOn: "2023-04-25", places: 1 };
  expect(outcomeProblem(back, today)).toBeNull();
  expect(outcomeProblem({ ...back, datedOn: "2023-04-20" }, today)).toBe("review.datedInFuture");
  expect(outcomeProblem({ ...back, newDueOn: undefined }, today)).toBe("review.dayNeeded");
  expect(outcomeProblem({ ...back, newDueOn: "2023-04-18" }, today)).toBe("review.dueInPast");
  expect(outcomeProblem({ ...back, places: 0 }, today)).toBe("review.placeNeeded");
  expect(outcomeProblem({ ...back, outcome: "ACCEPTED", newDueOn: undefined, places: 0 }, today)).toBeNull();
});

test("an item is answered only in the return it belongs to, and until it is concluded", () => {
  const report = { state: "RETURNED", round: 2 };
  const states = ["DRAFT", "OPEN", "REPLIED", "SETTLED", "RETURNED"];
  expect(states.filter((state) => mayReply({ state, round: 2 }, report))).toEqual(["OPEN", "REPLIED"]);
  expect(states.filter((state) => mayReply({ state, round: 1 }, report))).toEqual([]);
  expect(states.filter((state) => mayReply({ state, round: 2 }, { state: "IN_REVIEW", round: 2 }))).toEqual([]);
  expect(states.filter(mayConclude)).toEqual(["REPLIED"]);
  expect(states.filter(isConcluded)).toEqual(["SETTLED", "RETURNED"]);
});

test("a report is sent again from its second sending on", () => {
  expect(newsOf({ state: "IN_REVIEW", round: 1 })).toBe("first");
  expect(newsOf({ state: "SUBMITTED", round: 2 })).toBe("again");
  expect(newsOf({ state: "RETURNED", round: 2 })).toBe("returned");
  expect(newsOf({ state: "ACCEPTED", round: 1 })).toBe("accepted");
});

describe("the part of the page that is shown", () => {
  it("is the one asked for; else what was returned in a second review, the text in a first", () => {
    expect(shownTab({ tab: "figures" }, { returnedBefore: true })).toBe("figures");
    expect(shownTab({}, { returnedBefore: true })).toBe("items");
    expect(shownTab({ tab: "nonsense" }, { returnedBefore: false })).toBe("text");
  });

  it("is the side by side where the text has something laid beside (the address of a signal)", () => {
    expect(shownTab({ tab: "text", beside: "last" }, { returnedBefore: false })).toBe("beside");
    expect(shownTab({ tab: "conclude", beside: "last" }, { returnedBefore: false })).toBe("conclude");
  });
});

describe("the list of a return", () => {
  it("goes by the order of the report; within a place what must be mended comes first", () => {
    const item = (id: string, place: string, severity: string, minute: number) => ({
      id,
      outlineItemId: place.startsWith("s") ? place : null,
      indicatorId: place.startsWith("f") ? place : null,
      severity,
      at: new Date(Date.UTC(2023, 3, 18, 1, minute)),
    });
    const items = [
      item("a", "f1", "MUST", 1),
      item("b", "s2", "MUST", 2),
      item("c", "s1", "SHOULD", 3),
      item("d", "s1", "MUST", 5),
      item("e", "s1", "MUST", 4),
    ];
    expect(letterOf(items, ["s1", "s2", "f1"]).map(({ id }) => id)).toEqual(["e", "d", "c", "b", "a"]);
  });
});
