/** What a file shows: a section, an indicator (of a year, or as a total: null), a recommendation or a leading document. */
export type EvidencePlace =
  | { outlineItemId: string }
  | { indicatorId: string; year: number | null }
  | { recommendationId: string }
  | { leadingDocumentId: string };

/** The same where it stands as columns, three of them empty. */
export type PlaceColumns = {
  outlineItemId?: string | null | undefined;
  indicatorId?: string | null | undefined;
  year?: number | null | undefined;
  recommendationId?: string | null | undefined;
  leadingDocumentId?: string | null | undefined;
};

/** How many files one place and one report may show: beyond that nobody reads them. */
export const PER_PLACE = 30;
export const PER_REPORT = 300;

/** The place of a row or a form; null where it names none, or several. */
export function placeOf(columns: PlaceColumns): EvidencePlace | null {
  const { outlineItemId, indicatorId, year, recommendationId, leadingDocumentId } = columns;
  const places: EvidencePlace[] = [];
  if (outlineItemId) places.push({ outlineItemId });
  if (indicatorId) places.push({ indicatorId, year: year ?? null });
  if (recommendationId) places.push({ recommendationId });
  if (leadingDocumentId) places.push({ leadingDocumentId });
  return places.length === 1 && (indicatorId || typeof year !== "number") ? (places[0] ?? null) : null;
}

/** The key evidence is listed under; that of a figure is `indicatorId:year`, the year empty for the total. */
export function placeKey(place: EvidencePlace): string {
  if ("indicatorId" in place) return `${place.indicatorId}:${place.year ?? ""}`;
  if ("outlineItemId" in place) return place.outlineItemId;
  return "recommendationId" in place ? place.recommendationId : place.leadingDocumentId;
}

/** The kind of a file in one word, for the list. */
export function kindOf(mediaType: string): "pdf" | "word" | "workbook" | "picture" | "text" {
  if (mediaType === "application/pdf") return "pdf";
  if (mediaType.startsWith("image/")) return "picture";
  if (mediaType.includes("spreadsheetml")) return "workbook";
  return mediaType.includes("wordprocessingml") ? "word" : "text";
}
