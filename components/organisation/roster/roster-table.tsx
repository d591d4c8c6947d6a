import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import { columns } from "#lib/organisation/roster/columns.ts";
import { labels } from "#lib/organisation/roster/labels.ts";
import { rowTone } from "#lib/organisation/roster/rules.ts";
import type { CellProblem, CheckedRow, RosterKind } from "#lib/organisation/roster/types.ts";
import { describe } from "#lib/workflow/labels.ts";

type Props = { kind: RosterKind; rows: readonly CheckedRow[]; caption: string };

/** The columns that tell one row from another at a glance. */
const SHOWN: Record<RosterKind, readonly string[]> = {
  UNITS: ["name", "kind", "parent"],
  PEOPLE: ["fullName", "role", "unit"],
};

/** Rows of a list as they would be taken in: what each would do, and what is wrong in which column. */
export function RosterTable({ kind, rows, caption }: Props) {
  const t = useTranslations("roster.lists");
  const locale = useLocale() === "en" ? "en" : "vi";
  const [first = "", ...others] = SHOWN[kind];
  const headOf = (key: string) => columns[kind].find((column) => column.key === key)?.head[locale] ?? key;
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => String(row.line)}
      columns={[
        { key: "line", head: t("line"), nowrap: true, cell: (row) => <span className="num">{row.line}</span> },
        {
          key: first,
          head: headOf(first),
          primary: true,
          cell: (row) => (
            <>
              <span className="font-medium">{row.cells[first]}</span>
              <span className="block text-s break-all text-ink-3">{row.cells["email"] ?? row.cells["code"]}</span>
            </>
          ),
        },
        ...others.map((key) => ({ key, head: headOf(key), cell: (row: CheckedRow) => row.cells[key] ?? "" })),
        {
          key: "status",
          head: t("status"),
          nowrap: true,
          cell: (row) => <StateMark tone={rowTone(row.status)}>{labels.status[row.status][locale]}</StateMark>,
        },
        {
          key: "why",
          head: t("why"),
          share: "third",
          cell: (row) => <Problems problems={row.problems} headOf={headOf} />,
        },
      ]}
    />
  );
}

function Problems({ problems, headOf }: { problems: readonly CellProblem[]; headOf: (key: string) => string }) {
  const locale = useLocale() === "en" ? "en" : "vi";
  if (problems.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {problems.map((problem) => (
        <li key={`${problem.column} ${problem.code}`}>
          <span className="font-medium">{headOf(problem.column)}:</span> {describe(problem, labels, locale)}
        </li>
      ))}
    </ul>
  );
}
