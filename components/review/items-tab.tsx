import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { Grid, Section, Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { figureText } from "#lib/report/paper.ts";
import { returnItemAgain, settleItem } from "#lib/review/actions.ts";
import { codeWord, itemStateWord } from "#lib/review/labels.ts";
import { isConcluded, itemTone, mayConclude } from "#lib/review/rules.ts";
import type { ItemView, ReviewPage } from "#lib/review/types.ts";
import { Difference } from "./difference.tsx";
import { severityWord } from "./flag-note.tsx";

/** The second review: what was returned, what the unit says, what changed; each is settled or returned again. */
export function ItemsTab({ page }: { page: ReviewPage }) {
  const t = useTranslations("review.items");
  if (page.items.length === 0) return <EmptyState title={t("none")} />;
  const waiting = page.items.filter((item) => !isConcluded(item.state));
  const concluded = page.items.filter((item) => isConcluded(item.state));
  return (
    <>
      {waiting.length === 0 && page.flags.length === 0 && <Notice tone="green">{t("allDone")}</Notice>}
      <Stack gap={4}>
        {waiting.map((item) => (
          <Item key={item.id} page={page} item={item} />
        ))}
      </Stack>
      <OtherChanges page={page} />
      {concluded.length > 0 && (
        <div className="mt-6">
          <Disclosure summary={t("earlier", { count: concluded.length })} open={waiting.length === 0}>
            <Stack gap={4}>
              {concluded.map((item) => (
                <Item key={item.id} page={page} item={item} />
              ))}
            </Stack>
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Item({ page, item }: { page: ReviewPage; item: ItemView }) {
  const t = useTranslations("review.items");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Card
      title={`${item.place} ${item.placeName}`}
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
      <div className="mt-4 border-t border-line pt-4">
        <Said title={t("changes")}>
          <Changed page={page} item={item} />
        </Said>
      </div>
      {page.mayFlag && mayConclude(item.state) && <Conclude item={item} />}
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

function Changed({ page, item }: { page: ReviewPage; item: ItemView }) {
  const t = useTranslations("review.items");
  const locale = useLocale() === "en" ? "en" : "vi";
  const section = page.sections.find((candidate) => candidate.id === item.outlineItemId);
  if (section)
    return section.changed && section.difference ? (
      <Difference blocks={section.difference} />
    ) : (
      <span className="muted">{t("unchanged")}</span>
    );
  const figure = page.figures.find((candidate) => candidate.indicatorId === item.indicatorId);
  if (!figure) return <span className="muted">{t("unchanged")}</span>;
  const after = figureText(figure.value, locale);
  const unit = figure.unitOfMeasure;
  return (
    <span className="num">
      {figure.before === null
        ? t("figureSame", { after, unit })
        : t("figure", { before: figureText(figure.before, locale), after, unit })}
    </span>
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
          <SubmitButton look="danger">{t("again")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  );
}

/** Sections that changed without having been returned: opened by the unit with a reason. */
function OtherChanges({ page }: { page: ReviewPage }) {
  const t = useTranslations("review.items");
  const returned = new Set(page.items.map((item) => item.outlineItemId));
  const others = page.sections.filter((section) => section.changed && !returned.has(section.id));
  if (others.length === 0) return null;
  return (
    <Section title={t("others")}>
      <p className="mb-3 text-ink-2">{t("othersHint")}</p>
      <Stack gap={4}>
        {others.map((section) => (
          <Card key={section.id} title={`${section.number} ${section.title}`} level={3} tone="amber">
            {section.openedBecause !== null && <p className="mb-3">{t("opened", { reason: section.openedBecause })}</p>}
            {section.difference && <Difference blocks={section.difference} />}
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
