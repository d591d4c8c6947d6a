/**
 * The order of ids after one of them was moved up or down by one place; unchanged where it stands at the end
 * already or is not there.
 */
export function movedByOne(ids: readonly string[], id: string, way: "up" | "down"): string[] {
  const at = ids.indexOf(id);
  const to = way === "up" ? at - 1 : at + 1;
  const other = ids[to];
  if (at === -1 || other === undefined) return [...ids];
  return ids.map((one, index) => (index === at ? other : index === to ? id : one));
}
