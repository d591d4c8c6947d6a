import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { DateField, Field, Input, Select, Textarea } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { labels } from "#lib/access/labels.ts";
import { roles } from "#lib/access/types.ts";
import { closeOnePerson, endOnePosition, grant } from "#lib/organisation/actions.ts";
import { newId } from "#lib/platform/ids.ts";

type Choice = { value: string; label: string };

/** Gives a role in a unit from a day on. */
export function GrantForm({ personId, units, today }: { personId: string; units: readonly Choice[]; today: string }) {
  const t = useTranslations("admin");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <ActionForm action={grant} idempotencyKey={newId()} hidden={{ personId }} label={t("grant.title")} resetWhenDone>
      <Field name="unitId" label={t("grant.unit")} required>
        <Select options={units} placeholder={t("grant.choose")} />
      </Field>
      <Field name="role" label={t("grant.role")} required>
        <Select
          options={roles.map((role) => ({ value: role, label: labels.role[role][locale] }))}
          placeholder={t("grant.choose")}
        />
      </Field>
      <Field name="title" label={t("grant.titleHeld")} hint={t("grant.titleHint")} required>
        <Input />
      </Field>
      <Grid columns={2}>
        <Field name="since" label={t("grant.since")} required>
          <DateField defaultValue={today} />
        </Field>
        <Field name="until" label={t("grant.until")}>
          <DateField />
        </Field>
      </Grid>
      <div>
        <SubmitButton>{t("grant.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Ends a role at once; the person's sessions end with it. */
export function EndPositionButton({ positionId }: { positionId: string }) {
  const t = useTranslations("admin");
  return (
    <ActionForm action={endOnePosition} idempotencyKey={newId()} hidden={{ positionId }} className="">
      <SubmitButton look="plain" small>
        {t("grant.end")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Closes a person, with the reason that stands on the trail. */
export function ClosePersonForm({ personId }: { personId: string }) {
  const t = useTranslations("admin");
  return (
    <ActionForm action={closeOnePerson} idempotencyKey={newId()} hidden={{ personId }} label={t("close.title")}>
      <p className="text-ink-2">{t("close.lead")}</p>
      <Field name="reason" label={t("close.reason")} required>
        <Textarea rows={2} />
      </Field>
      <div>
        <SubmitButton look="danger">{t("close.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
