import { expect, test } from "vitest";
import { clockIsSimulated, loadClock, now, realNow, setClock, startClock } from "./clock.ts";
import { useDatabase } from "./test-database.ts";

useDatabase();

test("a fresh database has the real time", async () => {
  await loadClock();
  expect(clockIsSimulated()).toBe(false);
  expect(Math.abs(now().getTime() - realNow().getTime())).toBeLessThan(50);
});

test("a started clock runs on from its instant, also for a process that reads it later", async () => {
  const start = new Date("2023-04-19T01:00:00Z");
  await startClock(start);
  await loadClock();
  expect(clockIsSimulated()).toBe(true);
  expect(now().getTime() - start.getTime()).toBeGreaterThanOrEqual(0);
  expect(now().getTime() - start.getTime()).toBeLessThan(10_000);
});

test("a stopped clock stands still", () => {
  const instant = new Date("2023-04-20T02:00:00Z");
  setClock(instant);
  expect(now()).toBe(instant);
  setClock(null);
});
