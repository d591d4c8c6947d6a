import type { useTranslations } from "next-intl";
import { daysHeld, sendMeaning } from "#lib/monitoring/standing/rules.ts";
import { formatDay } from "#lib/platform/time.ts";
import type { UnitLine } from "./unit-table.tsx";

type Cell = Parameters<typeof sendMeaning>[0] & {
  assignmentId: string;
  reportId: string | null;
  unit: string;
  directive: string;
  round: number;
  holder: string | null;
  holderSince: Date | null;
};

/** The cells of the progress matrix as the lines of a table, in words of the catalogue `monitoring`. */
export function unitLines(
  cells: readonly Cell[],
  t: ReturnType<typeof useTranslations<"monitoring">>,
  now: Date,
): UnitLine[] {
  return cells.map((cell) => {
    const send = sendMeaning(cell, now);
    return {
      key: cell.assignmentId,
      unit: cell.unit,
      reportId: cell.reportId,
      directive: cell.directive,
      state: cell.state,
      round: cell.round,
      holder: cell.holder,
      heldDays: cell.reportId === null ? null : daysHeld(cell.holderSince, now),
      sumUp: cell.sumUpHeldOn ? t("heldOn", { day: formatDay(cell.sumUpHeldOn) }) : (cell.sumUpPhrase ?? t("noDate")),
      phrase: cell.sendPhrase ?? t("noDate"),
      meaning: send.code === "noDate" ? "" : t(send.code, { days: send.days, day: send.day }),
      tone: send.tone,
    };
  });
}
