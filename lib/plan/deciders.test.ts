import { describe, expect, it } from "vitest";
import { decidersOf, type SaidRoute } from "./deciders.ts";

const step = (unit: string, together = false, name: string | null = null): SaidRoute["steps"][number] => ({
  unit,
  role: "APPROVER",
  body: "",
  together,
  name,
});
const read = (routes: SaidRoute[]) =>
  decidersOf(routes).map(({ of, directive, byDefault, groups }) => ({
    of: typeof of === "string" ? of : of.name,
    directive,
    byDefault,
    groups: groups.map((parts) => parts.map(({ unit, name }) => name || unit).join("+")).join(">"),
  }));

describe("who decides, as the plan's page says it", () => {
  it("is the default way where the plan says nothing, and says that it is", () =>
    expect(read([{ target: "REPORTERS", directive: null, name: null, steps: [] }])).toEqual([
      { of: "REPORTERS", directive: null, byDefault: true, groups: "SELF" },
      { of: "OWN", directive: null, byDefault: true, groups: "LEAD>ISSUER" },
    ]));

  it("puts together what decides together, and keeps the default beside what is said of one directive", () =>
    expect(
      read([
        { target: "OWN", directive: null, name: null, steps: [step("LEAD"), step("ISSUER", true)] },
        { target: "KIND", directive: null, name: "Phòng", steps: [step("SELF"), step("x", true, "Ban Tổ chức")] },
        { target: "REPORTERS", directive: "218-QĐ/TW", name: null, steps: [step("SELF"), step("LEAD")] },
      ]),
    ).toEqual([
      { of: "REPORTERS", directive: null, byDefault: true, groups: "SELF" },
      { of: "REPORTERS", directive: "218-QĐ/TW", byDefault: false, groups: "SELF>LEAD" },
      { of: "Phòng", directive: null, byDefault: false, groups: "SELF+Ban Tổ chức" },
      { of: "OWN", directive: null, byDefault: false, groups: "LEAD+ISSUER" },
    ]));
});
