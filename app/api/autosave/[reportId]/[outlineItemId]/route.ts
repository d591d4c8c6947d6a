import { autosave } from "#lib/report/section/actions.ts";
import { answerPosted } from "#app/api/posted.ts";

type Address = { params: Promise<{ reportId: string; outlineItemId: string }> };

/**
 * Saves one section while it is being written: JSON `{baseRevision, blocks}`. Answers 200 saved or merged, 409 both
 * texts of what somebody else changed meanwhile, 401 signed out, 404 not visible, 422 for the rest (RFC 9457). Only
 * pages of this portal may post here. A section of 500 blocks fits many times over.
 */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  const { reportId, outlineItemId } = await params;
  return answerPosted(request, {
    ids: [reportId, outlineItemId],
    most: 2_000_000,
    answer: (body) => autosave(reportId, outlineItemId, body),
    status: (value) => (value.kind === "conflict" ? 409 : 200),
  });
}
