import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One portal for each way of changing the campaign; the config's projects name the same ports. */
const PORTS = { look: 3101, road: 3102, two: 3103, plans: 3104, province: 3105, writing: 3106 };
/** Portals with other sample data than the starter campaign's (`portal sample reset --org`). */
const ORGANISATION: Readonly<Record<string, string>> = { province: "2026" };

/** Starts the portals of the browser tests with `bin/start.ts`, each with a data folder of its own; ends them after. */
export default async function startPortals(): Promise<() => Promise<void>> {
  const portals: { child: ChildProcess; dataDir: string }[] = [];
  const stop = async () => {
    await Promise.all(portals.map(({ child }) => ended(child)));
    for (const { dataDir } of portals) rmSync(dataDir, { recursive: true, force: true });
  };
  const start = async (name: string, port: number) => {
    const dataDir = mkdtempSync(join(tmpdir(), `portal-${name}-`));
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      PORTAL_DATA_DIR: dataDir,
      DATABASE_URL: "",
      PORTAL_URL: "",
    };
    const of = ORGANISATION[name];
    if (of !== undefined) reset(of, env);
    const child = spawn(process.execPath, ["bin/start.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
    portals.push({ child, dataDir });
    await ready(child, name);
    const { stdout } = spawnSync(process.execPath, ["bin/portal.ts", "database", "url"], { env, encoding: "utf8" });
    process.env[`PORTAL_DATA_DIR_${name.toUpperCase()}`] = dataDir;
    process.env[`PORTAL_DATABASE_${name.toUpperCase()}`] = stdout.trim();
  };
  try {
    // The first one builds where that is needed; the others find the build and start side by side.
    const [first, ...others] = Object.entries(PORTS);
    if (first) await start(...first);
    await Promise.all(others.map(([name, port]) => start(name, port)));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Fills the database of a portal that was never started with the sample data of an organisation. */
function reset(of: string, env: NodeJS.ProcessEnv): void {
  const words = ["bin/portal.ts", "sample", "reset", "--org", of];
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`the sample data of ${of} was not loaded:\n${stderr}`);
}

function ready(child: ChildProcess, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (/^ready {2}/m.test(said)) resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", () => reject(new Error(`the portal "${name}" did not start:\n${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
