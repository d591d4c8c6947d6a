import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Table } from "#components/ui/table.tsx";
import { formatInstant } from "#lib/platform/time.ts";
import { labels } from "#lib/report/custody/labels.ts";
import type { HolderDays, Life, Round, Span } from "#lib/report/custody/types.ts";
import { ReportState } from "../report-state.tsx";
import { LifeDrawing } from "./life-drawing.tsx";
import { ToldList } from "./told-list.tsx";
import { WhereNow } from "./where-now.tsx";

/**
 * The picture of a report's life: where it lies, the line from hand to hand along the days, days per holder with rounds
 * apart, who was told that it waits; behind it every stretch in words.
 */
export function LifeCard({ life }: { life: Life }) {
  const t = useTranslations("custody");
  if (life.now === null) return null;
  const label = t("said", { count: life.spans.length, unit: life.now.unit, days: life.now.days });
  return (
    <Card title={t("title")} id="life" end={<WhereNow now={life.now} labelled />}>
      <div className="grid gap-4">
        <div className="max-md:hidden">
          <LifeDrawing life={life} size="wide" label={label} />
        </div>
        <div className="md:hidden">
          <LifeDrawing life={life} size="narrow" label={label} />
        </div>
        {life.told.length > 0 && <ToldList told={life.told} />}
        <Disclosure summary={t("table")} id="life-days">
          <div className="grid gap-4">
            {life.rounds.map((round) => (
              <RoundTable key={round.round} round={round} several={life.rounds.length > 1} />
            ))}
            <Stretches spans={life.spans} />
          </div>
        </Disclosure>
      </div>
    </Card>
  );
}

/** Days per holder of one round. */
function RoundTable({ round, several }: { round: Round; several: boolean }) {
  const t = useTranslations("custody");
  const locale = useLocale() === "en" ? "en" : "vi";
  const caption = several
    ? t("round", { round: round.round, days: round.days, working: round.workingDays })
    : t("holders", { days: round.days, working: round.workingDays });
  return (
    <Table<HolderDays>
      caption={caption}
      showCaption
      rows={round.holders}
      rowKey={(row) => row.key}
      columns={[
        {
          key: "holder",
          head: t("holder"),
          primary: true,
          share: "third",
          cell: (row) => (row.person === null ? row.unit : t("personIn", { person: row.person, unit: row.unit })),
        },
        { key: "phase", head: t("phase"), cell: (row) => labels.phase[row.phase][locale] },
        { key: "working", head: t("workingDays"), align: "end", cell: (row) => row.workingDays },
        { key: "days", head: t("days"), align: "end", cell: (row) => row.days },
        { key: "now", head: t("stillHere"), cell: (row) => (row.now ? t("yes") : "") },
      ]}
    />
  );
}

/** Every stretch from when to when, the latest last. */
function Stretches({ spans }: { spans: readonly Span[] }) {
  const t = useTranslations("custody");
  return (
    <Table
      caption={t("stretches")}
      showCaption
      rows={spans}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "holder",
          head: t("holder"),
          primary: true,
          share: "third",
          cell: (row) => (row.person === null ? row.unit : t("personIn", { person: row.person, unit: row.unit })),
        },
        { key: "state", head: t("state"), cell: (row) => <ReportState state={row.state} plain /> },
        { key: "since", head: t("since"), nowrap: true, cell: (row) => formatInstant(row.since) },
        {
          key: "until",
          head: t("until"),
          nowrap: true,
          cell: (row) => (row.until === null ? t("now") : formatInstant(row.until)),
        },
        { key: "working", head: t("workingDays"), align: "end", cell: (row) => row.workingDays },
        { key: "days", head: t("days"), align: "end", cell: (row) => row.days },
      ]}
    />
  );
}
