import { newId } from "#lib/platform/ids.ts";
import { dueOf } from "./read-back.ts";
import type { DraftMilestone, PlanDraft } from "./schema.ts";
import type { Organisation } from "./types.ts";

export type MilestoneRow = {
  id: string;
  directiveId: string;
  levelCode: string;
  kindCode: string | null;
  unitId: string | null;
  levelPhrase: string;
  kind: DraftMilestone["kind"];
  phrase: string;
  dueOn: string | null;
  recipientUnitId: string | null;
  channelUnitId: string | null;
  recipientPhrase: string | null;
  channelPhrase: string | null;
  sourceLine: number;
};

type Target = { levelCode: string; kindCode: string | null; unitId: string | null; name: string };

/** What a milestone is for as the rows have it; null where the organisation has no such level, kind or unit. */
export function targetOf(of: Pick<DraftMilestone, "by" | "value">, organisation: Organisation): Target | null {
  if (of.by === "UNIT") {
    const unit = organisation.units.find((one) => one.id === of.value);
    return unit ? { levelCode: unit.levelCode, kindCode: null, unitId: unit.id, name: unit.name } : null;
  }
  if (of.by === "KIND") {
    const kind = organisation.kinds.find((one) => one.code === of.value);
    return kind ? { levelCode: kind.levelCode, kindCode: kind.code, unitId: null, name: kind.nameVi } : null;
  }
  const level = organisation.levels.find((one) => one.code === of.value);
  return level ? { levelCode: level.code, kindCode: null, unitId: null, name: level.nameVi } : null;
}

/** Words for all directives stand behind words for one; of two alike the first holds. */
function binding(milestones: readonly DraftMilestone[], directive: string): DraftMilestone[] {
  const own = milestones.filter((one) => one.directive === directive);
  const general = milestones.filter((one) => one.directive === "*");
  const seen = new Set<string>();
  return [...own, ...general].filter((one) => {
    const place = `${one.by} ${one.value} ${one.kind}`;
    if (one.kind === "OTHER") return true;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** The deadlines of a draft as rows, one for each directive and target; those for nobody known are left out. */
export function milestoneRows(
  draft: PlanDraft,
  organisation: Organisation,
  directives: ReadonlyMap<string, string>,
): MilestoneRow[] {
  const known = new Set(organisation.units.map((unit) => unit.id));
  const unit = (id: string | null): string | null => (id !== null && known.has(id) ? id : null);
  const said = draft.milestones.filter((one) => one.phrase.trim() !== "");
  return [...directives].flatMap(([key, directiveId]) =>
    binding(said, key).flatMap((one): MilestoneRow[] => {
      const target = targetOf(one, organisation);
      if (target === null) return [];
      const { name, ...place } = target;
      return [
        {
          id: newId(),
          directiveId,
          ...place,
          levelPhrase: one.levelPhrase || name,
          kind: one.kind,
          phrase: one.phrase.trim(),
          dueOn: dueOf(one.phrase, draft),
          recipientUnitId: unit(one.recipientUnitId),
          channelUnitId: unit(one.channelUnitId),
          recipientPhrase: one.recipientPhrase || null,
          channelPhrase: one.channelPhrase || null,
          sourceLine: one.sourceLine ?? 0,
        },
      ];
    }),
  );
}
