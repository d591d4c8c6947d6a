import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import { labels } from "#lib/access/labels.ts";
import type { Role } from "#lib/access/types.ts";
import { formatInstant } from "#lib/platform/time.ts";

type Row = {
  id: string;
  name: string;
  email: string;
  sample: boolean;
  closed: boolean;
  seenAt: Date | null;
  positions: readonly { unitShort: string; role: Role }[];
};

/** People for the administrator: name, roles today, when last seen; each leads to their own page. */
export function PeopleTable({ people }: { people: readonly Row[] }) {
  const t = useTranslations("admin");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Table
      caption={t("people.caption")}
      rows={people}
      rowKey={(person) => person.id}
      empty={<EmptyState title={t("people.none")}>{t("people.noneHint")}</EmptyState>}
      columns={[
        {
          key: "name",
          head: t("people.name"),
          primary: true,
          cell: (person) => (
            <>
              <TextLink href={`/desk/admin/people/${person.id}`} quiet className="font-medium">
                {person.name}
              </TextLink>
              <span className="block text-s text-ink-3">{person.email}</span>
            </>
          ),
        },
        {
          key: "roles",
          head: t("people.roles"),
          cell: (person) =>
            person.closed ? (
              t("people.closed")
            ) : (
              <Roles positions={person.positions.map((p) => `${labels.role[p.role][locale]} · ${p.unitShort}`)} />
            ),
        },
        {
          key: "seen",
          head: t("people.seen"),
          nowrap: true,
          cell: (person) => (
            <span className="num">{person.seenAt ? formatInstant(person.seenAt) : t("people.never")}</span>
          ),
        },
        {
          key: "sample",
          head: t("people.kind"),
          nowrap: true,
          cell: (person) => t(person.sample ? "people.sample" : "people.real"),
        },
      ]}
    />
  );
}

function Roles({ positions }: { positions: readonly string[] }) {
  const t = useTranslations("admin");
  if (positions.length === 0) return <span className="soon">{t("people.noRole")}</span>;
  return positions.map((words) => (
    <span key={words} className="block">
      {words}
    </span>
  ));
}
