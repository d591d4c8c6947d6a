import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { DateField, Field, Input, Select } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { changeOneUnit, createOneUnit } from "#lib/organisation/actions.ts";
import { newId } from "#lib/platform/ids.ts";

type Choice = { value: string; label: string };
type Names = { name: string; shortName: string; symbol: string; placeName: string };

function NameFields({ values }: { values?: Names }) {
  const t = useTranslations("admin");
  return (
    <>
      <Field name="name" label={t("unit.name")} required>
        <Input defaultValue={values?.name} />
      </Field>
      <Grid columns={2}>
        <Field name="shortName" label={t("unit.shortName")} hint={t("unit.shortNameHint")} required>
          <Input defaultValue={values?.shortName} />
        </Field>
        <Field name="symbol" label={t("unit.symbol")} hint={t("unit.symbolHint")} required>
          <Input defaultValue={values?.symbol} />
        </Field>
      </Grid>
      <Field name="placeName" label={t("unit.placeName")} hint={t("unit.placeNameHint")}>
        <Input defaultValue={values?.placeName} />
      </Field>
    </>
  );
}

/** A new unit below another one. */
export function CreateUnitForm({
  parents,
  kinds,
  today,
}: {
  parents: readonly Choice[];
  kinds: readonly Choice[];
  today: string;
}) {
  const t = useTranslations("admin");
  return (
    <ActionForm action={createOneUnit} idempotencyKey={newId()} label={t("unit.create")} resetWhenDone>
      <Field name="parentId" label={t("unit.parent")} required>
        <Select options={parents} placeholder={t("grant.choose")} />
      </Field>
      <Field name="kindCode" label={t("unit.kind")} required>
        <Select options={kinds} placeholder={t("grant.choose")} />
      </Field>
      <NameFields />
      <Grid columns={2}>
        <Field name="code" label={t("unit.code")}>
          <Input />
        </Field>
        <Field name="validFrom" label={t("unit.validFrom")} required>
          <DateField defaultValue={today} />
        </Field>
      </Grid>
      <div>
        <SubmitButton>{t("unit.create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type Unit = Names & { id: string; validFrom: string; validTo: string | null };

/** Another name, symbol or days of validity of a unit; old and new stand on the trail. */
export function ChangeUnitForm({ unit }: { unit: Unit }) {
  const t = useTranslations("admin");
  return (
    <ActionForm action={changeOneUnit} idempotencyKey={newId()} hidden={{ unitId: unit.id }} label={t("unit.change")}>
      <NameFields values={unit} />
      <Grid columns={2}>
        <Field name="validFrom" label={t("unit.validFrom")} required>
          <DateField defaultValue={unit.validFrom} />
        </Field>
        <Field name="validTo" label={t("unit.validTo")}>
          <DateField defaultValue={unit.validTo ?? undefined} />
        </Field>
      </Grid>
      <div>
        <SubmitButton>{t("unit.change")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
