import { describe, expect, it } from "vitest";
import { refusesRecord } from "./rules.ts";

const TODAY = "2023-04-19";
const held = { heldOn: "2023-04-18", form: "Hội nghị trực tiếp", attendees: 64, documentNumber: "12-BB/ĐU" };
const refused = (kind: string, input: Parameters<typeof refusesRecord>[1], hasMinutes = false) =>
  refusesRecord(kind, input, TODAY, hasMinutes)?.fields ?? null;

describe("what is recorded of a milestone", () => {
  it("is the day, the form, how many took part, and the minutes: their number or the file", () => {
    const { documentNumber: _number, ...without } = held;
    expect(refused("SUM_UP", held)).toBeNull();
    expect(refused("SUM_UP", without, true)).toBeNull();
    expect(refused("SUM_UP", without)).toEqual({ documentNumber: ["milestone.minutesWanted"] });
    expect(refused("SUM_UP", { heldOn: "2023-04-20" })).toEqual({
      heldOn: ["milestone.heldInFuture"],
      form: ["milestone.formWanted"],
      attendees: ["milestone.attendeesWanted"],
      documentNumber: ["milestone.minutesWanted"],
    });
  });

  it("is of an own plan its number and day, whatever hangs beside", () => {
    expect(refused("OWN_PLAN", { heldOn: "2023-04-18", documentNumber: "9-KH/ĐU" })).toBeNull();
    expect(refused("OWN_PLAN", { heldOn: "2023-04-18" }, true)).toEqual({
      documentNumber: ["milestone.documentWanted"],
    });
  });

  it("is never a sending, which the report itself meets; today is not too late to be today", () => {
    expect(refused("SEND_REPORT", held)).toEqual({ heldOn: ["milestone.metBySubmit"] });
    expect(refused("SUM_UP", { ...held, heldOn: TODAY })).toBeNull();
  });
});
