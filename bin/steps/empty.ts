import { randomInt } from "node:crypto";
import { holidays } from "#lib/plan/deadline/holidays.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { realNow } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";

/**
 * For a database without anybody: makes the one-time code with which the first page makes the first administrator. Only
 * its digest is kept (setting `first_run`), and a new start makes a new one.
 *
 * @returns the code to be printed, or null when somebody is there already
 */
export async function firstRunCode(): Promise<string | null> {
  if ((await db().person.count()) > 0) return null;
  await fillCalendar();
  const code = Array.from({ length: 10 }, () => randomInt(10)).join("");
  const value = { digest: sha256(code) };
  const row = { value, updatedAt: realNow() };
  await db().setting.upsert({ where: { key: "first_run" }, create: { key: "first_run", ...row }, update: row });
  return `${code.slice(0, 5)} ${code.slice(5)}`;
}

/** The public holidays known to this version, as rows an administrator edits from then on. */
async function fillCalendar(): Promise<void> {
  const rows = holidays.map(({ day, name, source }) => ({ day, name, source }));
  await db().$executeRaw(sql`INSERT INTO holiday (day, name, source)
    SELECT day, name, source FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(day date, name text, source text) ON CONFLICT DO NOTHING`);
}
