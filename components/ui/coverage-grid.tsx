import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Anchor, TextLink } from "./link.tsx";

/** used: cited; read: read, not used; unread: there, not read yet; absent: no accepted text to take from. */
export type Coverage = "used" | "read" | "unread" | "absent";

export type CoverageRow = {
  key: string;
  label: string;
  href?: string | undefined;
  cells: Readonly<Record<string, { coverage: Coverage; href?: string | undefined }>>;
};

type CoverageGridProps = {
  caption: string;
  /** Over the names of the rows. */
  corner: string;
  columns: readonly { key: string; label: string; title?: string | undefined }[];
  rows: readonly CoverageRow[];
};

const fills: Record<Coverage, string> = {
  used: "fill-green",
  read: "fill-green-soft",
  unread: "fill-sunk",
  absent: "fill-paper stroke-line-strong",
};

/** Who has been used where: units against sections, as tone and as words. */
export function CoverageGrid({ caption, corner, columns, rows }: CoverageGridProps) {
  const t = useTranslations("ui");
  return (
    <div className="grid gap-3">
      <table className="coverage w-full">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{corner}</span>
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" title={column.title}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.href ? (
                  <TextLink href={row.href} quiet>
                    {row.label}
                  </TextLink>
                ) : (
                  row.label
                )}
              </th>
              {columns.map((column) => {
                const cell = row.cells[column.key] ?? { coverage: "absent" as const };
                const word = t(`coverage.${cell.coverage}`);
                return (
                  <td key={column.key}>
                    {cell.href === undefined ? (
                      <CoverageCell coverage={cell.coverage} label={word} />
                    ) : (
                      <Anchor href={cell.href} aria-label={`${row.label}, ${column.label}: ${word}`} className="block">
                        <CoverageCell coverage={cell.coverage} />
                      </Anchor>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-s text-ink-3">
        {(["used", "read", "unread", "absent"] as const).map((coverage) => (
          <li key={coverage} className="inline-flex items-center gap-1.5">
            <span className="w-4">
              <CoverageCell coverage={coverage} />
            </span>
            {t(`coverage.${coverage}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function CoverageCell({ coverage, label }: { coverage: Coverage; label?: string }) {
  return (
    <svg
      viewBox="0 0 20 18"
      preserveAspectRatio="none"
      className="block h-[18px] w-full min-w-3.5"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <rect x="0.5" y="0.5" width="19" height="17" rx="3" className={clsx(fills[coverage])} />
      {coverage === "absent" && (
        <path d="M1 17 19 1M1 9 10 1M10 17l9-8" className="stroke-line-strong" strokeWidth="1" />
      )}
    </svg>
  );
}
