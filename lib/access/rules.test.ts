import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delayAfter, passwordRefusal } from "./rules.ts";

describe("delays after wrong passwords", () => {
  it("lets a person mistype, then doubles up to a quarter of an hour", () => {
    expect([1, 2, 3, 4, 5, 6].map((failures) => delayAfter(failures, "account"))).toEqual([0, 0, 5, 10, 20, 40]);
    expect(delayAfter(100, "account")).toBe(900);
  });

  it("is kinder to an address that a whole office shares", () => {
    expect([14, 15, 16].map((failures) => delayAfter(failures, "address"))).toEqual([0, 5, 10]);
  });

  it("never grows shorter with more failures", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.constantFrom("account" as const, "address" as const), (failures, of) => {
        expect(delayAfter(failures + 1, of)).toBeGreaterThanOrEqual(delayAfter(failures, of));
      }),
    );
  });
});

describe("new passwords", () => {
  const known = ["Nguyễn", "Thu", "Hà", "nguyen-thu-ha"];

  it.each([
    ["ngan", "access.passwordShort"],
    ["x".repeat(201), "access.passwordLong"],
    ["aaaaaaaaaaaa", "access.passwordKnown"],
    ["2023nguyễn2023", "access.passwordKnown"],
    ["Nguyen-Thu-Ha!", "access.passwordKnown"],
    ["mùa lúa chín vàng đồng", null],
    ["ha noi 36 pho phuong", null],
  ])("%s → %s", (password, reason) => {
    expect(passwordRefusal(password, known)).toBe(reason);
  });

  it("counts letters, not their parts", () => {
    expect(passwordRefusal("ếếếếế", [])).toBe("access.passwordShort");
  });
});
