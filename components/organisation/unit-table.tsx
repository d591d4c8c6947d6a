import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import { formatDay } from "#lib/platform/time.ts";

type Unit = {
  id: string;
  name: string;
  code: string;
  symbol: string;
  kindVi: string;
  kindEn: string;
  depth: number;
  people: number;
  validFrom: string;
  validTo: string | null;
  exists: boolean;
};

const steps = ["", "md:pl-6", "md:pl-12", "md:pl-18", "md:pl-24"] as const;

/** The units as a tree, each a line; a unit that no longer exists stays visible in grey. */
export function UnitTable({ units }: { units: readonly Unit[] }) {
  const t = useTranslations("admin");
  const english = useLocale() === "en";
  return (
    <Table
      caption={t("units.caption")}
      rows={units}
      rowKey={(unit) => unit.id}
      columns={[
        {
          key: "name",
          head: t("unit.name"),
          primary: true,
          cell: (unit) => (
            <span className={clsx("block", steps[Math.min(unit.depth, 4)])}>
              <TextLink
                href={`/desk/admin/units/${unit.id}`}
                quiet
                className={unit.exists ? "font-medium" : "text-ink-3"}
              >
                {unit.name}
              </TextLink>
            </span>
          ),
        },
        { key: "kind", head: t("unit.kind"), cell: (unit) => (english ? unit.kindEn : unit.kindVi) },
        { key: "symbol", head: t("unit.symbol"), nowrap: true, cell: (unit) => unit.symbol },
        {
          key: "people",
          head: t("units.people"),
          align: "end",
          cell: (unit) => (
            <TextLink href={`/desk/admin/people?q=${encodeURIComponent(unit.name)}`} quiet>
              {unit.people}
            </TextLink>
          ),
        },
        {
          key: "days",
          head: t("units.days"),
          nowrap: true,
          cell: (unit) => (
            <span className="num">
              {formatDay(unit.validFrom)}
              {unit.validTo && ` – ${formatDay(unit.validTo)}`}
            </span>
          ),
        },
      ]}
    />
  );
}
