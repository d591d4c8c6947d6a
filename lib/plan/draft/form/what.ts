import type { PlanDraft } from "../schema.ts";
import type { Organisation } from "../types.ts";
import { dayOrNull, known, record, type Typed, text, textOrNull, ticked, whole } from "./fields.ts";

const frequencies = ["ONCE", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY"] as const;

/** Step 1: what is asked and by whom. */
export function readWhat(typed: Typed, draft: PlanDraft, organisation: Organisation): Partial<PlanDraft> {
  const [signer, asked] = [record(typed["signer"]), record(typed["asked"])];
  return {
    title: text(typed["title"], 2000),
    shortTitle: text(typed["shortTitle"], 300),
    issuer: text(typed["issuer"], 300),
    numberType: text(typed["numberType"], 20),
    numberBody: text(typed["numberBody"], 40),
    signer: {
      authority: textOrNull(signer["authority"]),
      title: textOrNull(signer["title"]),
      name: textOrNull(signer["name"]),
    },
    literalBefore: !ticked(typed["dayIncluded"]),
    year: whole(typed["year"], 1900, 2200),
    asked: {
      content: text(asked["content"]),
      frequency: known(asked["frequency"], frequencies) ?? "ONCE",
      sendingWay: text(asked["sendingWay"]),
      figuresClosedOn: dayOrNull(asked["figuresClosedOn"]),
      dataForms: draft.asked.dataForms,
    },
    deciderUnitId: known(
      typed["deciderUnitId"],
      organisation.units.map((unit) => unit.id),
    ),
  };
}
