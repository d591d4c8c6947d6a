import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { markRead } from "#lib/review/actions.ts";
import type { ReviewPage, SectionView } from "#lib/review/types.ts";

/** The viewer's own mark on a section, one press that also leads to the next one that is not read yet. */
export function ReadForm({
  page,
  section,
  from,
}: {
  page: ReviewPage;
  section: SectionView;
  from: string | undefined;
}) {
  const t = useTranslations("review.read");
  const read = page.outline.find(({ id }) => id === section.id)?.read ?? false;
  const at = page.outline.findIndex(({ id }) => id === section.id);
  const unread = [...page.outline.slice(at + 1), ...page.outline.slice(0, at)].find((entry) => !entry.read);
  const hidden = {
    reportId: page.reportId,
    versionId: page.versionId,
    outlineItemId: section.id,
    ...(from === undefined ? {} : { back: from }),
    ...(read ? { read: "no" } : unread ? { next: unread.id } : {}),
  };
  const words = read ? t("undo") : unread ? t("next", { place: unread.number }) : t("last");
  return (
    <ActionForm
      action={markRead}
      idempotencyKey={newId()}
      hidden={hidden}
      label={t("form", { place: section.number })}
      className="flex flex-wrap items-center gap-3"
    >
      <SubmitButton look={read ? "quiet" : "plain"}>{words}</SubmitButton>
      {read && <span className="text-s text-green-ink">{t("done")}</span>}
    </ActionForm>
  );
}
