import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { changeFlag, removeFlag } from "#lib/review/actions.ts";
import { codeWord, labels } from "#lib/review/labels.ts";
import { keepPhrase } from "#lib/review/phrase/actions.ts";
import { isSeverity } from "#lib/review/schema.ts";
import type { ItemView } from "#lib/review/types.ts";
import { FlagFields } from "./flag-fields.tsx";

/** The word for how serious a flag is. */
export function severityWord(severity: string, locale: "vi" | "en"): string {
  return isSeverity(severity) ? labels.severity[severity][locale] : severity;
}

type FlagNoteProps = {
  flag: ItemView;
  /** Words it anew, takes it back: whoever may flag. */
  mayChange: boolean;
  /** Whose ready phrases its words can be kept among; null: they cannot. */
  phrasesUnit?: string | null;
  withPlace?: boolean;
  /** In a long list it is changed where it stands. */
  changeHref?: string | undefined;
  /** Which passage or recommendation it speaks of, where that can be shown. */
  passage?: { words: string; href: string } | null;
};

/** A flag that was saved and not yet sent: whose it is, why, in what words; to be worded anew or taken back until it goes. */
export function FlagNote(props: FlagNoteProps) {
  const { flag, mayChange, phrasesUnit = null, withPlace = false, changeHref, passage = null } = props;
  const t = useTranslations("review.flag");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <SideNote
      id={`flag-${flag.id}`}
      tone="red"
      title={withPlace ? `${flag.place} ${flag.placeName}` : codeWord(flag.code, locale)}
      by={t("by", { name: flag.by, at: formatInstant(flag.at) })}
      actions={mayChange && <Changes flag={flag} phrasesUnit={phrasesUnit} changeHref={changeHref} />}
    >
      <p className="text-s font-medium text-red-ink">
        {withPlace && `${codeWord(flag.code, locale)} · `}
        {severityWord(flag.severity, locale)}
        {flag.previousId !== null && ` · ${t("again")}`}
        {passage && (
          <>
            {" · "}
            <TextLink href={passage.href}>{passage.words}</TextLink>
          </>
        )}
      </p>
      <p className="whitespace-pre-line">{flag.words}</p>
    </SideNote>
  );
}

type ChangesProps = { flag: ItemView; phrasesUnit: string | null; changeHref: string | undefined };

function Changes({ flag, phrasesUnit, changeHref }: ChangesProps) {
  const t = useTranslations("review.flag");
  return (
    <div className="grid w-full gap-2">
      {changeHref === undefined ? <ChangeForm flag={flag} /> : <TextLink href={changeHref}>{t("change")}</TextLink>}
      <div className="flex flex-wrap gap-x-2 gap-y-1">
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
        {phrasesUnit !== null && (
          <ActionForm
            action={keepPhrase}
            idempotencyKey={newId()}
            hidden={{ unitId: phrasesUnit, code: flag.code, words: flag.words }}
            label={`${t("keep")}: ${flag.place}`}
            done={<p className="text-s text-green-ink">{t("kept")}</p>}
          >
            <SubmitButton look="quiet" small>
              {t("keep")}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </div>
  );
}

function ChangeForm({ flag }: { flag: ItemView }) {
  const t = useTranslations("review.flag");
  return (
    <Disclosure summary={t("change")}>
      <ActionForm
        action={changeFlag}
        idempotencyKey={newId()}
        hidden={{ itemId: flag.id }}
        label={t("changeForm", { place: flag.place })}
        className="grid gap-2.5"
      >
        <FlagFields code={flag.code} words={flag.words} severity={flag.severity} />
        <div>
          <SubmitButton look="plain" small>
            {t("saveChange")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
