import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { figureText } from "#lib/report/paper.ts";
import { reviewHref } from "#lib/review/address.ts";
import type { Phrases } from "#lib/review/phrase/types.ts";
import type { SignalView } from "#lib/review/signal/types.ts";
import type { FiguresView, FigureView, ReviewPage } from "#lib/review/types.ts";
import { ChosenFigure } from "./figure-chosen.tsx";
import { FigureStrip } from "./figure-strip.tsx";
import { FlagForm } from "./flag-form.tsx";
import { FlagNote } from "./flag-note.tsx";
import { usePlaceWords } from "./place-words.ts";
import { SignalNotes } from "./signal/signal-notes.tsx";

type Props = {
  page: ReviewPage;
  figures: FiguresView;
  from: string | undefined;
  phrases: Phrases | null;
  signals: readonly SignalView[];
};

/** The table of figures, each among those of the other units of the kind; the chosen one year by year and unit by unit, to be flagged beside it. */
export function FiguresTab(props: Props) {
  const { page, figures, from } = props;
  const t = useTranslations("review");
  if (figures.rows.length === 0) return <EmptyState title={t("figures.none")} />;
  return (
    <WorkColumns labels={{ aside: t("figures.aside") }} aside={<Aside {...props} />}>
      {figures.chosen && <ChosenFigure page={page} chosen={figures.chosen} peers={figures.peers} from={from} />}
      <Card
        flush
        title={t("figures.title", { count: figures.rows.length, unusual: figures.unusual, missing: figures.missing })}
      >
        <p className="px-4 pb-2 text-s text-ink-3 md:px-6">{t("figures.rule", { peers: figures.peers })}</p>
        <FigureTable page={page} rows={figures.rows} from={from} />
      </Card>
    </WorkColumns>
  );
}

function FigureTable({ page, rows, from }: Pick<Props, "page" | "from"> & { rows: readonly FigureView[] }) {
  const t = useTranslations("review.figures");
  return (
    <Table caption={t("caption")} rows={rows} rowKey={(row) => row.indicatorId} columns={useColumns(page, from)} />
  );
}

function Aside({ page, figures, phrases, signals }: Props) {
  const t = useTranslations("review");
  const { chosen } = figures;
  const flags = chosen ? chosen.flags : page.flags.filter((flag) => flag.indicatorId !== null);
  const seen = signals.filter(({ indicatorId }) =>
    chosen ? indicatorId === chosen.indicatorId : indicatorId !== null,
  );
  return (
    <>
      {page.mayFlag && chosen && (
        <FlagForm
          key={chosen.indicatorId}
          reportId={page.reportId}
          place={{ indicatorId: chosen.indicatorId }}
          name={chosen.code}
          phrases={phrases}
        />
      )}
      {flags.map((flag) => (
        <FlagNote
          key={flag.id}
          flag={flag}
          mayChange={page.mayFlag}
          phrasesUnit={page.channelUnitId}
          withPlace={chosen === null}
        />
      ))}
      <SignalNotes signals={seen} reportId={page.reportId} mayDismiss={page.mayFlag} />
      {chosen === null && <p className="text-s text-ink-3">{t("figures.choose")}</p>}
    </>
  );
}

function useColumns(page: ReviewPage, from: string | undefined): Column<FigureView>[] {
  const t = useTranslations("review.figures");
  return [
    { key: "code", head: t("code"), cell: (row) => <span className="num">{row.code}</span>, nowrap: true },
    {
      key: "name",
      head: t("name"),
      primary: true,
      share: "third",
      cell: (row) => (
        <TextLink
          quiet
          href={reviewHref(page.reportId, { tab: "figures", figure: row.indicatorId, from }, "units")}
          id={`f-${row.indicatorId}`}
        >
          {row.name} ({row.unitOfMeasure})
        </TextLink>
      ),
    },
    { key: "value", head: t("value"), align: "end", cell: (row) => <Value row={row} /> },
    { key: "peers", head: t("peers"), cell: (row) => <Place row={row} /> },
  ];
}

function Value({ row }: { row: FigureView }) {
  const t = useTranslations("review.figures");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <>
      {row.kind === "MISSING" ? (
        <span className="muted">{t("missing", { reason: row.reason ?? "" })}</span>
      ) : (
        figureText(row.value, locale)
      )}
      {row.kind === "ESTIMATE" && <span className="muted"> ({t("estimate")})</span>}
      {row.before !== null && (
        <span className="block text-s text-ink-3">{t("before", { value: figureText(row.before.value, locale) })}</span>
      )}
      {row.explanations.length > 0 && (
        <span className="block text-s text-ink-3">{t("explains", { count: row.explanations.length })}</span>
      )}
      {row.flags.length > 0 && (
        <span className="late block text-s">
          <span aria-hidden="true">◀ {row.flags.length}</span>
          <span className="sr-only">{t("flagged", { count: row.flags.length })}</span>
        </span>
      )}
    </>
  );
}

function Place({ row }: { row: FigureView }) {
  const t = useTranslations("review.figures");
  const words = usePlaceWords();
  if (row.place === null) return <span className="muted">{t("noPeers")}</span>;
  return (
    <span className="num">
      <FigureStrip place={row.place} of={row.code} />
      {row.place.unusual ? (
        <span className="block text-s">
          <StateMark tone="wait" plain>
            {t("unusual")}
          </StateMark>{" "}
          {words(row.place)}
        </span>
      ) : (
        <span className="block text-s text-ink-3">{words(row.place)}</span>
      )}
    </span>
  );
}
