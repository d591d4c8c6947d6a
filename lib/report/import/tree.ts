import { bareLines } from "./bare-line.ts";
import type { Heading } from "./heading.ts";
import { headingIn } from "./heading.ts";
import { ordinalOf } from "./mark.ts";
import type { Part } from "./part.ts";
import type { Topic } from "./topic.ts";

/** A part of the text with what it heads and how deep it lies; depth 0 is the highest heading. */
export type Node = { part: Part; heading: Heading | null; depth: number; ordinal: number | null };

const RANKS: Readonly<Record<string, number>> = {
  part: 0,
  letter: 1,
  roman: 2,
  outline: 3,
  decimal1: 4,
  decimal2: 5,
  decimal3: 6,
  decimal4: 7,
  step: 8,
  bold: 9,
  boldBelow: 10,
  alpha: 11,
  paren: 12,
  plain: 13,
  plainBelow: 14,
  dash: 15,
  plus: 16,
  bullet: 15,
};

type Level = { kind: string; rank: number; ordinal: number | null; capitals: boolean; main: boolean; runIn: boolean };

const MAIN: readonly Topic[] = [
  "BACKGROUND",
  "LEAD",
  "AWARENESS",
  "RESULT",
  "LIMIT",
  "CAUSE",
  "LESSON",
  "DIRECTION",
  "RECOMMEND",
];

const isMain = (heading: Heading): boolean => MAIN.some((topic) => heading.topics.strong.has(topic));

const namesSomething = ({ topics, actor }: Heading): boolean => topics.strong.size > 0 || actor !== null;

function kindOf(part: Part, heading: Heading): string {
  const { mark } = part;
  if (mark !== null) {
    if (mark.kind === "outline") return `outline${mark.label.split(".").length}`;
    return mark.kind;
  }
  if (part.capitals) return "capitals";
  const below = !isMain(heading) && (heading.levels.length > 0 || heading.actor !== null);
  if (part.bold && !heading.runIn) return below ? "boldBelow" : "bold";
  return below ? "plainBelow" : "plain";
}

const rankOf = (kind: string): number =>
  kind.startsWith("outline") ? 3 + (Number(kind.slice(7)) - 2) / 10 : (RANKS[kind] ?? 9);

/** Where a heading without a number in capitals belongs: beside the numbered ones in capitals that are open. */
function besideCapitals(stack: readonly Level[]): number {
  const beside = stack.findIndex((one) => one.capitals && one.kind !== "part");
  if (beside >= 0) return beside;
  const belowPart = stack.findIndex((one) => one.kind === "part");
  return belowPart + 1;
}

/** A list that begins anew at 1 with the same kind of number, inside the heading that is open: it lies below it. */
function beginsAnew(open: Level, one: Level, heading: Heading): boolean {
  if (one.ordinal !== 1 || open.ordinal === null || open.ordinal < 1) return false;
  return (
    !(one.capitals && open.capitals) &&
    !(isMain(heading) && open.ordinal !== 1 && !open.main) &&
    !(one.capitals === open.capitals && isMain(heading) && open.ordinal > 1)
  );
}

function depthIn(stack: Level[], one: Level, heading: Heading): number {
  if (one.kind === "capitals") return besideCapitals(stack);
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const open = stack[at];
    if (open?.kind !== one.kind) continue;
    if (at === stack.length - 1 && beginsAnew(open, one, heading)) return at + 1;
    const above = stack[at - 1];
    // 1. … (1. 2. below it) 2.: what follows the number of the upper list and not that of the lower is the upper one's.
    if (
      above?.kind === one.kind &&
      one.ordinal !== null &&
      above.ordinal !== null &&
      one.ordinal === above.ordinal + 1 &&
      (open.ordinal === null ||
        one.ordinal !== open.ordinal + 1 ||
        (above.main && isMain(heading)) ||
        (above.capitals && one.capitals))
    )
      return at - 1;
    return at;
  }
  // A. below I. is its part, though letters rank above Roman numbers where they come first.
  if (one.kind === "letter" && one.ordinal === 1 && stack.length > 0) {
    const roman = stack.findIndex((open) => open.kind === "roman");
    if (roman >= 0) return roman + 1;
  }
  const at = stack.findIndex((open) => open.rank >= one.rank);
  return at < 0 ? stack.length : at;
}

/** The parts of a report's text in their order, each heading with its depth; text has the depth of its heading + 1. */
export function nodesOf(parts: readonly Part[], repeats: (heading: Heading) => boolean = () => false): Node[] {
  const stack: Level[] = [];
  const bare = bareLines(parts);
  return parts.map((part) => {
    const heading = headingIn(part, (one) => repeats(one) || (bare.has(part) && namesSomething(one)));
    if (heading === null) {
      const beside = stack.findIndex((open) => open.runIn && open.kind === part.mark?.kind);
      if (beside >= 0) stack.length = beside;
      return { part, heading, depth: stack.length, ordinal: null };
    }
    const kind = kindOf(part, heading);
    const ordinal = part.mark === null ? null : ordinalOf(part.mark);
    const level: Level = {
      kind,
      rank: rankOf(kind),
      ordinal,
      capitals: part.capitals,
      main: isMain(heading),
      runIn: heading.runIn,
    };
    const depth = Math.min(depthIn(stack, level, heading), stack.length);
    stack.length = depth;
    stack.push(level);
    return { part, heading, depth, ordinal };
  });
}
