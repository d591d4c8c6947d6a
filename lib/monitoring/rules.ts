/**
 * What the counts say. A cell of the rollup is a number of reports of one kind of unit in one state, with the last day
 * on time (null: the plan sets none) and the day of the first sending (null: not sent). Days are YYYY-MM-DD.
 */
export type Cell = { unitKind: string; state: string; dueOn: string | null; sentOn: string | null; amount: number };

export type Progress = {
  total: number;
  notStarted: number;
  /** Written or waiting in the unit itself. */
  inUnit: number;
  /** Sent and not yet concluded. */
  inReview: number;
  returned: number;
  accepted: number;
  /** Sent at least once. */
  sent: number;
  withDeadline: number;
  onTime: number;
  late: number;
  /** Not sent, and the deadline is over. */
  overdue: number;
  /** Share of what could be judged so far (sent, or due and not sent) that was on time, 0–1; null when nothing could. */
  onTimeRate: number | null;
};

const IN_UNIT: readonly string[] = ["DRAFT", "IN_APPROVAL", "APPROVED"];
const IN_REVIEW: readonly string[] = ["SUBMITTED", "IN_REVIEW"];

/**
 * Completion and punctuality of any set of cells on a day. Lateness follows from the due day at reading time, so
 * nothing moves at midnight; what has no date stands outside the on-time rate (workflow.md, Time).
 */
export function progressOf(cells: readonly Cell[], today: string): Progress {
  const sum = (pick: (cell: Cell) => boolean): number =>
    cells.reduce((total, cell) => total + (pick(cell) ? cell.amount : 0), 0);
  const onTime = sum((cell) => cell.dueOn !== null && cell.sentOn !== null && cell.sentOn <= cell.dueOn);
  const late = sum((cell) => cell.dueOn !== null && cell.sentOn !== null && cell.sentOn > cell.dueOn);
  const overdue = sum((cell) => cell.dueOn !== null && cell.sentOn === null && cell.dueOn < today);
  const judged = onTime + late + overdue;
  return {
    total: sum(() => true),
    notStarted: sum((cell) => cell.state === "NOT_STARTED"),
    inUnit: sum((cell) => IN_UNIT.includes(cell.state)),
    inReview: sum((cell) => IN_REVIEW.includes(cell.state)),
    returned: sum((cell) => cell.state === "RETURNED"),
    accepted: sum((cell) => cell.state === "ACCEPTED"),
    sent: sum((cell) => cell.sentOn !== null),
    withDeadline: sum((cell) => cell.dueOn !== null),
    onTime,
    late,
    overdue,
    onTimeRate: judged === 0 ? null : onTime / judged,
  };
}

/** How many had been sent by each day on which one was sent, for the curve (days ascending, counts growing). */
export function sentByDay(cells: readonly Cell[]): { day: string; value: number }[] {
  const perDay = new Map<string, number>();
  for (const cell of cells)
    if (cell.sentOn !== null) perDay.set(cell.sentOn, (perDay.get(cell.sentOn) ?? 0) + cell.amount);
  let value = 0;
  return [...perDay.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, amount]) => {
      value += amount;
      return { day, value };
    });
}
