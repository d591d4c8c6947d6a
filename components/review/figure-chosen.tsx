import { useLocale, useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { formatNumber } from "#lib/indicator/number.ts";
import { figureText } from "#lib/report/paper.ts";
import { reviewHref } from "#lib/review/address.ts";
import type { PeerPlace, PeerPlaces } from "#lib/review/peer/types.ts";
import type { FiguresView, ReviewPage } from "#lib/review/types.ts";
import { FigureStrip } from "./figure-strip.tsx";

type Chosen = NonNullable<FiguresView["chosen"]>;
type Props = { page: ReviewPage; chosen: Chosen; peers: number; from: string | undefined };

/** One figure in full: by year among the other units, what the unit says of it, and each unit's own. */
export function ChosenFigure({ page, chosen, peers, from }: Props) {
  const t = useTranslations("review.chosen");
  return (
    <Card
      id="units"
      flush
      title={`${chosen.code} ${chosen.name} (${chosen.unitOfMeasure})`}
      end={<TextLink href={reviewHref(page.reportId, { tab: "figures", from })}>{t("close")}</TextLink>}
    >
      <Said chosen={chosen} />
      <Table caption={t("byYear")} rows={useRows(chosen)} rowKey={(row) => row.key} columns={useColumns()} />
      <div className="px-4 py-3 md:px-6">
        <Disclosure summary={t("units", { count: chosen.among.units.length, peers })} open>
          <Table
            caption={t("unitsCaption", { code: chosen.code })}
            rows={chosen.among.units}
            rowKey={(row) => row.reportId}
            columns={useUnitColumns()}
            empty={<p className="muted">{t("noUnits")}</p>}
          />
        </Disclosure>
      </div>
    </Card>
  );
}

/** Why it is missing, the note beside it, the answers to warnings. */
function Said({ chosen }: { chosen: Chosen }) {
  const t = useTranslations("review.figures");
  const words = [
    ...(chosen.reason ? [t("missing", { reason: chosen.reason })] : []),
    ...(chosen.note ? [chosen.note] : []),
    ...chosen.explanations.map((one) => t("explained", { question: one.question, words: one.words })),
    ...chosen.years.flatMap(({ year, said }) => (said ? [`${year}: ${said}`] : [])),
  ];
  if (words.length === 0) return null;
  return (
    <ul className="grid gap-1 px-4 pb-3 md:px-6">
      {words.map((line) => (
        <li key={line} className="whitespace-pre-line text-ink-2">
          {line}
        </li>
      ))}
    </ul>
  );
}

type Row = { key: string; label: string; value: string; before: string | null; place: PeerPlace | null };

/** The whole period, then each year. */
function useRows({ value, before, kind, years, place, among }: Chosen): Row[] {
  const t = useTranslations("review.chosen");
  const locale = useLocale() === "en" ? "en" : "vi";
  const shown = (one: string | null, missing: boolean) => (missing ? t("missing") : figureText(one, locale));
  const then = (one: { value: string | null } | null) => one && figureText(one.value, locale);
  return [
    { key: "whole", label: t("whole"), value: shown(value, kind === "MISSING"), before: then(before), place },
    ...years.map((year) => ({
      key: String(year.year),
      label: String(year.year),
      value: shown(year.value, year.kind === "MISSING"),
      before: then(year.before),
      place: among.years.find((one) => one.year === year.year)?.place ?? null,
    })),
  ];
}

function useColumns(): Column<Row>[] {
  const t = useTranslations("review.chosen");
  const locale = useLocale() === "en" ? "en" : "vi";
  const number = (value: number) => formatNumber(Math.round(value * 100) / 100, locale);
  return [
    { key: "year", head: t("year"), primary: true, nowrap: true, cell: (row) => row.label },
    {
      key: "value",
      head: t("value"),
      align: "end",
      cell: (row) => (
        <>
          {row.value}
          {row.before !== null && <span className="block text-s text-ink-3">{t("before", { value: row.before })}</span>}
        </>
      ),
    },
    {
      key: "median",
      head: t("median"),
      align: "end",
      cell: ({ place }) => (place ? number(place.spread.median) : "–"),
    },
    {
      key: "middle",
      head: t("middle"),
      align: "end",
      cell: ({ place }) => (place ? `${number(place.spread.lower)} – ${number(place.spread.upper)}` : "–"),
    },
    { key: "count", head: t("count"), align: "end", cell: ({ place }) => place?.spread.count ?? 0 },
    {
      key: "place",
      head: t("place"),
      cell: ({ label, place }) =>
        place && (
          <>
            <FigureStrip place={place} of={label} />
            {place.unusual && (
              <StateMark tone="wait" plain>
                {t("unusual")}
              </StateMark>
            )}
          </>
        ),
    },
  ];
}

type Unit = PeerPlaces["units"][number];

function useUnitColumns(): Column<Unit>[] {
  const t = useTranslations("review.chosen");
  const locale = useLocale() === "en" ? "en" : "vi";
  return [
    {
      key: "unit",
      head: t("unit"),
      primary: true,
      cell: (row) => <TextLink href={`/reports/${row.reportId}`}>{row.unit}</TextLink>,
    },
    { key: "state", head: t("state"), cell: (row) => <ReportState state={row.state} plain /> },
    {
      key: "total",
      head: t("whole"),
      align: "end",
      cell: (row) => (row.total === null ? "–" : formatNumber(row.total, locale)),
    },
    {
      key: "years",
      head: t("byYear"),
      cell: (row) => (
        <span className="num text-s text-ink-2">
          {row.years.map(({ year, value }) => `${year}: ${formatNumber(value, locale)}`).join(" · ") || "–"}
        </span>
      ),
    },
  ];
}
