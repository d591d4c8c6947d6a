import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox, Field, Input, Select } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { formatDay } from "#lib/platform/time.ts";
import { typeWord } from "#lib/register/document-type.ts";
import { OPEN_END, type Series } from "#lib/register/rules.ts";
import type { ArrivalRegister, OutgoingRegister, RegisterUnit } from "#lib/register/types.ts";

/** A series in words: the term's name, the year, or its days. */
export function useSeriesWords(): (series: Series) => string {
  const t = useTranslations("registers");
  return ({ from, until, term }) => {
    if (term !== null) return t("seriesTerm", { name: term });
    if (from.endsWith("-01-01") && until === `${from.slice(0, 4)}-12-31`)
      return t("seriesYear", { year: from.slice(0, 4) });
    return t("seriesSpan", { from: formatDay(from), until: until === OPEN_END ? "…" : formatDay(until) });
  };
}

type UnitChoiceProps = { unit: RegisterUnit; units: readonly RegisterUnit[] };

function UnitChoice({ unit, units }: UnitChoiceProps) {
  const t = useTranslations("registers");
  if (units.length < 2) return <input type="hidden" name="unit" value={unit.id} />;
  return (
    <Field name="unit" label={t("unit")}>
      <Select defaultValue={unit.id} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
    </Field>
  );
}

type Asked = { type?: string | undefined; search?: string | undefined; open?: boolean | undefined };

/** Which series, kind and words of the register of outgoing documents. */
export function OutgoingFilters({
  unit,
  units,
  register,
  asked,
  locale,
}: UnitChoiceProps & { register: OutgoingRegister; asked: Asked; locale: "vi" | "en" }) {
  const t = useTranslations("registers");
  const words = useSeriesWords();
  return (
    <form method="get" aria-label={t("filters")} className="no-print flex flex-wrap items-end gap-3">
      <input type="hidden" name="book" value="out" />
      <UnitChoice unit={unit} units={units} />
      <Field name="series" label={t("series")}>
        <Select
          defaultValue={register.series.from}
          options={register.allSeries.map((series) => ({ value: series.from, label: words(series) }))}
        />
      </Field>
      <Field name="type" label={t("type")}>
        <Select
          placeholder={t("all")}
          defaultValue={asked.type ?? ""}
          options={register.types.map((code) => ({
            value: code,
            label: `${code} · ${typeWord(code, unit.documentForm, locale)}`,
          }))}
        />
      </Field>
      <Field name="q" label={t("search")}>
        <Input type="search" defaultValue={asked.search ?? ""} />
      </Field>
      <Button type="submit">{t("filter")}</Button>
      {(asked.type ?? asked.search) && (
        <TextLink href={`/registers?book=out&unit=${unit.id}&series=${register.series.from}`}>{t("clear")}</TextLink>
      )}
    </form>
  );
}

/** Which year and words of the register of arrivals; or only what still waits for a review. */
export function ArrivalFilters({
  unit,
  units,
  register,
  asked,
}: UnitChoiceProps & { register: ArrivalRegister; asked: Asked }) {
  const t = useTranslations("registers");
  return (
    <form method="get" aria-label={t("filters")} className="no-print flex flex-wrap items-end gap-3">
      <input type="hidden" name="book" value="in" />
      <UnitChoice unit={unit} units={units} />
      <Field name="year" label={t("year")}>
        <Select
          defaultValue={String(register.year)}
          options={register.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </Field>
      <Field name="q" label={t("search")}>
        <Input type="search" defaultValue={asked.search ?? ""} />
      </Field>
      <div className="py-2">
        <Checkbox name="open" label={t("awaiting")} defaultChecked={asked.open === true} />
      </div>
      <Button type="submit">{t("filter")}</Button>
      {(asked.open || asked.search) && (
        <TextLink href={`/registers?book=in&unit=${unit.id}&year=${register.year}`}>{t("clear")}</TextLink>
      )}
    </form>
  );
}

/** The choice of a unit alone, for the terms of office. */
export function TermFilters({ unit, units }: UnitChoiceProps) {
  const t = useTranslations("registers");
  if (units.length < 2) return null;
  return (
    <form method="get" aria-label={t("filters")} className="no-print flex flex-wrap items-end gap-3">
      <input type="hidden" name="book" value="terms" />
      <UnitChoice unit={unit} units={units} />
      <Button type="submit">{t("filter")}</Button>
    </form>
  );
}
