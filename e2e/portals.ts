import { type ChildProcess, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ended, environmentOf, launch } from "./launch.ts";

/** One portal for each way of changing the campaign; the config's projects name the same ports. */
const PORTS = { look: 3101, road: 3102, two: 3103, plans: 3104, province: 3105, writing: 3106, review: 3108 };
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
    const env = environmentOf(port, dataDir);
    const of = ORGANISATION[name];
    if (of !== undefined) reset(of, env);
    const { child, ready } = launch(name, env);
    portals.push({ child, dataDir });
    await ready;
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
