import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

/**
 * A mark of one running process that no later process of the same number can be taken for: its number, and on Linux
 * when it began.
 */
export function markOf(pid: number): string {
  return `${pid} ${startOf(pid)}`;
}

/** Whether the process that made a mark is still running. */
export function isAlive(mark: string): boolean {
  const [number = "", start = ""] = mark.trim().split(" ");
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return start === "" || startOf(pid) === "" || startOf(pid) === start;
}

/**
 * Takes a lock file for this process; a lock left by a process that is gone is taken over.
 *
 * @returns null when it is ours now, else the number of the process that holds it
 */
export function takeLock(path: string): number | null {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = openSync(path, "wx");
      writeSync(file, markOf(process.pid));
      closeSync(file);
      return null;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const held = readOr(path, "");
    if (isAlive(held)) return Number(held.split(" ")[0]);
    // An empty file may be a lock in the making: only a mark whose process is gone is cleared away.
    if (held !== "" || attempt > 0) rmSync(path, { force: true });
  }
  return Number(readOr(path, "0").split(" ")[0]);
}

/** Gives a lock of this process back. */
export function dropLock(path: string): void {
  if (readOr(path, "") === markOf(process.pid)) rmSync(path, { force: true });
}

function startOf(pid: number): string {
  const stat = readOr(`/proc/${pid}/stat`, "");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return otherwise;
  }
}
