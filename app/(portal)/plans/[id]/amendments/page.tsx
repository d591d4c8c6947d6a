import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AmendmentList } from "#components/plan/amendment/amendment-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { amendmentWord } from "#lib/plan/amendment/labels.ts";
import { amendmentPage } from "#lib/plan/amendment/queries/list.ts";
import { isId } from "#lib/platform/ids.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("amendment");
  return { title: t("title") };
}

/** What changed in a plan since it was issued: old and new, why, by whose decision, and what followed. */
export default async function AmendmentsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ id }, { done }, t, language] = await Promise.all([
    params,
    searchParams,
    getTranslations("amendment"),
    getLocale(),
  ]);
  if (!isId(id)) notFound();
  const plan = await amendmentPage(viewer, id);
  if (plan === null) notFound();
  const [latest] = plan.amendments;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: plan.title, href: `/plans/${id}` },
          { label: t("title") },
        ]}
        title={
          latest
            ? t("news", {
                count: plan.amendments.length,
                kind: amendmentWord(latest.kind, language === "en" ? "en" : "vi"),
                document: latest.document,
              })
            : t("newsNone")
        }
        lead={t("lead", { decider: plan.decider })}
        actions={
          plan.mayAmend && (
            <ButtonLink look={latest ? "plain" : "go"} href={`/plans/${id}/amendments/new`}>
              {t("new")}
            </ButtonLink>
          )
        }
      />
      {done && latest && (
        <Notice tone="green" role="status">
          {t("done")}
        </Notice>
      )}
      {latest ? (
        <AmendmentList amendments={plan.amendments} />
      ) : (
        <EmptyState title={t("none")}>{t("noneMore")}</EmptyState>
      )}
    </>
  );
}
