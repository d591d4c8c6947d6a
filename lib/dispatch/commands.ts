import { z } from "zod";
import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { one, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { birth } from "#lib/workflow/birth.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import { dispatchMachine } from "./machine.ts";
import { dispatchSchema, receiveSchema } from "./schema.ts";

const sentRow = z.object({
  versionId: z.string(),
  recipientUnitId: z.string(),
  channelUnitId: z.string(),
  draftingUnitId: z.string(),
  unitId: z.string(),
  number: z.number(),
  numberType: z.string(),
  numberBody: z.string(),
  datedOn: z.string(),
  digest: z.string(),
  receipt: z.string(),
  recipient: z.string(),
  channel: z.string(),
  sources: z.array(z.object({ unit: z.string(), version: z.string(), digest: z.string() })),
});

/** What goes along with the document: what it is, where to, and the frozen versions it rests on. */
function sentDocument(tx: Tx, submissionId: string) {
  return one(
    tx,
    sentRow,
    sql`SELECT s.version_id AS "versionId", r.recipient_unit_id AS "recipientUnitId", r.channel_unit_id AS "channelUnitId", r.drafting_unit_id AS "draftingUnitId", r.unit_id AS "unitId",
      s.number, s.number_type AS "numberType", s.number_body AS "numberBody", s.dated_on::text AS "datedOn", s.digest, s.receipt, t.name AS recipient, c.name AS channel,
      coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('unit', u.name, 'version', v.id, 'digest', v.digest)) FROM standing_citation x
        JOIN report_version v ON v.id = x.source_version_id JOIN report y ON y.id = x.source_report_id JOIN unit u ON u.id = y.unit_id WHERE x.report_id = r.id), '[]') AS sources
      FROM submission s JOIN report r ON r.id = s.report_id JOIN unit t ON t.id = r.recipient_unit_id JOIN unit c ON c.id = r.channel_unit_id
      WHERE s.id = ${submissionId}::uuid`,
  );
}

/**
 * Sends a committee's own document up: number, date and receipt as every report gets them, and the dispatch to the
 * recipient through the channel with a manifest of what it rests on. The recipient on the same installation finds it
 * in review. Problems: those of submitReport.
 */
export const dispatchReport = command(
  "dispatch.send",
  dispatchSchema,
  async (context, input) => {
    const sent = await submitReport.run(context, input);
    if (!sent.ok) return sent;
    const document = await sentDocument(context.tx, sent.value.submissionId);
    if (document === null) return refuse("access.notFound");
    const { versionId, recipientUnitId, channelUnitId, draftingUnitId, unitId, ...manifest } = document;
    const digest = sha256(canonicalJson(manifest));
    const born = await birth(context, dispatchMachine, "send", {
      subject: { draftingUnitId, unitId, channelUnitId },
      data: { report: input.reportId, receipt: document.receipt, manifest: digest },
      insert: async (state) => {
        const id = newId();
        await context.tx.$executeRaw(sql`INSERT INTO dispatch (id, report_id, version_id, submission_id, recipient_unit_id, channel_unit_id, state, manifest, digest, sent_at)
          VALUES (${id}::uuid, ${input.reportId}::uuid, ${versionId}::uuid, ${sent.value.submissionId}::uuid, ${recipientUnitId}::uuid, ${channelUnitId}::uuid, ${state},
            ${JSON.stringify(manifest)}::jsonb, ${digest}, ${context.now})`);
        return id;
      },
    });
    return born.ok ? ok({ ...sent.value, dispatchId: born.value }) : born;
  },
  (input) => ({ kind: "report", id: input.reportId }),
);

/** The receiving body confirms that the document has come. Problems: access.notFound, an access reason, workflow.stale. */
export const receiveDispatch = command(
  "dispatch.receive",
  receiveSchema,
  async (context, input) => {
    const moved = await move(context, dispatchMachine, "receive", {
      id: input.dispatchId,
      set: { receivedAt: context.now.toISOString(), receivedById: context.viewer.personId },
    });
    return moved.ok ? ok({ dispatchId: input.dispatchId }) : moved;
  },
  (input) => ({ kind: "dispatch", id: input.dispatchId }),
);
