import { fromOwnPage } from "#lib/access/origin.ts";
import { isId } from "#lib/platform/ids.ts";
import type { Result } from "#lib/platform/result.ts";
import { problem } from "./problem.ts";

type Posted<V> = {
  /** The ids in the address: anything else than an id is not found. */
  ids: readonly string[];
  /** The most characters that are read as JSON; a longer text counts as none. */
  most: number;
  answer: (body: unknown) => Promise<Result<V> & { title?: string }>;
  status?: (value: V) => number;
};

async function readJson(request: Request, most: number): Promise<unknown> {
  const text = await request.text();
  if (text.length > most) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a request is JSON from a page of this portal; nobody else may post. */
function isOwnJson(request: Request): boolean {
  return fromOwnPage(request.headers) && request.headers.get("content-type")?.startsWith("application/json") === true;
}

/** What a page of this portal posts as JSON, answered as JSON: the value with its status (200), or the problem (RFC 9457). */
export async function answerPosted<V>(request: Request, { ids, most, answer, status }: Posted<V>): Promise<Response> {
  if (!isOwnJson(request)) return problem("access.foreignPage", { title: "Only pages of this portal may post here." });
  if (!ids.every((id) => isId(id))) return problem("access.notFound");
  const result = await answer(await readJson(request, most));
  if (!result.ok) return problem(result.problem.code, { title: result.title });
  return Response.json(result.value, { status: status?.(result.value) ?? 200 });
}
