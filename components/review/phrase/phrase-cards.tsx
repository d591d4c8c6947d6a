import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { OrderButtons } from "#components/ui/order-buttons.tsx";
import { newId } from "#lib/platform/ids.ts";
import { dayOf, formatDay } from "#lib/platform/time.ts";
import { codeWord } from "#lib/review/labels.ts";
import { movePhrase } from "#lib/review/phrase/actions.ts";
import type { PhraseBook } from "#lib/review/phrase/types.ts";
import { AddForm, ChangeForms, Starters } from "./phrase-forms.tsx";

/** The ready phrases of one reason in their order, with what may be done to each. */
export function PhraseCard({ book, reason }: { book: PhraseBook; reason: PhraseBook["reasons"][number] }) {
  const t = useTranslations("review-phrases");
  const locale = useLocale() === "en" ? "en" : "vi";
  const name = codeWord(reason.code, locale);
  const { phrases } = reason;
  return (
    <Card
      id={reason.code}
      title={name}
      end={<span className="text-ink-3">{t("count", { count: phrases.length })}</span>}
    >
      <div className="grid gap-3">
        {phrases.length > 0 && (
          <ol className="grid gap-2">
            {phrases.map((phrase, place) => (
              <li key={phrase.id} className="flex items-start gap-2 border-b border-line pb-2 last:border-0">
                <div className="grid min-w-0 flex-1 gap-1">
                  <p className="wrap-anywhere">{phrase.words}</p>
                  <p className="text-s text-ink-3">{t("by", { name: phrase.by, day: formatDay(dayOf(phrase.at)) })}</p>
                  <ChangeForms phrase={phrase} />
                </div>
                {phrases.length > 1 && (
                  <OrderButtons
                    action={movePhrase}
                    idempotencyKey={newId()}
                    hidden={{ phraseId: phrase.id }}
                    label={t("order", { words: phrase.words })}
                    words={{ up: `${t("up")}: ${phrase.words}`, down: `${t("down")}: ${phrase.words}` }}
                    first={place === 0}
                    last={place === phrases.length - 1}
                  />
                )}
              </li>
            ))}
          </ol>
        )}
        <AddForm unitId={book.unitId} code={reason.code} reason={name} />
        <Starters unitId={book.unitId} code={reason.code} reason={name} starters={reason.starters} />
      </div>
    </Card>
  );
}
