import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Input, Select, Textarea } from "#components/ui/fields.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { Frame } from "#components/ui/table.tsx";
import type { PlanDraft } from "#lib/plan/draft/schema.ts";
import { AddedIndicators } from "./added-indicators.tsx";

type Figure = { code: string; name: string; unitOfMeasure: string };
type Props = { draft: PlanDraft; catalogue: readonly Figure[]; letters: readonly string[] };

const operators = ["=", "<=", ">="] as const;

/** One figure of the list under each directive: not asked, asked, or asked as required. */
function Demand({
  directive,
  index,
  code,
}: {
  directive: PlanDraft["directives"][number];
  index: number;
  code: string;
}) {
  const t = useTranslations("plan-draft.indicators");
  const asked = directive.indicators.find((one) => one.code === code);
  return (
    <select
      name={`f.asked[${index}].codes.${code}`}
      aria-label={t("demandOf", { code, directive: directive.code })}
      defaultValue={asked ? (asked.required ? "required" : "optional") : ""}
      className="min-h-8 rounded-box border border-field bg-paper px-1 py-0.5 text-s"
    >
      <option value="">–</option>
      <option value="optional">{t("optional")}</option>
      <option value="required">{t("required")}</option>
    </select>
  );
}

function Demands({ draft, figures, caption }: { draft: PlanDraft; figures: readonly Figure[]; caption: string }) {
  const t = useTranslations("plan-draft.indicators");
  return (
    <Frame label={caption}>
      <table className="grid-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("figure")}</th>
            {draft.directives.map((directive) => (
              <th key={directive.key} scope="col">
                {directive.code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.code}>
              <th scope="row" className="text-left font-normal">
                {figure.code} · {figure.name} <span className="text-ink-3">({figure.unitOfMeasure})</span>
              </th>
              {draft.directives.map((directive, index) => (
                <td key={directive.key}>
                  <Demand directive={directive} index={index} code={figure.code} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

function Relations({ draft }: { draft: PlanDraft }) {
  const t = useTranslations("plan-draft.indicators");
  const rows = [...draft.relations, { left: [], operator: "=" as const, right: [], note: "" }];
  return rows.map((relation, index) => (
    <div
      key={`${relation.left.join("+")} ${relation.right.join("+")}`}
      className="grid gap-3 border-t border-line pt-3 md:grid-cols-[minmax(0,1fr)_7rem_minmax(0,1fr)_minmax(0,2fr)]"
    >
      <Field name={`f.relations[${index}].left`} label={t("left")}>
        <Input defaultValue={relation.left.join(" + ")} />
      </Field>
      <Field name={`f.relations[${index}].operator`} label={t("operator")}>
        <Select
          defaultValue={relation.operator}
          options={operators.map((value) => ({ value, label: t(`operators.${value}`) }))}
        />
      </Field>
      <Field name={`f.relations[${index}].right`} label={t("right")}>
        <Input defaultValue={relation.right.join(" + ")} />
      </Field>
      <Field name={`f.relations[${index}].note`} label={t("note")}>
        <Input defaultValue={relation.note} />
      </Field>
    </div>
  ));
}

/** Step 6: figures of the catalogue per directive, figures of the plan's own, checks between them, data forms. */
export function IndicatorsStep({ draft, catalogue, letters }: Props) {
  const t = useTranslations("plan-draft.indicators");
  const own = draft.indicators.filter((one) => one.code !== "");
  return (
    <Stack gap={5}>
      {draft.directives.map((directive, index) => (
        <input key={directive.key} type="hidden" name={`f.asked[${index}].directive`} value={directive.key} />
      ))}
      <AddedIndicators indicators={draft.indicators} letters={letters} />
      {draft.directives.length === 0 ? (
        <p className="text-ink-3">{t("noDirectives")}</p>
      ) : (
        <>
          {own.length > 0 && <Demands draft={draft} figures={own} caption={t("ownFigures")} />}
          <Disclosure summary={t("catalogue", { count: catalogue.length })} open={own.length === 0}>
            <Demands draft={draft} figures={catalogue} caption={t("catalogueCaption")} />
          </Disclosure>
        </>
      )}
      <section aria-label={t("relations")} className="grid gap-3">
        <h3>{t("relations")}</h3>
        <p className="text-s text-ink-3">{t("relationsHint")}</p>
        <Relations draft={draft} />
      </section>
      <Field name="f.dataForms" label={t("forms")} hint={t("formsHint")}>
        <Textarea rows={3} grow defaultValue={draft.asked.dataForms} />
      </Field>
    </Stack>
  );
}
