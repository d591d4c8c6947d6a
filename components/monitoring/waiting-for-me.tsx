import type { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";

type Translate = Awaited<ReturnType<typeof getTranslations<"leaders">>>;
type Waiting = { id: string; code: string; unit: string; body: string };

/** The documents that wait for this leader's decision; the first one carries the page's red button. */
export function WaitingForMe({ waiting, t }: { waiting: Waiting[]; t: Translate }) {
  return (
    <Card title={t("waitingTitle", { count: waiting.length })}>
      {waiting.length === 0 ? (
        <p className="muted">{t("waitingNone")}</p>
      ) : (
        <ul className="grid gap-4">
          {waiting.map((report, index) => (
            <li key={report.id} className="grid gap-2">
              <span className="font-semibold">{t("waitingReport", { code: report.code, unit: report.unit })}</span>
              <span className="text-s text-ink-2">{report.body}</span>
              <ButtonLink href={`/reports/${report.id}/approve`} look={index === 0 ? "go" : "plain"} wide>
                {t("readAndDecide")}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
