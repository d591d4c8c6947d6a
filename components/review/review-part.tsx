import { useTranslations } from "next-intl";
import type { Look } from "#lib/review/address.ts";
import type { ReviewWork } from "#lib/review/assignment/types.ts";
import type { Phrases } from "#lib/review/phrase/types.ts";
import type { SignalView } from "#lib/review/signal/types.ts";
import type { ReviewPage } from "#lib/review/types.ts";
import { AssignmentCard, UndoneWarning } from "./assignment/assignment-card.tsx";
import { BesideTab } from "./beside/beside-tab.tsx";
import { ConcludeTab } from "./conclude-tab.tsx";
import { EvidenceTab } from "./evidence-tab.tsx";
import { FiguresTab } from "./figures-tab.tsx";
import { ItemsTab } from "./items-tab.tsx";
import { RecommendationsTab } from "./recommendations-tab.tsx";
import { TextTab } from "./text-tab.tsx";

type Props = {
  page: ReviewPage;
  look: Look;
  work: ReviewWork | null;
  /** Ready phrases by reason; null where this part offers none. */
  phrases: Phrases | null;
  signals: readonly SignalView[];
};

/** Who reads which item of the outline, where it was given to somebody. */
function readersOf(work: ReviewWork | null): Record<string, string> {
  const items = work?.items ?? [];
  return Object.fromEntries(items.flatMap(({ outlineItemId, held }) => (held ? [[outlineItemId, held.name]] : [])));
}

/** The part of the page that is looked at. */
export function ReviewPartView({ page, look, work, phrases, signals }: Props) {
  const t = useTranslations("review.outline");
  const { part } = page;
  const { from } = look;
  const card = work && <AssignmentCard work={work} />;
  switch (part.tab) {
    case "items":
      return <ItemsTab page={page} round={part} from={from} />;
    case "text":
      if (part.section === null) return <p className="muted">{t("empty")}</p>;
      return (
        <TextTab
          page={page}
          section={part.section}
          block={look.block}
          from={from}
          phrases={phrases}
          signals={signals}
          work={card}
          readers={readersOf(work)}
        />
      );
    case "figures":
      return <FiguresTab page={page} figures={part} from={from} phrases={phrases} signals={signals} />;
    case "beside":
      return <BesideTab page={page} beside={part} look={{ ...look, item: part.item?.id }} />;
    case "recommendations":
      return (
        <RecommendationsTab
          page={page}
          recommendations={part.recommendations}
          chosen={look.recommendation}
          from={from}
          phrases={phrases}
        />
      );
    case "evidence":
      return <EvidenceTab evidence={part.evidence} />;
    case "conclude":
      return (
        <ConcludeTab
          page={page}
          conclusion={part}
          from={from}
          undone={work && <UndoneWarning work={work} />}
          work={card}
        />
      );
  }
}
