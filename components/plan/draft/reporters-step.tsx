import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Select, Textarea } from "#components/ui/fields.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { type Choice, type KindChoice, MOST_BOXES, scopeModes } from "#lib/plan/draft/form/reporters.ts";
import type { PlanDraft } from "#lib/plan/draft/schema.ts";
import { TickList } from "./tick-list.tsx";

type Named = { value: string; label: string };
type Props = {
  draft: PlanDraft;
  choice: Choice;
  /** Levels below the issuer with how many units each has. */
  levels: readonly Named[];
  kindNames: ReadonlyMap<string, string>;
  count: number;
};

/** The units of a kind to be marked: boxes, or names to be typed where there are too many for boxes. */
function Units({ kind, at }: { kind: KindChoice; at: string }) {
  const t = useTranslations("plan-draft.reporters");
  const names = new Map(kind.units.map((unit) => [unit.id, unit.name]));
  if (kind.units.length > MOST_BOXES)
    return (
      <Field name={`${at}.names`} label={t("names")} hint={t("namesHint")}>
        <Textarea rows={4} defaultValue={kind.marked.map((id) => names.get(id) ?? "").join("\n")} />
      </Field>
    );
  return (
    <TickList
      name={`${at}.marked`}
      legend={t("marked")}
      options={kind.units.map((unit) => ({ value: unit.id, label: unit.name }))}
      ticked={kind.marked}
    />
  );
}

function Kind({ kind, index, name }: { kind: KindChoice; index: number; name: string }) {
  const t = useTranslations("plan-draft.reporters");
  const at = `f.kinds[${index}]`;
  return (
    <fieldset className="grid min-w-0 gap-2 border-t border-line py-3 md:grid-cols-[minmax(0,1fr)_18rem] md:items-center">
      <legend className="sr-only">{name}</legend>
      <input type="hidden" name={`${at}.kind`} value={kind.kindCode} />
      <p aria-hidden="true">
        <strong className="font-semibold">{name}</strong>{" "}
        <span className="num text-s text-ink-3">{t("unitsOf", { count: kind.units.length })}</span>
      </p>
      <Field name={`${at}.mode`} label={t("modeOf", { name })} hideLabel>
        <Select defaultValue={kind.mode} options={scopeModes.map((value) => ({ value, label: t(`mode.${value}`) }))} />
      </Field>
      <div className="md:col-span-2">
        <Disclosure summary={t("mark", { count: kind.marked.length })}>
          <Units kind={kind} at={at} />
        </Disclosure>
      </div>
    </fieldset>
  );
}

/** Step 3: who reports, by level, kind and name with exceptions. */
export function ReportersStep({ draft, choice, levels, kindNames, count }: Props) {
  const t = useTranslations("plan-draft.reporters");
  return (
    <Stack gap={4}>
      <p className="font-semibold">{t("count", { count })}</p>
      {levels.length > 0 && (
        <TickList name="f.levels" legend={t("levels")} shown options={levels} ticked={choice.levels} />
      )}
      <div>
        {choice.kinds.map((kind, index) => (
          <Kind key={kind.kindCode} kind={kind} index={index} name={kindNames.get(kind.kindCode) ?? kind.kindCode} />
        ))}
      </div>
      {draft.unplaced.length > 0 && (
        <TickList
          name="f.placed"
          legend={t("unplaced")}
          shown
          options={draft.unplaced.map(({ phrase }) => ({ value: phrase, label: phrase }))}
          ticked={[]}
        />
      )}
    </Stack>
  );
}
