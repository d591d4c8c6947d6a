import { z } from "zod";
import { many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { movedByOne } from "#lib/platform/moved.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, type Saved, writing } from "#lib/workflow/write.ts";
import { type PastedDocument, readPasted } from "./pasted-line.ts";
import { alike, byDay, placed } from "./rules.ts";
import {
  moveLeadingDocumentForm,
  orderLeadingDocumentsForm,
  pasteLeadingDocumentsForm,
  removeLeadingDocumentForm,
  saveLeadingDocumentForm,
} from "./schema.ts";

/** More documents than a unit issues in ten years; a paste of a whole page of something else is refused. */
const LIMIT = 1_000;

const row = z.object({
  id: z.string(),
  item: z.string(),
  number: z.string(),
  issuedOn: z.string().nullable(),
  issuer: z.string(),
  subject: z.string(),
  sort: z.number(),
});
type Row = z.output<typeof row>;
type Listed = PastedDocument & { id: string };

/** The documents of one item of the outline in their order, held until the transaction ends; all of the report's without one. */
function listOf(context: Context, reportId: string, item: string | null): Promise<Row[]> {
  return many(
    context.tx,
    row,
    sql`SELECT d.id, d.outline_item_id AS item, d.number, d.issued_on::text AS "issuedOn", d.issuer, d.subject, d.sort
      FROM leading_document d WHERE d.report_id = ${reportId}::uuid AND (${item}::uuid IS NULL OR d.outline_item_id = ${item}::uuid)
      ORDER BY d.sort, d.id FOR UPDATE`,
  );
}

/** The item asked for, else the first that the unit answers; null where it is none of this unit's. */
function placeOf(context: Context, reportId: string, item: string | undefined) {
  return one(
    context.tx,
    z.object({ id: z.string(), open: z.boolean() }),
    sql`SELECT o.id, item_open(r.id, o.id) AS open FROM report r JOIN unit u ON u.id = r.unit_id
      JOIN outline_item o ON o.plan_id = r.plan_id AND o.answerable
      JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code
      WHERE r.id = ${reportId}::uuid AND (${item ?? null}::uuid IS NULL AND o.removed_at IS NULL OR o.id = ${item ?? null}::uuid)
      ORDER BY o.sort, o.id LIMIT 1`,
  );
}

/** Gives every document of the list its place; those that stand right are not touched. */
async function renumber(context: Context, list: readonly { id: string }[]): Promise<void> {
  const ids = list.map(({ id }) => id);
  await context.tx.$executeRaw(sql`UPDATE leading_document d SET sort = x.sort
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS x (id, sort) WHERE d.id = x.id AND d.sort <> x.sort`);
}

async function insert(context: Context, reportId: string, item: string, documents: readonly Listed[]): Promise<void> {
  await context.tx.$executeRaw(sql`INSERT INTO leading_document (id, report_id, outline_item_id, number, issued_on, issuer, subject, sort, person_id, at)
    SELECT x.id, ${reportId}::uuid, ${item}::uuid, x.number, x."issuedOn", x.issuer, x.subject, 0, ${context.viewer.personId}::uuid, ${context.now}
    FROM jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) AS x (id uuid, number text, "issuedOn" date, issuer text, subject text)`);
}

type Added = { documentIds: string[]; known: number };

/** New documents in the list of an item, each at its day; one that stands there in every word is not added again. */
async function add(
  context: Context,
  reportId: string,
  item: string | undefined,
  documents: readonly PastedDocument[],
): Promise<Saved<Added>> {
  const place = await placeOf(context, reportId, item);
  if (place === null) return refuse("document.notHere");
  if (!place.open) return refuse("report.sealed");
  const list = await listOf(context, reportId, place.id);
  const fresh: Listed[] = [];
  const documentIds = documents.map((document) => {
    const there = [...list, ...fresh].find((other) => alike(other, document));
    if (there !== undefined) return there.id;
    const made = { id: newId(), ...document };
    fresh.push(made);
    return made.id;
  });
  const answer = { documentIds, known: documents.length - fresh.length };
  if (fresh.length === 0) return nothingWritten(answer);
  if (list.length + fresh.length > LIMIT) return refuse("document.tooMany", { limit: LIMIT });
  await insert(context, reportId, place.id, fresh);
  await renumber(context, placed<{ id: string; issuedOn: string | null }>(list, fresh));
  return ok(answer);
}

type Input = z.output<typeof saveLeadingDocumentForm>;

/** One that stands in the list written again; with another day or item it goes to the place of that day. */
async function change(context: Context, input: Input, documentId: string): Promise<Saved<{ documentId: string }>> {
  const list = await listOf(context, input.reportId, null);
  const before = list.find(({ id }) => id === documentId);
  if (before === undefined) return refuse("document.gone");
  const [from, to] = [
    await placeOf(context, input.reportId, before.item),
    await placeOf(context, input.reportId, input.outlineItemId ?? before.item),
  ];
  if (to === null) return refuse("document.notHere");
  if (!to.open || from?.open === false) return refuse("report.sealed");
  const after = { ...said(input), id: documentId };
  if (alike(before, after) && before.item === to.id) return nothingWritten({ documentId });
  await context.tx.$executeRaw(sql`UPDATE leading_document SET outline_item_id = ${to.id}::uuid, number = ${after.number},
    issued_on = ${after.issuedOn}::date, issuer = ${after.issuer}, subject = ${after.subject} WHERE id = ${documentId}::uuid`);
  if (before.item !== to.id || before.issuedOn !== after.issuedOn) {
    const others = list.filter(({ id, item }) => item === to.id && id !== documentId);
    await renumber(context, placed<{ id: string; issuedOn: string | null }>(others, [after]));
  }
  return ok({ documentId });
}

const said = ({ number = "", issuedOn, issuer = "", subject }: Input): PastedDocument => ({
  number,
  issuedOn: issuedOn ?? null,
  issuer,
  subject,
});

async function save(context: Context, input: Input): Promise<Saved<{ documentId: string }>> {
  if (input.documentId !== undefined) return change(context, input, input.documentId);
  const added = await add(context, input.reportId, input.outlineItemId, [said(input)]);
  if (!added.ok) return added;
  const saved = { documentId: added.value.documentIds[0] ?? "" };
  return added.nothingWritten ? nothingWritten(saved) : ok(saved);
}

/** One document that is there and whose item is open now, with the list it stands in. */
async function standing(context: Context, reportId: string, documentId: string): Promise<Result<Row[]>> {
  const all = await listOf(context, reportId, null);
  const found = all.find(({ id }) => id === documentId);
  if (found === undefined) return refuse("document.gone");
  const place = await placeOf(context, reportId, found.item);
  if (place?.open !== true) return refuse("report.sealed");
  return ok(all.filter(({ item }) => item === found.item));
}

const onReport = ({ reportId: id }: { reportId: string }) => ({ kind: "report", id }) as const;

/**
 * Writes a document issued to lead the work, a new one or an earlier one again. The same four fields a second time are
 * the one that stands there. Problems: workflow.input, access.notFound, an access reason, report.sealed, document.notHere,
 * document.gone, document.tooMany.
 */
export const saveLeadingDocumentCommand = command(
  "leadingDocument.save",
  saveLeadingDocumentForm,
  (context, input) => writing(context, input.reportId, (inner) => save(inner, input)),
  onReport,
);

/** Several at once, a line each; what is not understood of a line stays in its subject. Problems: as save. */
export const pasteLeadingDocumentsCommand = command(
  "leadingDocument.paste",
  pasteLeadingDocumentsForm,
  (context, input) =>
    writing(context, input.reportId, (inner) =>
      add(inner, input.reportId, input.outlineItemId, readPasted(input.lines)),
    ),
  onReport,
);

/** Takes a document out of an unsent report, with the evidence that hangs on it. Problems: as save. */
export const removeLeadingDocumentCommand = command(
  "leadingDocument.remove",
  removeLeadingDocumentForm,
  (context, { reportId, documentId }) =>
    writing(context, reportId, async (inner) => {
      const list = await standing(inner, reportId, documentId);
      if (!list.ok) return list;
      await inner.tx.$executeRaw(sql`DELETE FROM leading_document WHERE id = ${documentId}::uuid`);
      return ok({ documentId });
    }),
  onReport,
);

/** Moves a document by one place in the list of its item. Problems: as save. */
export const moveLeadingDocumentCommand = command(
  "leadingDocument.move",
  moveLeadingDocumentForm,
  (context, { reportId, documentId, way }) =>
    writing(context, reportId, async (inner) => {
      const list = await standing(inner, reportId, documentId);
      if (!list.ok) return list;
      const ids = list.value.map(({ id }) => id);
      const moved = movedByOne(ids, documentId, way);
      if (moved.join() === ids.join()) return nothingWritten({ documentId });
      await renumber(
        inner,
        moved.map((id) => ({ id })),
      );
      return ok({ documentId });
    }),
  onReport,
);

/** Puts the lists of all items that are open now by day. Problems: access.notFound, an access reason, report.sealed. */
export const orderLeadingDocumentsCommand = command(
  "leadingDocument.order",
  orderLeadingDocumentsForm,
  (context, { reportId }) =>
    writing(context, reportId, async (inner) => {
      const all = await listOf(inner, reportId, null);
      let ordered = 0;
      for (const item of new Set(all.map((document) => document.item))) {
        const list = all.filter((document) => document.item === item);
        const now = byDay(list);
        const place = await placeOf(inner, reportId, item);
        if (place?.open !== true || now.every((document, index) => document === list[index])) continue;
        await renumber(inner, now);
        ordered += now.length;
      }
      return ordered === 0 ? nothingWritten({ ordered }) : ok({ ordered });
    }),
  onReport,
);
