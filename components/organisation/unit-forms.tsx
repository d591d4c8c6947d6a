import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Checkbox, DateField, Field, Input, Select } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { changeOneUnit, createOneUnit, renameOneUnit, succeedOneUnit } from "#lib/organisation/actions.ts";
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
  under,
  kinds,
  today,
}: {
  parents: readonly Choice[];
  /** The unit one looks at, under which the new one most likely stands. */
  under?: string;
  kinds: readonly Choice[];
  today: string;
}) {
  const t = useTranslations("admin");
  return (
    <ActionForm action={createOneUnit} idempotencyKey={newId()} label={t("unit.create")} resetWhenDone>
      <Field name="parentId" label={t("unit.parent")} required>
        <Select options={parents} placeholder={t("grant.choose")} defaultValue={under} />
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

/** Mends a slip in the names, the symbol or the days of a unit; old and new stand on the trail. */
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

/** Another name from a day on, with the document that gives it. */
export function RenameUnitForm({ unit, today }: { unit: Unit; today: string }) {
  const t = useTranslations("admin");
  return (
    <ActionForm action={renameOneUnit} idempotencyKey={newId()} hidden={{ unitId: unit.id }} label={t("unit.rename")}>
      <NameFields values={unit} />
      <Grid columns={2}>
        <Field name="from" label={t("unit.renameFrom")} required>
          <DateField defaultValue={today} max={today} />
        </Field>
        <Field name="document" label={t("unit.document")} hint={t("unit.renameDocumentHint")} required>
          <Input />
        </Field>
      </Grid>
      <div>
        <SubmitButton>{t("unit.rename")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type Candidate = { id: string; name: string; place: string | null };

/** Ends a unit and names who carries on, out of those a search found. */
export function SucceedUnitForm({
  unitId,
  candidates,
  today,
}: {
  unitId: string;
  candidates: readonly Candidate[];
  today: string;
}) {
  const t = useTranslations("admin");
  return (
    <ActionForm action={succeedOneUnit} idempotencyKey={newId()} hidden={{ unitId }} label={t("unit.succeed")}>
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">{t("unit.successors")}</legend>
        {candidates.map((unit) => (
          <Checkbox
            key={unit.id}
            name="successorIds"
            value={unit.id}
            label={unit.place === null ? unit.name : `${unit.name} (${unit.place})`}
          />
        ))}
      </fieldset>
      <Grid columns={2}>
        <Field name="since" label={t("unit.succeedSince")} hint={t("unit.succeedSinceHint")} required>
          <DateField defaultValue={today} />
        </Field>
        <Field name="document" label={t("unit.document")} hint={t("unit.succeedDocumentHint")} required>
          <Input />
        </Field>
      </Grid>
      <div>
        <SubmitButton look="danger">{t("unit.succeed")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
