import { sendCells } from "#lib/report/figure/actions.ts";
import { answerPosted } from "#app/api/posted.ts";

type Address = { params: Promise<{ reportId: string }> };

/**
 * Saves cells of a grid while one writes: JSON `{seen, cells}`; without cells it only looks. Answers 200 with what was
 * kept, what others changed meanwhile and the grid where the page does not know it; 401 signed out, 404 not visible,
 * 422 for the rest (RFC 9457). Only pages of this portal may post here. A whole grid with notes fits many times over.
 */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  const { reportId } = await params;
  return answerPosted(request, { ids: [reportId], most: 2_000_000, answer: (body) => sendCells(reportId, body) });
}
