import { useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Bar } from "#components/ui/bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { startReport } from "#lib/report/actions.ts";
import type { ReceivingDesk } from "#lib/review/types.ts";

/** The consolidated reports a unit writes itself: how many sources they rest on, how far their outline is filled. */
export function Composing({ rows, may }: Pick<ReceivingDesk, "may"> & { rows: ReceivingDesk["composing"] }) {
  const t = useTranslations("commission");
  return (
    <Card title={t("composing")}>
      <ul className="grid gap-4">
        {rows.map((row) => (
          <li key={row.directive} className="grid gap-1.5">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <span className="font-semibold">{row.directive}</span>
              <ReportState state={row.state} plain />
            </div>
            <Bar
              label={t("sources", { cited: row.cited, accepted: row.accepted, expected: row.expected })}
              total={row.expected}
              parts={[
                { value: Math.min(row.cited, row.accepted), tone: "green" },
                { value: Math.max(0, row.accepted - row.cited), tone: "blue" },
              ]}
            />
            <p className="num text-s text-ink-2">
              {t("sources", { cited: row.cited, accepted: row.accepted, expected: row.expected })} ·{" "}
              {t("filled", { filled: row.filled, items: row.items })}
            </p>
            <div className="flex flex-wrap items-center justify-between gap-2 text-s">
              <Deadline inline {...row.deadline} />
              {row.reportId === null && may.start && (
                <ActionForm
                  action={startReport}
                  idempotencyKey={newId()}
                  hidden={{ assignmentId: row.assignmentId }}
                  label={`${t("begin")}: ${row.directive}`}
                >
                  <SubmitButton look="plain" small>
                    {t("begin")}
                  </SubmitButton>
                </ActionForm>
              )}
              {row.reportId !== null && (
                <ButtonLink small href={may.compose ? `/reports/${row.reportId}/compose` : `/reports/${row.reportId}`}>
                  {may.compose ? t("compose") : t("open")}
                </ButtonLink>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
