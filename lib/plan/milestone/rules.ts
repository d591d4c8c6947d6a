/** Why a milestone cannot be recorded so; null when it can. Codes: labels.reason of the room. */
export type RecordRefusal = {
  code: "milestone.metBySubmit" | "milestone.heldInFuture" | "milestone.documentWanted";
  field: string;
};

/**
 * Sending is met by the report itself (workflow.md); only what was done is recorded; the own plan is a document and
 * has a number. `today` is the day in the installation's zone.
 */
export function refusesRecord(
  kind: string,
  input: { heldOn: string; documentNumber?: string | undefined },
  today: string,
): RecordRefusal | null {
  if (kind === "SEND_REPORT") return { code: "milestone.metBySubmit", field: "heldOn" };
  if (input.heldOn > today) return { code: "milestone.heldInFuture", field: "heldOn" };
  if (kind === "OWN_PLAN" && input.documentNumber === undefined)
    return { code: "milestone.documentWanted", field: "documentNumber" };
  return null;
}
