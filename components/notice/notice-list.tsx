import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { readOne } from "#lib/notice/actions.ts";
import { describeNotice } from "#lib/notice/labels.ts";
import type { NoticeView } from "#lib/notice/types.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";

/** Notices, newest first: what happened, when, where it is dealt with; unread ones can be put away one by one. */
export function NoticeList({ notices }: { notices: readonly NoticeView[] }) {
  const t = useTranslations("notice");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <ul className="divide-y divide-line">
      {notices.map((notice) => (
        <li key={notice.id} className="flex flex-wrap items-start gap-x-4 gap-y-1.5 px-4 py-3 md:px-6">
          <span className="min-w-0 flex-1 basis-72">
            {!notice.read && (
              <span className="mr-2 rounded-full bg-blue-wash px-2 py-0.5 text-s font-semibold text-blue-ink">
                {t("new")}
              </span>
            )}
            <TextLink href={notice.href} quiet className={notice.read ? "text-ink-2" : "font-semibold"}>
              {describeNotice(notice, locale)}
            </TextLink>
            <time dateTime={notice.at.toISOString()} className="num block text-s text-ink-3">
              {formatInstant(notice.at)}
            </time>
          </span>
          {!notice.read && (
            <ActionForm action={readOne} idempotencyKey={newId()} hidden={{ noticeId: notice.id }} className="">
              <SubmitButton look="quiet" small>
                {t("markRead")}
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
