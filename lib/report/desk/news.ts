import type { Desk, Waiting } from "./rules.ts";

/** The headline of a desk: a key of the words `desk.news` and what fills its holes. */
export type News = { key: string; values: Record<string, string | number> };

const SOON = 3;
const sending: readonly Waiting["kind"][] = ["send", "write", "start"];

const ofKind = (desk: Desk, kind: Waiting["kind"]): Waiting[] => desk.waiting.filter((item) => item.kind === kind);

/** The tense of a deadline: behind, today, ahead, or none. */
function tense(days: number | null): "Late" | "Today" | "Left" | "" {
  if (days === null) return "";
  if (days < 0) return "Late";
  return days === 0 ? "Today" : "Left";
}

function ofReturned(desk: Desk): News | null {
  const [first] = ofKind(desk, "mend");
  if (first === undefined) return null;
  const count = ofKind(desk, "mend").reduce((all, item) => all + (item.duty?.report?.returned.length ?? 0), 0);
  if (count === 0) return { key: "mendAnswered", values: { code: first.duty?.code ?? "" } };
  const { days } = first.deadline;
  return { key: `mend${tense(days)}`, values: { count, days: Math.abs(days ?? 0) } };
}

/** A report whose sending is late or near, whether it waits for the viewer or for somebody else. */
function ofSending(desk: Desk): News | null {
  const pressing = desk.duties.find((state) => !state.sent && (state.send.days ?? SOON + 1) <= SOON);
  if (!pressing) return null;
  const { duty, send } = pressing;
  const mine = desk.waiting.some(
    (item) => item.duty?.assignmentId === duty.assignmentId && sending.includes(item.kind),
  );
  const holder = mine ? undefined : duty.report?.holderName;
  const values = { code: duty.code, days: Math.abs(send.days ?? 0) };
  return holder === undefined
    ? { key: `send${tense(send.days)}`, values }
    : { key: `send${tense(send.days)}Held`, values: { ...values, holder } };
}

function ofReview(desk: Desk): News | null {
  const late = ofKind(desk, "record").find((item) => (item.deadline.days ?? 0) < 0);
  if (!late) return null;
  return { key: "recordLate", values: { code: late.duty?.code ?? "", days: Math.abs(late.deadline.days ?? 0) } };
}

function counted(desk: Desk, kinds: readonly Waiting["kind"][], key: string): News | null {
  const count = desk.waiting.filter((item) => kinds.includes(item.kind)).length;
  return count === 0 ? null : { key, values: { count } };
}

/** The one fact that matters now, found in the desk itself (pure). */
export function newsOf(desk: Desk): News {
  const found =
    ofReturned(desk) ??
    counted(desk, ["approve"], "approve") ??
    ofSending(desk) ??
    ofReview(desk) ??
    counted(desk, ["confirm"], "confirm") ??
    counted(desk, ["send"], "send") ??
    counted(desk, ["write", "start"], "write") ??
    counted(desk, ["record", "ownPlan"], "record");
  if (found) return found;
  return desk.duties.length === 0 ? { key: "noDuties", values: {} } : { key: "quiet", values: {} };
}
