import { expect, test } from "vitest";
import { isLoopback, readSettings, WrongSettings } from "./settings.ts";

function linesOf(env: Record<string, string>): string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof WrongSettings) return error.lines;
    throw error;
  }
  return [];
}

test("nothing set is a portal on loopback with its own database", () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    loopback: true,
    databaseUrl: null,
    portalUrl: "http://localhost:3000",
    timeZone: "Asia/Ho_Chi_Minh",
    clock: null,
    oidc: null,
    worker: true,
  });
  expect(settings.dataDir).toMatch(/\.data$/);
});

test("files lie in a folder or in a bucket", () => {
  for (const STORAGE_URL of [
    "file:///srv/files",
    "s3://key:secret@minio:9000/portal?tls=off",
    "s3://portal?region=vn-1",
  ])
    expect(readSettings({ STORAGE_URL }).storageUrl).toBe(STORAGE_URL);
  expect(readSettings({ PORTAL_DATA_DIR: "/srv/dữ liệu" }).storageUrl).toBe(
    "file:///srv/d%E1%BB%AF%20li%E1%BB%87u/files",
  );
});

test("an empty variable counts as unset", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: "" }).port).toBe(3000);
});

test.each([
  ["PORT", "30O0"],
  ["PORT", "70000"],
  ["DATABASE_URL", "mysql://x"],
  ["PORTAL_URL", "portal.example.vn"],
  ["AUTH_SECRET", "short"],
  ["AUDIT_KEY", "zz"],
  ["STORAGE_URL", "ftp://x"],
  ["STORAGE_URL", "s3://bucket"],
  ["STORAGE_URL", "file://server/share"],
  ["PORTAL_TIME_ZONE", "Asia/Tu_Son"],
  ["PORTAL_CLOCK", "19/4/2023"],
  ["PORTAL_CLOCK", "2023-04-19T08:00:00"],
  ["PORTAL_WORKER", "yes"],
])("a wrong %s (%s) is named with an example", (name, value) => {
  const lines = linesOf({ [name]: value });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(`^${name}: .*for example: `));
});

test("the clock is an instant, whatever its zone", () => {
  expect(readSettings({ PORTAL_CLOCK: "2023-04-19T08:00:00+07:00" }).clock?.toISOString()).toBe(
    "2023-04-19T01:00:00.000Z",
  );
});

test("single sign-on is set whole or not at all", () => {
  expect(linesOf({ OIDC_ISSUER: "https://id.example.vn" })).toHaveLength(1);
  const whole = { OIDC_ISSUER: "https://id.example.vn", OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" };
  expect(readSettings(whole).oidc).toEqual({ issuer: "https://id.example.vn", clientId: "a", clientSecret: "b" });
});

test("loopback names are told from others", () => {
  expect(["localhost", "127.0.0.1", "127.1.2.3", "::1"].every(isLoopback)).toBe(true);
  expect(["0.0.0.0", "10.0.0.1", "localhost.example.vn", "127.example.vn"].some(isLoopback)).toBe(false);
});
