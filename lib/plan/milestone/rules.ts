/** What is recorded of a milestone, as far as it decides whether it may be. */
type Recorded = {
  heldOn: string;
  form?: string | undefined;
  attendees?: number | undefined;
  documentNumber?: string | undefined;
};

/** Problems at the fields of a record, by field; the codes are in labels.reason of the room. */
export type RecordRefusal = { code: string; fields: Record<string, string[]> };

/**
 * Why a milestone cannot be recorded so; null when it can. Sending is met by the report itself (workflow.md); only what
 * was done is recorded; the own plan is a document and has a number; of a review the form, the number of people and the
 * minutes (their number, or the file) are told.
 *
 * @param today the day in the installation's zone
 * @param hasMinutes whether a file of minutes comes along or hangs on it already
 */
export function refusesRecord(kind: string, input: Recorded, today: string, hasMinutes: boolean): RecordRefusal | null {
  const problems: [field: string, code: string][] = [];
  if (kind === "SEND_REPORT") problems.push(["heldOn", "milestone.metBySubmit"]);
  else if (input.heldOn > today) problems.push(["heldOn", "milestone.heldInFuture"]);
  if (kind === "OWN_PLAN" && input.documentNumber === undefined)
    problems.push(["documentNumber", "milestone.documentWanted"]);
  if (kind === "SUM_UP") {
    if (input.form === undefined) problems.push(["form", "milestone.formWanted"]);
    if (input.attendees === undefined) problems.push(["attendees", "milestone.attendeesWanted"]);
    if (input.documentNumber === undefined && !hasMinutes) problems.push(["documentNumber", "milestone.minutesWanted"]);
  }
  const [first] = problems;
  return first === undefined
    ? null
    : { code: first[1], fields: Object.fromEntries(problems.map(([field, code]) => [field, [code]])) };
}
