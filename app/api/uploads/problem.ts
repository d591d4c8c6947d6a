import type { Problem } from "#lib/platform/result.ts";

const STATUS: Readonly<Record<string, number>> = {
  "access.foreignPage": 403,
  "access.signedOut": 401,
  "access.notFound": 404,
  "file.elsewhere": 409,
};

/** A refusal of an upload: problem details (RFC 9457), with `received` where the piece belongs elsewhere. */
export function uploadProblem({ code, params }: Problem, title: string = code): Response {
  const status = STATUS[code] ?? 422;
  return Response.json(
    { type: "about:blank", status, code, title, ...(params?.["received"] === undefined ? {} : params) },
    { status, headers: { "content-type": "application/problem+json" } },
  );
}
