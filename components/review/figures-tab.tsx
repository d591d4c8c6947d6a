import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { figureText } from "#lib/report/paper.ts";
import type { FigureView, ReviewPage } from "#lib/review/types.ts";
import { FlagForm } from "./flag-form.tsx";
import { FlagNote } from "./flag-note.tsx";

/** The table of figures, each with its years and the range of its peers; the chosen one can be flagged beside it. */
export function FiguresTab({ page, figure }: { page: ReviewPage; figure: string | undefined }) {
  const t = useTranslations("review");
  if (page.figures.length === 0) return <EmptyState title={t("figures.none")} />;
  const chosen = page.figures.find((candidate) => candidate.indicatorId === figure);
  return (
    <WorkColumns labels={{ aside: t("flag.title") }} aside={<Aside page={page} chosen={chosen} />}>
      <Card flush>
        <FigureTable page={page} />
      </Card>
    </WorkColumns>
  );
}

function FigureTable({ page }: { page: ReviewPage }) {
  const t = useTranslations("review.figures");
  return (
    <Table caption={t("caption")} rows={page.figures} rowKey={(row) => row.indicatorId} columns={useColumns(page)} />
  );
}

function Aside({ page, chosen }: { page: ReviewPage; chosen: FigureView | undefined }) {
  const t = useTranslations("review");
  const locale = useLocale() === "en" ? "en" : "vi";
  const flags = chosen ? chosen.flags : page.flags.filter((flag) => flag.indicatorId !== null);
  return (
    <>
      {chosen && (
        <SideNote title={`${chosen.code} ${chosen.name}`}>
          <p className="num">
            {figureText(chosen.value, locale)} {chosen.unitOfMeasure}
          </p>
          {chosen.note && <p className="whitespace-pre-line">{chosen.note}</p>}
          {chosen.explanations.map((one) => (
            <p key={one.question} className="whitespace-pre-line">
              {t("figures.explained", { question: one.question, words: one.words })}
            </p>
          ))}
        </SideNote>
      )}
      {flags.map((flag) => (
        <FlagNote key={flag.id} flag={flag} mayRemove={page.mayFlag} withPlace={!chosen} />
      ))}
      {page.mayFlag && chosen && (
        <FlagForm
          key={chosen.indicatorId}
          reportId={page.reportId}
          place={{ indicatorId: chosen.indicatorId }}
          name={chosen.code}
        />
      )}
      <SideNote by={t("figures.hint")}>{page.mayFlag && !chosen && <p>{t("figures.choose")}</p>}</SideNote>
    </>
  );
}

function useColumns(page: ReviewPage): Column<FigureView>[] {
  const t = useTranslations("review.figures");
  const link = (row: FigureView) => `/reports/${page.reportId}/review?tab=figures&figure=${row.indicatorId}`;
  const columns: Column<FigureView>[] = [
    { key: "code", head: t("code"), cell: (row) => row.code, nowrap: true },
    { key: "name", head: t("name"), primary: true, share: "third", cell: (row) => <Name row={row} /> },
    { key: "value", head: t("value"), align: "end", cell: (row) => <Value row={row} /> },
    { key: "peers", head: t("peers"), cell: (row) => <Peers row={row} /> },
  ];
  if (!page.mayFlag) return columns;
  return [
    ...columns,
    {
      key: "act",
      head: t("act"),
      act: true,
      nowrap: true,
      cell: (row) => (
        <TextLink href={link(row)}>
          {t("mark")}
          <span className="sr-only"> {row.code}</span>
        </TextLink>
      ),
    },
  ];
}

function Name({ row }: { row: FigureView }) {
  const t = useTranslations("review.figures");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <>
      {row.name} ({row.unitOfMeasure})
      {row.years.length > 0 && (
        <span className="num block text-s font-normal text-ink-3">
          {t("years")}: {row.years.map((year) => `${year.year}: ${figureText(year.value, locale)}`).join(" · ")}
        </span>
      )}
    </>
  );
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
        <span className="block text-s text-ink-3">{t("before", { value: figureText(row.before, locale) })}</span>
      )}
      {row.explanations.map((one) => (
        <span key={one.question} className="block text-s font-normal text-ink-2">
          {t("explained", { question: one.question, words: one.words })}
        </span>
      ))}
      {row.flags.length > 0 && <span className="late block text-s">▲ {row.flags.length}</span>}
    </>
  );
}

function Peers({ row }: { row: FigureView }) {
  const t = useTranslations("review.figures");
  const locale = useLocale() === "en" ? "en" : "vi";
  if (row.peers === null) return <span className="muted">{t("noPeers")}</span>;
  return (
    <span className="num">
      {t("range", {
        min: figureText(row.peers.min, locale),
        max: figureText(row.peers.max, locale),
        count: row.peers.count,
      })}
      {row.unusual && <span className="soon block text-s">{t("unusual")}</span>}
    </span>
  );
}
