import { describe, expect, it } from "vitest";
import { derivedSteps, stageOf, stepDay } from "./rules.ts";
import type { CommitteeDay } from "./types.ts";

const day = (
  directiveId: string,
  kind: CommitteeDay["kind"],
  phrase: string | null,
  dueOn: string | null,
): CommitteeDay => ({
  directiveId,
  kind,
  phrase,
  dueOn,
  recipient: "Thành ủy Từ Sơn",
  channel: "Ban Dân vận Thành ủy",
});
const days = [
  day("a", "SUM_UP", "trước ngày 18/4/2023", "2023-04-17"),
  day("a", "SEND_REPORT", "trước ngày 21/4/2023", "2023-04-20"),
  day("b", "SUM_UP", "trong tháng 5/2023", "2023-05-31"),
  day("b", "SEND_REPORT", null, null),
];
const directives = [
  { id: "a", code: "25-NQ/TW", kind: "Nghị quyết", subject: "" },
  { id: "b", code: "218-QĐ/TW", kind: "Quyết định", subject: "" },
];
const reading = { literalBefore: true, year: 2023 };

describe("what a unit's own plan begins with", () => {
  it("is preparing, its review and sending for each directive, in the committee's words", () => {
    const steps = derivedSteps(directives, days);
    expect(steps.map(({ directiveId, kind, phrase }) => [directiveId, kind, phrase])).toEqual([
      ["a", "OTHER", ""],
      ["a", "SUM_UP", "trước ngày 18/4/2023"],
      ["a", "SEND_REPORT", "trước ngày 21/4/2023"],
      ["b", "OTHER", ""],
      ["b", "SUM_UP", "trong tháng 5/2023"],
      ["b", "SEND_REPORT", ""],
    ]);
    expect(steps[2]?.text).toBe("Gửi báo cáo 25-NQ/TW về Thành ủy Từ Sơn qua Ban Dân vận Thành ủy");
    for (const step of steps) expect(stepDay(step, days, reading)).toMatchObject({ ok: true });
  });
});

describe("the day of a step", () => {
  const of = (kind: "SUM_UP" | "SEND_REPORT" | "OTHER", phrase: string, directiveId: string | null = "a") =>
    stepDay({ directiveId, kind, phrase }, days, reading);

  it.each([
    ["SUM_UP", "trước ngày 15/4", "2023-04-14"],
    ["SUM_UP", "chậm nhất ngày 17/4/2023", "2023-04-17"],
    ["OTHER", "chậm nhất ngày 20/4/2023", "2023-04-20"],
    ["SEND_REPORT", "", null],
  ] as const)("%s %s is %s", (kind, phrase, dueOn) => {
    expect(of(kind, phrase)).toEqual({ ok: true, dueOn });
  });

  it.each([
    ["SUM_UP", "chậm nhất ngày 18/4/2023", { day: "2023-04-18", limit: "2023-04-17", phrase: "trước ngày 18/4/2023" }],
    ["OTHER", "trong tháng 4/2023", { day: "2023-04-30", limit: "2023-04-20", phrase: "trước ngày 21/4/2023" }],
  ] as const)("%s %s lies after the committee's", (kind, phrase, params) => {
    expect(of(kind, phrase)).toEqual({ ok: false, refusal: { code: "ownPlan.afterCommittee", params } });
  });

  it("an inner step for all directives may take until the last of their days", () => {
    expect(of("OTHER", "trong tháng 5/2023", null)).toEqual({ ok: true, dueOn: "2023-05-31" });
    expect(of("OTHER", "trong tháng 6/2023", null)).toMatchObject({ ok: false });
  });

  it("where the committee sets no day, the unit sets its own", () => {
    expect(of("SEND_REPORT", "trước ngày 20/6/2023", "b")).toEqual({ ok: true, dueOn: "2023-06-19" });
  });

  it("words that name no day are refused, never guessed", () => {
    expect(of("OTHER", "cuối tháng 4/2023")).toMatchObject({ ok: false, refusal: { code: "ownPlan.noDay" } });
    expect(of("OTHER", "khi nào xong thì gửi")).toMatchObject({
      ok: false,
      refusal: { code: "ownPlan.phraseUnclear" },
    });
  });
});

it("a recorded plan is frozen, an open one is not", () => {
  expect(
    [stageOf("OPEN", false), stageOf("OPEN", true), stageOf("RECORDED", true), stageOf("CONFIRMED", false)].map(
      ({ word, open }) => [word, open],
    ),
  ).toEqual([
    ["none", true],
    ["written", true],
    ["recorded", false],
    ["confirmed", false],
  ]);
});
