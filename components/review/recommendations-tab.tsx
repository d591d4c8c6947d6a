import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Stack } from "#components/ui/layout.tsx";
import type { ReviewPage } from "#lib/review/types.ts";

/** What the unit asks of the levels above, as it stands in the frozen version. */
export function RecommendationsTab({ page }: { page: ReviewPage }) {
  const t = useTranslations("review.recommendations");
  if (page.recommendations.length === 0) return <EmptyState title={t("none")} />;
  return (
    <Stack gap={3}>
      {page.recommendations.map((found) => (
        <Card key={found.id}>
          <p className="text-s text-ink-3">
            {t("toLevel", { level: [found.body, found.level].filter(Boolean).join(", ") })} · {found.place}
          </p>
          <p className="whitespace-pre-line">{found.text}</p>
          {found.ground && <p className="mt-1 text-s text-ink-2">{t("ground", { ground: found.ground })}</p>}
        </Card>
      ))}
    </Stack>
  );
}
