import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Checkbox } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import type { QueuePage, QueueRow } from "#lib/review/queue/types.ts";
import { queueHref, writeQueue } from "#lib/review/queue-address.ts";
import { chosenReport } from "./assignment/assign-forms.tsx";
import { CHOSEN } from "./queue-assign.tsx";
import { ActCell, HolderCell, PlaceCell, ReportCell } from "./queue-row.tsx";

/** One page of the review queue; rows can be chosen, to be given to one reviewer together. */
export function QueueTable({ page }: { page: QueuePage }) {
  const t = useTranslations("queue.row");
  const first = page.rows.find((row) => row.act !== "open")?.id;
  const back = writeQueue({ ...page.filter, page: 1 });
  return (
    <Table
      caption={t("caption")}
      rows={page.rows}
      rowKey={(row) => row.id}
      empty={<Empty page={page} />}
      columns={[
        { key: "choose", head: t("choose"), cell: (row) => <Choose row={row} page={page} /> },
        { key: "report", head: t("report"), primary: true, cell: (row) => <ReportCell row={row} /> },
        { key: "place", head: t("place"), cell: (row) => <PlaceCell row={row} /> },
        { key: "holder", head: t("holder"), cell: (row) => <HolderCell row={row} /> },
        {
          key: "act",
          head: t("act"),
          act: true,
          cell: (row) => <ActCell row={row} red={row.id === first} back={back} />,
        },
      ]}
    />
  );
}

/** What may be chosen: the head anything, a reviewer what nobody has. */
function Choose({ row, page }: { row: QueueRow; page: QueuePage }) {
  const t = useTranslations("queue.row");
  const place = <span className="num text-s text-ink-3">{row.place}</span>;
  if (!page.may.assign && !row.may.take) return place;
  return (
    <Checkbox
      name="reports"
      form={CHOSEN}
      value={chosenReport(row.id, row.holder?.personId ?? null)}
      label={
        <>
          {place}
          <span className="sr-only"> {t("chooseOne", { unit: row.unit, directive: row.directive })}</span>
        </>
      }
    />
  );
}

function Empty({ page }: { page: QueuePage }) {
  const t = useTranslations("queue.row");
  if (page.whole === 0) return <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>;
  return (
    <EmptyState
      title={t("noneFits")}
      action={<TextLink href={queueHref({ sort: page.filter.sort })}>{t("showAll")}</TextLink>}
    />
  );
}
