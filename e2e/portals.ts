import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PORTS = { look: 3101, road: 3102 };

/** Starts the portals of the browser tests with `bin/start.ts`, each with a data folder of its own; ends them after. */
export default async function startPortals(): Promise<() => Promise<void>> {
  const portals: { child: ChildProcess; dataDir: string }[] = [];
  const stop = async () => {
    await Promise.all(portals.map(({ child }) => ended(child)));
    for (const { dataDir } of portals) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    for (const [name, port] of Object.entries(PORTS)) {
      const dataDir = mkdtempSync(join(tmpdir(), `portal-${name}-`));
      const child = spawn(process.execPath, ["bin/start.ts"], {
        env: {
          ...process.env,
          NODE_ENV: "production",
          PORT: String(port),
          HOST: "127.0.0.1",
          PORTAL_DATA_DIR: dataDir,
          DATABASE_URL: "",
          PORTAL_URL: "",
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      portals.push({ child, dataDir });
      await ready(child, name);
      process.env[`PORTAL_DATA_DIR_${name.toUpperCase()}`] = dataDir;
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
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
