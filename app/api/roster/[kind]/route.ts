import { currentViewer } from "#lib/access/session.ts";
import { workbookOf } from "#lib/organisation/roster/actions.ts";
import { workbookFile } from "#app/api/workbook.ts";

type Address = { params: Promise<{ kind: string }> };

/** A list of units or people as a workbook, or with `?template` the empty one to fill in. For administrators. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  if ((await currentViewer()) === null) return Response.redirect(new URL("/sign-in", request.url), 303);
  const { kind } = await params;
  const template = new URL(request.url).searchParams.has("template");
  const bytes = await workbookOf(kind, template);
  const name = kind === "units" ? "don-vi" : "nguoi-dung";
  return workbookFile(bytes && { bytes, name: `${template ? `mau-${name}` : name}.xlsx` });
}
