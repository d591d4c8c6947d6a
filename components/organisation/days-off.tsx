import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { DateField, Field, Input } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table } from "#components/ui/table.tsx";
import { addSomeDaysOff, removeOneDayOff } from "#lib/organisation/day-off/actions.ts";
import { weekdayOf } from "#lib/organisation/day-off/rules.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatDay } from "#lib/platform/time.ts";

type DayOff = { day: string; name: string; source: string };

/** The days off of a year with what orders each; a line can be taken out. */
export function DaysOffTable({ days }: { days: readonly DayOff[] }) {
  const t = useTranslations("admin");
  return (
    <Table
      caption={t("daysOff.caption")}
      rows={days}
      rowKey={(row) => row.day}
      columns={[
        {
          key: "day",
          head: t("daysOff.day"),
          primary: true,
          nowrap: true,
          cell: (row) => (
            <div>
              <span className="num font-medium">{formatDay(row.day)}</span>
              <span className="block text-s text-ink-3">{t(`daysOff.weekday.${weekdayOf(row.day)}`)}</span>
            </div>
          ),
        },
        { key: "name", head: t("daysOff.name"), cell: (row) => row.name },
        { key: "source", head: t("daysOff.source"), cell: (row) => <span className="text-ink-2">{row.source}</span> },
        {
          key: "act",
          head: t("levels.act"),
          act: true,
          cell: (row) => (
            <ActionForm action={removeOneDayOff} idempotencyKey={newId()} hidden={{ day: row.day }} className="">
              <SubmitButton look="plain" small>
                <span aria-hidden="true">{t("levels.remove")}</span>
                <span className="sr-only">{t("daysOff.removeNamed", { day: formatDay(row.day) })}</span>
              </SubmitButton>
            </ActionForm>
          ),
        },
      ]}
    />
  );
}

/** One day off, or several in a row with one name. */
export function AddDaysOffForm() {
  const t = useTranslations("admin");
  return (
    <ActionForm action={addSomeDaysOff} idempotencyKey={newId()} label={t("daysOff.add")} resetWhenDone>
      <Grid columns={2}>
        <Field name="day" label={t("daysOff.from")} required>
          <DateField />
        </Field>
        <Field name="until" label={t("daysOff.until")} hint={t("daysOff.untilHint")}>
          <DateField />
        </Field>
      </Grid>
      <Field name="name" label={t("daysOff.name")} hint={t("daysOff.nameHint")} required>
        <Input />
      </Field>
      <Field name="source" label={t("daysOff.source")} hint={t("daysOff.sourceHint")} required>
        <Input />
      </Field>
      <div>
        <SubmitButton>{t("daysOff.add")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
