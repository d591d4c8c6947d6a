import { type VersionsAddress, WORKING } from "./schema.ts";

/** A side of a comparison: the number of a version, or the text that is being written. */
export type Side = number | typeof WORKING;

/** The later of two sides; what is being written is later than every version. */
const after = (one: Side, other: Side): boolean =>
  one === WORKING ? other !== WORKING : other !== WORKING && one > other;

/**
 * Which two texts are compared (pure): those asked for, the earlier one first; without a wish the newest two there are.
 * Null where there are no two.
 *
 * @param numbers of the versions the viewer may read
 */
export function pairOf(
  numbers: readonly number[],
  working: boolean,
  address: VersionsAddress,
): { from: Side; to: Side } | null {
  const rising: Side[] = [...numbers].sort((one, other) => one - other);
  const sides: Side[] = working ? [...rising, WORKING] : rising;
  const asked = (wish: Side | undefined) => sides.find((side) => side === wish);
  const to = asked(address.to) ?? sides.at(-1);
  const from = asked(address.from) ?? sides[sides.indexOf(to ?? 0) - 1] ?? sides[0];
  if (from === undefined || to === undefined || from === to) return null;
  return after(from, to) ? { from: to, to: from } : { from, to };
}
