import type { Block, Run } from "./block.ts";
import { byId, same } from "./merge-entries.ts";

/**
 * Blocks that were joined: whoever took another in carries its id (`absorbed`). Where one side joined blocks and the
 * other went on writing in one of them, they must be settled together, or the words of one would go with its block.
 */

/** As many ids as a block may carry (block.ts); the oldest go first. */
const LONGEST_LINEAGE = 100;
/** What one run and one block may hold (block.ts). */
const LONGEST_TEXT = 20_000;
const MOST_RUNS = 400;

/** Both lineages: a block that either side merged in stays traceable. */
export function lineage(mine: Block, theirs: Block): { absorbed?: string[] } {
  const ids = [...new Set([...(theirs.absorbed ?? []), ...(mine.absorbed ?? [])])].slice(-LONGEST_LINEAGE);
  return ids.length > 0 ? { absorbed: ids } : {};
}

/** Ids held together by a join on either side; an id without one is alone. Each id stands in exactly one group. */
export function groupsOf(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
  ids: readonly string[],
): string[][] {
  const leader = new Map(ids.map((id) => [id, id]));
  const leaderOf = (id: string): string => {
    const next = leader.get(id) ?? id;
    return next === id ? id : leaderOf(next);
  };
  const before = byId(base);
  for (const [side, other] of [
    [byId(mine), byId(theirs)],
    [byId(theirs), byId(mine)],
  ] as const) {
    for (const block of side.values()) {
      for (const id of block.absorbed ?? []) {
        const gone = !side.has(id) && (before.has(id) || other.has(id));
        // A block that stood beside the one that carries its id was not joined since, but taken away.
        const since = !(before.has(id) && before.get(block.id)?.absorbed?.includes(id));
        if (gone && since) leader.set(leaderOf(id), leaderOf(block.id));
      }
    }
  }
  const groups = new Map<string, string[]>();
  for (const id of ids) groups.set(leaderOf(id), [...(groups.get(leaderOf(id)) ?? []), id]);
  return [...groups.values()];
}

const marksOf = (run: Run): string =>
  "text" in run ? `${run.bold ?? ""}|${run.italic ?? ""}|${run.underline ?? ""}` : "figure";

/** Lines of runs behind each other; neighbours of the same look become one. */
function joinedRuns(lines: readonly (readonly Run[])[]): Run[] {
  const out: Run[] = [];
  for (const run of lines.flat()) {
    const last = out.at(-1);
    if ("text" in run && run.text === "") continue;
    const together =
      last && "text" in last && "text" in run && marksOf(last) === marksOf(run) ? last.text + run.text : null;
    if (last && together !== null && together.length <= LONGEST_TEXT) out[out.length - 1] = { ...last, text: together };
    else out.push(run);
  }
  return out.length > 0 ? out : [{ text: "" }];
}

/** The ids that a block has taken in since, as far as they stood in the text before. */
const takenIn = (block: Block, before: ReadonlyMap<string, Block>): string[] =>
  (block.absorbed ?? []).filter((id) => before.has(id) && !before.get(block.id)?.absorbed?.includes(id));

/** The texts of a block and of those it took in, one line of runs; null where one of them is no line of text. */
function joinOf(ids: readonly string[], held: ReadonlyMap<string, Block>): Run[] | null {
  const lines = ids.map((id) => held.get(id)).map((block) => (block && "runs" in block ? block.runs : null));
  const all = lines.flatMap((line) => (line === null ? [] : [line]));
  return all.length === lines.length ? joinedRuns(all) : null;
}

/**
 * One side only joined blocks, the other only wrote in them: the join done again over what was written. Null where it
 * was more than that on either side; then a person chooses.
 */
export function joinedAnew(
  base: readonly Block[],
  joiner: readonly Block[],
  writer: readonly Block[],
): readonly Block[] | null {
  const [before, written] = [byId(base), byId(writer)];
  const onlyWrote =
    writer.length === base.length &&
    base.every((block) => {
      const now = written.get(block.id);
      return now !== undefined && now.kind === block.kind && same(now.absorbed ?? [], block.absorbed ?? []);
    });
  if (!onlyWrote) return null;
  const result: Block[] = [];
  const carried = new Set<string>();
  for (const block of joiner) {
    const old = before.get(block.id);
    const ids = [block.id, ...takenIn(block, before)];
    for (const id of ids) carried.add(id);
    const was = joinOf(ids, before);
    const is = joinOf(ids, written);
    const onlyJoined =
      old !== undefined &&
      old.kind === block.kind &&
      "runs" in block &&
      was !== null &&
      same(joinedRuns([block.runs]), was);
    if (!onlyJoined || is === null || is.length > MOST_RUNS) return null;
    result.push({ ...block, runs: is });
  }
  return base.every((block) => carried.has(block.id)) ? result : null;
}
