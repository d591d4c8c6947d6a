import { currentViewer } from "#lib/access/session.ts";
import { workbookOf } from "#lib/organisation/roster/actions.ts";

type Address = { params: Promise<{ kind: string }> };

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A list of units or people as a workbook, or with `?template` the empty one to fill in. For administrators. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  if ((await currentViewer()) === null) return Response.redirect(new URL("/sign-in", request.url), 303);
  const { kind } = await params;
  const template = new URL(request.url).searchParams.has("template");
  const bytes = await workbookOf(kind, template);
  if (bytes === null)
    return Response.json(
      { type: "about:blank", status: 404, code: "access.notFound", title: "Not found" },
      { status: 404, headers: { "content-type": "application/problem+json" } },
    );
  const name = kind === "units" ? "don-vi" : "nguoi-dung";
  return new Response(Uint8Array.from(bytes), {
    headers: {
      "content-type": WORKBOOK,
      "content-disposition": `attachment; filename="${template ? `mau-${name}` : name}.xlsx"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
