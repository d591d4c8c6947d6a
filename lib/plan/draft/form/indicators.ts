import type { DraftIndicator, PlanDraft } from "../schema.ts";
import type { Organisation } from "../types.ts";
import { chosen, known, record, rows, type Typed, text, ticked } from "./fields.ts";

/** The letters of the kinds of unit that figures are asked of (indicators.md). */
export function indicatorKindsOf(organisation: Organisation): string[] {
  return [...new Set(organisation.kinds.flatMap((kind) => kind.indicatorKinds))];
}

/** "B01 + B02" or "B01, B02". */
const codesOf = (value: unknown): string[] =>
  text(value, 600)
    .split(/[+,;\s]+/)
    .filter((code) => code !== "");

function added(typed: Typed, letters: readonly string[]): DraftIndicator[] {
  return rows(typed["added"]).flatMap((row) => {
    const [code, name] = [text(row["code"], 60), text(row["name"], 500)];
    if (code === "" && name === "") return [];
    return [
      {
        code,
        name,
        unitOfMeasure: text(row["unitOfMeasure"], 60),
        perYear: ticked(row["perYear"]),
        adds: ticked(row["adds"]),
        definition: text(row["definition"]),
        kinds: chosen(row["kinds"]).filter((letter) => letters.includes(letter)),
      },
    ];
  });
}

/** The first code of the plan's own figures that is not taken: BS01, BS02, … */
function withCodes(indicators: readonly DraftIndicator[], organisation: Organisation): DraftIndicator[] {
  const taken = new Set([
    ...organisation.catalogue.map((one) => one.code),
    ...organisation.takenCodes,
    ...indicators.map((one) => one.code),
  ]);
  return indicators.map((indicator) => {
    if (indicator.code !== "") return indicator;
    let number = 1;
    const name = () => `BS${String(number).padStart(2, "0")}`;
    while (taken.has(name())) number += 1;
    taken.add(name());
    return { ...indicator, code: name() };
  });
}

/** Step 6: figures of the catalogue per directive, figures added, checks between them, data forms. */
export function readIndicators(typed: Typed, draft: PlanDraft, organisation: Organisation): Partial<PlanDraft> {
  const indicators = withCodes(added(typed, indicatorKindsOf(organisation)), organisation);
  const asked = rows(typed["asked"]).map((row) => ({
    directive: text(row["directive"], 80),
    codes: record(row["codes"]),
  }));
  const order = [...organisation.catalogue.map((one) => one.code), ...indicators.map((one) => one.code)];
  const directives = draft.directives.map((directive) => {
    const codes = asked.find((one) => one.directive === directive.key)?.codes;
    if (codes === undefined) return directive;
    const wanted = order.flatMap((code) => {
      const demand = known(codes[code], ["required", "optional"]);
      return demand === null ? [] : [{ code, required: demand === "required" }];
    });
    return { ...directive, indicators: wanted };
  });
  const relations = rows(typed["relations"]).flatMap((row): PlanDraft["relations"] => {
    const [left, right] = [codesOf(row["left"]), codesOf(row["right"])];
    if (left.length === 0 || right.length === 0) return [];
    return [{ left, operator: known(row["operator"], ["=", "<=", ">="]) ?? "=", right, note: text(row["note"], 1000) }];
  });
  return { indicators, directives, relations, asked: { ...draft.asked, dataForms: text(typed["dataForms"]) } };
}
