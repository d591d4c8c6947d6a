import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
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
  parentName: string | null;
  depth: number;
  below: number;
  people: number;
  validFrom: string;
  validTo: string | null;
  exists: boolean;
};

const steps = ["", "md:pl-6", "md:pl-12", "md:pl-18", "md:pl-24"] as const;

type Props = {
  units: readonly Unit[];
  /** All that stand below are in the table; else each line leads to those below it. */
  whole: boolean;
  /** Found by a search: each line says where it stands. */
  found: boolean;
  empty: ReactNode;
};

/** The units as a tree, each a line; a unit that no longer exists stays visible in grey. */
export function UnitTable({ units, whole, found, empty }: Props) {
  const t = useTranslations("admin");
  const english = useLocale() === "en";
  return (
    <Table
      caption={t("units.caption")}
      rows={units}
      rowKey={(unit) => unit.id}
      empty={empty}
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
              {found && unit.parentName !== null && (
                <span className="block text-s text-ink-3">{t("units.at", { parent: unit.parentName })}</span>
              )}
              {(found || !whole) && unit.below > 0 && (
                <span className="block text-s">
                  <TextLink href={`/desk/admin/units?under=${unit.id}`}>
                    {t("units.below", { below: unit.below })}
                  </TextLink>
                </span>
              )}
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
            <TextLink href={`/desk/admin/roles?unit=${unit.id}`} quiet>
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
