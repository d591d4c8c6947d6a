import clsx from "clsx";
import { useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import type { ArrivalLine } from "#lib/register/types.ts";

/** The lines of the register of arrivals, the latest number first, with where each stands. */
export function ArrivalsTable({ lines }: { lines: readonly ArrivalLine[] }) {
  const t = useTranslations("registers");
  return (
    <Table
      caption={t("captionIn")}
      rows={lines}
      rowKey={(line) => line.id}
      empty={<EmptyState title={t("emptyIn")} />}
      columns={[
        {
          key: "arrival",
          head: t("arrival"),
          primary: true,
          nowrap: true,
          cell: (line) => (
            <span className="num">
              <span className="font-semibold">{line.arrivalNumber}</span>
              <span className="block text-s font-normal text-ink-3">{formatInstant(line.arrivedAt)}</span>
            </span>
          ),
        },
        { key: "author", head: t("author"), share: "sixth", cell: (line) => line.author },
        {
          key: "theirs",
          head: t("theirNumber"),
          nowrap: true,
          cell: (line) => (
            <span className="num">
              {line.number}
              <span className="block text-s text-ink-3">{formatDay(line.datedOn)}</span>
            </span>
          ),
        },
        {
          key: "subject",
          head: t("subject"),
          share: "quarter",
          cell: (line) =>
            line.readable ? (
              <TextLink href={`/reports/${line.reportId}`} quiet>
                {line.subject}
              </TextLink>
            ) : (
              line.subject
            ),
        },
        {
          key: "state",
          head: t("state"),
          cell: (line) => (
            <>
              <Standing line={line} />
              {line.due && <span className="block text-s text-ink-3">{t("heldBy", { holder: line.holder })}</span>}
            </>
          ),
        },
        { key: "due", head: t("due"), nowrap: true, cell: (line) => <Due due={line.due} /> },
        {
          key: "answer",
          head: t("answer"),
          cell: ({ answer }) =>
            answer === null ? "–" : t("answered", { kind: answer.kind, day: formatDay(answer.day) }),
        },
      ]}
    />
  );
}

function Standing({ line }: { line: ArrivalLine }) {
  const t = useTranslations("registers");
  if (line.state.withdrawn) return <span className="text-ink-3">{t("withdrawn")}</span>;
  if (!line.state.current) return <span className="text-ink-3">{t("past")}</span>;
  return <ReportState state={line.state.state} plain />;
}

function Due({ due }: { due: ArrivalLine["due"] }) {
  const t = useTranslations("registers");
  if (due === null) return "–";
  return (
    <span className={clsx("num", due.late && "late")}>
      {t("dueBy", { day: formatDay(due.day) })}
      <span className="block text-s font-normal text-ink-3">
        {due.kind === "review" ? t("toReview") : t("toResend")}
        {due.late && ` · ${t("late")}`}
      </span>
    </span>
  );
}
