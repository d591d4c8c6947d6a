import { currentViewer } from "#lib/access/session.ts";
import { registerWorkbook } from "#lib/register/actions.ts";
import { arrivalWord } from "#lib/report/labels.ts";

type Address = { params: Promise<{ unitId: string }> };

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A register of a unit as a workbook: `?book=out&seriesFrom=…` or `?book=in&year=…`; for whoever may read it. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return Response.redirect(new URL("/sign-in", request.url), 303);
  const { unitId } = await params;
  const asked = { ...Object.fromEntries(new URL(request.url).searchParams), unitId };
  const workbook = await registerWorkbook(asked, (state) => arrivalWord(state, viewer.locale));
  if (workbook === null)
    return Response.json(
      { type: "about:blank", status: 404, code: "access.notFound", title: "Not found" },
      { status: 404, headers: { "content-type": "application/problem+json" } },
    );
  return new Response(Uint8Array.from(workbook.bytes), {
    headers: {
      "content-type": WORKBOOK,
      "content-disposition": `attachment; filename="${workbook.name}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
