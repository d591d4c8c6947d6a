import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import pg from "pg";
import { z } from "zod";
import { migrate } from "#lib/platform/migrate.ts";
import { databaseUrl } from "./database.ts";
import { Failure } from "./failure.ts";
import { announce } from "./step.ts";

const LOADER = "prisma/seed/load.ts";
const MARK = "starter";
const REMARKS = {
  loaded: "đã có · already there",
  empty: "bắt đầu trống · begun empty",
  own: "cơ sở dữ liệu đã có người dùng · the database has people of its own",
};

type State = "nobody" | "loading" | "loaded" | "empty" | "own";

/**
 * Loads the starter campaign into a database that has nobody in it yet. A loading that was interrupted is thrown away
 * and begun again; a database with people in it is never touched.
 */
export async function loadStarter(remark: (text: string) => void): Promise<void> {
  const state = await stateOfData();
  if (state === "loading") await wipe();
  else if (state !== "nobody") return remark(REMARKS[state]);
  if (!existsSync(LOADER)) return remark("không có dữ liệu mẫu · none in this version");
  announce("nạp đợt tổng kết mẫu của Từ Sơn · loading the starter campaign");
  await mark("loading");
  await load();
  await mark("loaded");
}

/** Throws everything away and brings the tables back empty: only for sample data. */
export async function wipe(): Promise<void> {
  await onDatabase("DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await migrate(databaseUrl());
}

/** Keeps in mind that this installation was begun without the starter campaign, so that no later start loads it. */
export async function beginEmpty(): Promise<void> {
  if ((await stateOfData()) === "nobody") await mark("empty");
}

/** Whether nobody is in the database, the starter campaign is (or is half), or people of one's own are. */
async function stateOfData(): Promise<State> {
  const rows = await onDatabase(
    `SELECT (SELECT value #>> '{}' FROM setting WHERE key = '${MARK}') AS starter, EXISTS (SELECT 1 FROM person) AS people`,
  );
  const row = z.object({ starter: z.string().nullable(), people: z.boolean() }).parse(rows[0]);
  if (row.starter === "loading" || row.starter === "loaded") return row.starter;
  if (row.starter === "empty" && !row.people) return "empty";
  return row.people ? "own" : "nobody";
}

async function mark(value: "loading" | "loaded" | "empty"): Promise<void> {
  await onDatabase(
    `INSERT INTO setting (key, value, updated_at) VALUES ('${MARK}', '"${value}"', now())
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  );
}

async function load(): Promise<void> {
  let output = "";
  const code = await new Promise<number | null>((resolve, reject) => {
    const leash = new URL("leash.js", import.meta.url).href;
    const args = ["--import", leash, "bin/load-starter.ts"];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, PORTAL_LEASH: "1" },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const endToo = () => child.kill();
    process.once("exit", endToo);
    child.on("error", reject);
    child.on("close", (ended) => {
      process.off("exit", endToo);
      resolve(ended);
    });
  });
  if (code === 0) return;
  throw new Failure(
    `Không nạp được đợt tổng kết mẫu:\n${output.trim().split("\n").slice(-15).join("\n")}`,
    "The starter campaign could not be loaded.",
    "chạy lại; hoặc bắt đầu trống · run again; or begin empty: npm start -- --empty",
  );
}

async function onDatabase(statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    const { rows }: { rows: unknown[] } = await client.query(statement);
    return rows;
  } finally {
    await client.end();
  }
}
