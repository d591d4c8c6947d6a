import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { EvidenceView } from "#lib/review/types.ts";

/** The files of the version with the place each of them shows. */
export function EvidenceTab({ evidence }: { evidence: readonly EvidenceView[] }) {
  const t = useTranslations("review.evidence");
  if (evidence.length === 0) return <EmptyState title={t("none")} />;
  const columns: Column<EvidenceView>[] = [
    {
      key: "name",
      head: t("file"),
      primary: true,
      share: "half",
      cell: (row) => (
        <TextLink href={`/api/files/${row.fileId}`} download>
          {row.name}
        </TextLink>
      ),
    },
    { key: "caption", head: t("caption"), cell: (row) => row.caption ?? "–" },
    { key: "place", head: t("place"), cell: (row) => `${row.place} ${row.placeName}` },
  ];
  return (
    <Card flush>
      <Table caption={t("title")} rows={evidence} rowKey={(row) => `${row.fileId} ${row.place}`} columns={columns} />
    </Card>
  );
}

/** The files that show one thing, in a line. */
export function EvidenceLinks({ evidence }: { evidence: readonly EvidenceView[] }) {
  const t = useTranslations("review.evidence");
  if (evidence.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-s">
      {t("shown")}
      {evidence.map((one) => (
        <TextLink key={one.fileId} href={`/api/files/${one.fileId}`} download>
          {one.name}
        </TextLink>
      ))}
    </p>
  );
}
