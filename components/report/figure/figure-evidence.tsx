import { useTranslations } from "next-intl";
import { EvidenceList } from "#components/report/evidence/evidence-list.tsx";
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
export function FigureEvidence({ reportId, grid, cell, evidence, open }: FigureEvidenceProps) {
  const t = useTranslations("figures");
  const named = cellNamed(grid, cell);
  if (named === null) return null;
  const { row, year } = named;
  const place = { indicatorId: row.id, year };
  const of = `${row.code} ${row.name}${year === null ? "" : `, ${year}`}`;
  return (
    <div id="evidence" className="grid gap-2">
      <h3 className="font-semibold">{t("evidenceTitle", { place: of })}</h3>
      <EvidenceList
        reportId={reportId}
        place={place}
        items={evidence[placeKey(place)] ?? []}
        open={open && row.open}
        of={of}
        bare
      />
    </div>
  );
}
