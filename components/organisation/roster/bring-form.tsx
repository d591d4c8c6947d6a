import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Row } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { bringRoster } from "#lib/organisation/roster/actions.ts";
import { labels } from "#lib/organisation/roster/labels.ts";
import type { RosterKind } from "#lib/organisation/roster/types.ts";
import { newId } from "#lib/platform/ids.ts";

/** Brings a list as a workbook, to be looked at before anything is entered; its template and what stands now beside. */
export function BringForm({ kind }: { kind: RosterKind }) {
  const t = useTranslations("roster.lists");
  const locale = useLocale() === "en" ? "en" : "vi";
  const address = `/api/roster/${kind.toLowerCase()}`;
  return (
    <>
      <p className="text-ink-2">{t(`lead.${kind}`)}</p>
      <Row>
        <ButtonLink href={`${address}?template=1`} download icon={<Icon name="download" />} small>
          {t("template")}
        </ButtonLink>
        <ButtonLink href={address} download icon={<Icon name="download" />} small look="quiet">
          {t(`export.${kind}`)}
        </ButtonLink>
      </Row>
      <ActionForm
        action={bringRoster}
        idempotencyKey={newId()}
        hidden={{ kind }}
        label={`${t("bring")}: ${labels.kind[kind][locale]}`}
      >
        <Field name="file" label={t("file")} hint={t("fileHint")} required>
          <Input type="file" accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
        </Field>
        <div>
          <SubmitButton>{t("look")}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
