/** Who may be given a review; pure. */

/** Why an assignment is refused, or null. `holder` is who has it now, `seen` who had it on the page decided on. */
export function assignProblem(asked: {
  head: boolean;
  /** Who is named; null ends the assignment. */
  named: string | null;
  viewer: string;
  holder: string | null;
  seen: string | null;
}): "review.headAssigns" | "review.takenMeanwhile" | "review.freedMeanwhile" | null {
  if (asked.holder !== asked.seen) {
    if (asked.holder === null) return asked.head || asked.named === asked.viewer ? null : "review.freedMeanwhile";
    // Whoever has it already needs nothing more; a head who saw somebody else is told first.
    return asked.holder === asked.named ? null : "review.takenMeanwhile";
  }
  if (asked.head) return null;
  if (asked.named === null) return asked.holder === asked.viewer ? null : "review.headAssigns";
  return asked.named === asked.viewer && (asked.holder === null || asked.holder === asked.viewer)
    ? null
    : "review.headAssigns";
}

/** What somebody has and has not read yet, in the order of the outline, the whole report first. */
export function undoneParts(
  whole: { name: string; done: boolean } | null,
  items: readonly { number: string; held: { name: string; done: boolean } | null }[],
): { place: string; name: string }[] {
  const parts = [{ place: "", held: whole }, ...items.map((item) => ({ place: item.number, held: item.held }))];
  // Who has the whole report alone concludes with it: only where the work was parted is anybody waited for.
  const parted = items.some((item) => item.held !== null);
  return parts.flatMap(({ place, held }) =>
    held === null || held.done || (place === "" && !parted) ? [] : [{ place, name: held.name }],
  );
}
