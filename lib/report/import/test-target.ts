import { indicators } from "#seed/indicators/catalogue.ts";
import { unitKinds } from "#seed/organisation/kinds.ts";
import { directives } from "#seed/plan/directives.ts";
import { outlineItems, outlineParts } from "#seed/plan/outline.ts";
import type { Addressee, ImportTarget, OutlineTarget } from "./types.ts";

function bodyOf(kind: string): Addressee {
  const form = unitKinds.find((one) => one.code === kind)?.documentForm ?? "";
  if (form.startsWith("party")) return "PARTY_COMMITTEE";
  return form === "state" ? "GOVERNMENT" : "FRONT";
}

const LETTERS = "abcd";

function targetItem(item: (typeof outlineItems)[number]): OutlineTarget {
  const part = outlineParts.find((one) => one.code === item.part);
  const alone = outlineItems.filter((one) => one.part === item.part).length === 1;
  return {
    id: item.code,
    code: item.code,
    number: alone ? item.part : `${item.part} ${LETTERS.charAt(item.ordinal - 1)})`,
    title: item.shortVi,
    text: item.text,
    parentNumber: alone ? null : item.part,
    parentTitle: alone ? null : (part?.title ?? null),
    level: item.recommendationLevel,
    addressees: [...new Set(item.unitKinds.map(bodyOf))],
  };
}

/** What the 2023 plan asks of a kind of unit for a directive, as the database would give it; ids are the codes. */
export function testTarget(kind: string, directive: string): ImportTarget {
  const isAsked = (item: (typeof outlineItems)[number]): boolean => item.unitKinds.some((one) => one === kind);
  const unitKind = unitKinds.find((one) => one.code === kind);
  const years = directives.find((one) => one.code === directive);
  const letters: readonly string[] = unitKind?.indicatorKinds ?? [];
  return {
    items: outlineItems.filter(isAsked).map(targetItem),
    others: outlineItems.filter((item) => !isAsked(item)).map(targetItem),
    indicators: indicators
      .filter((one) => one.asked && one.directives.some((code) => code === directive))
      .filter((one) => one.kinds.some((letter) => letters.includes(letter)))
      .map(({ code, nameVi, unitVi, by }) => ({
        id: code,
        code,
        name: nameVi,
        unitOfMeasure: unitVi,
        perYear: by === "YEAR",
      })),
    years: { from: years?.firstYear ?? 2013, to: years?.lastYear ?? 2023 },
    directive,
    writer: bodyOf(kind),
    level: unitKind?.level ?? "COMMUNE",
  };
}
