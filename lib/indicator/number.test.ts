import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, parseNumber } from "./number.ts";

describe("figures as they are written", () => {
  it("has the decimal comma and the thousands dot in Vietnamese", () => {
    expect(formatNumber(3162.5)).toBe("3.162,5");
    expect(formatNumber(931)).toBe("931");
    expect(formatNumber(3162.5, "en")).toBe("3,162.5");
  });

  it.each([
    ["3162", 3162],
    ["3.162", 3162],
    ["3.162,5", 3162.5],
    ["97,8", 97.8],
    [" 1 250 ", 1250],
    ["0", 0],
    ["1.234.567", 1_234_567],
  ])("reads %s", (text, value) => expect(parseNumber(text)).toBe(value));

  it.each(["", "1.5", "1,2,3", "12.34", "-3", "trên 100", "1e3", ",5", "1.2345"])("does not guess at %s", (text) =>
    expect(parseNumber(text)).toBeNull(),
  );

  it("reads what it writes, in both languages", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom("vi" as const, "en" as const),
        (whole, hundredths, locale) => {
          const value = Number(`${whole}.${String(hundredths).padStart(2, "0")}`);
          expect(parseNumber(formatNumber(value, locale), locale)).toBe(value);
        },
      ),
    );
  });
});
