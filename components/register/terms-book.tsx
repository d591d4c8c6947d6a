import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { DateField, Field, Input } from "#components/ui/fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table } from "#components/ui/table.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatDay } from "#lib/platform/time.ts";
import { dropTerm, keepTerm } from "#lib/register/actions.ts";
import type { RegisterUnit, TermEffects, TermLine, TermsPage } from "#lib/register/types.ts";

/** A term being recorded or mended, as the address carries it. */
export type TermDraft = { termId?: string | undefined; name: string; since: string; until: string };

const addressOf = (unitId: string, more: Record<string, string>): string =>
  `/registers?${new URLSearchParams({ book: "terms", unit: unitId, ...more })}`;

/** The terms recorded for a unit, the latest first. */
export function TermsTable({ unit, page }: { unit: RegisterUnit; page: TermsPage }) {
  const t = useTranslations("registers.term");
  return (
    <Card flush>
      <Table
        caption={t("caption")}
        rows={page.terms}
        rowKey={(term) => term.id}
        empty={
          <EmptyState title={t("none")}>
            {page.followed === null ? t("fallback") : t("followed", { unit: page.followed })}
          </EmptyState>
        }
        columns={[
          {
            key: "name",
            head: t("name"),
            primary: true,
            cell: (term) => <span className="font-semibold">{term.name}</span>,
          },
          { key: "since", head: t("since"), cell: (term) => <span className="num">{formatDay(term.since)}</span> },
          {
            key: "until",
            head: t("until"),
            cell: (term) => <span className="num">{term.until === null ? t("running") : formatDay(term.until)}</span>,
          },
          { key: "given", head: t("given"), align: "end", cell: (term) => term.given },
          ...(unit.managesTerms
            ? [
                {
                  key: "act",
                  head: t("edit"),
                  act: true,
                  cell: (term: TermLine) => <TermActs unit={unit} term={term} />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

function TermActs({ unit, term }: { unit: RegisterUnit; term: TermLine }) {
  const t = useTranslations("registers.term");
  const mend = { term: term.id, name: term.name, since: term.since, until: term.until ?? "" };
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink small href={`${addressOf(unit.id, mend)}#term`}>
        <span aria-hidden="true">{t("edit")}</span>
        <span className="sr-only">{t("editNamed", { name: term.name })}</span>
      </ButtonLink>
      <ButtonLink small look="quiet" href={`${addressOf(unit.id, { drop: term.id })}#term`}>
        <span aria-hidden="true">{t("drop")}</span>
        <span className="sr-only">{t("dropNamed", { name: term.name })}</span>
      </ButtonLink>
    </div>
  );
}

/** The days of a term; what it would do is shown before it is recorded. */
export function TermForm({ unit, draft }: { unit: RegisterUnit; draft: TermDraft | null }) {
  const t = useTranslations("registers.term");
  const title = draft?.termId === undefined ? t("add") : t("mend");
  return (
    <Card title={title} id="term">
      <form method="get" action="/registers#term" aria-label={title} className="grid gap-4">
        <input type="hidden" name="book" value="terms" />
        <input type="hidden" name="unit" value={unit.id} />
        {draft?.termId && <input type="hidden" name="term" value={draft.termId} />}
        <div className="grid gap-4 sm:grid-cols-3">
          <Field name="name" label={t("name")} hint={t("nameHint")} required>
            <Input maxLength={120} defaultValue={draft?.name} />
          </Field>
          <Field name="since" label={t("since")} hint={t("sinceHint")} required>
            <DateField defaultValue={draft?.since} />
          </Field>
          <Field name="until" label={t("until")} hint={t("untilHint")}>
            <DateField defaultValue={draft?.until} />
          </Field>
        </div>
        <div>
          <Button type="submit">{t("preview")}</Button>
        </div>
      </form>
    </Card>
  );
}

function Effects({ effects }: { effects: TermEffects }) {
  const t = useTranslations("registers.term");
  if (effects.moved.length + effects.kept.length === 0) return <p>{t("nothing")}</p>;
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {effects.moved.map((one) => (
        <li key={`${one.unit}${one.numbers}`}>{t("moved", one)}</li>
      ))}
      {effects.kept.map((one) => (
        <li key={`${one.unit}${one.numbers}`} className="text-amber">
          {t("kept", one)}
        </li>
      ))}
    </ul>
  );
}

/** What a term would do, and the button that records it. */
export function TermEffectsCard({
  unit,
  draft,
  effects,
}: {
  unit: RegisterUnit;
  draft: TermDraft;
  effects: TermEffects | null;
}) {
  const t = useTranslations("registers.term");
  if (effects === null) return <Notice tone="amber">{t("wrong")}</Notice>;
  const { overlaps } = effects;
  const until = (day: string | null) => (day ? formatDay(day) : "…");
  if (overlaps)
    return (
      <Notice tone="red" role="alert">
        {t("overlaps", { name: overlaps.name, since: formatDay(overlaps.since), until: until(overlaps.until) })}
      </Notice>
    );
  return (
    <Card title={t("effects")} tone="amber">
      <ActionForm
        action={keepTerm}
        idempotencyKey={newId()}
        hidden={{
          unitId: unit.id,
          name: draft.name,
          since: draft.since,
          token: effects.token,
          ...(draft.until === "" ? {} : { until: draft.until }),
          ...(draft.termId === undefined ? {} : { termId: draft.termId }),
        }}
        label={t("effects")}
      >
        <Effects effects={effects} />
        <SubmitButton>
          {t("keep", { name: draft.name, since: formatDay(draft.since), until: until(draft.until) })}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** What taking a term back would do, and the button that does it. */
export function DropTermCard({ unit, term, effects }: { unit: RegisterUnit; term: TermLine; effects: TermEffects }) {
  const t = useTranslations("registers.term");
  const title = t("effectsDrop", { name: term.name });
  return (
    <Card title={title} tone="amber" id="term">
      <ActionForm
        action={dropTerm}
        idempotencyKey={newId()}
        hidden={{ unitId: unit.id, termId: term.id, token: effects.token }}
        label={title}
      >
        <Effects effects={effects} />
        <SubmitButton look="danger">{t("confirmDrop", { name: term.name })}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
