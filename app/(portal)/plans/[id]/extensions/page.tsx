import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExtensionCard } from "#components/plan/extension/extension-card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Section, Stack } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { extensionPage } from "#lib/plan/extension/queries.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("amendment.extension");
  return { title: t("title") };
}

/** Requests for more time under a plan: what waits for a proposal or a decision, then what was decided. */
export default async function ExtensionsPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const [{ id }, t, words] = await Promise.all([
    params,
    getTranslations("amendment.extension"),
    getTranslations("amendment"),
  ]);
  if (!isId(id)) notFound();
  const plan = await extensionPage(viewer, id);
  if (plan === null) notFound();
  const today = dayOf(now());
  const waiting = plan.requests.filter((request) => request.open);
  const decided = plan.requests.filter((request) => !request.open);
  return (
    <>
      <PageHead
        crumbs={[
          { label: words("plans"), href: "/plans" },
          { label: plan.title, href: `/plans/${id}` },
          { label: t("title") },
        ]}
        title={t("news", { count: waiting.length })}
        lead={t("lead", { decider: plan.decider })}
      />
      {plan.requests.length === 0 && <EmptyState title={t("none")}>{t("noneMore")}</EmptyState>}
      <Stack gap={4}>
        {waiting.map((request) => (
          <ExtensionCard key={request.id} request={request} today={today} inQueue />
        ))}
      </Stack>
      {decided.length > 0 && (
        <Section title={t("history", { count: decided.length })}>
          <Stack gap={4}>
            {decided.map((request) => (
              <ExtensionCard key={request.id} request={request} today={today} inQueue />
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}
