import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { logPath } from "./data-folder.ts";

const GIVE_UP_AFTER = 5;
const CALM = 60_000;
const PATIENCE = 15_000;

/** A program kept running: begun anew when it ends by itself, ended when told. */
export type Kept = {
  stop: () => Promise<void>;
  /** Settles, with a sentence, when it has ended too often in a short time to go on. */
  broken: Promise<string>;
};

/**
 * Keeps a child running. Its output goes to a log file; what it writes as a warning or worse is shown here too.
 *
 * @param name what it is called in messages and as a log file
 * @param args of Node
 * @param cwd folder it runs in
 */
export function keep(name: string, args: string[], cwd: string, dataDir: string, env: Record<string, string>): Kept {
  const run: { child: ChildProcess | null; stopping: boolean } = { child: null, stopping: false };
  let ends: number[] = [];
  const isStopping = () => run.stopping;
  const log = createWriteStream(logPath(dataDir, name), { flags: "a" });
  log.on("error", (error) => console.error(`${name}: ${error.message}`));
  const broken = new Promise<string>((resolve) => {
    const begin = () => {
      const leash = new URL("leash.js", import.meta.url).href;
      const child = spawn(process.execPath, ["--import", leash, ...args], {
        cwd,
        env: { ...process.env, NODE_ENV: "production", PORTAL_LEASH: "1", ...env },
        stdio: ["ignore", "pipe", "pipe", "ipc"],
        // In a group of its own: Ctrl+C reaches us alone, and we end our children in their order.
        detached: process.platform !== "win32",
      });
      run.child = child;
      child.stdout?.pipe(log, { end: false });
      child.stderr?.pipe(log, { end: false });
      child.stderr?.on("data", (chunk: Buffer) => show(name, chunk.toString()));
      child.on("exit", async (code, signal) => {
        if (isStopping()) return;
        const at = performance.now();
        ends = [...ends.filter((end) => at - end < CALM), at];
        console.error(`  ${name}: đã dừng (${signal ?? code}), chạy lại · ended, starting again`);
        if (ends.length >= GIVE_UP_AFTER)
          resolve(`${name}: dừng ${ends.length} lần trong một phút · ended ${ends.length} times within a minute`);
        else {
          await wait(ends.length * 500);
          if (!isStopping()) begin();
        }
      });
    };
    begin();
  });
  return { broken, stop };

  async function stop(): Promise<void> {
    run.stopping = true;
    const running = run.child;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGTERM");
    const late = setTimeout(() => running.kill("SIGKILL"), PATIENCE);
    await ended;
    clearTimeout(late);
    log.end();
  }
}

/** Waits until a server answers at all, whatever it says. */
export async function answers(url: string, broken: Promise<string>): Promise<void> {
  const found: { why: string | null } = { why: null };
  void broken.then((reason) => {
    found.why = reason;
  });
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (found.why !== null) throw new Error(found.why);
    try {
      await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5_000) });
      return;
    } catch {
      await wait(attempt < 60 ? 50 : 500);
    }
  }
  throw new Error(`${url} does not answer`);
}

function show(name: string, text: string): void {
  for (const line of text.split("\n")) {
    const level = /^\{"level":(\d+)/.exec(line)?.[1];
    if (line.trim() !== "" && (level === undefined ? /error|⨯/i.test(line) : Number(level) >= 40))
      console.error(`  ${name}: ${line}`);
  }
}
