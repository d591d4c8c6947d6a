import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, type Option, Select } from "#components/ui/fields.tsx";
import { Row } from "#components/ui/layout.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { chooseUnit } from "#lib/plan/import/actions.ts";
import { choiceText } from "#lib/plan/import/draft-units.ts";
import type { Directory, Target } from "#lib/plan/import/match-unit.ts";
import type { Understood } from "#lib/plan/import/understood.ts";
import type { NamedUnits } from "#lib/plan/import/units-named.ts";
import { newId } from "#lib/platform/ids.ts";
import { LineLinks } from "./marks.tsx";
import { type Pen, penFields } from "./row-box.tsx";

function nameOf({ by, value }: Target, directory: Directory): string {
  if (by === "UNIT") return directory.units.find((unit) => unit.id === value)?.name ?? value;
  if (by === "KIND") return directory.kinds.find((kind) => kind.code === value)?.name ?? value;
  return directory.levels.find((level) => level.code === value)?.name ?? value;
}

/** Everything a name can mean here: nobody, a kind of unit, a level, a unit. */
function useChoices(directory: Directory): Option[] {
  const t = useTranslations("plan-import");
  const present = new Set(directory.units.map((unit) => unit.kindCode));
  return [
    { value: "NONE", label: t("units.nobody") },
    ...directory.kinds
      .filter((kind) => present.has(kind.code))
      .map((kind) => ({ value: `KIND:${kind.code}`, label: t("units.kind", { name: kind.name }) })),
    ...directory.levels.map((level) => ({
      value: `LEVEL:${level.code}`,
      label: t("units.level", { name: level.name }),
    })),
    ...directory.units.map((unit) => ({ value: `UNIT:${unit.id}`, label: unit.name })),
  ];
}

function ChoiceForm({ pen, named, choices }: { pen: Pen; named: NamedUnits; choices: readonly Option[] }) {
  const t = useTranslations("plan-import");
  const [target] = named.match?.targets ?? [];
  const chosen = target === undefined ? (named.chosen ? "NONE" : undefined) : choiceText(target);
  return (
    <ActionForm
      action={chooseUnit}
      idempotencyKey={newId()}
      hidden={{ ...penFields(pen), phrase: named.phrase }}
      label={t("units.choose", { phrase: named.phrase })}
      className="flex flex-wrap items-end gap-2"
    >
      <Field name="choice" label={t("units.choose", { phrase: named.phrase })} hideLabel>
        <Select options={choices} placeholder={t("units.placeholder")} defaultValue={chosen} />
      </Field>
      <SubmitButton look="plain" small>
        {t("units.save")}
      </SubmitButton>
    </ActionForm>
  );
}

function NamedRow({
  pen,
  named,
  understood,
  choices,
}: {
  pen: Pen;
  named: NamedUnits;
  understood: Understood;
  choices: readonly Option[];
}) {
  const t = useTranslations("plan-import");
  const { match, chosen } = named;
  const form = pen.open && <ChoiceForm pen={pen} named={named} choices={choices} />;
  const unknown = match === null && !chosen;
  return (
    <li className="grid gap-1 border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <Row gap={2}>
        <span className="font-medium">“{named.phrase}”</span>
        <span className="flex flex-wrap gap-x-2 text-s text-ink-3">
          <LineLinks lines={named.lines} />
        </span>
        {unknown && <StateMark tone="back">{t("units.unknown")}</StateMark>}
        {chosen && (
          <StateMark tone="write" plain>
            {t("units.chosen")}
          </StateMark>
        )}
      </Row>
      {match !== null && (
        <p className="text-ink-2">
          {t("units.means", {
            names: match.targets.map((target) => nameOf(target, understood.directory)).join("; "),
            count: match.units.length,
          })}
        </p>
      )}
      {match === null && chosen && <p className="text-ink-2">{t("units.nobody")}</p>}
      {match !== null && match.missing.length > 0 && !chosen && (
        <StateMark tone="wait">{t("units.missing", { names: match.missing.join("; ") })}</StateMark>
      )}
      {unknown ? form : form && <Disclosure summary={t("units.other")}>{form}</Disclosure>}
    </li>
  );
}

/** The bodies the plan names, and whom each name means in this organisation; unknown ones come first. */
export function UnitsGroup({ pen, understood }: { pen: Pen; understood: Understood }) {
  const t = useTranslations("plan-import");
  const choices = useChoices(understood.directory);
  const unknown = understood.units.filter((named) => named.match === null && !named.chosen).length;
  return (
    <Card title={t("units.title", { unknown })} id="units" tone={unknown > 0 ? "amber" : undefined}>
      <ul>
        {understood.units.map((named) => (
          <NamedRow key={named.key} pen={pen} named={named} understood={understood} choices={choices} />
        ))}
      </ul>
    </Card>
  );
}
