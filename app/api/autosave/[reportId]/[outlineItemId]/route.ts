import { fromOwnPage } from "#lib/access/origin.ts";
import { isId } from "#lib/platform/ids.ts";
import { autosave } from "#lib/report/section/actions.ts";

type Address = { params: Promise<{ reportId: string; outlineItemId: string }> };

/** A section of 500 blocks fits many times over; more is refused before it is read as JSON. */
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
 * Saves one section while it is being written: JSON `{baseRevision, blocks}`. Answers 200 saved or merged, 409 both
 * texts of what somebody else changed meanwhile, 401 signed out, 404 not visible, 422 for the rest (RFC 9457). Only
 * pages of this portal may post here.
 */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  if (!fromOwnPage(request.headers) || request.headers.get("content-type")?.startsWith("application/json") !== true) {
    return problem(403, "access.foreignPage", "Only pages of this portal may save here.");
  }
  const { reportId, outlineItemId } = await params;
  if (!isId(reportId) || !isId(outlineItemId)) return problem(404, "access.notFound", "Not found");
  const result = await autosave(reportId, outlineItemId, await readJson(request));
  if (result.ok) return Response.json(result.value, { status: result.value.kind === "conflict" ? 409 : 200 });
  const { code } = result.problem;
  if (code === "access.signedOut") return problem(401, code, "Signed out");
  return problem(code === "access.notFound" ? 404 : 422, code, result.title ?? code);
}
