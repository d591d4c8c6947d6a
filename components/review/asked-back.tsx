import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { formatInstant } from "#lib/platform/time.ts";
import type { ReviewPage } from "#lib/review/types.ts";

/** The unit asks for its report back: in its own words, over everything else. It decides nothing. */
export function AskedBack({ page }: { page: ReviewPage }) {
  const t = useTranslations("review.askedBack");
  if (page.askedBack === null) return null;
  const { words, by, at } = page.askedBack;
  return (
    <Notice tone="amber" title={t("title", { unit: page.unit })}>
      <p className="whitespace-pre-line">{words}</p>
      <p className="text-s text-ink-3">{t("by", { name: by, at: formatInstant(at) })}</p>
      <p className="text-s">{t("hint")}</p>
    </Notice>
  );
}
