const STATUS: Readonly<Record<string, number>> = {
  "access.signedOut": 401,
  "access.foreignPage": 403,
  "access.notFound": 404,
  "file.noPreview": 404,
  "file.elsewhere": 409,
};

type Besides = {
  /** What people read; the code itself where left out. */
  title?: string | undefined;
  /** Further members of the problem. */
  members?: Readonly<Record<string, string | number>>;
  headers?: Readonly<Record<string, string>>;
};

/** A refusal as every address here answers it (RFC 9457): its status follows from the code, 422 where none is named. */
export function problem(code: string, { title = code, members = {}, headers = {} }: Besides = {}): Response {
  const status = STATUS[code] ?? 422;
  return Response.json(
    { type: "about:blank", status, code, title, ...members },
    { status, headers: { "content-type": "application/problem+json", ...headers } },
  );
}
