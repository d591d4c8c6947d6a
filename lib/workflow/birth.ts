import { permit } from "#lib/access/can.ts";
import type { Subject } from "#lib/access/types.ts";
import type { EventData } from "#lib/audit/event.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import type { Machine } from "./define.ts";
import type { Context } from "./types.ts";

/**
 * The first move of a life cycle (from nothing): asks the law about the subject as it would be, lets the caller insert
 * the row in the machine's first state, and records the event. The database refuses any other first state.
 * `system` marks births that follow from an already decided move (assignments at issue, opinions asked at opening) and
 * need no permission of their own. Problems: an access reason. Gives the new subject's id.
 */
export async function birth<State extends string, Name extends string>(
  context: Context,
  machine: Machine<State, Name>,
  name: Name,
  request: { subject: Subject; insert: (state: State) => Promise<string>; data?: EventData; system?: boolean },
): Promise<Result<string>> {
  const row = machine.moves[name];
  const [first] = row.to;
  if (row.from !== null || first === undefined) throw new Error(`${machine.name}: ${name} is not a birth`);
  let onBehalfOf: string | null = null;
  if (!request.system) {
    const permitted = permit(row.permission, context.viewer, request.subject);
    if (!permitted.allowed) return refuse(permitted.reason);
    onBehalfOf = permitted.onBehalfOf;
  }
  const id = await request.insert(first);
  context.tally.moves += 1;
  await context.record(
    { action: row.event, subjectKind: machine.name, subjectId: id, data: { ...request.data, from: null, to: first } },
    { onBehalfOf, rowLocked: true },
  );
  return ok(id);
}
