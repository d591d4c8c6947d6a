import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeAt, newSecret, setUpAddress, stepOf } from "./one-time-code.ts";
import { CODE_SECONDS, inGroups, readCode, secondsToWait } from "./rules.ts";
import { openSecret, sealSecret } from "./sealed-secret.ts";

/** "12345678901234567890", the secret of RFC 6238, appendix B. */
const RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

describe("codes of an authenticator", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("are those of RFC 6238 at %i s", (seconds, code) => {
    expect(codeAt(RFC, at(seconds))).toBe(code);
    expect(stepOf(RFC, code, at(seconds))).toBe(Math.floor(seconds / CODE_SECONDS));
  });

  it("count one step early and one step late, and never two", () => {
    const secret = newSecret();
    const middle = at(1_700_000_010);
    const step = stepOf(secret, codeAt(secret, middle), middle) ?? 0;
    const shownAt = (steps: number) => codeAt(secret, at(1_700_000_010 + steps * CODE_SECONDS));
    expect([-1, 0, 1].map((off) => stepOf(secret, shownAt(off), middle))).toEqual([step - 1, step, step + 1]);
    for (const off of [-2, 2]) {
      const found = stepOf(secret, shownAt(off), middle);
      // Two codes of a secret agree by chance once in a million: then the step is another one's.
      expect(found === null || found !== step + off).toBe(true);
    }
  });

  it("are set up by an address that names portal, person and the kind of code", () => {
    const address = new URL(setUpAddress(RFC, "an@example.vn"));
    expect(address.protocol).toBe("otpauth:");
    expect(decodeURIComponent(address.pathname)).toContain("an@example.vn");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      issuer: "Cổng tổng kết",
      secret: RFC,
      algorithm: "SHA1",
      digits: "6",
      period: "30",
    });
    expect(inGroups(RFC)).toBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  });
});

describe("what is typed as a code", () => {
  it.each([
    ["123456", { kind: "authenticator", code: "123456" }],
    [" 123 456 ", { kind: "authenticator", code: "123456" }],
    ["１２３４５６", { kind: "authenticator", code: "123456" }],
    ["KX7M-4npq-ab3d ef5g", { kind: "recovery", code: "kx7m-4npq-ab3d-ef5g" }],
    ["kx7m4npqab3def5g", { kind: "recovery", code: "kx7m-4npq-ab3d-ef5g" }],
    ["12345", { kind: "neither" }],
    ["1234567", { kind: "neither" }],
    ["", { kind: "neither" }],
  ])("%j", (typed, read) => {
    expect(readCode(typed)).toEqual(read);
  });
});

describe("waiting after wrong codes", () => {
  it("begins after the third and grows to a quarter of an hour; nothing but a right code shortens it", () => {
    const failed = at(1_000_000);
    const waits = [0, 1, 2, 3, 4, 5, 20].map((failures) => secondsToWait(failures, failed, failed));
    expect(waits).toEqual([0, 0, 0, 5, 10, 20, 900]);
    expect(secondsToWait(5, failed, at(1_000_000 + 19))).toBe(1);
    expect(secondsToWait(5, failed, at(1_000_000 + 20))).toBe(0);
    expect(secondsToWait(0, null, failed)).toBe(0);
  });
});

describe("a secret at rest", () => {
  const KEY = "a secret of the installation, long";
  it("opens for the same person under the same key only, and not when altered", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.uuid(), fc.uuid(), fc.nat(), (secret, person, other, place) => {
        const kept = sealSecret(secret, person, KEY);
        expect(openSecret(kept, person, KEY)).toBe(secret);
        expect(openSecret(kept, person, `${KEY}!`)).toBeNull();
        if (other !== person) expect(openSecret(kept, other, KEY)).toBeNull();
        const index = place % kept.length;
        const altered = kept.slice(0, index) + (kept[index] === "A" ? "B" : "A") + kept.slice(index + 1);
        // The last letters of a base64 part may carry unused bits: what they spell is then the same.
        expect([null, secret]).toContain(openSecret(altered, person, KEY));
      }),
    );
  });

  it("never stands in what is kept, and is sealed anew each time", () => {
    const secret = newSecret();
    const [one, two] = [sealSecret(secret, "p", KEY), sealSecret(secret, "p", KEY)];
    expect(one).not.toContain(secret);
    expect(one).not.toBe(two);
    expect(openSecret("nonsense", "p", KEY)).toBeNull();
  });
});
