import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { reviewHref } from "#lib/review/address.ts";
import type { Phrases } from "#lib/review/phrase/types.ts";
import type { RecommendationView, ReviewPage } from "#lib/review/types.ts";
import { EvidenceLinks } from "./evidence-tab.tsx";
import { FlagForm } from "./flag-form.tsx";
import { FlagNote } from "./flag-note.tsx";

type Props = {
  page: ReviewPage;
  recommendations: readonly RecommendationView[];
  /** The one that is flagged. */
  chosen: string | undefined;
  from: string | undefined;
  phrases: Phrases | null;
};

/** What the unit asks of the levels above, as it stands in the frozen version; each can be flagged. */
export function RecommendationsTab(props: Props) {
  const { page, recommendations, chosen } = props;
  const t = useTranslations("review");
  if (recommendations.length === 0) return <EmptyState title={t("recommendations.none")} />;
  const flagged = recommendations.find(({ id }) => id === chosen);
  return (
    <WorkColumns labels={{ aside: t("outline.aside") }} aside={<Aside {...props} flagged={flagged} />}>
      {recommendations.map((found, index) => (
        <One key={found.id} {...props} found={found} place={index + 1} />
      ))}
      {page.mayFlag && flagged === undefined && <p className="text-s text-ink-3">{t("recommendations.choose")}</p>}
    </WorkColumns>
  );
}

function One({ page, from, chosen, found, place }: Props & { found: RecommendationView; place: number }) {
  const t = useTranslations("review.recommendations");
  return (
    <Card id={`m-${found.id}`} {...(found.flags.length > 0 || found.id === chosen ? { tone: "red" as const } : {})}>
      <p className="text-s text-ink-3">
        <b className="num">{place}.</b> {t("toLevel", { level: [found.body, found.level].filter(Boolean).join(", ") })}{" "}
        ·{" "}
        <TextLink href={reviewHref(page.reportId, { tab: "text", item: found.outlineItemId, from })}>
          {found.place}
        </TextLink>
        {found.since === "new" && (
          <>
            {" "}
            <StateMark tone="review" plain>
              {t("new")}
            </StateMark>
          </>
        )}
      </p>
      <p className="whitespace-pre-line">{found.text}</p>
      {found.ground && <p className="mt-1 text-s text-ink-2">{t("ground", { ground: found.ground })}</p>}
      {found.since !== null && found.since !== "new" && (
        <p className="mt-1 text-s text-ink-3">{t("before", { text: found.since.text })}</p>
      )}
      <EvidenceLinks evidence={found.evidence} />
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-s">
        {found.flags.map((flag) => (
          <TextLink key={flag.id} href={`#flag-${flag.id}`} className="late">
            ◀ {t("flag", { name: flag.by })}
          </TextLink>
        ))}
        {page.mayFlag && (
          <TextLink
            href={reviewHref(page.reportId, { tab: "recommendations", recommendation: found.id, from }, "flag")}
          >
            {t("mark")}
            <span className="sr-only"> {t("number", { place })}</span>
          </TextLink>
        )}
      </p>
    </Card>
  );
}

function Aside({ page, recommendations, phrases, flagged }: Props & { flagged: RecommendationView | undefined }) {
  const t = useTranslations("review.recommendations");
  const number = (found: RecommendationView) => recommendations.indexOf(found) + 1;
  return (
    <>
      {page.mayFlag && flagged && (
        <FlagForm
          key={flagged.id}
          reportId={page.reportId}
          place={{ outlineItemId: flagged.outlineItemId, recommendationId: flagged.id }}
          name={t("number", { place: number(flagged) })}
          phrases={phrases}
        />
      )}
      {recommendations.flatMap((found) =>
        found.flags.map((flag) => (
          <FlagNote
            key={flag.id}
            flag={flag}
            mayChange={page.mayFlag}
            phrasesUnit={page.channelUnitId}
            passage={{ words: t("number", { place: number(found) }), href: `#m-${found.id}` }}
          />
        )),
      )}
    </>
  );
}
