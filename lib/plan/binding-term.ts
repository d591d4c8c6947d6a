/** For whom a deadline of the plan stands: a level, a kind of unit or one named unit. */
export type TermTarget = { levelCode: string; kindCode: string | null; unitId: string | null; kind: string };

/** Who bears a deadline: a reporting unit, or the issuing unit with its own document. */
export type Bearer = { unitId: string; kindCode: string; levelCode: string; ownDocument: boolean };

/**
 * The deadline of the plan that binds a unit for one kind of milestone: the narrowest holds, the named unit before its
 * kind before its level. Deadlines of the issuing unit's own level bind its own document, never the bodies that stand
 * at that level (product.md, "A milestone binds a level's own document"). Undefined where the plan is silent.
 */
export function bindingTerm<T extends TermTarget>(
  terms: readonly T[],
  bearer: Bearer,
  issuingLevel: string,
  kind: string,
): T | undefined {
  const ofKind = terms.filter((term) => term.kind === kind);
  const named = ofKind.find((term) => term.unitId === bearer.unitId);
  if (named) return named;
  const general = ofKind.filter((term) => term.unitId === null);
  if (!bearer.ownDocument) {
    const byKind = general.find((term) => term.kindCode === bearer.kindCode);
    if (byKind) return byKind;
  }
  if (bearer.ownDocument !== (bearer.levelCode === issuingLevel)) return undefined;
  return general.find((term) => term.kindCode === null && term.levelCode === bearer.levelCode);
}
