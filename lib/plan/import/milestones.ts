import { type Deadline, readDeadline } from "../deadline/phrase.ts";
import type { Bearer } from "./bearer.ts";
import { type Duty, dutiesOf, type Situation, tellsToReport } from "./duty.ts";
import { phrasesIn } from "./scan.ts";
import type { Cell } from "./table.ts";
import { rowDuties } from "./table-duty.ts";
import { type Node, walk } from "./tree.ts";
import type { ReadMilestone, Unresolved } from "./types.ts";

/** What fills in a year that a phrase leaves out. */
export type Dating = { year?: number; start?: string };

const dueOf = (deadline: Deadline): string | null =>
  deadline.kind === "day" || deadline.kind === "span" ? deadline.day : null;

/** The milestones that a duty makes, one for each directive it is about. */
function milestonesOf(duty: Duty, dating: Dating): ReadMilestone[] {
  const deadline = readDeadline(duty.phrase.value, { literalBefore: true, ...dating });
  const alone = readDeadline(duty.phrase.value, { literalBefore: true });
  const assumed = alone.kind === "impossible" && alone.why === "noYear" && deadline.kind !== "impossible";
  const phrase =
    assumed && duty.phrase.uncertain === undefined ? { ...duty.phrase, uncertain: "yearAssumed" } : duty.phrase;
  return duty.directives.map((directive) => ({
    directive,
    level: duty.bearer.level,
    levelPhrase: duty.bearer.phrase,
    kind: duty.kind,
    phrase,
    due: dueOf(deadline),
    deadline,
    recipient: duty.way.recipient,
    channel: duty.way.channel,
  }));
}

const same = (a: ReadMilestone, b: ReadMilestone): boolean =>
  a.directive === b.directive &&
  a.level === b.level &&
  a.kind === b.kind &&
  a.levelPhrase.value.toLowerCase() === b.levelPhrase.value.toLowerCase() &&
  a.phrase.value.toLowerCase() === b.phrase.value.toLowerCase();

/** All dates that bind someone, in the order of the text, and the lines whose date nothing was said of. */
export function readMilestones(
  nodes: readonly Node[],
  situation: Situation,
  dating: Dating,
): { milestones: ReadMilestone[]; left: Unresolved[] } {
  const milestones: ReadMilestone[] = [];
  const left: Unresolved[] = [];
  let above: Cell[] = [];
  let spokenOf: Bearer | null = null;
  for (const node of walk(nodes)) {
    if (node.row !== undefined) {
      const row = rowDuties(node, above, situation);
      above = row.cells;
      milestones.push(...row.duties.flatMap((duty) => milestonesOf(duty, dating)));
      continue;
    }
    above = [];
    const { words } = node.paragraph;
    const phrases = phrasesIn(words);
    const told = tellsToReport(node, situation.standing);
    const { duties, left: unread } = dutiesOf(node, phrases, { ...situation, spokenOf });
    spokenOf = told ?? spokenOf;
    milestones.push(...duties.flatMap((duty) => milestonesOf(duty, dating)));
    const [first] = unread;
    const line = node.paragraph.whole.starts[0]?.line;
    if (first !== undefined && line !== undefined)
      left.push({ line, text: node.paragraph.whole.text, why: "dateOfNothing" });
  }
  return { milestones: milestones.filter((one, at) => milestones.findIndex((other) => same(one, other)) === at), left };
}
