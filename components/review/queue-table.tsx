import { useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table } from "#components/ui/table.tsx";
import { newId } from "#lib/platform/ids.ts";
import { startReview } from "#lib/review/actions.ts";
import type { QueueRow } from "#lib/review/types.ts";

/** The review queue, the most urgent first. */
export function QueueTable({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTranslations("review.queue");
  const first = rows.find((row) => row.act !== "open")?.id;
  return (
    <Table
      caption={t("caption")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t("empty")} />}
      columns={[
        { key: "report", head: t("report"), primary: true, cell: (row) => <Report row={row} /> },
        { key: "state", head: t("state"), cell: (row) => <State row={row} /> },
        {
          key: "sent",
          head: t("sent"),
          align: "end",
          nowrap: true,
          cell: (row) => t("waits", { days: row.waitingDays }),
        },
        {
          key: "reviewer",
          head: t("reviewer"),
          cell: (row) => row.reviewer ?? <span className="muted">{t("nobody")}</span>,
        },
        { key: "deadline", head: t("deadline"), cell: (row) => <Own row={row} /> },
        { key: "act", head: t("act"), act: true, cell: (row) => <Act row={row} red={row.id === first} /> },
      ]}
    />
  );
}

function Report({ row }: { row: QueueRow }) {
  const t = useTranslations("review.queue");
  return (
    <>
      <TextLink href={row.href}>
        <span className="font-semibold">{row.unit}</span>
      </TextLink>
      <span className="block text-s text-ink-3">
        {row.directive}
        {row.lateDays > 0 && <span className="late"> · {t("late", { days: row.lateDays })}</span>}
      </span>
    </>
  );
}

function State({ row }: { row: QueueRow }) {
  const t = useTranslations("review.queue");
  return (
    <>
      <ReportState state={row.state} round={row.round} plain />
      {row.replied > 0 && <span className="block text-s text-ink-2">{t("replied", { count: row.replied })}</span>}
    </>
  );
}

function Own({ row }: { row: QueueRow }) {
  const t = useTranslations("review.queue");
  if (row.own === null) return <span className="muted">{t("noDue")}</span>;
  const { phrase, daysLate, daysLeft } = row.own;
  return (
    <Deadline
      {...(phrase === null ? {} : { phrase })}
      meaning={daysLate > 0 ? t("over", { days: daysLate }) : t("left", { days: daysLeft })}
      tone={daysLate > 0 ? "late" : daysLeft <= 3 ? "soon" : "normal"}
    />
  );
}

function Act({ row, red }: { row: QueueRow; red: boolean }) {
  const t = useTranslations("review.queue");
  const look = red ? "go" : "plain";
  if (row.act === "start")
    return (
      <ActionForm
        action={startReview}
        idempotencyKey={newId()}
        hidden={{ reportId: row.id }}
        label={`${t("start")}: ${row.unit}, ${row.directive}`}
      >
        <SubmitButton look={look} small>
          {t("start")}
        </SubmitButton>
      </ActionForm>
    );
  return (
    <ButtonLink look={look} small href={row.href} aria-label={`${t(row.act)}: ${row.unit}, ${row.directive}`}>
      {t(row.act)}
    </ButtonLink>
  );
}
