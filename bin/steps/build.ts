import { spawn } from "node:child_process";
import { cpSync, createWriteStream, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { explain, Failure } from "./failure.ts";
import { fingerprint, isCurrent, keepMark } from "./fingerprint.ts";
import { announce } from "./step.ts";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "package-lock.json",
  "proxy.ts",
  "instrumentation.ts",
];
const CONFIGURATION = ["next.config.ts", "postcss.config.mjs", "tsconfig.json"];
const BUILD_MARK = ".next/built-from";
const CLIENT_MARK = "prisma/client/generated-from";

/** Makes the database client when the schema is another than it was made from. */
export async function generateClient(remark: (text: string) => void): Promise<void> {
  const wanted = fingerprint(["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  if (isCurrent(CLIENT_MARK, wanted)) return remark("đã có · up to date");
  // The generator would fetch an engine that it does not need for this; any program that exists keeps it from that.
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  await run("prisma/build/index.js", ["generate"], env, join("node_modules", "generate.log"), {
    vi: "Không sinh được mã truy cập cơ sở dữ liệu.",
    en: "The database client could not be generated.",
  });
  keepMark(CLIENT_MARK, wanted);
}

/**
 * Builds the production server when the build is older than the sources. The mark is written last, so an interrupted
 * build is simply made again.
 */
export async function build(remark: (text: string) => void, logFile: string): Promise<void> {
  const wanted = fingerprint([...SOURCES, ...CONFIGURATION]);
  if (isCurrent(BUILD_MARK, wanted)) return remark("đã có · up to date");
  announce("dựng bản chạy, mất khoảng một phút · building, takes about a minute");
  rmSync(BUILD_MARK, { force: true });
  rmSync(".next/standalone", { recursive: true, force: true });
  await run("next/dist/bin/next", ["build"], { NEXT_TELEMETRY_DISABLED: "1" }, logFile, {
    vi: "Không dựng được bản chạy.",
    en: "The build failed.",
  });
  cpSync(".next/static", ".next/standalone/.next/static", { recursive: true });
  cpSync("public", ".next/standalone/public", { recursive: true });
  keepMark(BUILD_MARK, wanted);
}

async function run(
  program: string,
  args: string[],
  env: Record<string, string>,
  logFile: string,
  says: { vi: string; en: string },
) {
  const code = await new Promise<number | null>((resolve, reject) => {
    const log = createWriteStream(logFile);
    log.on("error", reject);
    const child = spawn(process.execPath, [join("node_modules", program), ...args], {
      env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const endToo = () => child.kill();
    process.once("exit", endToo);
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on("error", reject);
    child.on("close", (ended) => {
      process.off("exit", endToo);
      log.end(() => resolve(ended));
    });
  });
  if (code === 0) return;
  const output = readFileSync(logFile, "utf8");
  const full = /ENOSPC|No space left/.test(output)
    ? explain(Object.assign(new Error("full"), { code: "ENOSPC" }))
    : null;
  const tail = output.trim().split("\n").slice(-25).join("\n");
  throw full ?? new Failure(`${says.vi}\n${tail}`, says.en, `toàn bộ thông báo · the whole output: ${logFile}`);
}
