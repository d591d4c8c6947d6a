import { permit } from "#lib/access/can.ts";
import { readFile } from "#lib/document/read/file.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { newId } from "#lib/platform/ids.ts";
import { enqueue } from "#lib/platform/queue.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import { draftingUnits } from "../rules.ts";
import { uploadPlanSchema } from "../schema.ts";

/** What is kept of a file's name: enough to know it again. */
const nameOf = (file: File): string => nfc(file.name).slice(-200) || "ke-hoach";

/**
 * Takes a plan document in: it is looked through at once, so that an encrypted, macro-bearing, swelling or secret-marked
 * file leaves nothing but its refused attempt on the trail; then it waits for the worker with its bytes. Gives the id
 * of the import. Problems: access reasons, and those of readFile (`file.…`).
 */
export const uploadPlan = command("plan.import", uploadPlanSchema, async (context, { file, unitId }) => {
  const unit = unitId ?? draftingUnits(context.viewer)[0]?.unitId ?? null;
  const permitted = permit("plan.draft", context.viewer, { unitId: unit, draftingUnitId: unit });
  if (!permitted.allowed) return refuse(permitted.reason);
  if (unit === null) return refuse("access.role");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await readFile(bytes, file.name);
  if (!checked.ok) return checked;
  const id = newId();
  const digest = sha256(bytes);
  await context.tx.$executeRaw(sql`INSERT INTO plan_import (id, person_id, unit_id, file_name, file_digest, bytes, created_at, updated_at)
    VALUES (${id}::uuid, ${context.viewer.personId}::uuid, ${unit}::uuid, ${nameOf(file)}, ${digest}, ${Buffer.from(bytes)}, ${context.now}, ${context.now})`);
  await context.record(
    { action: "plan.imported", subjectKind: "unit", subjectId: unit, data: { import: id, file: digest } },
    { onBehalfOf: permitted.onBehalfOf },
  );
  await enqueue(context.tx, "plan-read", { importId: id }, `plan-read:${id}`);
  return ok({ importId: id });
});
