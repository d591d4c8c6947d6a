import { useLocale } from "next-intl";
import { StateMark } from "#components/ui/state-mark.tsx";
import { stateWord } from "#lib/report/labels.ts";
import { toneOf } from "#lib/report/shown-state.ts";

type ReportStateProps = {
  /** State of the report, or NOT_STARTED for an assignment nobody has begun. */
  state: string;
  /** Round of review; said from the second sending on, and with every return. */
  round?: number;
  /** Without the pill (dense tables). */
  plain?: boolean;
};

/** The state of a report as word, shape and colour, the same on every page. */
export function ReportState({ state, round = 0, plain = false }: ReportStateProps) {
  const locale = useLocale() === "en" ? "en" : "vi";
  const inRound = round > 1 ? ` · ${locale === "en" ? "round" : "vòng"} ${round}` : "";
  return (
    <StateMark tone={toneOf(state)} plain={plain}>
      {stateWord(state, locale)}
      {inRound}
    </StateMark>
  );
}
