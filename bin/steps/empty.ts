import { randomInt } from "node:crypto";
import { sha256 } from "#lib/platform/canonical.ts";
import { realNow } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db.ts";

/**
 * For a database without anybody: makes the one-time code with which the first page makes the first administrator. Only
 * its digest is kept (setting `first_run`), and a new start makes a new one.
 *
 * @returns the code to be printed, or null when somebody is there already
 */
export async function firstRunCode(): Promise<string | null> {
  if ((await db().person.count()) > 0) return null;
  const code = Array.from({ length: 10 }, () => randomInt(10)).join("");
  const value = { digest: sha256(code) };
  const row = { value, updatedAt: realNow() };
  await db().setting.upsert({ where: { key: "first_run" }, create: { key: "first_run", ...row }, update: row });
  return `${code.slice(0, 5)} ${code.slice(5)}`;
}
