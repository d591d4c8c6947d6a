import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { fold, nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { labels } from "../labels.ts";
import type { ReasonCode } from "../schema.ts";
import {
  adoptStartersSchema,
  keepPhraseSchema,
  movePhraseSchema,
  retirePhraseSchema,
  rewordPhraseSchema,
} from "./schema.ts";

const phraseRow = z.object({
  id: z.string(),
  unitId: z.string(),
  code: z.string(),
  words: z.string(),
  sort: z.number(),
});
type PhraseRow = z.output<typeof phraseRow>;
const columns = sql`x.id, x.unit_id AS "unitId", x.code, x.words, x.sort`;

/**
 * The book of a body, held until the transaction ends (its unit's row, without stopping those who only refer to it), if the
 * viewer may keep it. Problems: access reasons, access.notFound.
 */
async function holdBook(context: Context, unitId: string): Promise<Result<string | null>> {
  const permitted = permit("reviewPhrase.manage", context.viewer, { unitId });
  if (!permitted.allowed) return refuse(permitted.reason);
  const unit = await one(
    context.tx,
    z.object({ id: z.string() }),
    sql`SELECT id FROM unit WHERE id = ${unitId}::uuid FOR NO KEY UPDATE`,
  );
  return unit === null ? refuse("access.notFound") : ok(permitted.onBehalfOf);
}

/** The phrases in use of one reason, in their order. */
function inUse(context: Context, unitId: string, code: string): Promise<PhraseRow[]> {
  return many(
    context.tx,
    phraseRow,
    sql`SELECT ${columns} FROM review_phrase x WHERE x.unit_id = ${unitId}::uuid AND x.code = ${code} AND x.ended_at IS NULL
      ORDER BY x.sort, x.at, x.id`,
  );
}

/** A phrase in use, with its book held. Problems: access.notFound, access reasons. */
async function holdPhrase(
  context: Context,
  phraseId: string,
): Promise<Result<{ phrase: PhraseRow; onBehalfOf: string | null }>> {
  const find = () =>
    one(
      context.tx,
      phraseRow,
      sql`SELECT ${columns} FROM review_phrase x WHERE x.id = ${phraseId}::uuid AND x.ended_at IS NULL`,
    );
  const found = await find();
  if (found === null) return refuse("access.notFound");
  const held = await holdBook(context, found.unitId);
  if (!held.ok) return held;
  const phrase = await find();
  return phrase === null ? refuse("access.notFound") : ok({ phrase, onBehalfOf: held.value });
}

async function insertPhrase(
  context: Context,
  phrase: { unitId: string; code: string; words: string; sort: number },
): Promise<string> {
  const id = newId();
  await context.tx.$executeRaw(sql`INSERT INTO review_phrase (id, unit_id, code, words, sort, person_id, at)
    VALUES (${id}::uuid, ${phrase.unitId}::uuid, ${phrase.code}, ${phrase.words}, ${phrase.sort}, ${context.viewer.personId}::uuid, ${context.now})`);
  return id;
}

const endPhrase = (context: Context, id: string) =>
  context.tx.$executeRaw(sql`UPDATE review_phrase SET ended_at = ${context.now} WHERE id = ${id}::uuid`);

type Change = { change: "KEPT" | "REWORDED" | "MOVED" | "RETIRED" | "STARTERS"; code: string; count?: number };

/** One event per change on the body's own chain; sentences stand in it as digests. */
async function recordChange(
  context: Context,
  unitId: string,
  onBehalfOf: string | null,
  change: Change & { phrase?: string; words?: string },
): Promise<void> {
  const { words, ...rest } = change;
  const data = words === undefined ? rest : { ...rest, words: sha256(words) };
  await context.record(
    { action: "reviewPhrase.changed", subjectKind: "unit", subjectId: unitId, data },
    { onBehalfOf },
  );
}

const same = (a: string, b: string): boolean => fold(a) === fold(b);
const next = (phrases: readonly PhraseRow[]): number => Math.max(0, ...phrases.map((phrase) => phrase.sort)) + 1;
const ofUnit = (input: { unitId: string }) => ({ kind: "unit" as const, id: input.unitId });

/**
 * Keeps a sentence as a ready phrase of a body for one reason, also from the words of a flag. Gives its id.
 * Problems: access reasons, review.phraseThere.
 */
export const keepPhrase = command(
  "reviewPhrase.keep",
  keepPhraseSchema,
  async (context, { unitId, code, words }) => {
    const held = await holdBook(context, unitId);
    if (!held.ok) return held;
    const kept = await inUse(context, unitId, code);
    const text = nfc(words);
    if (kept.some((phrase) => same(phrase.words, text)))
      return refuse("review.phraseThere", undefined, { words: ["review.phraseThere"] });
    const phraseId = await insertPhrase(context, { unitId, code, words: text, sort: next(kept) });
    await recordChange(context, unitId, held.value, { change: "KEPT", code, phrase: phraseId, words: text });
    return ok({ phraseId });
  },
  ofUnit,
);

/** Rewords a phrase: the old one ends, a new one takes its place in the order. Problems: access reasons, review.phraseThere. */
export const rewordPhrase = command("reviewPhrase.reword", rewordPhraseSchema, async (context, input) => {
  const held = await holdPhrase(context, input.phraseId);
  if (!held.ok) return held;
  const { phrase, onBehalfOf } = held.value;
  const text = nfc(input.words);
  const others = (await inUse(context, phrase.unitId, phrase.code)).filter((other) => other.id !== phrase.id);
  if (others.some((other) => same(other.words, text)))
    return refuse("review.phraseThere", undefined, { words: ["review.phraseThere"] });
  if (phrase.words === text) return ok({ phraseId: phrase.id });
  await endPhrase(context, phrase.id);
  const phraseId = await insertPhrase(context, { ...phrase, words: text });
  const { code } = phrase;
  await recordChange(context, phrase.unitId, onBehalfOf, { change: "REWORDED", code, phrase: phraseId, words: text });
  return ok({ phraseId });
});

/** Moves a phrase one place up or down among those of its reason; at the end of the list nothing changes. */
export const movePhrase = command("reviewPhrase.move", movePhraseSchema, async (context, { phraseId, way }) => {
  const held = await holdPhrase(context, phraseId);
  if (!held.ok) return held;
  const { phrase, onBehalfOf } = held.value;
  const order = (await inUse(context, phrase.unitId, phrase.code)).map((one) => one.id);
  const from = order.indexOf(phrase.id);
  const to = way === "up" ? from - 1 : from + 1;
  const other = order[to];
  if (other === undefined) return ok({ phraseId });
  order[to] = phrase.id;
  order[from] = other;
  await context.tx.$executeRaw(sql`UPDATE review_phrase x SET sort = y.place
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS y(id, place) WHERE x.id = y.id`);
  await recordChange(context, phrase.unitId, onBehalfOf, { change: "MOVED", code: phrase.code, phrase: phraseId });
  return ok({ phraseId });
});

/** Takes a phrase out of use; what was written with it stays as it is. Problems: access reasons. */
export const retirePhrase = command("reviewPhrase.retire", retirePhraseSchema, async (context, input) => {
  const held = await holdPhrase(context, input.phraseId);
  if (!held.ok) return held;
  const { phrase, onBehalfOf } = held.value;
  await endPhrase(context, phrase.id);
  await recordChange(context, phrase.unitId, onBehalfOf, { change: "RETIRED", code: phrase.code, phrase: phrase.id });
  return ok({ phraseId: phrase.id });
});

/** Takes over the starter sentences of one reason that the body does not keep yet. Problems: access reasons, review.noStarters. */
export const adoptStarters = command(
  "reviewPhrase.adoptStarters",
  adoptStartersSchema,
  async (context, { unitId, code }) => {
    const held = await holdBook(context, unitId);
    if (!held.ok) return held;
    const kept = await inUse(context, unitId, code);
    const wanted = starters(code, context.viewer.locale).filter((text) => !kept.some((one) => same(one.words, text)));
    if (wanted.length === 0) return refuse("review.noStarters");
    const first = next(kept);
    for (const [place, words] of wanted.entries())
      await insertPhrase(context, { unitId, code, words, sort: first + place });
    await recordChange(context, unitId, held.value, { change: "STARTERS", code, count: wanted.length });
    return ok({ count: wanted.length });
  },
  ofUnit,
);

const starters = (code: ReasonCode, locale: "vi" | "en"): string[] =>
  labels.phrases[code].map((phrase) => phrase[locale].trim());
