import { rereadSettings, settings } from "#lib/platform/settings.ts";
import { build, generateClient } from "./steps/build.ts";
import { keepSecrets, logPath, takeDataFolder } from "./steps/data-folder.ts";
import { bringUpToDate, openDatabase } from "./steps/database.ts";
import { printFailure } from "./steps/failure.ts";
import { refuseTakenPort } from "./steps/port.ts";
import { seconds, step } from "./steps/step.ts";
import { answers, type Kept, keep } from "./steps/supervise.ts";

/**
 * `npm start [-- --empty]` and, with `--dev`, `npm run dev`: brings everything up step by step, then stays to supervise
 * the server, the worker and the embedded database until SIGINT or SIGTERM.
 */
const empty = process.argv.includes("--empty");
const development = process.argv.includes("--dev");
const unknown = process.argv.slice(2).find((word) => word !== "--empty" && word !== "--dev");
if (unknown !== undefined) {
  console.error(`✗ không hiểu · unknown: ${unknown}\n  → npm start   hoặc · or   npm start -- --empty`);
  process.exit(2);
}

const undo: (() => Promise<void> | void)[] = [];
const state: { ending: Promise<never> | null } = { ending: null };

/** Undoes what was done, last first, and ends; a second signal while that goes on changes nothing. */
function end(code: number): Promise<never> {
  state.ending ??= (async () => {
    for (const back of undo.reverse()) {
      try {
        await back();
      } catch (error) {
        console.error(error);
      }
    }
    return process.exit(code);
  })();
  return state.ending;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (state.ending === null) console.log("\n  dừng · stopping …");
    void end(0);
  });
}

// npm ends its shell on SIGTERM and leaves what runs in it, so a parent that is gone means to stop, too.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && void end(0), 500).unref();

try {
  await start();
} catch (error) {
  // A signal during a step breaks it; that is no failure to tell of.
  if (state.ending === null) printFailure(error);
  await end(1);
}

async function start(): Promise<void> {
  const began = performance.now();
  const { port, host, dataDir } = rereadSettings();
  await step("thư mục dữ liệu · data folder", async (remark) => {
    undo.push(takeDataFolder(dataDir));
    await refuseTakenPort(host, port);
    const made = keepSecrets(dataDir);
    rereadSettings();
    remark(dataDir);
    if (!settings.loopback && made.length > 0) {
      console.error(
        `  ! ${made.join(", ")}: lấy từ thư mục dữ liệu, nên đặt riêng · kept in the data folder; set them in the environment`,
      );
    }
  });
  await step("mã cơ sở dữ liệu · database client", generateClient);
  await step("cơ sở dữ liệu · database", async (remark) => {
    undo.push(await openDatabase(remark));
  });
  await step("bước chuyển đổi · migrations", bringUpToDate);
  const { fillDatabase } = await import("./steps/fill.ts");
  const code = await fillDatabase({ empty, undo });
  if (!development) await step("bản chạy · build", (remark) => build(remark, logPath(dataDir, "build")));
  const kept = await step("máy chủ · server", () => serve(host, port));
  console.log(`  ${"tổng cộng · in all".padEnd(34)} ${seconds(performance.now() - began)}`);
  if (code !== null)
    console.log(`\n  mã tạo quản trị viên đầu tiên · one-time code for the first administrator:  ${code}`);
  console.log(`ready  ${settings.portalUrl}`);
  const reason = await Promise.race(kept.map((one) => one.broken));
  console.error(`\n✗ ${reason}\n  → xem · see ${dataDir}/log`);
  await end(1);
}

async function serve(host: string, port: number): Promise<Kept[]> {
  const { dataDir, portalUrl, worker } = settings;
  const env = {
    PORT: String(port),
    HOST: host,
    HOSTNAME: host,
    PORTAL_DATA_DIR: dataDir,
    PORTAL_URL: portalUrl,
    NEXTAUTH_URL: portalUrl,
    NEXTAUTH_SECRET: settings.authSecret ?? "",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const root = process.cwd();
  const server = development
    ? keep("server", ["node_modules/next/dist/bin/next", "dev", "-p", String(port), "-H", host], root, dataDir, {
        ...env,
        NODE_ENV: "development",
      })
    : keep("server", ["server.js"], `${root}/.next/standalone`, dataDir, env);
  undo.push(server.stop);
  const kept = [server];
  if (worker) {
    const jobs = keep("worker", ["bin/worker.ts"], root, dataDir, env);
    undo.push(jobs.stop);
    kept.push(jobs);
  }
  const loopback = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  await answers(`http://${loopback.includes(":") ? `[${loopback}]` : loopback}:${port}/api/health`, server.broken);
  return kept;
}
