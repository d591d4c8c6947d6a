import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { formatDay } from "#lib/platform/time.ts";
import { command } from "#lib/workflow/command.ts";
import { documentTypes } from "../document-type.ts";
import { sentUnder } from "../queries/series.ts";
import { enterSchema, strikeSchema } from "../schema.ts";
import { askNumber, enterNumber, lockNumbers } from "./number.ts";

const symbolRow = z.object({ symbol: z.string(), form: z.string() });

/**
 * Enters a document that was numbered outside the portal, so that the numbers proposed here go on after it. Problems: an
 * access reason, access.notFound, register.typeNeeded, register.datedInFuture, register.numberTaken {number, next}.
 */
export const enterDocument = command(
  "register.enter",
  enterSchema,
  async (context, input) => {
    const permitted = permit("register.write", context.viewer, { unitId: input.unitId });
    if (!permitted.allowed) return refuse(permitted.reason);
    const unit = await one(
      context.tx,
      symbolRow,
      sql`SELECT n.symbol, k.document_form AS form FROM unit u JOIN unit_kind k ON k.code = u.kind_code
        CROSS JOIN LATERAL unit_named_on(u.id, ${input.datedOn}::date) n WHERE u.id = ${input.unitId}::uuid`,
    );
    if (unit === null) return refuse("access.notFound");
    if (!documentTypes(unit.form).some(({ code }) => code === input.type))
      return refuse("register.typeNeeded", undefined, { type: ["register.typeNeeded"] });
    if (input.datedOn > context.today) {
      const fields = { datedOn: ["register.dayTooLate"] };
      return refuse("register.datedInFuture", { today: formatDay(context.today) }, fields);
    }
    const { unitId, number, type, datedOn } = input;
    const asked = { unitId, number, type, datedOn, reportId: null };
    const answer = await askNumber(context, asked);
    if (!answer.free) {
      const params = { number, next: answer.next, subject: answer.subject, day: formatDay(answer.datedOn) };
      return refuse("register.numberTaken", params, { number: ["register.numberUsed"] });
    }
    const entryId = await enterNumber(context, asked, answer, {
      body: unit.symbol,
      subject: input.subject,
      signer: input.signer ?? null,
      recipients: input.recipients ?? null,
      note: input.note ?? null,
      submissionId: null,
    });
    const data = { entry: entryId, number, type, body: unit.symbol, datedOn, subject: sha256(input.subject) };
    const entry = { action: "register.entered", subjectKind: "unit", subjectId: unitId, data } as const;
    await context.record(entry, { onBehalfOf: permitted.onBehalfOf });
    return ok({ entryId });
  },
  (input) => ({ kind: "unit", id: input.unitId }),
);

const entryRow = z.object({
  unitId: z.string(),
  number: z.number(),
  type: z.string(),
  datedOn: z.string(),
  voided: z.boolean(),
  standing: z.boolean(),
});

/**
 * Strikes a number out with a reason: the line stays, the number may be given again. Not where a report stands sent under
 * it. Problems: access.notFound, an access reason, register.struck, register.inUse.
 */
export const strikeOut = command("register.strike", strikeSchema, async (context, input) => {
  const unit = await one(
    context.tx,
    z.object({ unitId: z.string() }),
    sql`SELECT unit_id AS "unitId" FROM document_entry WHERE id = ${input.entryId}::uuid`,
  );
  if (unit === null) return refuse("access.notFound");
  const permitted = permit("register.write", context.viewer, unit);
  if (!permitted.allowed) return refuse(permitted.reason);
  await lockNumbers(context, unit.unitId);
  const entry = await one(
    context.tx,
    entryRow,
    sql`SELECT e.unit_id AS "unitId", e.number, e.type, e.dated_on::text AS "datedOn", e.voided_at IS NOT NULL AS voided,
        EXISTS (SELECT 1 FROM submission s WHERE ${sentUnder} AND s.withdrawn_at IS NULL) AS standing
      FROM document_entry e WHERE e.id = ${input.entryId}::uuid FOR UPDATE`,
  );
  if (entry === null || entry.voided) return refuse("register.struck");
  if (entry.standing) return refuse("register.inUse");
  await context.tx.$executeRaw(sql`UPDATE document_entry SET voided_at = ${context.now}, voided_by_id = ${context.viewer.personId}::uuid,
    void_reason = ${input.reason} WHERE id = ${input.entryId}::uuid`);
  const { unitId, number, type, datedOn } = entry;
  const data = { entry: input.entryId, number, type, datedOn, reason: sha256(input.reason) };
  const event = { action: "register.voided", subjectKind: "unit", subjectId: unitId, data } as const;
  await context.record(event, { onBehalfOf: permitted.onBehalfOf });
  return ok({ unitId });
});
