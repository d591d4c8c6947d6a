import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { findPostgres, type Postgres } from "./postgres-binaries.ts";
import { dropLock, isAlive, markOf, takeLock } from "./process-mark.ts";

/** An embedded Postgres in use by this process. */
export type Cluster = {
  /** Connection string of its owner to the database `portal`. */
  url: string;
  /** Whether it ran already when we came. */
  joined: boolean;
  /** Gives it back; the last process that uses it stops it. */
  close: () => Promise<void>;
};

/** The embedded Postgres did not come up; `output` is the end of what it said. */
export class ClusterFailed extends Error {
  readonly output: string;
  constructor(message: string, output: string) {
    super(message);
    this.name = "ClusterFailed";
    this.output = output;
  }
}

const kept = z.object({ port: z.number(), password: z.string() });
type Kept = z.infer<typeof kept>;

/**
 * Opens the embedded Postgres of a data folder: makes it at the first time (Vietnamese ICU collation, UTF-8), starts it
 * when it does not run, joins it when it does. The server outlives a process that is killed; the next one joins it.
 *
 * @param dataDir folder of the installation; the database lies in `postgres` below it
 * @param flags settings of the server as `name=value`, for tests that need no durability
 * @throws NoPostgres, ClusterFailed, or an error of the file system (not writable, full)
 */
export async function openCluster(dataDir: string, flags: string[] = []): Promise<Cluster> {
  mkdirSync(join(dataDir, "postgres-users"), { recursive: true });
  const postgres = findPostgres(dataDir);
  const mine = join(dataDir, "postgres-users", String(process.pid));
  const opened = await alone(dataDir, async () => {
    if (!existsSync(join(dataDir, "postgres", "PG_VERSION"))) make(dataDir, postgres);
    const joined = isRunning(dataDir);
    const state = joined ? readKept(dataDir) : await start(dataDir, postgres, flags);
    await ensureDatabase(state);
    writeFileSync(mine, markOf(process.pid));
    return { url: urlOf(state, "portal"), joined };
  });
  const close = () =>
    alone(dataDir, async () => {
      rmSync(mine, { force: true });
      if (!hasUsers(dataDir)) stop(dataDir, postgres);
    });
  return { ...opened, close };
}

function make(dataDir: string, postgres: Postgres): void {
  const goal = join(dataDir, "postgres");
  const making = join(dataDir, "postgres.making");
  // What an interrupted first start left behind: the folder gets its name only when it is whole.
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  const password = randomBytes(24).toString("hex");
  const passwordFile = join(making, "..", "postgres.password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [making, passwordFile])
    if (postgres.owner) chownSync(path, postgres.owner.uid, postgres.owner.gid);
  const locale = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=vi-VN", "--locale=C"];
  const access = ["--username=portal", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const { file, args } = postgres.command("initdb", [`--pgdata=${making}`, ...locale, ...access]);
  const made = spawnSync(file, args, { ...postgres.options, encoding: "utf8", env: environment() });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new ClusterFailed("the database could not be made", `${made.stdout}${made.stderr}${made.error ?? ""}`);
  writeKept(dataDir, { port: 0, password });
  rmSync(goal, { recursive: true, force: true });
  renameSync(making, goal);
}

async function start(dataDir: string, postgres: Postgres, flags: string[]): Promise<Kept> {
  const before = readKept(dataDir);
  const state = { ...before, port: await freePort(before.port) };
  writeKept(dataDir, state);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=120",
    "timezone=UTC",
    ...flags,
  ];
  const { file, args } = postgres.command("postgres", [
    ...["-D", join(dataDir, "postgres"), "-p", String(state.port)],
    ...settings.flatMap((setting) => ["-c", setting]),
  ]);
  const logPath = join(dataDir, "postgres.log");
  const output = openSync(logPath, "w");
  // Detached: a Ctrl+C in the terminal must reach us alone, so that we can end the server and the worker before it.
  const child = spawn(file, args, {
    ...postgres.options,
    env: environment(),
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  await answers(child, state, logPath);
  child.unref();
  return state;
}

async function answers(child: ChildProcess, state: Kept, logPath: string): Promise<void> {
  const seen: { ended: string | null } = { ended: null };
  child.once("exit", (code) => {
    seen.ended = `the database ended while starting (code ${code})`;
  });
  child.once("error", (error) => {
    seen.ended = error.message;
  });
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (seen.ended !== null) break;
    const client = new pg.Client({ connectionString: urlOf(state, "postgres") });
    // Not ready yet is no event of its own: the failed connect below says it.
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await wait(attempt < 40 ? 25 : 100);
    }
  }
  throw new ClusterFailed(
    seen.ended ?? "the database did not answer in two minutes",
    readFileSync(logPath, "utf8").slice(-2000),
  );
}

async function ensureDatabase(state: Kept): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(state, "postgres") });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'portal'");
    if (found.rowCount === 0) await client.query("CREATE DATABASE portal");
  } finally {
    await client.end();
  }
}

function stop(dataDir: string, postgres: Postgres): void {
  if (!isRunning(dataDir)) return;
  const { file, args } = postgres.command("pg_ctl", [
    "stop",
    "-D",
    join(dataDir, "postgres"),
    "-m",
    "fast",
    "-w",
    "-t",
    "60",
  ]);
  spawnSync(file, args, { ...postgres.options, env: environment(), stdio: "ignore" });
}

function isRunning(dataDir: string): boolean {
  const path = join(dataDir, "postgres", "postmaster.pid");
  if (!existsSync(path)) return false;
  const [pid = ""] = readFileSync(path, "utf8").split("\n");
  return isAlive(pid);
}

function hasUsers(dataDir: string): boolean {
  const folder = join(dataDir, "postgres-users");
  return readdirSync(folder).some((name) => {
    if (isAlive(readFileSync(join(folder, name), "utf8"))) return true;
    rmSync(join(folder, name), { force: true });
    return false;
  });
}

/** One process at a time makes, starts or stops the server of a data folder. */
async function alone<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const path = join(dataDir, "postgres.lock");
  for (let attempt = 0; takeLock(path) !== null; attempt += 1) {
    if (attempt > 1200)
      throw new ClusterFailed("another process has been starting or stopping the database for two minutes", "");
    await wait(100);
  }
  try {
    return await work();
  } finally {
    dropLock(path);
  }
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : wanted));
    });
  });
}

function readKept(dataDir: string): Kept {
  return kept.parse(JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")));
}

function writeKept(dataDir: string, state: Kept): void {
  writeFileSync(join(dataDir, "postgres.json"), `${JSON.stringify(state)}\n`, { mode: 0o600 });
}

function urlOf(state: Kept, database: string): string {
  return `postgresql://portal:${state.password}@127.0.0.1:${state.port}/${database}`;
}

function environment(): NodeJS.ProcessEnv {
  const { PATH = "", SystemRoot } = process.env;
  return { PATH, LC_ALL: "C", NODE_ENV: "production", ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}
