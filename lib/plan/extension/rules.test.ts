import { describe, expect, it } from "vitest";
import { extendedPhrase, readWanted, refusesAsk, extensionStanding } from "./rules.ts";

const plan = { literalBefore: true, year: 2023 };
const open = { dueOn: "2023-04-20", doneOn: null, open: false };

describe("asking for more time", () => {
  it("takes a day or words that name one", () => {
    expect(readWanted("2023-04-28", plan)).toBe("2023-04-28");
    expect(readWanted("chậm nhất ngày 28/4", plan)).toBe("2023-04-28");
    expect(readWanted("trước ngày 28/4/2023", plan)).toBe("2023-04-27");
    expect(readWanted("sớm", plan)).toBeNull();
  });

  it("is possible until the end of the last day, once at a time, for a later day", () => {
    expect(refusesAsk(open, "2023-04-28", "2023-04-20")).toBeNull();
    expect(refusesAsk(open, "2023-04-28", "2023-04-21")).toBe("extension.tooLate");
    expect(refusesAsk({ ...open, open: true }, "2023-04-28", "2023-04-19")).toBe("extension.openAlready");
    expect(refusesAsk(open, "2023-04-20", "2023-04-19")).toBe("extension.notLater");
    expect(refusesAsk(open, null, "2023-04-19")).toBe("extension.noDay");
    expect(refusesAsk({ ...open, doneOn: "2023-04-18" }, "2023-04-28", "2023-04-19")).toBe("extension.metAlready");
    expect(refusesAsk({ ...open, dueOn: null }, "2023-04-28", "2023-04-19")).toBe("extension.noDeadline");
  });
});

describe("the words of an extended deadline", () => {
  it("keep the plan's first words, also the second time", () => {
    const once = extendedPhrase("trước ngày 21/4/2023", "2023-04-20", "2023-04-28");
    expect(once).toBe("gia hạn đến 28/4/2023 (ban đầu trước ngày 21/4/2023)");
    expect(extendedPhrase(once, "2023-04-28", "2023-05-05")).toBe(
      "gia hạn đến 5/5/2023 (ban đầu trước ngày 21/4/2023)",
    );
    expect(extendedPhrase(null, "2023-04-20", "2023-04-28")).toBe("gia hạn đến 28/4/2023 (ban đầu 20/4/2023)");
  });
});

describe("more time beside a deadline", () => {
  const milestone = { dueOn: "2023-04-20", doneOn: null };
  const asked = { state: "ASKED", wantedOn: "2023-04-28", grantedOn: null };
  const granted = { state: "GRANTED", wantedOn: "2023-04-28", grantedOn: "2023-04-28" };

  it("can be asked for until the last day, by whoever may, once at a time", () => {
    expect(extensionStanding(milestone, null, true, "2023-04-20").now).toBe("ask");
    expect(extensionStanding(milestone, granted, true, "2023-04-20").now).toBe("ask");
    expect(extensionStanding(milestone, asked, true, "2023-04-20").now).toBe("none");
    expect(extensionStanding(milestone, null, false, "2023-04-20").now).toBe("none");
  });

  it("is told what to do instead once it is too late, and nothing once it is done or has no day", () => {
    expect(extensionStanding(milestone, null, true, "2023-04-21").now).toBe("late");
    expect(extensionStanding({ ...milestone, doneOn: "2023-04-19" }, null, true, "2023-04-21").now).toBe("none");
    expect(extensionStanding({ dueOn: null, doneOn: null }, null, true, "2023-04-21").now).toBe("none");
  });

  it("shows the latest request to whoever reads it", () => {
    expect(extensionStanding(milestone, asked, false, "2023-04-20").latest).toEqual(asked);
  });
});
