import { z } from "zod";
import { sha256 } from "#lib/platform/canonical.ts";
import { now } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import type { Patience } from "#lib/platform/limited-thread.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { keepContent } from "../content/commands.ts";
import { contentKey, storageAt } from "../storage.ts";
import type { Drawn } from "./draw.ts";
import { drawApart } from "./draw-apart.ts";
import { PAGES_DRAWN } from "./rules.ts";

/** How many pages of one file may fail before it is left alone. */
const FAILURES = 2;
/** How many files one round draws. */
const ROUND = 20;

/**
 * Draws the first pages of a content and keeps them as pictures. A page that cannot be drawn, or takes too long, is noted
 * as such and left out. Drawn again it gives the same.
 *
 * @returns how many pages were drawn
 */
export async function drawPreview(digest: string, patience?: Patience): Promise<number> {
  const file = await one(
    db(),
    z.object({ mediaType: z.string() }),
    sql`SELECT media_type AS "mediaType" FROM stored_file WHERE digest = ${digest} LIMIT 1`,
  );
  const bytes = file && (await (await storageAt(settings.storageUrl)).read(contentKey(digest)));
  if (!file || !bytes) return 0;
  const drawn: Drawn[] = [];
  let [from, failures, pages] = [1, 0, 1];
  while (from <= Math.min(pages, PAGES_DRAWN) && failures < FAILURES) {
    const isWhole = await drawApart(bytes, file.mediaType, from, (page) => drawn.push(page), patience);
    const last = drawn.at(-1);
    pages = last?.pages ?? pages;
    from = Math.max(from, (last?.page ?? 0) + 1);
    if (isWhole) break;
    failures += 1;
    await keepFailure(digest, from, pages);
    from += 1;
  }
  for (const page of drawn) await keepPage(digest, page);
  return drawn.length;
}

/** Draws what has no preview yet: what came in while no worker ran, or was cut off with one. */
export async function drawWaiting(): Promise<number> {
  const waiting = await many(
    db(),
    z.object({ digest: z.string() }),
    sql`SELECT DISTINCT f.digest FROM stored_file f WHERE (f.media_type = 'application/pdf' OR f.media_type LIKE 'image/%')
      AND NOT EXISTS (SELECT 1 FROM file_preview p WHERE p.digest = f.digest) LIMIT ${ROUND}`,
  );
  for (const { digest } of waiting) await drawPreview(digest);
  return waiting.length;
}

async function keepPage(digest: string, { page, png, width, height, pages }: Drawn): Promise<void> {
  const previewDigest = sha256(png);
  await inTransaction(async (tx) => {
    await keepContent(tx, previewDigest, png);
    await tx.$executeRaw(sql`INSERT INTO file_preview (digest, page, preview_digest, width, height, pages, at)
      SELECT ${digest}, ${page}, ${previewDigest}, ${width}, ${height}, ${pages}, ${now()}
      WHERE EXISTS (SELECT 1 FROM stored_file WHERE digest = ${digest})
      ON CONFLICT (digest, page) DO UPDATE SET preview_digest = excluded.preview_digest, width = excluded.width, height = excluded.height, pages = excluded.pages`);
  });
}

async function keepFailure(digest: string, page: number, pages: number): Promise<void> {
  await db().$executeRaw(sql`INSERT INTO file_preview (digest, page, preview_digest, width, height, pages, at)
    SELECT ${digest}, ${page}, NULL, 0, 0, ${Math.max(page, pages)}, ${now()} WHERE EXISTS (SELECT 1 FROM stored_file WHERE digest = ${digest})
    ON CONFLICT (digest, page) DO NOTHING`);
}
