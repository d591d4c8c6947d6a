import { reachStorage } from "#lib/file/queries.ts";
import { health } from "#lib/platform/health.ts";

export const dynamic = "force-dynamic";

/** `GET /api/health`: 200 with the version and each part's state, 503 when a part is down. */
export async function GET(): Promise<Response> {
  const found = await health(reachStorage);
  return Response.json(found, { status: found.ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
