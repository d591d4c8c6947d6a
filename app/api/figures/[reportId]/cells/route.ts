import { fromOwnPage } from "#lib/access/origin.ts";
import { isId } from "#lib/platform/ids.ts";
import { sendCells } from "#lib/report/figure/actions.ts";

type Address = { params: Promise<{ reportId: string }> };

/** A whole grid with notes fits many times over; more is refused before it is read as JSON. */
const MOST_BYTES = 2_000_000;

function problem(status: number, code: string, title: string): Response {
  return Response.json(
    { type: "about:blank", status, code, title },
    { status, headers: { "content-type": "application/problem+json" } },
  );
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > MOST_BYTES) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Saves cells of a grid while one writes: JSON `{seen, cells}`; without cells it only looks. Answers 200 with what was
 * kept, what others changed meanwhile and the grid where the page does not know it; 401 signed out, 404 not visible,
 * 422 for the rest (RFC 9457). Only pages of this portal may post here.
 */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  if (!fromOwnPage(request.headers) || request.headers.get("content-type")?.startsWith("application/json") !== true) {
    return problem(403, "access.foreignPage", "Only pages of this portal may save here.");
  }
  const { reportId } = await params;
  if (!isId(reportId)) return problem(404, "access.notFound", "Not found");
  const result = await sendCells(reportId, await readJson(request));
  if (result.ok) return Response.json(result.value);
  const { code } = result.problem;
  if (code === "access.signedOut") return problem(401, code, "Signed out");
  return problem(code === "access.notFound" ? 404 : 422, code, result.title ?? code);
}
