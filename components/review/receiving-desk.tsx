import { useLocale, useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { EventList } from "#components/ui/event-list.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import { TaskList } from "#components/ui/task-list.tsx";
import { extensionWord } from "#lib/plan/extension/labels.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { stateWord } from "#lib/report/labels.ts";
import type { ReceivingDesk } from "#lib/review/types.ts";
import { Composing } from "./composing.tsx";
import { QueueList } from "./queue-list.tsx";

/** What a body that receives reports sees first: its queue, what came in, who is late, where its own report stands. */
export function ReceivingDeskView({ desk, level }: { desk: ReceivingDesk; level: "commission" | "province" }) {
  const t = useTranslations("commission");
  const words =
    level === "province"
      ? { queue: t("province.queue"), late: t("province.late") }
      : { queue: t("queue"), late: t("late") };
  return (
    <Grid columns="main-side">
      <Stack gap={4}>
        <ToApprove desk={desk} />
        <QueueList queue={desk.queue} title={words.queue} whole={desk.may.review} />
        <Owed desk={desk} title={words.late} />
      </Stack>
      <Stack gap={4}>
        {desk.composing.length > 0 && <Composing rows={desk.composing} may={desk.may} />}
        <Arrivals desk={desk} />
        {desk.opinions.length > 0 && <Opinions desk={desk} />}
        <Happened desk={desk} />
      </Stack>
    </Grid>
  );
}

function ToApprove({ desk }: { desk: ReceivingDesk }) {
  const t = useTranslations("commission");
  if (desk.toApprove.length === 0) return null;
  return (
    <Card flush title={t("toApprove")}>
      <TaskList
        items={desk.toApprove.map((row) => ({
          key: row.reportId,
          title: t("approveTitle", { unit: row.unit, directive: row.directive }),
          href: `/reports/${row.reportId}/approve`,
          action: (
            <ButtonLink small href={`/reports/${row.reportId}/approve`}>
              {t("approve")}
            </ButtonLink>
          ),
        }))}
      />
    </Card>
  );
}

function Owed({ desk, title }: { desk: ReceivingDesk; title: string }) {
  const t = useTranslations("commission");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Card flush title={title} end={desk.may.monitor && <TextLink href="/monitoring">{t("monitoring")}</TextLink>}>
      <Table
        caption={title}
        rows={desk.owed}
        rowKey={(row) => `${row.unit}-${row.directive}`}
        empty={<p className="px-4 pb-4 text-ink-3 md:px-6">{t("lateEmpty")}</p>}
        columns={[
          {
            key: "unit",
            head: t("unit"),
            primary: true,
            cell: (row) =>
              row.reportId === null ? row.unit : <TextLink href={`/reports/${row.reportId}`}>{row.unit}</TextLink>,
          },
          { key: "directive", head: t("directive"), cell: (row) => row.directive, nowrap: true },
          { key: "state", head: t("state"), cell: (row) => <ReportState state={row.state} plain /> },
          {
            key: "deadline",
            head: t("deadline"),
            cell: (row) => (
              <>
                <Deadline {...row.deadline} />
                {row.extension && (
                  <span className="block text-s">
                    {t("extension", { state: extensionWord(row.extension, locale).toLowerCase() })}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

function Arrivals({ desk }: { desk: ReceivingDesk }) {
  const t = useTranslations("commission");
  return (
    <Card title={t("arrivals")}>
      {desk.arrivals.length === 0 ? (
        <p className="text-ink-3">{t("arrivalsEmpty")}</p>
      ) : (
        <ul className="grid gap-2">
          {desk.arrivals.map((row) => (
            <li key={`${row.reportId}-${row.arrivalNumber}`}>
              <TextLink href={`/reports/${row.reportId}`}>{`${row.unit} · ${row.directive}`}</TextLink>
              <span className="num block text-s text-ink-3">
                {formatInstant(row.at)} · {t("arrival", { number: row.arrivalNumber })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Opinions({ desk }: { desk: ReceivingDesk }) {
  const t = useTranslations("commission");
  return (
    <Card title={t("opinions")}>
      <ul className="grid gap-2">
        {desk.opinions.map((row) => (
          <li key={`${row.reportId}-${row.unit}`}>
            <TextLink href={`/reports/${row.reportId}`}>{`${row.unit} · ${row.directive}`}</TextLink>
            <span className="block text-s">
              <Deadline {...row.deadline} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** "18/4 15:40": in a narrow list the year is known. */
function shortInstant(at: Date): string {
  const [hour = "", day = ""] = formatInstant(at).split(", ");
  return `${day.split("/").slice(0, 2).join("/")} ${hour}`;
}

function Happened({ desk }: { desk: ReceivingDesk }) {
  const t = useTranslations("commission");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Card title={t("happened")}>
      {desk.happened.length === 0 ? (
        <p className="text-ink-3">{t("happenedEmpty")}</p>
      ) : (
        <EventList
          items={desk.happened.map((row) => ({
            key: row.id,
            at: shortInstant(row.at),
            dateTime: row.at.toISOString(),
            children: (
              <TextLink quiet href={`/reports/${row.reportId}`}>
                {t("event", {
                  unit: row.unit,
                  directive: row.directive,
                  state: stateWord(row.state, locale).toLowerCase(),
                })}
              </TextLink>
            ),
          }))}
        />
      )}
    </Card>
  );
}
