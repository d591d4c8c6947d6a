import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { saveFigures } from "#lib/report/figure/actions.ts";
import type { FigureGrid, FigureRow } from "#lib/report/figure/types.ts";
import type { Warning } from "#lib/report/figure/warning.ts";
import { FigureFields } from "./figure-fields.tsx";
import { FiguresSaved } from "./figure-leaves.tsx";

type FigureFormProps = { reportId: string; grid: FigureGrid; warnings: readonly Warning[]; mayWrite: boolean };
/** A row with the place of its first cell among the cells the form posts. */
type Placed = { row: FigureRow; first: number };

function placed(rows: readonly FigureRow[]): Placed[] {
  let next = 0;
  return rows.map((row) => {
    const first = next;
    next += 1 + row.years.length;
    return { row, first };
  });
}

/** The grid as a form, for a browser without JavaScript: required ones first; total, kind, and by year where it is asked so. */
export function FigureForm({ reportId, grid, warnings, mayWrite }: FigureFormProps) {
  const t = useTranslations("figures");
  const rows = placed(grid.rows);
  const parts = (wanted: boolean) =>
    rows
      .filter(({ row }) => row.required === wanted)
      .map(({ row, first }) => (
        <FigureFields
          key={row.id}
          row={row}
          first={first}
          mayWrite={mayWrite}
          warnings={warnings.filter((warning) => warning.places[0]?.indicator === row.code)}
        />
      ));
  const rest = parts(false);
  const body = (
    <>
      <div className="grid">{parts(true)}</div>
      {rest.length > 0 && (
        <div className="px-4 py-3 md:px-6">
          <Disclosure summary={t("optional", { count: rest.length })}>
            <div className="-mx-4 grid md:-mx-6">{rest}</div>
          </Disclosure>
        </div>
      )}
    </>
  );
  if (!mayWrite) return body;
  return (
    <ActionForm action={saveFigures} idempotencyKey={newId()} hidden={{ reportId }} label={t("label")} className="grid">
      {body}
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-4 py-3 max-md:bottom-[60px] md:px-6">
        <SubmitButton look="plain">{t("save")}</SubmitButton>
        <FiguresSaved saved={t("saved")} unchanged={t("unchanged")} />
      </div>
    </ActionForm>
  );
}
