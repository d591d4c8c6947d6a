import type { getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Progress } from "#lib/monitoring/rules.ts";

type Translate = Awaited<ReturnType<typeof getTranslations<"leaders">>>;
type Value = { code: string; name: string; unitOfMeasure: string; amount: string; units: number };

/** The first figures of the catalogue are the core ones; the rest is one click away. */
const SHOWN = 10;
const vietnamese = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4 });

/** Completion by kind of unit, and the sums of the accepted figures with how many units they rest on. */
export function FiguresTable({
  groups,
  values,
  slug,
  t,
}: {
  groups: { kind: string; name: string; progress: Progress }[];
  values: Value[];
  slug: string;
  t: Translate;
}) {
  return (
    <div className="grid content-start gap-4">
      <Card flush title={t("kindsTitle")}>
        <Table
          caption={t("kindsTitle")}
          rows={groups}
          rowKey={(row) => row.kind}
          columns={[
            {
              key: "kind",
              head: t("kind"),
              primary: true,
              cell: (row) => <TextLink href={`/monitoring?directive=${slug}&kind=${row.kind}`}>{row.name}</TextLink>,
            },
            { key: "sent", head: t("sent"), align: "end", cell: (row) => `${row.progress.sent}/${row.progress.total}` },
            { key: "accepted", head: t("accepted"), align: "end", cell: (row) => String(row.progress.accepted) },
            {
              key: "rate",
              head: t("onTime"),
              align: "end",
              cell: (row) =>
                row.progress.onTimeRate === null
                  ? t(row.progress.withDeadline === 0 ? "noDeadline" : "notDue")
                  : `${Math.round(row.progress.onTimeRate * 100)}%`,
            },
          ]}
        />
      </Card>
      <Card flush title={t("valuesTitle")}>
        <Values rows={values.slice(0, SHOWN)} slug={slug} t={t} />
        {values.length > SHOWN ? (
          <div className="px-5 pb-4">
            <Disclosure summary={t("valuesMore", { count: values.length - SHOWN })}>
              <Values rows={values.slice(SHOWN)} slug={slug} t={t} />
            </Disclosure>
          </div>
        ) : null}
      </Card>
    </div>
  );
}

function Values({ rows, slug, t }: { rows: Value[]; slug: string; t: Translate }) {
  return (
    <Table
      caption={t("valuesTitle")}
      rows={rows}
      rowKey={(row) => row.code}
      empty={t("valuesNone")}
      columns={[
        { key: "name", head: t("value"), primary: true, cell: (row) => row.name },
        {
          key: "amount",
          head: t("sum"),
          align: "end",
          nowrap: true,
          cell: (row) => `${vietnamese.format(Number(row.amount))} ${row.unitOfMeasure}`,
        },
        {
          key: "units",
          head: t("restsOn"),
          align: "end",
          nowrap: true,
          cell: (row) => (
            <TextLink href={`/monitoring?directive=${slug}&group=accepted`}>
              {t("unitsCount", { count: row.units })}
            </TextLink>
          ),
        },
      ]}
    />
  );
}
