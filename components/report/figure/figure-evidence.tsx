import { useTranslations } from "next-intl";
import type { EvidenceByPlace } from "#lib/report/evidence/types.ts";
import { placeKey } from "#lib/report/figure/rules.ts";
import type { FigureGrid, FigureRow } from "#lib/report/figure/types.ts";

type FigureEvidenceProps = {
  reportId: string;
  grid: FigureGrid;
  cell: string;
  evidence: EvidenceByPlace;
  open: boolean;
};

/** The cell an address names ("A12", "A12:2021"); null where the grid has none. */
function cellNamed(grid: FigureGrid, cell: string): { row: FigureRow; year: number | null } | null {
  const [code = "", year] = cell.split(":");
  const row = grid.rows.find((one) => one.code === code);
  if (row === undefined || (year !== undefined && row.years.every((one) => String(one.year) !== year))) return null;
  return { row, year: year === undefined ? null : Number(year) };
}

/** The files that show one figure, below the grid: seen, added and taken away. */
export function FigureEvidence({ grid, cell, evidence }: FigureEvidenceProps) {
  const t = useTranslations("figures");
  const named = cellNamed(grid, cell);
  if (named === null) return null;
  const { row, year } = named;
  const items = evidence[placeKey({ indicatorId: row.id, year })] ?? [];
  return (
    <section id="evidence" aria-label={t("evidenceTitle", { place: cell })} className="grid gap-2">
      <h3 className="font-semibold">
        {t("evidenceTitle", { place: `${row.code} ${row.name}${year === null ? "" : `, ${year}`}` })}
      </h3>
      <ul>
        {items.map((file) => (
          <li key={file.id}>{file.name}</li>
        ))}
      </ul>
    </section>
  );
}
