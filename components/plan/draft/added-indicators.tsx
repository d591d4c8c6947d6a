import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Checkbox, Field, Input, Textarea } from "#components/ui/fields.tsx";
import { Grid, Row } from "#components/ui/layout.tsx";
import type { DraftIndicator } from "#lib/plan/draft/schema.ts";
import { TickList } from "./tick-list.tsx";

type Props = { indicators: readonly DraftIndicator[]; letters: readonly string[] };

const empty: DraftIndicator = {
  code: "",
  name: "",
  unitOfMeasure: "",
  perYear: true,
  adds: true,
  definition: "",
  kinds: [],
};

function Fields({
  indicator,
  index,
  letters,
}: {
  indicator: DraftIndicator;
  index: number;
  letters: readonly string[];
}) {
  const t = useTranslations("plan-draft.indicators");
  const at = `f.added[${index}]`;
  return (
    <fieldset className="grid min-w-0 gap-3 border-t border-line pt-3">
      <legend className="sr-only">{indicator.code || t("newFigure")}</legend>
      <div className="grid gap-3 md:grid-cols-[7rem_minmax(0,1fr)_10rem]">
        <Field name={`${at}.code`} label={t("code")} hint={t("codeHint")}>
          <Input defaultValue={indicator.code} />
        </Field>
        <Field name={`${at}.name`} label={t("name")}>
          <Input defaultValue={indicator.name} />
        </Field>
        <Field name={`${at}.unitOfMeasure`} label={t("unitOfMeasure")}>
          <Input defaultValue={indicator.unitOfMeasure} />
        </Field>
      </div>
      <Row gap={4}>
        <Checkbox name={`${at}.perYear`} label={t("perYear")} defaultChecked={indicator.perYear} />
        <Checkbox name={`${at}.adds`} label={t("adds")} defaultChecked={indicator.adds} />
      </Row>
      <Grid columns={2}>
        <TickList
          name={`${at}.kinds`}
          legend={t("askedOf")}
          shown
          options={letters.map((value) => ({ value, label: t.has(`letter.${value}`) ? t(`letter.${value}`) : value }))}
          ticked={indicator.kinds}
        />
        <Field name={`${at}.definition`} label={t("definition")}>
          <Textarea rows={3} grow defaultValue={indicator.definition} />
        </Field>
      </Grid>
    </fieldset>
  );
}

/** Figures that the catalogue does not have; one whose name is emptied is taken out. */
export function AddedIndicators({ indicators, letters }: Props) {
  const t = useTranslations("plan-draft.indicators");
  return (
    <section aria-label={t("added")} className="grid gap-3">
      <h3>{t("added")}</h3>
      {indicators.map((indicator, index) => (
        <Fields key={indicator.code} indicator={indicator} index={index} letters={letters} />
      ))}
      <Disclosure look="button" summary={t("addFigure")}>
        <Fields indicator={empty} index={indicators.length} letters={letters} />
      </Disclosure>
    </section>
  );
}
