import type { Problem } from "#lib/platform/result.ts";
import { problem } from "#app/api/problem.ts";

/** A refusal of an upload: problem details (RFC 9457), with `received` where the piece belongs elsewhere. */
export function uploadProblem({ code, params }: Problem, title?: string): Response {
  return problem(code, { title, ...(params?.["received"] === undefined ? {} : { members: params }) });
}
