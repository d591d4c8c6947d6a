import { useTranslations } from "next-intl";
import { Checkbox, DateField, Field, Input, type Option, Select, Textarea } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import type { PlanDraft } from "#lib/plan/draft/schema.ts";

const frequencies = ["ONCE", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY"] as const;

type Props = { draft: PlanDraft; units: readonly Option[] };

/** Step 1: what is asked and by whom. */
export function WhatStep({ draft, units }: Props) {
  const t = useTranslations("plan-draft.what");
  const { asked, signer } = draft;
  return (
    <>
      <Field name="f.title" label={t("title")} hint={t("titleHint")} required>
        <Textarea rows={2} defaultValue={draft.title} />
      </Field>
      <Grid columns={2}>
        <Field name="f.shortTitle" label={t("shortTitle")} hint={t("shortTitleHint")}>
          <Input defaultValue={draft.shortTitle} />
        </Field>
        <Field name="f.issuer" label={t("issuer")} hint={t("issuerHint")} required>
          <Input defaultValue={draft.issuer} />
        </Field>
        <Field name="f.numberType" label={t("numberType")} hint={t("numberTypeHint")}>
          <Input defaultValue={draft.numberType} />
        </Field>
        <Field name="f.numberBody" label={t("numberBody")} hint={t("numberBodyHint")}>
          <Input defaultValue={draft.numberBody} />
        </Field>
      </Grid>
      <Grid columns={3}>
        <Field name="f.signer.authority" label={t("authority")} hint={t("authorityHint")}>
          <Input defaultValue={signer.authority ?? ""} />
        </Field>
        <Field name="f.signer.title" label={t("signerTitle")}>
          <Input defaultValue={signer.title ?? ""} />
        </Field>
        <Field name="f.signer.name" label={t("signerName")}>
          <Input defaultValue={signer.name ?? ""} />
        </Field>
      </Grid>
      <Field name="f.asked.content" label={t("content")} hint={t("contentHint")}>
        <Textarea rows={4} grow defaultValue={asked.content} />
      </Field>
      <Grid columns={2}>
        <Field name="f.asked.frequency" label={t("frequency")}>
          <Select
            defaultValue={asked.frequency}
            options={frequencies.map((value) => ({ value, label: t(`frequencies.${value}`) }))}
          />
        </Field>
        <Field name="f.asked.figuresClosedOn" label={t("closing")} hint={t("closingHint")}>
          <DateField defaultValue={asked.figuresClosedOn ?? ""} />
        </Field>
      </Grid>
      <Field name="f.asked.sendingWay" label={t("sending")} hint={t("sendingHint")}>
        <Textarea rows={2} grow defaultValue={asked.sendingWay} />
      </Field>
      <Grid columns={2}>
        <Field name="f.deciderUnitId" label={t("decider")} hint={t("deciderHint")}>
          <Select placeholder={t("deciderIssuer")} defaultValue={draft.deciderUnitId ?? ""} options={units} />
        </Field>
        <Field name="f.year" label={t("year")} hint={t("yearHint")}>
          <Input inputMode="numeric" defaultValue={draft.year ?? ""} />
        </Field>
      </Grid>
      <Checkbox
        name="f.dayIncluded"
        label={t("dayIncluded")}
        hint={t("dayIncludedHint")}
        defaultChecked={!draft.literalBefore}
      />
    </>
  );
}
