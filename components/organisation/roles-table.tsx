import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import { labels } from "#lib/access/labels.ts";
import type { Role } from "#lib/access/types.ts";
import { formatDay } from "#lib/platform/time.ts";

type Held = {
  id: string;
  personId: string;
  person: string;
  unitId: string;
  unitName: string;
  role: Role;
  title: string;
  since: string;
  until: string | null;
  lentBy: string | null;
};

type Props = {
  rows: readonly Held[];
  /** The day asked for, so that a link to a unit keeps it. */
  on: string;
  /** Whether the reader may open the pages of people (administrators). */
  opens: boolean;
};

/** Who holds which role on a day, own or lent, with the days of each. */
export function RolesTable({ rows, on, opens }: Props) {
  const t = useTranslations("admin");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Table
      caption={t("roles.caption")}
      rows={rows}
      rowKey={(row) => `${row.id} ${row.role}`}
      empty={<EmptyState title={t("roles.none")}>{t("roles.noneHint")}</EmptyState>}
      columns={[
        {
          key: "person",
          head: t("people.name"),
          primary: true,
          cell: (row) => (
            <div className="min-w-0">
              {opens ? (
                <TextLink href={`/desk/admin/people/${row.personId}`} quiet className="font-medium">
                  {row.person}
                </TextLink>
              ) : (
                <b className="font-medium">{row.person}</b>
              )}
              <span className="block text-s text-ink-3">{row.title}</span>
            </div>
          ),
        },
        {
          key: "role",
          head: t("grant.role"),
          cell: (row) => (
            <div>
              {labels.role[row.role][locale]}
              {row.lentBy !== null && (
                <span className="block text-s text-ink-2">{t("roles.lentBy", { name: row.lentBy })}</span>
              )}
            </div>
          ),
        },
        {
          key: "unit",
          head: t("grant.unit"),
          cell: (row) => (
            <TextLink href={`/desk/admin/roles?on=${on}&unit=${row.unitId}`} quiet>
              {row.unitName}
            </TextLink>
          ),
        },
        {
          key: "days",
          head: t("roles.days"),
          nowrap: true,
          cell: (row) => (
            <span className="num">
              {row.until === null
                ? t("unit.since", { from: formatDay(row.since) })
                : `${formatDay(row.since)} – ${formatDay(row.until)}`}
            </span>
          ),
        },
      ]}
    />
  );
}
