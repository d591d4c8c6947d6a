import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangeForm, DecideForm, isAmendmentKind, KindChoice } from "#components/plan/amendment/amendment-forms.tsx";
import { AmendmentSaid } from "#components/plan/amendment/amendment-said.tsx";
import type { Typed } from "#components/plan/amendment/change-fields.tsx";
import { EffectsLine } from "#components/plan/amendment/effects-line.tsx";
import { EffectsView } from "#components/plan/amendment/effects-view.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { amendmentWord, labels } from "#lib/plan/amendment/labels.ts";
import { amendmentForm, amendmentPage } from "#lib/plan/amendment/queries/list.ts";
import { summaryOf } from "#lib/plan/amendment/rules.ts";
import { type Change, changeSchema } from "#lib/plan/amendment/schema.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf } from "#lib/platform/time.ts";
import { describe } from "#lib/workflow/labels.ts";

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("amendment");
  return { title: t("new") };
}

/** Why a change that was typed cannot be tried, as the codes of its fields; null where it can. */
function readChange(search: Search): { change: Change } | { code: string } | null {
  if (search["look"] === undefined) return null;
  const filled = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ""));
  const parsed = changeSchema.safeParse(filled);
  if (parsed.success) return { change: parsed.data };
  return { code: parsed.error.issues[0]?.message ?? "amendment.choose" };
}

/** The address of the form with what was typed, without the dry run. */
function addressOf(planId: string, search: Search): string {
  const pairs = Object.entries(search).flatMap(([key, value]) =>
    key === "look" || value === undefined ? [] : [value].flat().map((one) => [key, one]),
  );
  return `/plans/${planId}/amendments/new?${new URLSearchParams(pairs)}`;
}

/** An amendment in three steps, each with an address: what to change, what that would do, the decision with its document. */
export default async function NewAmendmentPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ id }, search, t] = await Promise.all([params, searchParams, getTranslations("amendment")]);
  if (!isId(id)) notFound();
  const plan = await amendmentPage(viewer, id);
  if (plan === null) notFound();
  const crumbs = [
    { label: t("plans"), href: "/plans" },
    { label: plan.title, href: `/plans/${id}` },
    { label: t("title"), href: `/plans/${id}/amendments` },
    { label: t("new") },
  ];
  if (!plan.mayAmend) {
    return (
      <Refusal
        title={t("refused.title")}
        reason={t("refused.reason")}
        whoTitle={t("refused.whoTitle")}
        who={[t("refused.who", { decider: plan.decider })]}
        back={{ label: t("title"), href: `/plans/${id}/amendments` }}
      />
    );
  }
  const kind = typeof search["kind"] === "string" ? search["kind"] : undefined;
  if (!isAmendmentKind(kind)) {
    return (
      <>
        <PageHead crumbs={crumbs} title={t("choose.title")} lead={t("choose.lead")} />
        <KindChoice planId={id} />
      </>
    );
  }
  const read = readChange(search);
  const form = await amendmentForm(id, read !== null && "change" in read ? read.change : null);
  if (form === null) notFound();
  const typed: Typed = search;
  const word = amendmentWord(kind, viewer.locale);
  const problem =
    read !== null && "code" in read ? { code: read.code } : form.tried?.ok === false ? form.tried.problem : null;
  if (form.tried?.ok !== true || read === null || !("change" in read)) {
    return (
      <>
        <PageHead crumbs={crumbs} title={word} lead={t(`about.${kind}`)} />
        {problem && (
          <Notice tone="red" role="alert">
            {describe(problem, labels, viewer.locale)}
          </Notice>
        )}
        <ChangeForm planId={id} kind={kind} options={form.options} typed={typed} />
      </>
    );
  }
  const { outcome, digest } = form.tried;
  const summary = summaryOf(outcome.effects);
  return (
    <>
      <PageHead crumbs={crumbs} title={t("try.title", { kind: word })} lead={t("try.lead")} />
      <Card title={t("try.change")}>
        <div className="grid gap-3">
          <AmendmentSaid kind={kind} before={outcome.before} after={outcome.after} />
          <EffectsLine effects={summary} />
        </div>
      </Card>
      <EffectsView effects={outcome.effects} />
      <DecideForm
        planId={id}
        change={read.change}
        digest={digest}
        issuer={plan.issuer}
        today={dayOf(now())}
        back={addressOf(id, search)}
      />
    </>
  );
}
