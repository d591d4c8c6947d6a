import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Field, Input, Select, Textarea } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { publishNote } from "#lib/plan/guidance/actions.ts";
import type { GuidanceDesk } from "#lib/plan/guidance/types.ts";
import { newId } from "#lib/platform/ids.ts";

/** Publishes guidance; the units that report on it are told at once. */
export function PublishForm({ planId, desk }: { planId: string; desk: GuidanceDesk }) {
  const t = useTranslations("guidance");
  const [only] = desk.units;
  return (
    <ActionForm
      action={publishNote}
      idempotencyKey={newId()}
      hidden={{ planId }}
      label={t("publish")}
      done={<Notice tone="green">{t("published")}</Notice>}
    >
      <Grid columns={2}>
        <Field name="unitId" label={t("unit")} required>
          <Select
            options={desk.units.map((unit) => ({ value: unit.id, label: unit.name }))}
            {...(desk.units.length === 1 && only ? { defaultValue: only.id } : { placeholder: t("choose") })}
          />
        </Field>
        <Field name="document" label={t("document")} hint={t("documentHint")}>
          <Input />
        </Field>
        <Field name="directiveId" label={t("directive")}>
          <Select
            options={[
              { value: "", label: t("allDirectives") },
              ...desk.directives.map((one) => ({ value: one.id, label: one.code })),
            ]}
          />
        </Field>
        <Field name="outlineItemId" label={t("item")}>
          <Select
            options={[
              { value: "", label: t("wholeReport") },
              ...desk.items.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` })),
            ]}
          />
        </Field>
      </Grid>
      <Field name="title" label={t("title")} required>
        <Input />
      </Field>
      <Field name="body" label={t("body")} hint={t("bodyHint")} required>
        <Textarea rows={6} grow />
      </Field>
      <Field name="files" label={t("files")} hint={t("filesHint")}>
        <Input type="file" multiple />
      </Field>
      <div>
        <SubmitButton>{t("publish")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
