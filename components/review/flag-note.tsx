import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { removeFlag } from "#lib/review/actions.ts";
import { codeWord, labels } from "#lib/review/labels.ts";
import { isSeverity } from "#lib/review/schema.ts";
import type { ItemView } from "#lib/review/types.ts";

/** The word for how serious a flag is. */
export function severityWord(severity: string, locale: "vi" | "en"): string {
  return isSeverity(severity) ? labels.severity[severity][locale] : severity;
}

/** A flag that was saved and not yet sent; whoever may flag may take it back. */
export function FlagNote({
  flag,
  mayRemove,
  withPlace = false,
}: {
  flag: ItemView;
  mayRemove: boolean;
  withPlace?: boolean;
}) {
  const t = useTranslations("review.flag");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <SideNote
      tone="red"
      title={withPlace ? `${flag.place} ${flag.placeName}` : codeWord(flag.code, locale)}
      by={t("by", { name: flag.by, at: formatInstant(flag.at) })}
      actions={
        mayRemove && (
          <ActionForm
            action={removeFlag}
            idempotencyKey={newId()}
            hidden={{ itemId: flag.id }}
            label={`${t("remove")}: ${flag.place}`}
          >
            <SubmitButton look="quiet" small>
              {t("remove")}
            </SubmitButton>
          </ActionForm>
        )
      }
    >
      <p className="text-s font-medium text-red-ink">
        {withPlace && `${codeWord(flag.code, locale)} · `}
        {severityWord(flag.severity, locale)}
        {flag.previousId !== null && ` · ${t("again")}`}
      </p>
      <p className="whitespace-pre-line">{flag.words}</p>
    </SideNote>
  );
}
