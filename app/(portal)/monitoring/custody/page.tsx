import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HoldersTable } from "#components/monitoring/custody/holders-table.tsx";
import { WaitingTable } from "#components/monitoring/custody/waiting-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { custodyOverview } from "#lib/monitoring/queries/custody.ts";

type Search = { directive?: string };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("custody.overview");
  return { title: t("title") };
}

/** Who holds what since when: what waits longest, and how long each unit holds what comes to it. */
export default async function CustodyPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer();
  const [t, m] = await Promise.all([getTranslations("custody.overview"), getTranslations("monitoring")]);
  if (can("monitoring.read", viewer, { desk: "commission" })) {
    return (
      <Refusal
        title={m("refusedTitle")}
        reason={m("refusedReason")}
        who={[m("refusedWho")]}
        back={{ label: m("back"), href: "/" }}
      />
    );
  }
  const { directive } = await searchParams;
  const overview = await custodyOverview(viewer, directive);
  const [longest] = overview.waiting;
  const told = overview.waiting.filter((line) => line.told.length > 0).length;
  return (
    <>
      <PageHead
        crumbs={[{ label: m("title"), href: "/monitoring" }, { label: t("title") }]}
        title={
          longest === undefined
            ? t("headlineNone")
            : t("headline", {
                unit: longest.unit,
                directive: longest.directive,
                holder: longest.now.unit,
                days: longest.now.workingDays,
              })
        }
        lead={t("lead", { open: overview.open, told })}
        actions={
          <Segmented
            label={t("directives")}
            items={[
              { href: "/monitoring/custody", label: t("all"), current: !directive },
              ...overview.directives.map((one) => ({
                href: `/monitoring/custody?directive=${one.slug}`,
                label: one.code,
                current: one.slug === directive,
              })),
            ]}
          />
        }
      />
      <Card flush title={t("waiting")}>
        <WaitingTable rows={overview.waiting} />
      </Card>
      {overview.holders.length > 0 && (
        <Card flush title={t("holders")} end={t("holdersHint")}>
          <HoldersTable rows={overview.holders} />
        </Card>
      )}
    </>
  );
}
