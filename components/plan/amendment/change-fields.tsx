import { useTranslations } from "next-intl";
import { WaitLimitFields } from "#components/plan/waiting/wait-limits.tsx";
import { Checkbox, Field, Input, Select, Textarea } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import type { AmendmentOptions } from "#lib/plan/amendment/options.ts";
import { waitLimitsSchema } from "#lib/plan/waiting/schema.ts";
import type { AmendmentKind } from "#lib/plan/amendment/types.ts";

/** What was typed, by the names of the fields. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;
type FieldsProps = { kind: AmendmentKind; options: AmendmentOptions; typed: Typed };

const single = (typed: Typed, name: string): string | undefined => {
  const value = typed[name];
  return typeof value === "string" ? value : value?.[0];
};
const all = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
};

type Choice = { value: string; label: string };

/** One of a list. */
function Choose({
  name,
  label,
  options,
  typed,
  hint,
}: {
  name: string;
  label: string;
  options: readonly Choice[];
  typed: Typed;
  hint?: string;
}) {
  const t = useTranslations("amendment");
  return (
    <Field name={name} label={label} required hint={hint}>
      <Select options={options} placeholder={t("form.choose")} defaultValue={single(typed, name)} />
    </Field>
  );
}

/** Several of a list, each with its box. */
function ChooseMany({
  name,
  legend,
  options,
  typed,
}: {
  name: string;
  legend: string;
  options: readonly Choice[];
  typed: Typed;
}) {
  const chosen = all(typed, name);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium">
        {legend} <span className="text-red-ink">*</span>
      </legend>
      <div className="grid max-h-96 gap-x-4 gap-y-2 overflow-y-auto sm:grid-cols-2 lg:grid-cols-3">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            defaultChecked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** For whom a deadline stands: a level, a kind of unit, one unit; narrower ones hold against wider ones. */
function targets(options: AmendmentOptions, t: ReturnType<typeof useTranslations<"amendment">>): Choice[] {
  return [
    ...options.levels,
    ...options.kinds.map((kind) => ({ value: `KIND:${kind.value}`, label: t("form.kind", { name: kind.label }) })),
    ...options.reporters.map((unit) => ({ value: `UNIT:${unit.value}`, label: t("form.only", { name: unit.label }) })),
  ];
}

function DeadlineFields({ options, typed }: Omit<FieldsProps, "kind">) {
  const t = useTranslations("amendment");
  return (
    <Grid columns={2}>
      <Choose name="directiveId" label={t("form.directive")} options={options.directives} typed={typed} />
      <Choose
        name="milestone"
        label={t("form.milestone")}
        options={[
          { value: "SEND_REPORT", label: t("form.send") },
          { value: "SUM_UP", label: t("form.sumUp") },
        ]}
        typed={typed}
      />
      <Choose
        name="target"
        label={t("form.whom")}
        hint={t("form.whomHint")}
        options={targets(options, t)}
        typed={typed}
      />
      <Field name="phrase" label={t("form.phrase")} hint={t("form.phraseHint")} required>
        <Input defaultValue={single(typed, "phrase")} maxLength={200} autoComplete="off" />
      </Field>
    </Grid>
  );
}

function ItemFields({ typed, of }: { typed: Typed; of?: { number: string; title: string; text: string } | undefined }) {
  const t = useTranslations("amendment");
  return (
    <>
      <Grid columns={2}>
        <Field name="number" label={t("form.number")} hint={t("form.numberHint")} required>
          <Input defaultValue={single(typed, "number") ?? of?.number} maxLength={20} />
        </Field>
        <Field name="title" label={t("form.title")} hint={t("form.titleHint")} required>
          <Input defaultValue={single(typed, "title") ?? of?.title} maxLength={300} />
        </Field>
      </Grid>
      <Field name="text" label={t("form.text")} required>
        <Textarea rows={4} defaultValue={single(typed, "text") ?? of?.text} />
      </Field>
    </>
  );
}

function RenameFields({ options, typed }: Omit<FieldsProps, "kind">) {
  const t = useTranslations("amendment");
  const unit = options.unitRows.find((one) => one.id === single(typed, "unitId"));
  if (!unit) return <Choose name="unitId" label={t("form.unit")} options={options.units} typed={typed} />;
  return (
    <>
      <input type="hidden" name="unitId" value={unit.id} />
      <p>{t("form.renaming", { name: unit.name })}</p>
      <Grid columns={3}>
        <Field name="name" label={t("form.name")} required>
          <Input defaultValue={single(typed, "name") ?? unit.name} maxLength={200} />
        </Field>
        <Field name="shortName" label={t("form.shortName")} required>
          <Input defaultValue={single(typed, "shortName") ?? unit.shortName} maxLength={80} />
        </Field>
        <Field name="symbol" label={t("form.symbol")} hint={t("form.symbolHint")} required>
          <Input defaultValue={single(typed, "symbol") ?? unit.symbol} maxLength={40} />
        </Field>
      </Grid>
    </>
  );
}

function RewordFields({ options, typed }: Omit<FieldsProps, "kind">) {
  const t = useTranslations("amendment");
  const item = options.itemRows.find((one) => one.id === single(typed, "itemId"));
  if (!item) return <Choose name="itemId" label={t("form.item")} options={options.items} typed={typed} />;
  return (
    <>
      <input type="hidden" name="itemId" value={item.id} />
      <ItemFields typed={typed} of={item} />
    </>
  );
}

/** Whether the form of a kind first asks which one (then its words stand in the fields). */
export function asksWhichFirst(kind: AmendmentKind, typed: Typed): boolean {
  if (kind === "UNIT_RENAMED") return single(typed, "unitId") === undefined;
  return kind === "ITEM_REWORDED" && single(typed, "itemId") === undefined;
}

/** The fields of one kind of amendment; a form of GET, so that the dry run has an address and works without JavaScript. */
export function ChangeFields({ kind, options, typed }: FieldsProps) {
  const t = useTranslations("amendment");
  switch (kind) {
    case "DEADLINE_SET":
    case "DEADLINE_MOVED":
      return <DeadlineFields options={options} typed={typed} />;
    case "ITEM_ADDED":
      return (
        <>
          <Choose name="afterId" label={t("form.after")} options={options.items} typed={typed} />
          <ItemFields typed={typed} />
          <ChooseMany name="kinds" legend={t("form.kinds")} options={options.kinds} typed={typed} />
        </>
      );
    case "ITEM_REMOVED":
      return <Choose name="itemId" label={t("form.item")} options={options.items} typed={typed} />;
    case "ITEM_REWORDED":
      return <RewordFields options={options} typed={typed} />;
    case "UNIT_ADDED":
      return (
        <Choose name="unitId" label={t("form.unit")} hint={t("form.unitHint")} options={options.others} typed={typed} />
      );
    case "UNIT_REMOVED":
      return <Choose name="unitId" label={t("form.unit")} options={options.reporters} typed={typed} />;
    case "UNITS_MERGED":
      return (
        <>
          <ChooseMany name="unitIds" legend={t("form.merged")} options={options.reporters} typed={typed} />
          <Choose
            name="intoId"
            label={t("form.into")}
            hint={t("form.unitHint")}
            options={options.units}
            typed={typed}
          />
        </>
      );
    case "UNIT_SPLIT":
      return (
        <>
          <Choose name="unitId" label={t("form.split")} options={options.reporters} typed={typed} />
          <ChooseMany name="partIds" legend={t("form.parts")} options={options.units} typed={typed} />
        </>
      );
    case "UNIT_RENAMED":
      return <RenameFields options={options} typed={typed} />;
    case "READING_CHANGED":
      return (
        <p className="max-w-prose">
          {t("form.reading")} <strong>{t(options.literalBefore ? "said.literal" : "said.loose")}</strong>.{" "}
          {t("form.readingTo")} <strong>{t(options.literalBefore ? "said.loose" : "said.literal")}</strong>.
        </p>
      );
    case "WAIT_LIMITS_CHANGED":
      return <WaitLimitFields limits={waitLimitsSchema.catch(options.waitLimits).parse(typed)} />;
    case "DECIDER_CHANGED":
      return (
        <Choose
          name="unitId"
          label={t("form.decider")}
          options={options.units.filter((unit) => unit.value !== options.deciderUnitId)}
          typed={typed}
        />
      );
  }
}
