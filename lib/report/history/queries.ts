import { z } from "zod";
import { can } from "#lib/access/can.ts";
import { subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { formatNumber } from "#lib/indicator/number.ts";
import { itemTitle } from "#lib/plan/amendment/queries/title.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { isId } from "#lib/platform/ids.ts";
import { camelKeys, join, type Sql, sql } from "#lib/platform/sql.ts";
import { compareBlocks } from "../difference.ts";
import { readBlock } from "../paper.ts";
import type { Block } from "../section/block.ts";
import { wordsOf } from "../section/plain.ts";
import { type FiguresInText, figureKey } from "../types.ts";
import type { HistoryAddress } from "./schema.ts";
import { keptFor, stretchesOf, tallyOf } from "./stretch.ts";
import type { Comparison, HistoryItem, HistoryPage, Point, Saved, Stretch, StretchView } from "./types.ts";

const PAGE = 15;

const itemRow = z.object({
  id: z.string(),
  code: z.string(),
  number: z.string(),
  title: z.string(),
  recorded: z.boolean(),
  open: z.boolean(),
  words: z.number(),
  sectionId: z.string().nullable(),
  saves: z.number(),
  lastAt: z.coerce.date().nullable(),
});
const figureRow = z.object({ code: z.string(), year: z.number().nullable(), value: z.string().nullable() });
const reportRow = z.object({
  subject: z.record(z.string(), z.unknown()),
  unit: z.string(),
  directive: z.string(),
  items: z.array(itemRow),
  figures: z.array(figureRow),
});
const savedRow = z.object({ revision: z.number(), personId: z.string(), by: z.string(), at: z.date() });
// Checked when it was written.
const textRow = z.object({ revision: z.number(), blocks: z.custom<Block[]>((value) => Array.isArray(value)) });

/** The outline with what each section's history holds; no row where the viewer may not read the draft. */
function statement(viewer: Viewer, reportId: string): Sql {
  return sql`SELECT to_jsonb(r) AS subject, u.short_name AS unit, d.code AS directive,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'number', o.number, 'title', ${itemTitle(viewer.locale)},
          'recorded', o.addresses_level IS NOT NULL, 'open', item_open(r.id, o.id), 'words', coalesce(s.words, 0), 'sectionId', s.id,
          'saves', coalesce(h.saves, 0), 'lastAt', h.last) ORDER BY o.sort, o.id), '[]')
        FROM outline_item o JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = r.unit_kind
        LEFT JOIN section s ON s.report_id = r.id AND s.outline_item_id = o.id
        LEFT JOIN LATERAL (SELECT count(*)::int AS saves, max(v.at) AS last FROM section_revision v WHERE v.section_id = s.id) h ON TRUE
        WHERE o.plan_id = r.plan_id AND o.answerable AND (o.removed_at IS NULL OR s.id IS NOT NULL)) AS items,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'year', v.year, 'value', trim_scale(v.value)::text)), '[]')
        FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id WHERE v.report_id = r.id) AS figures
    FROM report_subject r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
    WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)}`;
}

/** All kept texts of a section in order, without the texts themselves. */
function savedOf(sectionId: string): Promise<Saved[]> {
  return many(
    db(),
    savedRow,
    sql`SELECT h.revision, h.person_id AS "personId", p.full_name AS by, h.at FROM section_revision h JOIN person p ON p.id = h.person_id
      WHERE h.section_id = ${sectionId}::uuid ORDER BY h.revision`,
  );
}

/** The texts of some revisions; revision 0 is the empty section before the first word. */
async function textsOf(sectionId: string, revisions: readonly number[]): Promise<Map<number, Block[]>> {
  const wanted = [...new Set(revisions)].filter((revision) => revision > 0);
  const rows =
    wanted.length === 0
      ? []
      : await many(
          db(),
          textRow,
          sql`SELECT revision, blocks FROM section_revision WHERE section_id = ${sectionId}::uuid AND revision IN (${join(wanted)})`,
        );
  return new Map([[0, []], ...rows.map((row): [number, Block[]] => [row.revision, row.blocks])]);
}

function figuresNow(rows: readonly z.output<typeof figureRow>[], locale: "vi" | "en"): FiguresInText {
  return Object.fromEntries(
    rows.map(({ code, year, value }) => [
      figureKey({ indicator: code, year }),
      { value: value === null ? "–" : formatNumber(Number(value), locale) },
    ]),
  );
}

type Reading = { texts: Map<number, Block[]>; read: (block: Block) => string };

/** Two texts compared, both read with the figures as the grid has them now: a figure is no part of a section's history. */
function compare({ texts, read }: Reading, from: number, to: number) {
  const [before, after] = [texts.get(from) ?? [], texts.get(to) ?? []];
  const words = { before: wordsOf(before), after: wordsOf(after) };
  return { blocks: compareBlocks(before, after, { before: read, after: read }), words };
}

/** The stretches of one page, each with the revision it began from. */
function pageOf(stretches: readonly Stretch[], page: number): (Stretch & { before: number })[] {
  return stretches
    .slice((page - 1) * PAGE, page * PAGE)
    .map((stretch, index) => ({ ...stretch, before: stretches[(page - 1) * PAGE + index + 1]?.last ?? 0 }));
}

type Chosen = { from: number; to: number };

/** The two texts to compare: those asked for, the later one second; without a wish what the (last) stretch changed. */
function chosen(saved: readonly Saved[], stretches: readonly Stretch[], address: HistoryAddress): Chosen | null {
  const newest = stretches[0]?.last;
  if (newest === undefined) return null;
  const to = keptFor(address.to ?? newest, saved)?.revision ?? newest;
  const usual = stretches.find((stretch) => stretch.last < to)?.last ?? 0;
  const asked = address.from === undefined ? usual : address.from;
  const from = asked === 0 ? 0 : (keptFor(asked, saved)?.revision ?? usual);
  return from <= to ? { from, to } : { from: to, to: from };
}

function pointOf(saved: readonly Saved[], revision: number): Point | null {
  const found = saved.find((one) => one.revision === revision);
  return found ? { revision, by: found.by, at: found.at, newest: revision === saved.at(-1)?.revision } : null;
}

type Section = z.output<typeof itemRow> & { sectionId: string };

async function historyOf(section: Section, address: HistoryAddress, figures: FiguresInText) {
  const saved = await savedOf(section.sectionId);
  const stretches = stretchesOf(saved);
  const pages = Math.max(1, Math.ceil(stretches.length / PAGE));
  const page = Math.min(address.page, pages);
  const listed = pageOf(stretches, page);
  const pair = chosen(saved, stretches, address);
  const wanted = [...listed.flatMap((one) => [one.before, one.last]), ...(pair ? [pair.from, pair.to] : [])];
  const reading = {
    texts: await textsOf(section.sectionId, wanted),
    read: (block: Block) => readBlock(block, figures),
  };
  const to = pair && pointOf(saved, pair.to);
  const compared: Comparison | null =
    pair && to ? { from: pointOf(saved, pair.from), to, ...compare(reading, pair.from, pair.to) } : null;
  const views = listed.map((stretch): StretchView => {
    const { blocks, words } = compare(reading, stretch.before, stretch.last);
    return { ...stretch, tally: tallyOf(blocks, words), current: stretch.last === saved.at(-1)?.revision };
  });
  const writers = new Set(saved.map((one) => one.personId)).size;
  return { writers, total: stretches.length, stretches: views, page, pages, compared };
}

/** The section asked for by code or id; without a wish the one written in last. */
function wanted(items: readonly z.output<typeof itemRow>[], wish: string | undefined) {
  const latest = [...items].sort((one, other) => (other.lastAt?.getTime() ?? 0) - (one.lastAt?.getTime() ?? 0))[0];
  return items.find((item) => item.code === wish || item.id === wish) ?? latest;
}

/**
 * The history of one section of a report: who wrote what when, and two of its texts compared word by word. Null where
 * there is no such report or the viewer may not read its draft.
 */
export async function historyPage(
  viewer: Viewer,
  reportId: string,
  address: HistoryAddress,
): Promise<HistoryPage | null> {
  const row = isId(reportId) ? await one(db(), reportRow, statement(viewer, reportId)) : null;
  if (row === null) return null;
  const here = wanted(row.items, address.item);
  const subject = subjectSchema.parse(camelKeys(row.subject)) as Subject & { state: string };
  const items = row.items.map(
    ({ id, code, number, title, words, saves, lastAt }): HistoryItem => ({
      id,
      code,
      number,
      title,
      words,
      saves,
      lastAt,
      current: id === here?.id,
    }),
  );
  const written = here?.sectionId ? { ...here, sectionId: here.sectionId } : null;
  const none = { writers: 0, total: 0, stretches: [], page: 1, pages: 1, compared: null };
  return {
    reportId,
    unit: row.unit,
    directive: row.directive,
    items,
    section: items.find((item) => item.current) ?? null,
    recordsBlockId: here?.recorded ? here.id : null,
    ...(written ? await historyOf(written, address, figuresNow(row.figures, viewer.locale)) : none),
    mayRestore: here?.open === true && can("report.write", viewer, subject) === null,
  };
}
