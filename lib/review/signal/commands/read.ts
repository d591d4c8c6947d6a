import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { now } from "#lib/platform/clock.ts";
import { db, inTransaction, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { hasTaken } from "#lib/report/section/inherited.ts";
import {
  answersOf,
  commonPrints,
  FIGURES,
  keptPrints,
  passageOfBlocks,
  runsOf,
  seriesOf,
  seriesPrints,
} from "../answer.ts";
import type { Prints } from "../print.ts";
import { byIndex, nearFigures, nearSections, peerSections, sharedByMany } from "../queries/near.ts";
import { type SentVersion, sentVersion, unreadVersions } from "../queries/version.ts";
import { type Surroundings, signalsOf } from "../signals.ts";
import type { Subject } from "../subject.ts";
import type { Answer, Found, Series } from "../types.ts";

/** Versions a round reads before it makes way for other work. */
const MOST_A_ROUND = 200;

type Kept = { place: string; hashes: number[] };

/** What a report is found by is that of its last sending. Committed before anything is compared: of two read at once at least one sees the other. */
async function keepPrints(versionId: string, reportId: string, kept: readonly Kept[]): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw(sql`DELETE FROM passage_print p USING report_version v
      WHERE v.id = p.version_id AND v.report_id = ${reportId}::uuid`);
    await tx.$executeRaw(sql`INSERT INTO passage_print (version_id, place, hashes)
      SELECT ${versionId}::uuid, k.place, ARRAY(SELECT x::bigint FROM jsonb_array_elements_text(k.hashes) x)
      FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS k(place text, hashes jsonb)`);
  });
}

/** Each item with what the plan asks and what others answered. */
function subjectsOf(version: SentVersion, sections: Awaited<ReturnType<typeof peerSections>>): Subject[] {
  return version.outline.map(({ id, text }) => ({
    itemId: id,
    asked: passageOfBlocks([{ id, kind: "paragraph", runs: [{ text }] }]),
    answers: sections.filter(({ itemId }) => itemId === id).map(({ blocks }) => passageOfBlocks(blocks)),
  }));
}

async function surroundingsOf(
  tx: Tx,
  version: SentVersion,
  {
    answers,
    series,
    kept,
    common,
  }: { answers: readonly Answer[]; series: readonly Series[]; kept: readonly Kept[]; common: Prints },
): Promise<Surroundings> {
  const hashes = kept.filter(({ place }) => place !== FIGURES).flatMap((one) => one.hashes);
  const own = hashes.filter((hash) => !common.has(hash));
  const near = await nearSections(tx, version, own);
  const figures = await nearFigures(tx, version, kept.find(({ place }) => place === FIGURES)?.hashes ?? []);
  const [runs, shared] = [runsOf(answers), seriesPrints(series)];
  // Two runs of the same report overlap by three figures: told of once an item.
  const told = new Map(
    figures.flatMap(({ hash, reportId }) => {
      const run = runs.get(hash);
      return run === undefined ? [] : [[`${reportId}|${run.itemId}`, { reportId, ...run }] as const];
    }),
  );
  return {
    others: near
      // What was taken over from an earlier unit by the portal itself is no copy.
      .filter(({ reportId }) => !answers.some(({ blocks }) => hasTaken(blocks, reportId)))
      .map(({ blocks, ...other }) => ({ ...other, passage: passageOfBlocks(blocks, common) })),
    subjects: subjectsOf(version, await peerSections(tx, version)),
    sharedRuns: [...told.values()],
    sharedSeries: figures.flatMap(({ hash, reportId }) => {
      const indicatorId = shared.get(hash);
      return indicatorId === undefined ? [] : [{ reportId, indicatorId }];
    }),
  };
}

/** What a signal speaks of, as a digest: as long as it is the same, what was put aside stays so in later versions. */
function digestOf(found: Found, answers: readonly Answer[], series: readonly Series[]): string {
  const text = answers.find(({ itemId }) => itemId === found.outlineItemId)?.text;
  return sha256(
    text ?? canonicalJson(series.find(({ indicatorId }) => indicatorId === found.indicatorId)?.years ?? []),
  );
}

type Signal = Found & { id: string; digest: string };

/** Whoever is first keeps the run; a second worker that read the same version keeps nothing. */
async function keepSignals(versionId: string, reportId: string, signals: readonly Signal[]): Promise<boolean> {
  return inTransaction(async (tx) => {
    const first = await tx.$executeRaw(
      sql`INSERT INTO signal_run (version_id, at) VALUES (${versionId}::uuid, ${now()}) ON CONFLICT DO NOTHING`,
    );
    if (first === 0) return false;
    const rows = signals.map(({ evidence, digest, ...signal }) => ({ ...signal, evidence: { ...evidence, digest } }));
    await tx.$executeRaw(sql`INSERT INTO review_signal (id, version_id, report_id, kind, outline_item_id, indicator_id, block_id, other_report_id,
        evidence, at, dismissed_at, dismissed_by_id, dismissed_on_behalf_of_id, dismiss_words)
      SELECT s.id, ${versionId}::uuid, ${reportId}::uuid, s.kind, s."outlineItemId", s."indicatorId", s."blockId", s."otherReportId",
        s.evidence, ${now()}, old.dismissed_at, old.dismissed_by_id, old.dismissed_on_behalf_of_id, old.dismiss_words
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(id uuid, kind text, "outlineItemId" uuid, "indicatorId" uuid, "blockId" text,
        "otherReportId" uuid, evidence jsonb)
      LEFT JOIN LATERAL (SELECT o.* FROM review_signal o WHERE o.report_id = ${reportId}::uuid AND o.dismissed_at IS NOT NULL AND o.kind = s.kind
        AND o.outline_item_id IS NOT DISTINCT FROM s."outlineItemId" AND o.indicator_id IS NOT DISTINCT FROM s."indicatorId"
        AND o.other_report_id IS NOT DISTINCT FROM s."otherReportId" AND o.evidence->>'digest' = s.evidence->>'digest'
        ORDER BY o.dismissed_at DESC LIMIT 1) old ON true`);
    return true;
  });
}

/**
 * Looks one sent version through for signals against formality and keeps what it finds, with what others are found by.
 * Run by the worker after the sending. False where the version does not stand (any more) or was read already.
 */
export async function readSignals(versionId: string): Promise<boolean> {
  const version = await sentVersion(db(), versionId);
  if (version === null) return false;
  const given = commonPrints(version.given);
  const series = seriesOf(version.content, new Set(version.counted));
  const kept = keptPrints(answersOf(version.content, given), series);
  await keepPrints(versionId, version.reportId, kept);
  const { answers, around } = await inTransaction(async (tx) => {
    await byIndex(tx);
    const hashes = kept.flatMap((one) => one.hashes);
    const common = new Set([...given, ...(await sharedByMany(tx, version, hashes))]);
    const read = answersOf(version.content, common);
    return { answers: read, around: await surroundingsOf(tx, version, { answers: read, series, kept, common }) };
  });
  const signals = signalsOf(answers, series, around).map((found) => ({
    ...found,
    id: newId(),
    digest: digestOf(found, answers, series),
  }));
  return keepSignals(versionId, version.reportId, signals);
}

/** Reads what was sent while no worker ran, and the versions of before signals were read. Gives how many. */
export async function readWaitingSignals(): Promise<number> {
  let count = 0;
  for (const id of await unreadVersions(db(), MOST_A_ROUND)) if (await readSignals(id)) count += 1;
  return count;
}
