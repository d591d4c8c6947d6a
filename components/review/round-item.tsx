import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { returnItemAgain, settleItem } from "#lib/review/actions.ts";
import { codeWord, itemStateWord } from "#lib/review/labels.ts";
import { itemTone, mayConclude } from "#lib/review/rules.ts";
import type { ChangeView, ItemView } from "#lib/review/types.ts";
import { Change } from "./change.tsx";
import { CodeField, SeverityField } from "./flag-fields.tsx";
import { severityWord } from "./flag-note.tsx";

type RoundItemProps = {
  item: ItemView;
  /** What changed at its place; null for what is concluded. */
  change: ChangeView | null;
  /** Where it stands in the report. */
  href: string;
  mayConcludeIt: boolean;
};

/** One returned item: the request, the unit's reply, what changed there; settled or returned again. */
export function RoundItem({ item, change, href, mayConcludeIt }: RoundItemProps) {
  const t = useTranslations("review.items");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Card
      id={`i-${item.id}`}
      title={<TextLink quiet href={href}>{`${item.place} ${item.placeName}`}</TextLink>}
      end={
        <StateMark
          tone={itemTone(item.state)}
        >{`${itemStateWord(item.state, locale)} · ${t("round", { round: item.round })}`}</StateMark>
      }
    >
      <Grid columns={2}>
        <Said
          title={t("request")}
          by={`${codeWord(item.code, locale)} · ${severityWord(item.severity, locale)} · ${item.by}`}
        >
          {item.words}
        </Said>
        <Said
          title={t("reply")}
          by={
            item.repliedBy && item.repliedAt
              ? t("repliedBy", { name: item.repliedBy, at: formatInstant(item.repliedAt) })
              : null
          }
        >
          {item.reply ?? <span className="muted">{t("noReply")}</span>}
        </Said>
      </Grid>
      {change && (
        <div className="mt-4 border-t border-line pt-4">
          <Said title={t("changes")}>
            <Change change={change} />
          </Said>
        </div>
      )}
      {item.settledBy && item.settledAt && (
        <p className="mt-3 text-s text-ink-3">
          {t("settledBy", { name: item.settledBy, at: formatInstant(item.settledAt) })}
        </p>
      )}
      {mayConcludeIt && mayConclude(item.state) && <Conclude item={item} />}
    </Card>
  );
}

function Said({ title, by = null, children }: { title: string; by?: string | null; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="text-s text-ink-3">{title}</h3>
      <div className="mt-1 whitespace-pre-line">{children}</div>
      {by && <p className="mt-1 text-s text-ink-3">{by}</p>}
    </div>
  );
}

function Conclude({ item }: { item: ItemView }) {
  const t = useTranslations("review.items");
  return (
    <div className="mt-4 flex flex-wrap items-start gap-3">
      <ActionForm
        action={settleItem}
        idempotencyKey={newId()}
        hidden={{ itemId: item.id }}
        label={`${t("settle")}: ${item.place}`}
      >
        <SubmitButton look="plain">{t("settle")}</SubmitButton>
      </ActionForm>
      <Disclosure summary={t("notYet")} look="button">
        <ActionForm
          action={returnItemAgain}
          idempotencyKey={newId()}
          hidden={{ itemId: item.id }}
          label={`${t("again")}: ${item.place}`}
        >
          <Field name="words" label={t("againWords")} required>
            <Textarea rows={3} grow />
          </Field>
          <CodeField value={item.code} />
          <SeverityField value={item.severity} />
          <div>
            <SubmitButton look="danger">{t("again")}</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
