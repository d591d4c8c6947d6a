import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import { can } from "#lib/access/can.ts";
import { subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, one } from "#lib/platform/db.ts";
import { isId } from "#lib/platform/ids.ts";
import { camelKeys, type Sql, sql } from "#lib/platform/sql.ts";
import type { Block } from "../section/block.ts";
import { blockText } from "../section/plain.ts";
import { excerptOf, standingBlock } from "./rules.ts";
import type { Comments, Passage, ThreadView } from "./types.ts";

const saidRow = z.object({
  id: z.string(),
  threadId: z.string().nullable(),
  outlineItemId: z.string(),
  blockId: z.string().nullable(),
  text: z.string(),
  personId: z.string(),
  by: z.string(),
  at: z.coerce.date(),
  resolvedAt: z.coerce.date().nullable(),
  resolvedBy: z.string().nullable(),
});
const itemRow = z.object({
  id: z.string(),
  code: z.string(),
  number: z.string(),
  title: z.string(),
  // Checked when it was written.
  blocks: z.custom<Block[]>((value) => Array.isArray(value)),
});
const row = z.object({
  subject: z.record(z.string(), z.unknown()),
  items: z.array(itemRow),
  said: z.array(saidRow),
});
type Item = z.output<typeof itemRow>;
type SaidRow = z.output<typeof saidRow>;

/** What is said of a report (or one of its items) and the texts it is said of; no row where the draft may not be read. */
function statement(viewer: Viewer, reportId: string, outlineItemId: string | null): Sql {
  const here = (column: Sql): Sql => (outlineItemId === null ? sql`TRUE` : sql`${column} = ${outlineItemId}::uuid`);
  return sql`SELECT to_jsonb(r) AS subject,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'number', o.number, 'title', o.title,
          'blocks', coalesce(s.blocks, '[]'::jsonb)) ORDER BY o.sort, o.id), '[]')
        FROM outline_item o JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = r.unit_kind
        LEFT JOIN section s ON s.report_id = r.id AND s.outline_item_id = o.id
        WHERE o.plan_id = r.plan_id AND o.answerable AND ${here(sql`o.id`)}) AS items,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'threadId', c.thread_id, 'outlineItemId', c.outline_item_id,
          'blockId', c.block_id, 'text', c.text, 'personId', c.person_id, 'by', ${actingText(sql`c.person_id`, sql`c.on_behalf_of_id`, viewer.locale)}, 'at', c.at, 'resolvedAt', c.resolved_at,
          'resolvedBy', q.full_name) ORDER BY c.at, c.id), '[]')
        FROM report_comment c LEFT JOIN person q ON q.id = c.resolved_by_id
        WHERE c.report_id = r.id AND ${here(sql`c.outline_item_id`)}) AS said
    FROM report_subject r WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)}`;
}

function aboutOf(first: SaidRow, item: Item): Pick<ThreadView, "blockId" | "about" | "excerpt"> {
  if (first.blockId === null) return { blockId: null, about: "section", excerpt: "" };
  const block = standingBlock(item.blocks, first.blockId);
  if (block === undefined) return { blockId: null, about: "gone", excerpt: "" };
  return { blockId: block.id, about: "passage", excerpt: excerptOf(block) };
}

function threadOf(first: SaidRow, item: Item, said: readonly SaidRow[], viewer: Viewer): ThreadView {
  const { id, code, number, title } = item;
  return {
    id: first.id,
    item: { id, code, number, title },
    ...aboutOf(first, item),
    comments: said
      .filter((one) => one.id === first.id || one.threadId === first.id)
      .map((one) => ({ id: one.id, text: one.text, by: one.by, at: one.at, mine: one.personId === viewer.personId })),
    resolved: first.resolvedAt === null ? null : { by: first.resolvedBy ?? "", at: first.resolvedAt },
  };
}

/** Threads in the order of the text: the whole section, its passages from top to bottom, what is about a deleted one. */
function ordered(item: Item, threads: ThreadView[]): ThreadView[] {
  const place = ({ about, blockId }: ThreadView): number =>
    about === "section"
      ? -1
      : about === "gone"
        ? item.blocks.length
        : item.blocks.findIndex(({ id }) => id === blockId);
  return threads.sort((one, other) => place(one) - place(other));
}

function passagesOf({ id, number, blocks }: Item): Passage[] {
  const written = blocks.filter((block) => blockText(block).trim() !== "");
  return [
    { place: id, item: number, excerpt: "" },
    ...written.map((block) => ({ place: `${id}:${block.id}`, item: number, excerpt: excerptOf(block) })),
  ];
}

/**
 * What is said of a report while it is written: of one section, or (item left out) of all of it, in the order of the
 * text. Null where there is no such report or the viewer may not read its draft: comments are seen by nobody else.
 */
export async function commentsOf(
  viewer: Viewer,
  reportId: string,
  outlineItemId: string | null = null,
): Promise<Comments | null> {
  if (!isId(reportId) || (outlineItemId !== null && !isId(outlineItemId))) return null;
  const found = await one(db(), row, statement(viewer, reportId, outlineItemId));
  if (found === null) return null;
  const subject = subjectSchema.parse(camelKeys(found.subject)) as Subject;
  const threads = found.items.flatMap((item) => {
    const first = found.said.filter((one) => one.threadId === null && one.outlineItemId === item.id);
    return ordered(
      item,
      first.map((one) => threadOf(one, item, found.said, viewer)),
    );
  });
  return {
    reportId,
    threads,
    passages: found.items.flatMap(passagesOf),
    mayComment: can("report.comment", viewer, subject) === null,
  };
}
