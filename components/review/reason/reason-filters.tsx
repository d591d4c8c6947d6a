import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Field, Select } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { reasonsHref, rounds } from "#lib/review/reason/filter.ts";
import type { ReasonPage } from "#lib/review/reason/types.ts";

/** Directive, round and kind of unit; they combine and stand in the address. */
export function ReasonFilters({ page }: { page: ReasonPage }) {
  const t = useTranslations("reasons");
  const { filter } = page;
  const fields = [
    { name: "directive", label: t("directive"), options: page.directives, value: filter.directive },
    {
      name: "round",
      label: t("round"),
      options: rounds.map((round) => ({ value: round, label: t(`rounds.${round}`) })),
      value: filter.round,
    },
    { name: "kind", label: t("kind"), options: page.kinds, value: filter.kind },
  ];
  const narrowed = fields.some((field) => field.value !== undefined);
  return (
    <form
      method="get"
      action="/reviews/reasons"
      role="search"
      aria-label={t("filter")}
      className="no-print flex flex-wrap items-end gap-3"
    >
      {fields.map((field) => (
        <Field key={field.name} name={field.name} label={field.label}>
          <Select options={field.options} placeholder={t("any")} defaultValue={field.value ?? ""} />
        </Field>
      ))}
      <Button type="submit">{t("apply")}</Button>
      {narrowed && <TextLink href={reasonsHref({})}>{t("clear")}</TextLink>}
    </form>
  );
}
