import { describe, expect, it } from "vitest";
import { newsOf } from "./news.ts";
import type { Desk, DutyState, Waiting, WaitingKind } from "./rules.ts";
import type { Duty } from "./types.ts";

const duty = (returned: number, holderName = "Ban Dân vận Thành ủy"): Duty => ({
  assignmentId: "a",
  planId: "p",
  unitId: "u",
  unitName: "Đảng ủy phường",
  draftingUnitId: "u",
  recipientUnitId: "c",
  channelUnitId: "l",
  channelName: "Ban Dân vận Thành ủy",
  directiveId: "d",
  code: "25-NQ/TW",
  kind: "Nghị quyết",
  shortTitle: "",
  byPlan: true,
  items: 8,
  written: 4,
  figures: 17,
  given: 3,
  milestones: [],
  report: {
    id: "r",
    state: "DRAFT",
    round: 0,
    holderName,
    holderSince: new Date("2023-04-13T02:00:00Z"),
    returnDueOn: null,
    firstSentOn: null,
    stepUnitId: null,
    stepRole: null,
    otherSteps: [],
    appointed: [],
    returned: Array.from({ length: returned }, (_none, index) => ({
      id: String(index),
      number: "II.2",
      title: "",
      words: "",
      by: "",
      at: new Date("2023-04-18T02:00:00Z"),
    })),
  },
});
const deadline = (days: number | null) => ({ phrase: "", meaning: "", tone: "normal" as const, days, first: null });
const item = (kind: WaitingKind, days: number | null, returned = 0): Waiting => ({
  key: kind,
  kind,
  duty: duty(returned),
  href: null,
  deadline: deadline(days),
  about: "send",
  waited: null,
});
const state = (days: number | null, sent = false): DutyState => ({
  duty: duty(0),
  state: "DRAFT",
  sumUp: null,
  send: deadline(days),
  sent,
});
const desk = (waiting: Waiting[], duties: DutyState[] = [state(null)]): Desk => ({ waiting, duties });

describe("the headline of a desk", () => {
  it.each([
    [2, "mendLeft"],
    [0, "mendToday"],
    [-1, "mendLate"],
    [null, "mend"],
  ])("says first what came back, with %s days", (days, key) => {
    expect(newsOf(desk([item("approve", 1), item("mend", days, 2)]))).toEqual({
      key,
      values: { count: 2, days: Math.abs(days ?? 0) },
    });
  });

  it("says when everything returned is answered", () => {
    expect(newsOf(desk([item("mend", 1, 0)])).key).toBe("mendAnswered");
  });

  it("says what others wait for before what is one's own to write", () => {
    expect(newsOf(desk([item("write", 20), item("approve", 1)]))).toEqual({ key: "approve", values: { count: 1 } });
  });

  it("names a sending that presses, and who holds the report where it is somebody else", () => {
    expect(newsOf(desk([item("write", 1)], [state(1)]))).toEqual({
      key: "sendLeft",
      values: { code: "25-NQ/TW", days: 1 },
    });
    expect(newsOf(desk([], [state(-2)]))).toEqual({
      key: "sendLateHeld",
      values: { code: "25-NQ/TW", days: 2, holder: "Ban Dân vận Thành ủy" },
    });
  });

  it("does not press for what is sent or far off", () => {
    expect(newsOf(desk([item("write", 42)], [state(-2, true), state(42)]))).toEqual({
      key: "write",
      values: { count: 1 },
    });
  });

  it("names a review that is overdue before other work", () => {
    expect(newsOf(desk([item("write", null), item("record", -2)]))).toEqual({
      key: "recordLate",
      values: { code: "25-NQ/TW", days: 2 },
    });
  });

  it("says that nothing waits, and that nothing is owed", () => {
    expect(newsOf(desk([])).key).toBe("quiet");
    expect(newsOf(desk([], [])).key).toBe("noDuties");
  });
});
