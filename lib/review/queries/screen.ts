import type { Viewer } from "#lib/access/types.ts";
import type { Look } from "../address.ts";
import { reviewWork } from "../assignment/queries.ts";
import type { ReviewWork } from "../assignment/types.ts";
import { phrasesOf } from "../phrase/queries.ts";
import type { Phrases } from "../phrase/types.ts";
import { signalsFor } from "../signal/queries.ts";
import type { SignalView } from "../signal/types.ts";
import type { ReviewPage } from "../types.ts";
import { type ReviewRefusal, reviewPage } from "./review.ts";

/** The review page with what stands beside it; null where the part that is looked at shows none of it. */
export type ReviewScreen = {
  page: ReviewPage;
  work: ReviewWork | null;
  phrases: Phrases | null;
  signals: SignalView[];
};

/**
 * Everything the review page of a report shows at an address: six statements at most, however long the report is and
 * however many flags it bears (with the session and the shell: eight).
 */
export async function reviewScreen(
  viewer: Viewer,
  reportId: string,
  look: Look,
): Promise<ReviewScreen | ReviewRefusal> {
  const page = await reviewPage(viewer, reportId, look);
  if (typeof page === "string") return page;
  const { tab } = page.part;
  const [work, phrases, signals] = await Promise.all([
    tab === "text" || tab === "conclude" ? reviewWork(viewer, reportId) : null,
    tab === "text" || tab === "figures" || tab === "recommendations" ? phrasesOf(viewer, page.channelUnitId) : null,
    tab === "text" || tab === "figures" ? signalsFor(viewer, reportId) : [],
  ]);
  return { page, work, phrases, signals };
}
