import { useLocale, useTranslations } from "next-intl";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { labels } from "#lib/report/figure/labels.ts";
import { figureKinds } from "#lib/report/figure/schema.ts";
import type { FigureCell, FigureRow } from "#lib/report/figure/types.ts";
import { YearsFold } from "./figure-leaves.tsx";

type RowProps = { row: FigureRow; first: number; mayWrite: boolean };

/** One indicator: its name and what is wrong with it, its total, its years. A sealed one is shown only. */
export function FigureFields({ row, first, mayWrite }: RowProps) {
  const open = mayWrite && row.open;
  return (
    <div
      id={`f-${row.code}`}
      role="group"
      aria-label={`${row.code} ${row.name}`}
      className="grid gap-x-4 gap-y-2 border-t border-line px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto] md:px-6"
    >
      <Name row={row} />
      {open ? <Total row={row} first={first} /> : <Shown row={row} />}
      {open && row.years.length > 0 && <Years row={row} first={first} />}
      {open && row.sum !== null && <Sum row={row} sum={row.sum} />}
    </div>
  );
}

function Name({ row }: { row: FigureRow }) {
  const t = useTranslations("write.figures");
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
      {row.warnings.map((warning) => (
        <p key={warning.words} className={warning.severity === "error" ? "text-s late" : "text-s soon"}>
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
  const t = useTranslations("write.figures");
  const locale = useLocale() === "en" ? "en" : "vi";
  const cell = row.total;
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
        <Select options={options} placeholder={t("unanswered")} defaultValue={cell.kind ?? ""} />
      </Field>
      <div className="group-has-[option[value=MISSING]:checked]:invisible group-has-[option[value=NONE]:checked]:invisible">
        <Field name={`values[${first}].value`} label={t("totalOf", of)} hideLabel>
          <Input inputMode="decimal" defaultValue={cell.value} placeholder={t("total")} autoComplete="off" />
        </Field>
      </div>
      <div className="hidden group-has-[option[value=MISSING]:checked]:block col-span-2">
        <Field name={`values[${first}].reason`} label={t("reason")}>
          <Input defaultValue={cell.reason} />
        </Field>
      </div>
    </div>
  );
}

function Shown({ row }: { row: FigureRow }) {
  const t = useTranslations("write.figures");
  const locale = useLocale() === "en" ? "en" : "vi";
  const { kind, value, reason } = row.total;
  const word = kind === null ? t("unanswered") : labels.kind[kind][locale];
  const about = kind === "ESTIMATE" ? ` (${word.toLowerCase()})` : "";
  return (
    <p className="num text-right font-semibold">
      {value === "" ? <span className="font-normal text-ink-3">{word}</span> : `${value}${about}`}
      {reason && <span className="block text-s font-normal text-ink-3">{reason}</span>}
    </p>
  );
}

function Years({ row, first }: { row: FigureRow; first: number }) {
  const t = useTranslations("write.figures");
  const filled = row.years.filter((cell) => cell.value !== "").length;
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
                <Input inputMode="decimal" defaultValue={cell.value} autoComplete="off" />
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
  const t = useTranslations("write.figures");
  return (
    <p className="flex flex-wrap items-center gap-2 text-s text-ink-2 sm:col-span-2">
      {t("sum", { sum })}
      <SubmitButton look="quiet" small name="take" value={row.id}>
        {t("take", { sum, code: row.code })}
      </SubmitButton>
    </p>
  );
}
