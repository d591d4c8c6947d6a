import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import type { Choice, QueuePage } from "#lib/review/queue/types.ts";
import { type QueueFilter, queueHref, sorts } from "#lib/review/queue-address.ts";

/** All, mine, nobody's: one press each, beside the other filters. */
export function QueueShows({ page }: { page: QueuePage }) {
  const t = useTranslations("queue.filter");
  const { filter, choices } = page;
  const to = (who: QueueFilter["who"]) => queueHref({ ...filter, who, page: 1 });
  return (
    <Segmented
      label={t("who")}
      items={[
        { href: to(undefined), label: t("all"), count: choices.who.all, current: filter.who === undefined },
        { href: to("me"), label: t("me"), count: choices.who.me, current: filter.who === "me" },
        { href: to("nobody"), label: t("nobody"), count: choices.who.nobody, current: filter.who === "nobody" },
      ]}
    />
  );
}

const countedOption = ({ value, label, count }: Choice) => ({ value, label: `${label} (${count})` });

/** The filters of the queue: they combine, stand in the address, and each value says how many it would show. */
export function QueueFilters({ page }: { page: QueuePage }) {
  const t = useTranslations("queue.filter");
  const { filter, choices } = page;
  const narrowed = Object.entries(filter).some(
    ([name, value]) => value !== undefined && !["sort", "page"].includes(name),
  );
  const who: Choice[] = [
    { value: "me", label: t("me"), count: choices.who.me },
    { value: "nobody", label: t("nobody"), count: choices.who.nobody },
    ...choices.who.colleagues,
  ];
  const rounds: Choice[] = [
    { value: "first", label: t("first"), count: choices.rounds.first },
    { value: "again", label: t("again"), count: choices.rounds.again },
  ];
  const states: Choice[] = [
    { value: "waiting", label: t("waiting"), count: choices.states.waiting },
    { value: "review", label: t("review"), count: choices.states.review },
  ];
  const late: Choice[] = [
    { value: "sent", label: t("lateSent"), count: choices.late.sent },
    { value: "due", label: t("lateDue"), count: choices.late.due },
  ];
  const fields = [
    { name: "who", label: t("assigned"), choices: who, value: filter.who },
    { name: "directive", label: t("directive"), choices: choices.directives, value: filter.directive },
    { name: "kind", label: t("kind"), choices: choices.kinds, value: filter.kind },
    { name: "round", label: t("round"), choices: rounds, value: filter.round },
    { name: "state", label: t("state"), choices: states, value: filter.state },
    { name: "late", label: t("late"), choices: late, value: filter.late },
  ];
  return (
    <form
      method="get"
      action="/reviews"
      role="search"
      aria-label={t("label")}
      className="no-print grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap [&_select]:md:max-w-44"
    >
      <div className="col-span-2 md:w-56">
        <Field name="q" label={t("search")}>
          <Input type="search" maxLength={80} placeholder={t("searchHint")} defaultValue={filter.q ?? ""} />
        </Field>
      </div>
      {fields.map((field) => (
        <Field key={field.name} name={field.name} label={field.label}>
          <Select options={field.choices.map(countedOption)} placeholder={t("any")} defaultValue={field.value ?? ""} />
        </Field>
      ))}
      <Field name="sort" label={t("sort")}>
        <Select
          options={sorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
          defaultValue={filter.sort}
        />
      </Field>
      <div className="col-span-2 flex items-center gap-3">
        <Button type="submit">{t("apply")}</Button>
        {narrowed && <TextLink href={queueHref({ sort: filter.sort })}>{t("clear")}</TextLink>}
      </div>
    </form>
  );
}
