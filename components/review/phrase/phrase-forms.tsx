import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { adoptStarters, keepPhrase, retirePhrase, rewordPhrase } from "#lib/review/phrase/actions.ts";
import { LONGEST_PHRASE } from "#lib/review/phrase/schema.ts";
import type { KeptPhrase } from "#lib/review/phrase/types.ts";
import type { ReasonCode } from "#lib/review/schema.ts";

/** Rewords a phrase in place, or takes it out of use. */
export function ChangeForms({ phrase }: { phrase: KeptPhrase }) {
  const t = useTranslations("review-phrases");
  return (
    <Disclosure summary={<span className="text-s">{t("change")}</span>}>
      <div className="grid gap-3">
        <ActionForm
          action={rewordPhrase}
          idempotencyKey={newId()}
          hidden={{ phraseId: phrase.id }}
          label={`${t("change")}: ${phrase.words}`}
        >
          <Field name="words" label={t("words")} required>
            <Textarea rows={2} defaultValue={phrase.words} maxLength={LONGEST_PHRASE} />
          </Field>
          <div>
            <SubmitButton look="plain" small>
              {t("save")}
            </SubmitButton>
          </div>
        </ActionForm>
        <ActionForm
          action={retirePhrase}
          idempotencyKey={newId()}
          hidden={{ phraseId: phrase.id }}
          label={`${t("retire")}: ${phrase.words}`}
        >
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton look="quiet" small>
              {t("retire")}
            </SubmitButton>
            <span className="text-s text-ink-3">{t("retireHint")}</span>
          </div>
        </ActionForm>
      </div>
    </Disclosure>
  );
}

/** Adds a sentence to a reason. */
export function AddForm({ unitId, code, reason }: { unitId: string; code: ReasonCode; reason: string }) {
  const t = useTranslations("review-phrases");
  return (
    <Disclosure look="button" summary={t("add")}>
      <ActionForm
        action={keepPhrase}
        idempotencyKey={newId()}
        hidden={{ unitId, code }}
        resetWhenDone
        label={`${t("add")}: ${reason}`}
      >
        <Field name="words" label={t("words")} hint={t("wordsHint")} required>
          <Textarea rows={2} maxLength={LONGEST_PHRASE} />
        </Field>
        <div>
          <SubmitButton look="plain" small>
            {t("keep")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

type StartersProps = { unitId: string; code: ReasonCode; reason: string; starters: readonly string[] };

/** The portal's own sentences the body does not keep yet, and taking them over. */
export function Starters({ unitId, code, reason, starters }: StartersProps) {
  const t = useTranslations("review-phrases");
  if (starters.length === 0) return null;
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <p className="text-s text-ink-3">{t("starters")}</p>
      <ul className="grid list-disc gap-1 pl-5 text-s text-ink-2">
        {starters.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <ActionForm
        action={adoptStarters}
        idempotencyKey={newId()}
        hidden={{ unitId, code }}
        label={`${t("adopt", { count: starters.length })}: ${reason}`}
      >
        <div>
          <SubmitButton look="plain" small>
            {t("adopt", { count: starters.length })}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
