import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Table } from "#components/ui/table.tsx";
import { labels } from "#lib/access/labels.ts";
import type { Role } from "#lib/access/types.ts";
import { formatDay } from "#lib/platform/time.ts";

export type PositionRow = {
  id: string;
  unitName: string;
  role: Role;
  title: string;
  since: string;
  until: string | null;
  now: boolean;
  /** Not over: held now, or planned. */
  current?: boolean;
};

type Props = { positions: readonly PositionRow[]; empty: ReactNode; action?: (position: PositionRow) => ReactNode };

/** The roles a person holds or held: where, as what, from when until when. */
export function PositionsTable({ positions, empty, action }: Props) {
  const t = useTranslations("account");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Table
      caption={t("positions.title")}
      rows={positions}
      rowKey={(position) => position.id}
      empty={empty}
      columns={[
        { key: "unit", head: t("positions.unit"), primary: true, cell: (p) => p.unitName },
        { key: "role", head: t("positions.role"), cell: (p) => labels.role[p.role][locale] },
        { key: "title", head: t("positions.titleHeld"), cell: (p) => p.title },
        {
          key: "since",
          head: t("positions.days"),
          nowrap: true,
          cell: (p) => <Days {...p} planned={!p.now && p.current === true} />,
        },
        ...(action ? [{ key: "act", head: t("positions.act"), act: true, cell: (p: PositionRow) => action(p) }] : []),
      ]}
    />
  );
}

type Span = { since: string; until: string | null; now: boolean; planned: boolean };

function Days({ since, until, now, planned }: Span) {
  const t = useTranslations("account");
  const words =
    until === null
      ? t("positions.from", { since: formatDay(since) })
      : t("positions.span", { since: formatDay(since), until: formatDay(until) });
  if (now) return <span className="num">{words}</span>;
  return <span className="num text-ink-3">{t(planned ? "positions.planned" : "positions.over", { days: words })}</span>;
}
