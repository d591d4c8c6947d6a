import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Input, Select, Textarea } from "#components/ui/fields.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { correctLead, correctList } from "#lib/plan/import/actions.ts";
import type { ReadLead } from "#lib/plan/import/types.ts";
import type { Understood } from "#lib/plan/import/understood.ts";
import { newId } from "#lib/platform/ids.ts";
import { FieldMarks } from "./marks.tsx";
import { useDirectiveChoices } from "./milestones-group.tsx";
import { AddRow, type Pen, penFields, RowBox } from "./row-box.tsx";

type Props = { pen: Pen; understood: Understood };

function LeadForm({
  pen,
  understood,
  path,
  now,
  label,
}: Props & { path: string; now: ReadLead | null; label: string }) {
  const t = useTranslations("plan-import");
  return (
    <ActionForm action={correctLead} idempotencyKey={newId()} hidden={{ ...penFields(pen), path }} label={label}>
      <Field name="directive" label={t("milestone.directive")}>
        <Select options={useDirectiveChoices(understood)} defaultValue={now?.directive ?? "*"} />
      </Field>
      <Field name="unit" label={t("lead.unit")}>
        <Input defaultValue={now?.unit.value} />
      </Field>
      <Field name="coordinating" label={t("lead.coordinating")} hint={t("onePerLine")}>
        <Textarea rows={3} grow defaultValue={now?.coordinating.map((body) => body.value).join("\n")} />
      </Field>
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Who leads each directive, and with whom. */
export function LeadsGroup({ pen, understood }: Props) {
  const t = useTranslations("plan-import");
  const { corrections } = understood;
  return (
    <Card title={t("lead.title")} id="leads">
      <Stack gap={3}>
        <ul>
          {understood.review.leads.map(({ path, now, original, removed }) => {
            const directive = now.directive === "*" ? t("everyDirective") : now.directive;
            const name = t("lead.name", { directive, unit: now.unit.value });
            const coordinating = now.coordinating.map((body) => body.value).join("; ");
            return (
              <RowBox
                key={path}
                pen={pen}
                path={path}
                removed={removed}
                name={name}
                form={
                  <LeadForm
                    pen={pen}
                    understood={understood}
                    path={path}
                    now={now}
                    label={t("lead.correct", { name })}
                  />
                }
              >
                <p>
                  <strong>{name}</strong>{" "}
                  <FieldMarks
                    found={now.unit}
                    original={original?.unit.value}
                    corrections={corrections}
                    path={`${path}.unit`}
                  />
                </p>
                <p className="text-ink-2">
                  {coordinating === "" ? t("lead.alone") : t("lead.with", { bodies: coordinating })}{" "}
                  <FieldMarks
                    found={null}
                    original={original?.coordinating.map((body) => body.value).join("; ")}
                    corrections={corrections}
                    path={`${path}.coordinating`}
                  />
                </p>
              </RowBox>
            );
          })}
        </ul>
        <AddRow pen={pen} label={t("lead.add")}>
          <LeadForm pen={pen} understood={understood} path="leads.new" now={null} label={t("lead.add")} />
        </AddRow>
      </Stack>
    </Card>
  );
}

/** Who follows, who reports, or who gets the plan: a list of names. */
export function ListGroup({ pen, understood, list }: Props & { list: "monitors" | "reporters" | "distribution" }) {
  const t = useTranslations("plan-import");
  const entries = understood.review[list];
  const original = understood.reading[list];
  return (
    <Card title={t(`list_.${list}`)} id={list}>
      <Stack gap={3}>
        {entries.length === 0 && <p className="text-ink-3">{t("list_.none")}</p>}
        <ul className="grid gap-1">
          {entries.map((entry) => (
            <li key={entry.value}>
              {entry.value} <FieldMarks found={entry} corrections={{}} path={list} />
            </li>
          ))}
        </ul>
        <FieldMarks
          found={null}
          original={original.map((entry) => entry.value).join("; ")}
          corrections={understood.corrections}
          path={list}
        />
        {pen.open && (
          <Disclosure
            summary={
              <>
                {t("correct")} <span className="sr-only">{t(`list_.${list}`)}</span>
              </>
            }
          >
            <ActionForm
              action={correctList}
              idempotencyKey={newId()}
              hidden={{ ...penFields(pen), list }}
              label={t("list_.correct", { list: t(`list_.${list}`) })}
            >
              <Field name="lines" label={t(`list_.${list}`)} hideLabel hint={t("onePerLine")}>
                <Textarea rows={5} grow defaultValue={entries.map((entry) => entry.value).join("\n")} />
              </Field>
              <div>
                <SubmitButton look="plain">{t("save")}</SubmitButton>
              </div>
            </ActionForm>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}
