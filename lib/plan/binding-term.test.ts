import { describe, expect, it } from "vitest";
import { bindingTerm, type TermTarget } from "./binding-term.ts";

const term = (levelCode: string, kindCode: string | null, unitId: string | null, kind = "SUM_UP"): TermTarget => ({
  levelCode,
  kindCode,
  unitId,
  kind,
});
const ward = { unitId: "tam-son", kindCode: "ward", levelCode: "COMMUNE", ownDocument: false };
const office = { unitId: "noi-vu", kindCode: "office", levelCode: "DISTRICT", ownDocument: false };
const city = { unitId: "tu-son", kindCode: "city", levelCode: "DISTRICT", ownDocument: true };

describe("the deadline that binds a unit", () => {
  const level = term("COMMUNE", null, null);
  const kind = term("COMMUNE", "ward", null);
  const unit = term("COMMUNE", null, "tam-son");

  it("is the narrowest: the named unit, then its kind, then its level", () => {
    expect(bindingTerm([level, kind, unit], ward, "DISTRICT", "SUM_UP")).toBe(unit);
    expect(bindingTerm([level, kind], ward, "DISTRICT", "SUM_UP")).toBe(kind);
    expect(bindingTerm([level], ward, "DISTRICT", "SUM_UP")).toBe(level);
    expect(bindingTerm([unit, level], { ...ward, unitId: "dong-ky" }, "DISTRICT", "SUM_UP")).toBe(level);
  });

  it("is of the same milestone; where the plan is silent there is none", () => {
    expect(bindingTerm([level, kind, unit], ward, "DISTRICT", "SEND_REPORT")).toBeUndefined();
  });

  it("of the issuing level binds its own document and no office that stands at that level", () => {
    const own = term("DISTRICT", null, null);
    expect(bindingTerm([own], city, "DISTRICT", "SUM_UP")).toBe(own);
    expect(bindingTerm([own], office, "DISTRICT", "SUM_UP")).toBeUndefined();
    const named = term("DISTRICT", "office", null);
    expect(bindingTerm([own, named], office, "DISTRICT", "SUM_UP")).toBe(named);
    expect(bindingTerm([level, own], city, "DISTRICT", "SUM_UP")).toBe(own);
  });
});
