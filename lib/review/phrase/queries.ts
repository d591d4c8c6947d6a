import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { fold } from "#lib/platform/text.ts";
import { labels } from "../labels.ts";
import { type ReasonCode, reasonCodes } from "../schema.ts";
import type { PhraseBook, Phrases, ReadyPhrase } from "./types.ts";

const row = z.object({
  id: z.string(),
  code: z.enum(reasonCodes),
  words: z.string(),
  by: z.string(),
  at: z.date(),
});

/** What a body keeps, in its own order. */
function keptBy(unitId: string): Promise<z.output<typeof row>[]> {
  return many(
    db(),
    row,
    sql`SELECT x.id, x.code, x.words, p.full_name AS by, x.at FROM review_phrase x JOIN person p ON p.id = x.person_id
      WHERE x.unit_id = ${unitId}::uuid AND x.ended_at IS NULL ORDER BY x.code, x.sort, x.at, x.id`,
  );
}

const starters = (code: ReasonCode, locale: "vi" | "en"): ReadyPhrase[] =>
  labels.phrases[code].map((phrase, place) => ({ id: `starter-${code}-${place}`, words: phrase[locale] }));

/**
 * The ready phrases a reviewer of a body is offered, by reason: the body's own; where it keeps none for a reason, the
 * portal's starter sentences in the viewer's language. One statement; none for whoever does not review for that body.
 */
export async function phrasesOf(viewer: Viewer, unitId: string): Promise<Phrases> {
  const kept = can("reviewPhrase.manage", viewer, { unitId }) === null ? await keptBy(unitId) : [];
  const of = (code: ReasonCode): ReadyPhrase[] => {
    const own = kept.filter((phrase) => phrase.code === code).map(({ id, words }) => ({ id, words }));
    return own.length > 0 ? own : starters(code, viewer.locale);
  };
  return Object.fromEntries(reasonCodes.map((code) => [code, of(code)])) as Phrases;
}

/** The units for which the viewer reviews, own ones first, each once. */
function reviewingUnits(viewer: Viewer): string[] {
  const held = [...viewer.positions, ...viewer.borrowed].map(({ unitId }) => unitId);
  return [...new Set(held)].filter((unitId) => can("reviewPhrase.manage", viewer, { unitId }) === null);
}

/**
 * The book of ready phrases of a reviewing body: of the one asked for, else of the viewer's first. Two statements.
 * Gives null for whoever reviews for no body, or not for the one asked for.
 */
export async function phraseBook(viewer: Viewer, asked?: string): Promise<PhraseBook | null> {
  const units = reviewingUnits(viewer);
  const unitId = asked ?? units[0];
  if (unitId === undefined || !units.includes(unitId)) return null;
  const [names, kept] = await Promise.all([
    many(
      db(),
      z.object({ unitId: z.string(), unit: z.string() }),
      sql`SELECT id AS "unitId", name AS unit FROM unit WHERE id = ANY(${units}::uuid[]) ORDER BY sort, name`,
    ),
    keptBy(unitId),
  ]);
  const reasons = reasonCodes.map((code) => {
    const phrases = kept.filter((phrase) => phrase.code === code);
    const known = new Set(phrases.map((phrase) => fold(phrase.words)));
    const left = starters(code, viewer.locale).map(({ words }) => words.trim());
    return { code, phrases, starters: left.filter((words) => !known.has(fold(words))) };
  });
  return {
    unitId,
    unit: names.find((name) => name.unitId === unitId)?.unit ?? "",
    reasons,
    kept: kept.length,
    others: names.filter((name) => name.unitId !== unitId),
  };
}
