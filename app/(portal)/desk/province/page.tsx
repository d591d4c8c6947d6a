import { getTranslations } from "next-intl/server";
import { ReceivingDeskView } from "#components/review/receiving-desk.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { mayOpenDesk } from "#lib/access/desks.ts";
import { requireViewer } from "#lib/access/session.ts";
import { formatDay } from "#lib/platform/time.ts";
import { receivingDesk } from "#lib/review/queries/desk.ts";
import { today } from "#lib/review/queries/review.ts";

/** The desk of the level above: what arrived from below, to be reviewed in turn. */
export default async function ProvinceDeskPage() {
  const viewer = await requireViewer();
  const t = await getTranslations("commission");
  const desk = mayOpenDesk(viewer, "province") ? await receivingDesk(viewer, "province") : null;
  if (desk === null)
    return (
      <Refusal
        title={t("refusedTitle", { desk: t("deskProvince") })}
        reason={t("refusedReason")}
        who={[t("refusedWho")]}
        back={{ href: "/", label: t("back") }}
      />
    );
  const counts = {
    queue: desk.queue.total,
    late: desk.overdue,
    soon: desk.soon?.count ?? 0,
    days: desk.soon?.days ?? 0,
  };
  return (
    <>
      <PageHead
        title={t("province.title", counts)}
        lead={t("lead", { day: formatDay(today()), arrivals: desk.arrivals.length })}
      />
      <ReceivingDeskView desk={desk} level="province" />
    </>
  );
}
