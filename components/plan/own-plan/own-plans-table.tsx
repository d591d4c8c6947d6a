import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Stage } from "#lib/plan/own-plan/rules.ts";
import { formatDay } from "#lib/platform/time.ts";

export type OwnPlanEntry = {
  unitId: string;
  unitName: string;
  stage: Stage;
  documentNumber: string | null;
  heldOn: string | null;
  written: boolean;
};

/** Who has a plan of their own, with number and date where it is recorded, each to be opened. */
export function OwnPlansTable({ planId, entries }: { planId: string; entries: readonly OwnPlanEntry[] }) {
  const t = useTranslations("own-plan.list");
  return (
    <Table
      caption={t("caption")}
      rows={entries}
      rowKey={(entry) => entry.unitId}
      columns={[
        {
          key: "unit",
          head: t("unit"),
          primary: true,
          cell: (entry) => (
            <TextLink href={`/plans/${planId}/own-plan?unit=${entry.unitId}`}>{entry.unitName}</TextLink>
          ),
        },
        {
          key: "state",
          head: t("state"),
          cell: (entry) => <StateMark tone={entry.stage.tone}>{t(`stage.${entry.stage.word}`)}</StateMark>,
        },
        {
          key: "number",
          head: t("number"),
          cell: (entry) => <span className="num">{entry.documentNumber ?? "–"}</span>,
        },
        {
          key: "day",
          head: t("day"),
          cell: (entry) => <span className="num">{entry.heldOn === null ? "–" : formatDay(entry.heldOn)}</span>,
        },
        {
          key: "here",
          head: t("here"),
          cell: (entry) => (entry.written ? t("hereYes") : entry.stage.open ? t("hereNo") : t("hereNumber")),
        },
      ]}
    />
  );
}
