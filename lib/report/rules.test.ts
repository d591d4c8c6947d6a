import { describe, expect, it } from "vitest";
import { deciderRefusal, inTwoHands, receiptCode, sendingTime, timeliness } from "./rules.ts";

const at = (text: string): Date => new Date(text);

describe("lateness of a sending", () => {
  it("knows no lateness where the plan sets no day", () => {
    expect(timeliness(null, "2023-04-30", at("2023-05-01T00:00:00+07:00"))).toEqual({ kind: "undated" });
  });

  it("counts full days left, and none on the last day", () => {
    expect(timeliness("2023-04-20", null, at("2023-04-19T08:00:00+07:00"))).toEqual({ kind: "open", days: 1 });
    expect(timeliness("2023-04-20", null, at("2023-04-20T23:59:59+07:00"))).toEqual({ kind: "open", days: 0 });
  });

  it("counts begun days late by the installation's midnight, not the server's", () => {
    expect(timeliness("2023-04-20", null, at("2023-04-20T17:30:00Z"))).toEqual({ kind: "overdue", days: 1 });
    expect(timeliness("2023-04-20", null, at("2023-04-22T09:00:00+07:00"))).toEqual({ kind: "overdue", days: 2 });
  });

  it("judges by the day of the first sending once there is one", () => {
    const later = at("2023-06-01T00:00:00+07:00");
    expect(timeliness("2023-04-20", "2023-04-20", later)).toEqual({ kind: "onTime" });
    expect(timeliness("2023-04-20", "2023-05-02", later)).toEqual({ kind: "late", days: 12 });
  });

  it("keeps lateness against the first deadline and the one in force", () => {
    const milestone = { firstDueOn: "2023-04-20", dueOn: "2023-04-25" };
    expect(sendingTime(milestone, "2023-04-24", at("2023-04-24T10:00:00+07:00"))).toEqual({
      inForce: { kind: "onTime" },
      first: { kind: "late", days: 4 },
      moved: true,
    });
  });
});

describe("receipts", () => {
  it("give each sending a receipt of its own", () => {
    const parts = { year: 2023, arrivalNumber: 7, channelCode: "ban-dan-van" };
    const one = receiptCode({ ...parts, submissionId: "0188-a-00000000aaaa1111" });
    expect(one).toBe("BAN-DAN-VAN-2023-0007-AAAA1111");
    expect(receiptCode({ ...parts, submissionId: "0188-a-00000000bbbb2222" })).not.toBe(one);
  });
});

describe("three different people", () => {
  it("names whoever stands in two hands", () => {
    expect(inTwoHands({ authors: ["a", "b"], approvers: ["c"], reviewers: ["d"] })).toEqual([]);
    expect(inTwoHands({ authors: ["a", "b"], approvers: ["b"], reviewers: ["d"] })).toEqual(["b"]);
    expect(inTwoHands({ authors: ["a"], approvers: ["c"], reviewers: ["a", "c"] })).toEqual(["a", "c"]);
  });

  it("holds for whoever is named on paper", () => {
    expect(deciderRefusal("a", { authors: ["a"], reviewers: [] })).toBe("report.deciderWrote");
    expect(deciderRefusal("r", { authors: ["a"], reviewers: ["r"] })).toBe("report.deciderReviewed");
    expect(deciderRefusal("h", { authors: ["a"], reviewers: ["r"] })).toBeNull();
  });
});
