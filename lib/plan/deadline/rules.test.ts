import { describe, expect, it } from "vitest";
import { deadlineView, returnView } from "./rules.ts";

const morning = new Date("2023-04-19T01:00:00Z"); // 08:00 in Từ Sơn
const send = { phrase: "trước ngày 21/4/2023", dueOn: "2023-04-20", firstDueOn: "2023-04-20" };
const sumUp = { phrase: "trước ngày 18/4/2023", dueOn: "2023-04-17", firstDueOn: "2023-04-17" };

describe("a deadline in words", () => {
  it("keeps the plan's words and says what they mean now", () => {
    expect(deadlineView(send, morning, "vi")).toEqual({
      phrase: "trước ngày 21/4/2023",
      meaning: "còn 1 ngày",
      tone: "soon",
      days: 1,
      first: null,
    });
    expect(deadlineView(send, morning, "en").meaning).toBe("1 day left");
  });

  it("counts a begun day as late", () => {
    expect(deadlineView(sumUp, morning, "vi")).toMatchObject({ meaning: "quá hạn 2 ngày", tone: "late", days: -2 });
    expect(deadlineView(sumUp, morning, "en").meaning).toBe("2 days late");
  });

  it("turns at midnight in the installation's zone, not the server's", () => {
    expect(deadlineView(send, new Date("2023-04-20T16:59:59Z"), "vi")).toMatchObject({
      meaning: "hôm nay là ngày cuối",
      tone: "soon",
    });
    expect(deadlineView(send, new Date("2023-04-20T17:00:00Z"), "vi")).toMatchObject({
      meaning: "quá hạn 1 ngày",
      tone: "late",
    });
  });

  it("says that the plan sets no day, and counts nothing", () => {
    expect(deadlineView({ phrase: null, dueOn: null, firstDueOn: null }, morning, "vi")).toEqual({
      phrase: "kế hoạch không ấn định",
      meaning: "",
      tone: "normal",
      days: null,
      first: null,
    });
  });

  it("judges what was done by the day it was done", () => {
    expect(deadlineView({ ...sumUp, doneOn: "2023-04-17" }, morning, "vi")).toMatchObject({
      meaning: "xong ngày 17/4/2023, đúng hạn",
      tone: "done",
    });
    expect(deadlineView({ ...sumUp, doneOn: "2023-04-18" }, morning, "vi")).toMatchObject({
      meaning: "xong ngày 18/4/2023, quá hạn 1 ngày",
      tone: "late",
    });
    expect(
      deadlineView({ phrase: null, dueOn: null, firstDueOn: null, doneOn: "2023-04-18" }, morning, "vi"),
    ).toMatchObject({
      meaning: "xong ngày 18/4/2023",
      tone: "done",
    });
  });

  it("keeps lateness against the first deadline beside the one in force", () => {
    const extended = { phrase: "gia hạn đến 28/4/2023", dueOn: "2023-04-28", firstDueOn: "2023-04-20" };
    const at = (day: string) => new Date(`${day}T01:00:00Z`);
    expect(deadlineView(extended, at("2023-04-19"), "vi").first).toEqual({
      phrase: "so với hạn đầu 20/4/2023",
      meaning: "còn 1 ngày",
      late: false,
    });
    expect(deadlineView(extended, at("2023-04-23"), "vi")).toMatchObject({
      meaning: "còn 5 ngày",
      first: { meaning: "quá hạn 3 ngày", late: true },
    });
    expect(deadlineView({ ...extended, doneOn: "2023-04-22", doneAs: "sent" }, at("2023-05-09"), "vi")).toMatchObject({
      meaning: "gửi ngày 22/4/2023, đúng hạn",
      tone: "done",
      first: { meaning: "quá hạn 2 ngày", late: true },
    });
    expect(deadlineView({ ...extended, doneOn: "2023-04-20" }, at("2023-05-09"), "en").first).toEqual({
      phrase: "against the first deadline, 20/4/2023",
      meaning: "in time",
      late: false,
    });
  });

  it("judges a review by the day it was held and shows the day it was recorded beside it", () => {
    const recordedAt = new Date("2023-04-25T02:00:00Z");
    expect(deadlineView({ ...sumUp, doneOn: "2023-04-17", recordedAt }, recordedAt, "vi")).toMatchObject({
      meaning: "xong ngày 17/4/2023, đúng hạn; ghi nhận ngày 25/4/2023",
      tone: "done",
      days: 0,
    });
  });

  it("gives a returned report a deadline of its own, which nothing moved", () => {
    expect(returnView("2023-04-19", morning, "vi")).toMatchObject({ meaning: "hôm nay là ngày cuối", first: null });
  });
});
