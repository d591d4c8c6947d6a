import { useTranslations } from "next-intl";
import { FileDrop } from "#components/file/file-drop.tsx";
import { FileViewer } from "#components/file/file-viewer.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { addEvidence, captionEvidence, removeEvidence } from "#lib/report/evidence/actions.ts";
import { type EvidencePlace, placeKey } from "#lib/report/evidence/rules.ts";
import type { EvidenceView } from "#lib/report/evidence/types.ts";

type EvidenceListProps = {
  reportId: string;
  place: EvidencePlace;
  /** What `evidenceOf` gave for the place. */
  items: readonly EvidenceView[];
  /** Whether it may be added to and taken away from now. */
  open: boolean;
  /** What it shows, for those who listen: "mục 1.2", "khuyến nghị 3". */
  of: string;
  /** The heading stands around it already. */
  bare?: boolean | undefined;
  /** The field for files opens on request: for records, of which there are many on a page. */
  folded?: boolean | undefined;
};

/** The files that show something of a report, each to be looked at; while it is written they come and go here. */
export function EvidenceList({ reportId, place, items, open, of, bare = false, folded = false }: EvidenceListProps) {
  const t = useTranslations("evidence");
  if (!open && items.length === 0) return null;
  return (
    <section aria-label={t("of", { of })} className="grid min-w-0 gap-2" id={`evidence-${placeKey(place)}`}>
      {!bare && !(folded && items.length === 0) && (
        <h3 className="text-m font-medium text-ink-2">
          {t("title")} {items.length > 0 && <span className="num text-ink-3">({items.length})</span>}
        </h3>
      )}
      {items.length > 0 && (
        <ul className="grid gap-1.5">
          {items.map((item) => (
            <EvidenceItem key={item.id} reportId={reportId} item={item} open={open} />
          ))}
        </ul>
      )}
      {open && folded && (
        <Disclosure summary={t("addTo", { of })} look="quiet">
          <AddForm reportId={reportId} place={place} of={of} />
        </Disclosure>
      )}
      {open && !folded && <AddForm reportId={reportId} place={place} of={of} />}
    </section>
  );
}

function AddForm({ reportId, place, of }: Pick<EvidenceListProps, "reportId" | "place" | "of">) {
  const t = useTranslations("evidence");
  return (
    <ActionForm
      action={addEvidence}
      idempotencyKey={newId()}
      hidden={{ reportId, ...fieldsOf(place) }}
      label={t("addTo", { of })}
      className="grid gap-2"
    >
      <FileDrop place={`${reportId}:${placeKey(place)}`} sendsItself />
      <noscript>
        <SubmitButton look="plain">{t("add")}</SubmitButton>
      </noscript>
    </ActionForm>
  );
}

type ItemProps = { reportId: string; item: EvidenceView; open: boolean };

function EvidenceItem({ reportId, item, open }: ItemProps) {
  const t = useTranslations("evidence");
  const isShown = item.kind === "pdf" || item.kind === "picture";
  return (
    <li className="grid gap-1 rounded-box border border-line bg-paper px-3 py-2">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
          <TextLink href={`/api/files/${item.fileId}`} download>
            {item.name}
          </TextLink>
        </span>
        <span className="num text-s text-ink-3">
          {t(`kind.${item.kind}`)}, {sizeInWords(item.size)} · {item.by}
        </span>
        {isShown && <FileViewer fileId={item.fileId} name={item.name} />}
      </div>
      {item.caption && <p className="text-s text-ink-2">{item.caption}</p>}
      {open && (
        <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
          <Disclosure summary={item.caption ? t("changeCaption") : t("writeCaption")} look="quiet">
            <ActionForm
              action={captionEvidence}
              idempotencyKey={newId()}
              hidden={{ reportId, evidenceId: item.id }}
              className="flex flex-wrap items-end gap-2"
            >
              <Field name="caption" label={t("caption", { name: item.name })} hint={t("captionHint")}>
                <Input maxLength={500} defaultValue={item.caption ?? ""} />
              </Field>
              <SubmitButton look="plain" small>
                {t("saveCaption")}
              </SubmitButton>
            </ActionForm>
          </Disclosure>
          <ActionForm
            action={removeEvidence}
            idempotencyKey={newId()}
            hidden={{ reportId, evidenceId: item.id }}
            label={t("removeOf", { name: item.name })}
          >
            <SubmitButton look="quiet" small>
              {t("remove")}
              <span className="sr-only"> {item.name}</span>
            </SubmitButton>
          </ActionForm>
        </div>
      )}
    </li>
  );
}

/** A place as hidden fields of a form. */
function fieldsOf(place: EvidencePlace): Record<string, string> {
  return Object.fromEntries(
    Object.entries(place).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
}

/** `1,2 MB`, `340 kB`. */
function sizeInWords(bytes: number): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, "MB"] : [Math.max(1, bytes / 1_000), "kB"];
  return `${value.toLocaleString("vi-VN", { maximumFractionDigits: unit === "MB" ? 1 : 0 })} ${unit}`;
}
