import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A portal of the bench's own: production build, embedded database, starter campaign. */
export type BenchPortal = { base: string; databaseUrl: string; pid: number; stop: () => Promise<void> };

/** Starts it by the same command a newcomer uses; ready when it says so. */
export async function startPortal(port: number): Promise<BenchPortal> {
  const dataDir = mkdtempSync(join(tmpdir(), "portal-bench-"));
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    PORT: String(port),
    HOST: "127.0.0.1",
    PORTAL_DATA_DIR: dataDir,
    DATABASE_URL: "",
    PORTAL_URL: "",
  };
  const child = spawn(process.execPath, ["bin/start.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  await ready(child);
  const { stdout } = spawnSync(process.execPath, ["bin/portal.ts", "database", "url"], { env, encoding: "utf8" });
  const stop = async () => {
    await ended(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { base: `http://localhost:${port}`, databaseUrl: stdout.trim(), pid: child.pid ?? 0, stop };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (/^ready {2}/m.test(said)) resolve();
    });
    child.once("exit", () => reject(new Error(`the portal did not start:\n${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/** Signs in as a sample person (by id) and gives the cookie header of the session. */
export async function signIn(base: string, personId: string): Promise<string> {
  const answer = await fetch(`${base}/api/sign-in/sample`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: base, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ person: personId }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`signing in answered ${answer.status}`);
  return cookies.join("; ");
}
