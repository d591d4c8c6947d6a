import { type ChildProcess, spawn } from "node:child_process";

/** What `bin/start.ts` is given for a portal of the browser tests: a port and a data folder, nothing of the machine's own. */
export function environmentOf(port: number, dataDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
    PORTAL_DATA_DIR: dataDir,
    DATABASE_URL: "",
    PORTAL_URL: "",
  };
}

/** Starts a portal; `ready` settles once it is, or fails with what it said. */
export function launch(name: string, env: NodeJS.ProcessEnv): { child: ChildProcess; ready: Promise<void> } {
  const child = spawn(process.execPath, ["bin/start.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  return { child, ready: ready(child, name) };
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

/** Ends a portal and waits until it is gone. */
export function ended(child: ChildProcess, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
