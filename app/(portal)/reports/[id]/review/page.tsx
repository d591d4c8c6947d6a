import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskedBack } from "#components/review/asked-back.tsx";
import { ReviewHead } from "#components/review/review-head.tsx";
import { ReviewPartView } from "#components/review/review-part.tsx";
import { ReviewTabs } from "#components/review/review-tabs.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { isId } from "#lib/platform/ids.ts";
import { readLook } from "#lib/review/address.ts";
import { reviewScreen } from "#lib/review/queries/screen.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One report under review: flags at any place, earlier rounds, side by side, figures among the other units, the conclusion. */
export default async function ReviewReportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ id }, asked, t] = await Promise.all([params, searchParams, getTranslations("review")]);
  if (!isId(id)) notFound();
  const look = readLook(asked);
  const screen = await reviewScreen(viewer, id, look);
  if (screen === "notFound") notFound();
  if (screen === "notReviewer")
    return (
      <Refusal
        title={t("refused.title")}
        reason={t("refused.reason")}
        whoTitle={t("refused.whoTitle")}
        who={[t("refused.reviewers")]}
        back={{ href: `/reports/${id}`, label: t("refused.back") }}
      />
    );
  const { page, work, phrases, signals } = screen;
  return (
    <>
      <ReviewHead page={page} from={look.from} />
      <AskedBack page={page} />
      <ReviewTabs page={page} look={look} />
      <ReviewPartView page={page} look={look} work={work} phrases={phrases} signals={signals} />
    </>
  );
}
