import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { DateField, Field, Input, Select, Textarea } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { pasteLeadingDocuments, saveLeadingDocument } from "#lib/report/leading-document/actions.ts";
import type { DocumentNote } from "#lib/report/section/types.ts";

/** Where documents are listed and whether they are written there now. */
export type DocumentPlace = {
  reportId: string;
  outlineItemId: string;
  /** The items a document can be listed under. */
  items: readonly { id: string; label: string }[];
  writable: boolean;
};

type DocumentFormProps = { place: DocumentPlace; document?: DocumentNote; label: string };

/** One document as its four fields; an earlier one also with the item it belongs to. */
export function DocumentForm({ place, document, label }: DocumentFormProps) {
  const t = useTranslations("leading-document");
  const { reportId, outlineItemId, items } = place;
  const given = (value: string | null | undefined) => (value ? { defaultValue: value } : {});
  return (
    <ActionForm
      action={saveLeadingDocument}
      idempotencyKey={newId()}
      hidden={{ reportId, ...(document ? { documentId: document.id } : { outlineItemId }) }}
      label={label}
      resetWhenDone={document === undefined}
    >
      <Grid columns={2}>
        <Field name="number" label={t("field.number")} hint={t("numberHint")}>
          <Input maxLength={100} {...given(document?.number)} />
        </Field>
        <Field name="issuedOn" label={t("field.issuedOn")}>
          <DateField {...given(document?.issuedOn)} />
        </Field>
        <Field name="issuer" label={t("field.issuer")}>
          <Input maxLength={300} {...given(document?.issuer)} />
        </Field>
        {document && items.length > 1 && (
          <Field name="outlineItemId" label={t("item")}>
            <Select
              options={items.map(({ id, label: words }) => ({ value: id, label: words }))}
              defaultValue={document.outlineItemId}
            />
          </Field>
        )}
      </Grid>
      <Field name="subject" label={t("field.subject")} hint={t("subjectHint")} required>
        <Textarea rows={2} grow {...given(document?.subject)} />
      </Field>
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Many at once: the lines of a list from somewhere else, one a document. */
export function PasteForm({ place }: { place: DocumentPlace }) {
  const t = useTranslations("leading-document.paste");
  const { reportId, outlineItemId } = place;
  return (
    <ActionForm
      action={pasteLeadingDocuments}
      idempotencyKey={newId()}
      hidden={{ reportId, outlineItemId }}
      label={t("label")}
      resetWhenDone
    >
      <Field name="lines" label={t("label")} hint={t("hint")} required>
        <Textarea rows={6} placeholder={t("example")} />
      </Field>
      <div>
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
