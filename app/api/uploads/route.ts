import { fromOwnPage } from "#lib/access/origin.ts";
import { begin } from "#lib/file/upload/actions.ts";
import { uploadProblem } from "./problem.ts";

/**
 * Opens an upload: JSON `{name, size}` → 201 `{id, received: 0}`. 401 signed out, 403 not from an own page, 422 with
 * the reason (RFC 9457).
 */
export async function POST(request: Request): Promise<Response> {
  if (!fromOwnPage(request.headers)) return uploadProblem({ code: "access.foreignPage" });
  const begun = await begin(await request.json().catch(() => null));
  return begun.ok ? Response.json(begun.value, { status: 201 }) : uploadProblem(begun.problem, begun.title);
}
