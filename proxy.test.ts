import { NextRequest } from "next/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { proxy } from "./proxy.ts";

const SESSION = "next-auth.session-token=whatever";
const ask = (path: string, init: { method?: string; cookie?: string } = {}) =>
  proxy(
    new NextRequest(`http://localhost:3000${path}`, {
      method: init.method ?? "GET",
      ...(init.cookie === undefined ? {} : { headers: { cookie: init.cookie } }),
    }),
  );

afterEach(() => vi.unstubAllEnvs());

describe("before every page", () => {
  it("sends whoever shows no session to sign-in, and back to where they were going", () => {
    const answer = ask("/reports/1?x=2");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("http://localhost:3000/sign-in?next=%2Freports%2F1%3Fx%3D2");
    expect(ask("/").headers.get("location")).toBe("http://localhost:3000/sign-in");
    expect(ask("/reports/1", { method: "POST" }).headers.get("location")).toBe("http://localhost:3000/sign-in");
  });

  it("lets everybody to the doors, to the check of a document and to what answers for itself", () => {
    for (const path of [
      "/sign-in",
      "/first-run",
      "/verify/abc",
      "/calendar/token.ics",
      "/api/health",
      "/api/auth/session",
    ]) {
      expect(ask(path).headers.get("location"), path).toBeNull();
    }
    expect(ask("/sign-in-elsewhere").status).toBe(303);
  });

  it("never decides more than that: any cookie passes, the live row decides", () => {
    expect(ask("/desk/admin", { cookie: SESSION }).headers.get("location")).toBeNull();
    expect(ask("/desk/admin", { cookie: "next-auth.session-token=" }).status).toBe(303);
  });

  it("allows scripts and styles by a nonce of this answer only", () => {
    const policies = [ask("/", { cookie: SESSION }), ask("/", { cookie: SESSION })].map(
      (answer) => answer.headers.get("content-security-policy") ?? "",
    );
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/);
    expect(policies[0]).not.toMatch(/unsafe/);
    expect(policies[0]).toContain("frame-ancestors 'none'");
    expect(policies[0]).not.toBe(policies[1]);
  });

  it("lets nothing run or load in files that people brought", () => {
    for (const path of ["/api/files/x", "/api/files/x/preview?page=2"])
      expect(ask(path, { cookie: SESSION }).headers.get("content-security-policy")).toBe("default-src 'none'");
  });

  it("keeps browsers strict, and on https for good where the portal is reached by it", () => {
    const headers = ask("/sign-in").headers;
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toBeNull();
    vi.stubEnv("PORTAL_URL", "https://so-ket.example.vn");
    expect(ask("/sign-in").headers.get("strict-transport-security")).toContain("max-age=31536000");
    expect(ask("/sign-in").headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
  });
});
