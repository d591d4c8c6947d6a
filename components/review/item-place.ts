import { reviewHref } from "#lib/review/address.ts";
import type { ItemView } from "#lib/review/types.ts";

/** Where a flag or returned item stands on the review page: its passage, recommendation or figure. */
export function placeHref(reportId: string, item: ItemView, from: string | undefined): string {
  if (item.indicatorId !== null) return reviewHref(reportId, { tab: "figures", figure: item.indicatorId, from });
  if (item.recommendationId !== null)
    return reviewHref(reportId, { tab: "recommendations", from }, `m-${item.recommendationId}`);
  const anchor = item.blockId === null ? undefined : `b-${item.blockId}`;
  return reviewHref(reportId, { tab: "text", item: item.outlineItemId ?? undefined, from }, anchor);
}
