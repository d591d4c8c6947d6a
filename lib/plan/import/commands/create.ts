import { z } from "zod";
import type { Line } from "#lib/document/read/line.ts";
import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { many } from "#lib/platform/db.ts";
import { ok, type Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { createPlan } from "../../draft/commands.ts";
import { correctedReading } from "../corrected-reading.ts";
import { draftFromReading } from "../draft-from-reading.ts";
import { readDirectory } from "../queries/directory.ts";
import { createFromReadingSchema } from "../schema.ts";
import { sourceTextOf } from "../source-text.ts";
import { choicesOf } from "../units-named.ts";
import { openImport } from "./correct.ts";

const linesRow = z.object({ lines: z.custom<Line[]>((value) => Array.isArray(value)) });

/**
 * A draft plan out of a corrected reading, written by the unit it was read for; the import is used up by it. Gives the
 * plan's id. Problems: access.notFound, import.notReady, import.used, and those of createPlan.
 */
export const createPlanFromReading = command(
  "import.createPlan",
  createFromReadingSchema,
  async (context: Context, { importId, issuingUnitId }): Promise<Result<{ planId: string }>> => {
    const opened = await openImport(context, importId);
    if (!opened.ok) return opened;
    const { reading, unitId } = opened.value;
    const corrections = opened.value.corrected ?? {};
    const [kept] = await many(context.tx, linesRow, sql`SELECT lines FROM plan_import WHERE id = ${importId}::uuid`);
    const draft = draftFromReading(correctedReading(reading, corrections), {
      issuingUnitId,
      directory: await readDirectory(context.tx, context.today),
      choices: choicesOf(corrections),
      sourceText: sourceTextOf(kept?.lines ?? []),
    });
    const made = await createPlan.run(context, { issuingUnitId, draftingUnitId: unitId, draft });
    if (!made.ok) return made;
    const { planId } = made.value;
    await context.tx.$executeRaw(
      sql`UPDATE plan_import SET stage = 'USED', plan_id = ${planId}::uuid, updated_at = ${context.now} WHERE id = ${importId}::uuid`,
    );
    await context.record({
      action: "plan.imported",
      subjectKind: "plan",
      subjectId: planId,
      data: {
        import: importId,
        corrections: Object.keys(corrections).length,
        reading: sha256(canonicalJson(reading)),
        corrected: sha256(canonicalJson(corrections)),
      },
    });
    return ok({ planId });
  },
);
