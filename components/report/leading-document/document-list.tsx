import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { OrderButtons } from "#components/ui/order-buttons.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatDay } from "#lib/platform/time.ts";
import {
  moveLeadingDocument,
  orderLeadingDocuments,
  removeLeadingDocument,
} from "#lib/report/leading-document/actions.ts";
import { lacking, repeatedIn } from "#lib/report/leading-document/rules.ts";
import type { DocumentNote } from "#lib/report/section/types.ts";
import { DocumentForm, type DocumentPlace, PasteForm } from "./document-forms.tsx";

type ListProps = DocumentPlace & {
  documents: readonly DocumentNote[];
  /** What the indicator says that counts them: its code and value; null where it is not asked. */
  counted: { code: string; value: string } | null;
  /** What shows a document, under it. */
  evidence?: ((documentId: string, place: number) => ReactNode) | undefined;
};

/** The documents issued to lead the work, as records of an item: listed, pasted, completed, ordered; an annex on paper. */
export function DocumentList(props: ListProps) {
  const { documents, writable, counted } = props;
  const t = useTranslations("leading-document");
  const repeated = repeatedIn(documents);
  const numberOf = new Map(documents.map(({ id }, index) => [id, index + 1]));
  return (
    <Card title={t("title", { count: documents.length })} id="documents">
      <div className="grid gap-4">
        {documents.length === 0 && <p className="text-ink-2">{t("none")}</p>}
        {counted && counted.value !== String(documents.length) && (
          <p className="text-s text-ink-3">{t("counted", { count: documents.length, ...counted })}</p>
        )}
        {documents.length > 0 && (
          <ol className="grid">
            {documents.map((document, index) => (
              <One
                key={document.id}
                {...props}
                document={document}
                place={index + 1}
                repeats={numberOf.get(repeated[document.id]?.id ?? "") ?? null}
              />
            ))}
          </ol>
        )}
        {writable && (
          <div className="flex flex-wrap items-start gap-2">
            <div className="min-w-0 has-[details[open]]:basis-full">
              <Disclosure summary={t("paste.open")} look="button">
                <PasteForm place={props} />
              </Disclosure>
            </div>
            <div className="min-w-0 has-[details[open]]:basis-full">
              <Disclosure summary={t("add")} look="button">
                <DocumentForm place={props} label={t("add")} />
              </Disclosure>
            </div>
            {documents.length > 1 && <ByDay reportId={props.reportId} />}
          </div>
        )}
      </div>
    </Card>
  );
}

function ByDay({ reportId }: { reportId: string }) {
  const t = useTranslations("leading-document");
  return (
    <ActionForm action={orderLeadingDocuments} idempotencyKey={newId()} hidden={{ reportId }} label={t("byDay")}>
      <SubmitButton look="quiet">{t("byDay")}</SubmitButton>
    </ActionForm>
  );
}

type OneProps = ListProps & { document: DocumentNote; place: number; repeats: number | null };

function One(props: OneProps) {
  const { document, place, repeats, documents, writable, reportId } = props;
  const t = useTranslations("leading-document");
  const { number, issuedOn, issuer, subject } = document;
  const missing = lacking(document).map((field) => t(`field.${field}`));
  const head = [number, issuedOn && t("day", { day: formatDay(issuedOn) }), issuer].filter(Boolean).join(" · ");
  return (
    <li id={`d-${document.id}`} className="grid gap-1 border-b border-line py-2.5 first:pt-0">
      <div className="flex items-start gap-3">
        <span className="num w-5 shrink-0 text-right text-ink-3">{place}</span>
        <div className="min-w-0 flex-1">
          <p className="num font-medium">{head || t("unnamed")}</p>
          <p>{subject}</p>
          {missing.length > 0 && <p className="soon text-s">{t("lacking", { fields: missing.join(", ") })}</p>}
          {repeats !== null && <p className="soon text-s">{t("repeats", { place: repeats })}</p>}
          {props.evidence?.(document.id, place)}
        </div>
        {writable && documents.length > 1 && (
          <OrderButtons
            action={moveLeadingDocument}
            idempotencyKey={newId()}
            hidden={{ reportId, documentId: document.id }}
            label={t("order", { place })}
            words={{ up: t("up", { place }), down: t("down", { place }) }}
            first={place === 1}
            last={place === documents.length}
          />
        )}
      </div>
      {writable && (
        <div className="pl-8 text-s">
          <Disclosure summary={t("change", { place })}>
            <div className="grid gap-3">
              <DocumentForm place={props} document={document} label={t("change", { place })} />
              <ActionForm
                action={removeLeadingDocument}
                idempotencyKey={newId()}
                hidden={{ reportId, documentId: document.id }}
                label={t("remove", { place })}
              >
                <div>
                  <SubmitButton look="quiet" small>
                    {t("remove", { place })}
                  </SubmitButton>
                </div>
              </ActionForm>
            </div>
          </Disclosure>
        </div>
      )}
    </li>
  );
}
