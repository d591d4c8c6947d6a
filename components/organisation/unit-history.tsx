import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import { labels } from "#lib/access/labels.ts";
import type { Role } from "#lib/access/types.ts";
import { formatDay } from "#lib/platform/time.ts";

type Earlier = { name: string; symbol: string; from: string; to: string; document: string | null };
type Present = { name: string; symbol: string; namedSince: string };

/** The names a unit bore, the present one first, each with its days and the document that ended it. */
export function UnitNames({ now, earlier }: { now: Present; earlier: readonly Earlier[] }) {
  const t = useTranslations("admin");
  const rows = [{ name: now.name, symbol: now.symbol, from: now.namedSince, to: null, document: null }, ...earlier];
  return (
    <Table
      caption={t("unit.names")}
      rows={rows}
      rowKey={(row) => row.from}
      columns={[
        { key: "name", head: t("unit.name"), primary: true, cell: (row) => row.name },
        { key: "symbol", head: t("unit.symbol"), nowrap: true, cell: (row) => row.symbol },
        {
          key: "days",
          head: t("unit.nameDays"),
          nowrap: true,
          cell: (row) => (
            <span className="num">
              {row.to === null
                ? t("unit.since", { from: formatDay(row.from) })
                : `${formatDay(row.from)} – ${formatDay(row.to)}`}
            </span>
          ),
        },
        { key: "document", head: t("unit.renamedBy"), cell: (row) => row.document ?? "–" },
      ]}
    />
  );
}

type Link = { id: string; name: string; since: string; document: string | null };

/** From whom a unit took over, or who carries on. */
export function Kinship({ title, links }: { title: string; links: readonly Link[] }) {
  const t = useTranslations("admin");
  if (links.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid gap-2">
        {links.map((link) => (
          <li key={link.id}>
            <TextLink href={`/desk/admin/units/${link.id}`}>{link.name}</TextLink>
            <span className="num block text-s text-ink-3">
              {t("unit.since", { from: formatDay(link.since) })}
              {link.document !== null && ` · ${link.document}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Seat = { personId: string; person: string; role: Role; title: string; since: string };

/** Who holds a role in a unit today. */
export function UnitRoles({ roles }: { roles: readonly Seat[] }) {
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <ul className="grid gap-2">
      {roles.map((seat) => (
        <li key={`${seat.personId} ${seat.role}`}>
          <TextLink href={`/desk/admin/people/${seat.personId}`}>{seat.person}</TextLink>
          <span className="block text-s text-ink-3">
            {labels.role[seat.role][locale]} · {seat.title}
          </span>
        </li>
      ))}
    </ul>
  );
}
