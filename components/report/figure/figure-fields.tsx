import { useLocale, useTranslations } from "next-intl";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { formatNumber } from "#lib/indicator/number.ts";
import { shownCell, writtenCell } from "#lib/report/figure/cell.ts";
import { labels } from "#lib/report/figure/labels.ts";
import { sumOfYears } from "#lib/report/figure/rules.ts";
import { type FigureCell, type FigureRow, figureKinds } from "#lib/report/figure/types.ts";
import type { Warning } from "#lib/report/figure/warning.ts";
import { YearsFold } from "./figure-leaves.tsx";

type RowProps = { row: FigureRow; first: number; mayWrite: boolean; warnings: readonly Warning[] };

/** One indicator: its name and what is wrong with it, its total, its years. A sealed one is shown only. */
export function FigureFields({ row, first, mayWrite, warnings }: RowProps) {
  const open = mayWrite && row.open;
  const sum = useSuggestion(row);
  return (
    <div
      id={`f-${row.code}`}
      role="group"
      aria-label={`${row.code} ${row.name}`}
      className="grid gap-x-4 gap-y-2 border-t border-line px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto] md:px-6"
    >
      <Name row={row} warnings={warnings} />
      {open ? <Total row={row} first={first} /> : <Shown row={row} />}
      {open && row.years.length > 0 && <Years row={row} first={first} />}
      {open && sum !== null && <Sum row={row} sum={sum} />}
    </div>
  );
}

/** What the years add up to, where the total says something else; null for ratios. */
function useSuggestion(row: FigureRow): string | null {
  const locale = useLocale() === "en" ? "en" : "vi";
  const sum = row.adds ? sumOfYears(row.years.map((cell) => cell.figure)) : null;
  const total = row.total.figure?.value ?? null;
  return sum === null || (total !== null && Number(total) === sum.value) ? null : formatNumber(sum.value, locale);
}

function Name({ row, warnings }: { row: FigureRow; warnings: readonly Warning[] }) {
  const t = useTranslations("figures");
  return (
    <div className="min-w-0">
      <p>
        <b className="num">{row.code}</b> {row.name} <span className="text-ink-3">({row.unitOfMeasure})</span>
      </p>
      {row.notes.map((note) => (
        <p key={note.id} className="text-s text-red-ink">
          ◂ <TextLink href={`#note-${note.id}`}>{t("returned")}</TextLink>
        </p>
      ))}
      {warnings.map((warning) => (
        <p key={warning.key} className={warning.severity === "error" ? "text-s late" : "text-s soon"}>
          {warning.words}
        </p>
      ))}
    </div>
  );
}

/** The cell's own names in the form, and what it was drawn with, so that only what was touched is written. */
function Hidden({ row, cell, at }: { row: FigureRow; cell: FigureCell; at: number }) {
  return (
    <>
      <input type="hidden" name={`values[${at}].indicatorId`} value={row.id} />
      {cell.year !== null && <input type="hidden" name={`values[${at}].year`} value={cell.year} />}
      <input type="hidden" name={`values[${at}].was`} value={cell.was} />
    </>
  );
}

function Total({ row, first }: { row: FigureRow; first: number }) {
  const t = useTranslations("figures");
  const locale = useLocale() === "en" ? "en" : "vi";
  const cell = row.total;
  const { figure } = cell;
  const number = figure === null || figure.value === null ? "" : formatNumber(Number(figure.value), locale);
  const options = figureKinds.map((kind) => ({ value: kind, label: labels.kind[kind][locale] }));
  const of = { name: `${row.code} ${row.name}` };
  return (
    // A saved cell is drawn anew with what was kept; a refused one keeps what was typed.
    <div
      key={cell.was}
      className="group grid grid-cols-2 content-start gap-2 sm:w-[340px] sm:grid-cols-[minmax(0,1fr)_130px]"
    >
      <Hidden row={row} cell={cell} at={first} />
      <Field name={`values[${first}].kind`} label={t("kindOf", of)} hideLabel>
        <Select options={options} placeholder={t("unanswered")} defaultValue={figure?.kind ?? ""} />
      </Field>
      <div className="group-has-[option[value=MISSING]:checked]:invisible group-has-[option[value=NONE]:checked]:invisible">
        <Field name={`values[${first}].value`} label={t("totalOf", of)} hideLabel>
          <Input
            inputMode="decimal"
            defaultValue={figure?.kind === "NONE" ? "" : number}
            placeholder={t("total")}
            autoComplete="off"
          />
        </Field>
      </div>
      <div className="hidden group-has-[option[value=MISSING]:checked]:block col-span-2">
        <Field name={`values[${first}].reason`} label={t("reason")}>
          <Input defaultValue={figure?.reason ?? ""} />
        </Field>
      </div>
    </div>
  );
}

function Shown({ row }: { row: FigureRow }) {
  const t = useTranslations("figures");
  const locale = useLocale() === "en" ? "en" : "vi";
  const { figure } = row.total;
  return (
    <p className="num text-right font-semibold">
      {figure === null || figure.value === null ? (
        <span className="font-normal text-ink-3">{figure ? labels.kind[figure.kind][locale] : t("unanswered")}</span>
      ) : (
        shownCell(figure, locale)
      )}
      {figure?.reason && <span className="block text-s font-normal text-ink-3">{figure.reason}</span>}
    </p>
  );
}

function Years({ row, first }: { row: FigureRow; first: number }) {
  const t = useTranslations("figures");
  const locale = useLocale() === "en" ? "en" : "vi";
  const filled = row.years.filter((cell) => cell.figure !== null).length;
  return (
    <div className="sm:col-span-2">
      <YearsFold
        summary={t("years", { filled, count: row.years.length })}
        fields={row.years.map((_cell, index) => `values[${first + 1 + index}].value`)}
      >
        <div className="grid grid-cols-3 gap-2 sm:grid-cols-6">
          {row.years.map((cell, index) => (
            <div key={`${cell.year}-${cell.was}`}>
              <Hidden row={row} cell={cell} at={first + 1 + index} />
              <Field
                name={`values[${first + 1 + index}].value`}
                label={t("yearOf", { year: String(cell.year), code: row.code })}
              >
                <Input defaultValue={writtenCell(cell.figure, locale)} autoComplete="off" />
              </Field>
            </div>
          ))}
        </div>
      </YearsFold>
    </div>
  );
}

/** A suggestion, said to be one: the total as the years make it. */
function Sum({ row, sum }: { row: FigureRow; sum: string }) {
  const t = useTranslations("figures");
  return (
    <p className="flex flex-wrap items-center gap-2 text-s text-ink-2 sm:col-span-2">
      {t("sum", { sum })}
      <SubmitButton look="quiet" small name="take" value={row.id}>
        {t("take", { sum, code: row.code })}
      </SubmitButton>
    </p>
  );
}
