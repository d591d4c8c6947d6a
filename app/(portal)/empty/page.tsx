import { getTranslations } from "next-intl/server";
import { PageHead } from "#components/ui/page-head.tsx";
import { oneQuery } from "#lib/access/queries.ts";
import { requireViewer } from "#lib/access/session.ts";

/** The empty page that `npm run bench` measures every other one against: the signed-in shell, one query, nothing else. */
export default async function EmptyPage() {
  const viewer = await requireViewer();
  const t = await getTranslations("common");
  await oneQuery(viewer);
  return <PageHead title={t("emptyPage")} />;
}
