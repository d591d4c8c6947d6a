import { useTranslations } from "next-intl";
import { Deadline } from "#components/ui/deadline.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import type { DeadlineView } from "#lib/plan/deadline/rules.ts";
import type { Stage } from "#lib/plan/own-plan/rules.ts";

export type OwnPlanEntry = {
  unitId: string;
  unitName: string;
  stage: Stage;
  documentNumber: string | null;
  deadline: DeadlineView;
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
          cell: (entry) => <Deadline {...entry.deadline} />,
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
