import { fromOwnPage } from "#lib/access/origin.ts";
import { isId } from "#lib/platform/ids.ts";
import { signOfLife } from "#lib/report/presence/actions.ts";

type Address = { params: Promise<{ reportId: string }> };

/** A sign of life is a few dozen letters. */
const MOST_BYTES = 1_000;
const STATUS: Readonly<Record<string, number>> = { "access.signedOut": 401, "access.notFound": 404 };

function problem(status: number, code: string): Response {
  return Response.json(
    { type: "about:blank", status, code, title: code },
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
 * A page says that somebody is writing: JSON `{item, revision}`. Answers who else is in the report, the section's text
 * where it is newer, and when to ask again; 401 signed out, 404 may not read the draft, 422 for the rest (RFC 9457).
 * Only pages of this portal may post here.
 */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  if (!fromOwnPage(request.headers) || request.headers.get("content-type")?.startsWith("application/json") !== true)
    return problem(403, "access.foreignPage");
  const { reportId } = await params;
  if (!isId(reportId)) return problem(404, "access.notFound");
  const result = await signOfLife(reportId, await readJson(request));
  if (result.ok) return Response.json(result.value);
  return problem(STATUS[result.problem.code] ?? 422, result.problem.code);
}
