import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, one, sql } from "#lib/platform/db.ts";

/** The day of the tests of documents that come in, before the sample plan was issued. */
export const at = new Date("2023-03-01T02:00:00Z");

/** Drafts plans in Ban Dân vận. */
export const DRAFTER = "vu-hoang-anh";

/** A sample person as a viewer on the day of these tests, by the first part of their mail address. */
export async function person(key: string): Promise<Viewer> {
  setClock(at);
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT id FROM person WHERE split_part(email, '@', 1) = ${key}`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day: "2023-03-01", address: "test" }));
  if (!viewer) throw new Error(`nobody is called ${key}`);
  return viewer;
}

const counts = z.object({ imports: z.coerce.number(), bytes: z.coerce.number(), plans: z.coerce.number() });
/** What the tables keep of documents and plans: a refused file must change none of it. */
export function kept() {
  return one(
    db(),
    counts,
    sql`SELECT (SELECT count(*) FROM plan_import) AS imports, (SELECT coalesce(sum(length(bytes)), 0) FROM plan_import) AS bytes, (SELECT count(*) FROM plan) AS plans`,
  );
}

/** A file as a browser would send it. */
export const file = (content: Uint8Array | string, name: string) =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], name);
