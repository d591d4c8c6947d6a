import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Changes } from "#components/report/changes.tsx";
import { VersionList } from "#components/report/version/version-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { versionsPage } from "#lib/report/version/queries.ts";
import { versionsAddressSchema } from "#lib/report/version/schema.ts";
import type { VersionSide } from "#lib/report/version/types.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.versions");
  return { title: t("title") };
}

/** The versions frozen at approval with their hashes, and two of them word by word. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [t, words, { id }, asked] = await Promise.all([
    getTranslations("history.versions"),
    getTranslations("history"),
    params,
    searchParams,
  ]);
  const page = await versionsPage(viewer, id, versionsAddressSchema.parse(asked));
  if (page === null) notFound();
  const side = (one: VersionSide): string =>
    one === null ? t("workingSide") : t("side", { number: one.number, at: formatInstant(one.at) });
  const { compared, versions } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: words("crumb.reports"), href: "/reports" },
          { label: `${page.directive} · ${page.unit}`, href: `/reports/${id}` },
          { label: words("crumb.versions") },
        ]}
        title={t("headline", { unit: page.unit, count: versions.length })}
        lead={t("lead", { directive: page.directive })}
        actions={
          <>
            <PrintButton label={words("print")} />
            <ButtonLink href={`/reports/${id}`}>{t("toReport")}</ButtonLink>
          </>
        }
      />
      <WorkColumns aside={versions.length > 0 ? <VersionList page={page} /> : undefined}>
        {compared ? (
          <Card title={t("compared", { from: side(compared.from), to: side(compared.to) })}>
            <Changes changes={compared.changes} />
          </Card>
        ) : (
          <Card>
            <EmptyState title={t("one")}>{t(versions.length === 0 ? "noneText" : "oneText")}</EmptyState>
          </Card>
        )}
      </WorkColumns>
    </>
  );
}
