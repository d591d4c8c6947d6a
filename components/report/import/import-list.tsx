import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { formatInstant } from "#lib/platform/time.ts";
import type { ImportLine } from "#lib/report/import/screen.ts";

/** How far an import is. */
export function ImportStageMark({ line }: { line: ImportLine }) {
  const t = useTranslations("report-import");
  return <StateMark tone={line.stage.tone}>{t(`stage.${line.stage.word}`, { percent: line.progress })}</StateMark>;
}

/** What came in for a report before, newest first. */
export function ImportList({ reportId, imports }: { reportId: string; imports: readonly ImportLine[] }) {
  const t = useTranslations("report-import");
  const columns: Column<ImportLine>[] = [
    {
      key: "name",
      head: t("list.name"),
      primary: true,
      cell: (line) => <TextLink href={`/reports/${reportId}/import/${line.id}`}>{line.name}</TextLink>,
    },
    { key: "stage", head: t("list.stage"), cell: (line) => <ImportStageMark line={line} /> },
    {
      key: "pieces",
      head: t("list.pieces"),
      cell: (line) =>
        line.open + line.placed === 0 ? "–" : t("list.counts", { placed: line.placed, open: line.open }),
    },
    { key: "who", head: t("list.who"), cell: (line) => `${line.personName}, ${formatInstant(line.at)}` },
  ];
  return (
    <Table
      caption={t("list.title")}
      rows={imports}
      columns={columns}
      rowKey={(line) => line.id}
      empty={<p className="px-4 pb-4 text-ink-2 md:px-6">{t("list.empty")}</p>}
    />
  );
}
