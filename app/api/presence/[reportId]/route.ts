import { signOfLife } from "#lib/report/presence/actions.ts";
import { answerPosted } from "#app/api/posted.ts";

type Address = { params: Promise<{ reportId: string }> };

/**
 * A page says that somebody is writing: JSON `{item, revision}`. Answers who else is in the report, the section's text
 * where it is newer, and when to ask again; 401 signed out, 404 may not read the draft, 422 for the rest (RFC 9457).
 * Only pages of this portal may post here. A sign of life is a few dozen letters.
 */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  const { reportId } = await params;
  return answerPosted(request, { ids: [reportId], most: 1_000, answer: (body) => signOfLife(reportId, body) });
}
