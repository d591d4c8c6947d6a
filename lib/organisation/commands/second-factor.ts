import { permit } from "#lib/access/can.ts";
import { dropFactor } from "#lib/access/second-factor/commands/remove.ts";
import { notify } from "#lib/notice/commands.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { command } from "#lib/workflow/command.ts";
import { removePersonsFactorSchema } from "../schema.ts";
import type { Pen } from "./person.ts";

/**
 * Takes off the second factor of a person who lost telephone and recovery codes; their sessions go on. `document` is what
 * it rests on, for the trail. Problem: organisation.noFactor.
 */
export async function removeFactorOf(pen: Pen, personId: string, document: string): Promise<Result<null>> {
  if (!(await dropFactor(pen.tx, personId))) return refuse("organisation.noFactor");
  await pen.record({
    action: "person.secondFactorRemoved",
    subjectKind: "person",
    subjectId: personId,
    data: { by: "administrator", document },
  });
  return ok(null);
}

/** The administrator takes off a person's second factor; the person is told. Problems: an access reason (not oneself), organisation.noFactor. */
export const removePersonsFactor = command(
  "organisation.removeFactor",
  removePersonsFactorSchema,
  async (context, input) => {
    const permitted = permit("person.manage", context.viewer, { personId: input.personId });
    if (!permitted.allowed) return refuse(permitted.reason);
    const removed = await removeFactorOf(context, input.personId, input.document);
    if (!removed.ok) return removed;
    await notify(context, {
      personIds: [input.personId],
      kind: "person.secondFactorRemoved",
      subjectKind: "person",
      subjectId: input.personId,
      params: { person: context.viewer.name },
    });
    return ok(null);
  },
  (input) => ({ kind: "person", id: input.personId }),
);
