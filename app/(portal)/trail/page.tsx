import { getTranslations } from "next-intl/server";
import { TrailTable } from "#components/audit/trail-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { trailPage } from "#lib/audit/queries.ts";
import { trailWords } from "./words.ts";

type Search = { kind?: string; outcome?: string; before?: string };

/** The trail of the whole installation, newest first. */
export default async function TrailPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer();
  const t = await getTranslations("trail");
  const { kind, outcome, before } = await searchParams;
  const filter = { ...(kind ? { kind } : {}), ...(outcome ? { outcome } : {}), ...(before ? { before } : {}) };
  const page = await trailPage(viewer, filter);
  if (page === null)
    return (
      <Refusal
        title={t("refusedTitle")}
        reason={t("refusedReason")}
        who={[t("auditors")]}
        back={{ label: t("back"), href: "/" }}
      />
    );
  const link = (extra: Search) => `/trail?${new URLSearchParams({ ...filter, ...extra })}`;
  const kinds = [
    { href: "/trail", label: t("all"), current: !kind && !outcome },
    { href: "/trail?kind=report", label: t("reports"), current: kind === "report" },
    { href: "/trail?kind=plan", label: t("plans"), current: kind === "plan" },
    { href: "/trail?kind=person", label: t("people"), current: kind === "person" },
    { href: "/trail?outcome=REFUSED", label: t("refusedOnly"), current: outcome === "REFUSED" },
  ];
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Segmented label={t("filter")} items={kinds} />
      <Card flush>
        <TrailTable rows={page.lines} words={trailWords(t)} withSubject />
      </Card>
      <Pager
        label={t("pages")}
        {...(page.next ? { next: { href: link({ before: page.next }), label: t("older") } } : {})}
      />
    </>
  );
}
