import { z } from "zod";
import { can, permit } from "#lib/access/can.ts";
import { reportSubject, type SubjectRow } from "#lib/access/subject.ts";
import type { Subject } from "#lib/access/types.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { many, one, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { join, sql } from "#lib/platform/sql.ts";
import { notify } from "#lib/notice/commands.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { undecidedParts } from "../deciding-part.ts";
import { decidersOf } from "../queries/deciders.ts";
import { placeOf } from "../section/commands.ts";
import { hearersOf } from "./rules.ts";
import { answerSchema, commentSchema, threadSchema } from "./schema.ts";

/** A person is told again of the same report's comments only after they looked, or after so long. */
const TOLD_MINUTES = 30;

type Report = SubjectRow & Subject;
type Opened = { report: Report; onBehalfOf: string | null };

/** The report, held so that no move comes between, and whether the viewer may speak in it now. */
async function open(context: Context, reportId: string): Promise<Result<Opened>> {
  await context.tx.$executeRaw(sql`SELECT id FROM report WHERE id = ${reportId}::uuid FOR SHARE`);
  const report = await reportSubject(context.tx, reportId);
  if (report === null || can("report.readDraft", context.viewer, report) !== null) return refuse("access.notFound");
  const permitted = permit("report.comment", context.viewer, report);
  if (permitted.allowed) return ok({ report, onBehalfOf: permitted.onBehalfOf });
  return refuse(permitted.reason === "access.state" ? "comment.notNow" : permitted.reason);
}

const threadRow = z.object({ id: z.string(), outlineItemId: z.string(), resolved: z.boolean() });

/** The first comment of a thread of this report, locked: two people do not settle it at once. */
function lockThread(tx: Tx, reportId: string, threadId: string) {
  return one(
    tx,
    threadRow,
    sql`SELECT id, outline_item_id AS "outlineItemId", resolved_at IS NOT NULL AS resolved FROM report_comment
      WHERE id = ${threadId}::uuid AND report_id = ${reportId}::uuid AND thread_id IS NULL FOR UPDATE`,
  );
}

const person = z.object({ id: z.string() });
const idsOf = (rows: readonly z.output<typeof person>[]): string[] => rows.map(({ id }) => id);

/** Whoever spoke in a thread. */
async function speakersOf(tx: Tx, threadId: string): Promise<string[]> {
  const where = sql`c.id = ${threadId}::uuid OR c.thread_id = ${threadId}::uuid`;
  return idsOf(await many(tx, person, sql`SELECT DISTINCT c.person_id AS id FROM report_comment c WHERE ${where}`));
}

/** Whoever decides on the report at its present step, for any of its bodies; nobody while it is not laid before them. */
async function decidersNow(context: Context, report: Report): Promise<string[]> {
  return report.state === "IN_APPROVAL" ? decidersOf(context, report.id, undecidedParts(report)) : [];
}

/** Those of some people who were not told of this report's comments lately, or have looked since. */
async function notToldLately(context: Context, reportId: string, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const since = new Date(context.now.getTime() - TOLD_MINUTES * 60_000);
  return idsOf(
    await many(
      context.tx,
      person,
      sql`SELECT p.id FROM person p WHERE p.id IN (${join(people.map((id) => sql`${id}::uuid`))}) AND NOT EXISTS (
        SELECT 1 FROM notice n WHERE n.person_id = p.id AND n.kind = 'report.commented' AND n.subject_id = ${reportId}::uuid
          AND (n.read_at IS NULL OR n.at > ${since}))`,
    ),
  );
}

async function tellOthers(context: Context, report: Report, threadId: string): Promise<void> {
  const hearers = hearersOf({
    state: report.state,
    personId: context.viewer.personId,
    authors: report.authors ?? [],
    inThread: await speakersOf(context.tx, threadId),
    deciders: await decidersNow(context, report),
  });
  const personIds = await notToldLately(context, report.id, hearers);
  await notify(context, { personIds, kind: "report.commented", subjectKind: "report", subjectId: report.id });
}

type Said = { outlineItemId: string; blockId: string | null; threadId: string | null; text: string };

/** Keeps what was said, with its event (the words as a digest) and its notices. Nobody becomes an author by it. */
async function say(context: Context, { report, onBehalfOf }: Opened, said: Said): Promise<string> {
  const id = newId();
  await context.tx.$executeRaw(sql`INSERT INTO report_comment (id, report_id, outline_item_id, block_id, thread_id, text, person_id, on_behalf_of_id, at)
    VALUES (${id}::uuid, ${report.id}::uuid, ${said.outlineItemId}::uuid, ${said.blockId}, ${said.threadId}::uuid, ${said.text},
      ${context.viewer.personId}::uuid, ${onBehalfOf}::uuid, ${context.now})`);
  await context.record(
    {
      action: "report.commented",
      subjectKind: "report",
      subjectId: report.id,
      data: { commentId: id, threadId: said.threadId, outlineItemId: said.outlineItemId, text: sha256(said.text) },
    },
    { onBehalfOf },
  );
  await tellOthers(context, report, said.threadId ?? id);
  return id;
}

const subjectOf = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/**
 * Begins a thread at a passage or a section. Gives its id. Problems: workflow.input, access.notFound, an access reason,
 * comment.notNow, section.notAddressed.
 */
export const comment = command(
  "report.comment",
  commentSchema,
  async (context, input) => {
    const opened = await open(context, input.reportId);
    if (!opened.ok) return opened;
    const { outlineItemId, blockId } = input.place;
    const place = await placeOf(context.tx, input.reportId, outlineItemId);
    if (place === null || !place.addressed) return refuse("section.notAddressed");
    const id = await say(context, opened.value, { outlineItemId, blockId, threadId: null, text: input.text });
    return ok({ threadId: id });
  },
  subjectOf,
);

/** Answers in an open thread. Problems: as comment, comment.gone, comment.alreadyResolved. */
export const answerComment = command(
  "report.answerComment",
  answerSchema,
  async (context, input) => {
    const opened = await open(context, input.reportId);
    if (!opened.ok) return opened;
    const thread = await lockThread(context.tx, input.reportId, input.threadId);
    if (thread === null) return refuse("comment.gone");
    if (thread.resolved) return refuse("comment.alreadyResolved");
    const { outlineItemId } = thread;
    await say(context, opened.value, { outlineItemId, blockId: null, threadId: thread.id, text: input.text });
    return ok({ threadId: thread.id });
  },
  subjectOf,
);

/** Settles a thread, or opens it again; stands on the trail. */
async function settle(context: Context, input: z.output<typeof threadSchema>, resolve: boolean) {
  const opened = await open(context, input.reportId);
  if (!opened.ok) return opened;
  const thread = await lockThread(context.tx, input.reportId, input.threadId);
  if (thread === null) return refuse("comment.gone");
  if (thread.resolved === resolve) return refuse(resolve ? "comment.alreadyResolved" : "comment.alreadyOpen");
  const [at, by] = resolve ? [context.now, context.viewer.personId] : [null, null];
  await context.tx.$executeRaw(
    sql`UPDATE report_comment SET resolved_at = ${at}, resolved_by_id = ${by}::uuid WHERE id = ${thread.id}::uuid`,
  );
  await context.record(
    {
      action: resolve ? "report.commentResolved" : "report.commented",
      subjectKind: "report",
      subjectId: input.reportId,
      data: { threadId: thread.id, resolved: resolve },
    },
    { onBehalfOf: opened.value.onBehalfOf },
  );
  return ok({ threadId: thread.id });
}

/** Settles a thread. Problems: as comment, comment.gone, comment.alreadyResolved. */
export const resolveComment = command(
  "report.resolveComment",
  threadSchema,
  (context, input) => settle(context, input, true),
  subjectOf,
);

/** Opens a settled thread again. Problems: as comment, comment.gone, comment.alreadyOpen. */
export const reopenComment = command(
  "report.reopenComment",
  threadSchema,
  (context, input) => settle(context, input, false),
  subjectOf,
);
