import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { DateField, Field, Input, Textarea } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { correctDirective } from "#lib/plan/import/actions.ts";
import type { NowRow } from "#lib/plan/import/corrected-reading.ts";
import type { ReadDirective } from "#lib/plan/import/types.ts";
import type { Understood } from "#lib/plan/import/understood.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatDay } from "#lib/platform/time.ts";
import { Fact } from "./marks.tsx";
import { AddRow, type Pen, penFields, RowBox } from "./row-box.tsx";

function DirectiveForm({
  pen,
  path,
  now,
  label,
}: {
  pen: Pen;
  path: string;
  now: ReadDirective | null;
  label: string;
}) {
  const t = useTranslations("plan-import");
  return (
    <ActionForm action={correctDirective} idempotencyKey={newId()} hidden={{ ...penFields(pen), path }} label={label}>
      <Grid columns={2}>
        <Field name="code" label={t("directive.code")}>
          <Input defaultValue={now?.code?.value} />
        </Field>
        <Field name="kind" label={t("directive.kind")}>
          <Input defaultValue={now?.kind.value} />
        </Field>
        <Field name="date" label={t("directive.date")}>
          <DateField defaultValue={now?.date?.value} />
        </Field>
        <Field name="years" label={t("directive.years")}>
          <Input inputMode="numeric" defaultValue={now?.years?.value} />
        </Field>
      </Grid>
      <Field name="issuer" label={t("directive.issuer")}>
        <Input defaultValue={now?.issuer?.value} />
      </Field>
      <Field name="subject" label={t("directive.subject")}>
        <Textarea rows={3} grow defaultValue={now?.subject?.value} />
      </Field>
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function DirectiveRow({ pen, understood, row }: { pen: Pen; understood: Understood; row: NowRow<ReadDirective> }) {
  const t = useTranslations("plan-import");
  const { now, original, path, removed } = row;
  const { corrections } = understood;
  const name = now.code?.value ?? now.kind.value;
  const day = (value: string | undefined): string => (value === undefined ? "–" : formatDay(value));
  const facts = [
    ["kind", now.kind, original?.kind.value, now.kind.value],
    ["date", now.date, original?.date ? day(original.date.value) : null, day(now.date?.value)],
    ["issuer", now.issuer, original?.issuer?.value, now.issuer?.value ?? "–"],
    ["subject", now.subject, original?.subject?.value, now.subject?.value ?? "–"],
    ["years", now.years, original?.years ? String(original.years.value) : null, now.years?.value ?? "–"],
  ] as const;
  return (
    <RowBox
      pen={pen}
      path={path}
      removed={removed}
      name={name}
      form={<DirectiveForm pen={pen} path={path} now={now} label={t("directive.correct", { name })} />}
    >
      <dl className="grid gap-1">
        <Fact
          term={t("directive.code")}
          found={now.code}
          original={original?.code?.value}
          corrections={corrections}
          path={`${path}.code`}
        >
          <strong>{now.code?.value ?? "–"}</strong>
        </Fact>
        {facts.map(([field, found, was, value]) => (
          <Fact
            key={field}
            term={t(`directive.${field}`)}
            found={found}
            original={was}
            corrections={corrections}
            path={`${path}.${field}`}
          >
            {value}
          </Fact>
        ))}
      </dl>
    </RowBox>
  );
}

/** The documents that are summed up. */
export function DirectivesGroup({ pen, understood }: { pen: Pen; understood: Understood }) {
  const t = useTranslations("plan-import");
  const rows = understood.review.directives;
  const count = rows.filter((row) => !row.removed).length;
  return (
    <Card title={t("directive.title", { count })} id="directives">
      <Stack gap={3}>
        <ul>
          {rows.map((row) => (
            <DirectiveRow key={row.path} pen={pen} understood={understood} row={row} />
          ))}
        </ul>
        <AddRow pen={pen} label={t("directive.add")}>
          <DirectiveForm pen={pen} path="directives.new" now={null} label={t("directive.add")} />
        </AddRow>
      </Stack>
    </Card>
  );
}
