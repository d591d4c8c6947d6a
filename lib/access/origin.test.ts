import { describe, expect, it } from "vitest";
import { addressOf, fromOwnPage, ownPath, samplesMaySignIn } from "./origin.ts";

const headers = (pairs: Record<string, string>) => new Headers(pairs);
const local = {
  host: "localhost:3000",
  "x-forwarded-for": "::1",
  "x-forwarded-host": "localhost:3000",
  "x-forwarded-proto": "http",
};

describe("sample accounts", () => {
  it("are there when the portal is asked under a loopback name, from this machine", () => {
    for (const host of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "localhost"]) {
      expect(samplesMaySignIn(headers({ ...local, host, "x-forwarded-host": host }), true), host).toBe(true);
    }
  });

  it("are not when the portal listens beyond this machine", () => {
    expect(samplesMaySignIn(headers(local), false)).toBe(false);
  });

  it.each([
    ["another name", { host: "portal.example.vn" }],
    ["a name that only begins like one", { host: "localhost.example.vn" }],
    ["another name before a proxy", { "x-forwarded-host": "portal.example.vn" }],
    ["another machine behind a proxy", { "x-forwarded-for": "203.0.113.7" }],
    ["a chain of proxies", { "x-forwarded-for": "127.0.0.1, 127.0.0.1" }],
    ["https before a proxy", { "x-forwarded-proto": "https" }],
    ["the standard header", { forwarded: "for=127.0.0.1" }],
    ["a cache", { via: "1.1 cache" }],
    ["nginx", { "x-real-ip": "127.0.0.1" }],
  ])("are not under %s", (_what, changed) => {
    expect(samplesMaySignIn(headers({ ...local, ...changed }), true)).toBe(false);
  });

  it("are not without a Host", () => {
    expect(samplesMaySignIn(headers({ "x-forwarded-for": "127.0.0.1" }), true)).toBe(false);
  });
});

describe("the address of a request", () => {
  it.each([
    ["::ffff:10.0.0.4", "10.0.0.4"],
    ["::1", "127.0.0.1"],
    ["198.51.100.1, 10.0.0.4", "10.0.0.4"],
    ["2001:db8::7", "2001:db8::7"],
  ])("%s → %s", (given, address) => {
    expect(addressOf(headers({ "x-forwarded-for": given }))).toBe(address);
  });

  it("is said to be unknown without one", () => {
    expect(addressOf(headers({}))).toBe("unknown");
  });
});

describe("a form from a page of this portal", () => {
  it.each([
    [{ host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": "same-origin" }, true],
    [{ host: "localhost:3000" }, true],
    [{ host: "localhost:3000", origin: "http://evil.example" }, false],
    [{ host: "localhost:3000", "sec-fetch-site": "cross-site" }, false],
    [{ host: "localhost:3000", origin: "null" }, false],
  ])("%j → %s", (given, own) => {
    expect(fromOwnPage(headers(given))).toBe(own);
  });
});

describe("where to go after sign-in", () => {
  it.each([
    ["/reports/1?x=2", "/reports/1?x=2"],
    ["//evil.example", null],
    ["/\\evil.example", null],
    ["https://evil.example", null],
    ["/sign-in?next=/", null],
    ["/api/health", null],
    ["/a\nb", null],
    ["", null],
    [null, null],
  ])("%j → %j", (given, path) => {
    expect(ownPath(given)).toBe(path);
  });
});
