import type { Viewer } from "./types.ts";

/** The name a decision stands under, and in whose place it was taken where by delegation. */
export type Acting = { name: string; onBehalfOf: string | null };

/**
 * What a delegate decides carries both names (workflow.md, "Standing in for someone"), in one form of words on every page,
 * document and notice: "Trần Văn A (thay Nguyễn Văn B theo ủy quyền)"; the name alone where nobody was stood in for.
 */
export function actingName({ name, onBehalfOf }: Acting, locale: "vi" | "en"): string {
  if (onBehalfOf === null) return name;
  return locale === "vi" ? `${name} (thay ${onBehalfOf} theo ủy quyền)` : `${name} (for ${onBehalfOf}, by delegation)`;
}

/**
 * The name of whoever acts now, for a notice about what they decided in the place of a giver (an id, as permit() says). A
 * notice keeps its words as they were written, so the names stand in Vietnamese.
 */
export function actorName(viewer: Pick<Viewer, "name" | "borrowed">, onBehalfOfId: string | null): string {
  const lent = viewer.borrowed.find((one) => one.fromPersonId === onBehalfOfId);
  return actingName({ name: viewer.name, onBehalfOf: lent?.fromName ?? null }, "vi");
}
