import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dropLock, isAlive, markOf, takeLock } from "./process-mark.ts";

const lock = () => join(mkdtempSync(join(tmpdir(), "portal-lock-")), "run.lock");
const gone = () => String(spawnSync(process.execPath, ["-e", ""]).pid);

test("a running process is told from one that is gone", () => {
  expect(isAlive(markOf(process.pid))).toBe(true);
  expect(isAlive(gone())).toBe(false);
  expect(isAlive("")).toBe(false);
});

test.runIf(process.platform === "linux")("a later process of the same number is another one", () => {
  expect(isAlive(`${process.pid} 1`)).toBe(false);
});

test("a lock is held by one process, and free again when dropped", () => {
  const path = lock();
  expect(takeLock(path)).toBeNull();
  expect(takeLock(path)).toBe(process.pid);
  dropLock(path);
  expect(takeLock(path)).toBeNull();
});

test("a lock that a dead process left is taken over", () => {
  const path = lock();
  writeFileSync(path, gone());
  expect(takeLock(path)).toBeNull();
  expect(readFileSync(path, "utf8")).toBe(markOf(process.pid));
});
