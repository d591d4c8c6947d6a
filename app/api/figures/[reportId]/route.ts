import { currentViewer } from "#lib/access/session.ts";
import { workbookOf } from "#lib/report/figure/actions.ts";

type Address = { params: Promise<{ reportId: string }> };

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The grid of figures of a report as a workbook, for whoever may read the draft. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  if ((await currentViewer()) === null) return Response.redirect(new URL("/sign-in", request.url), 303);
  const { reportId } = await params;
  const workbook = await workbookOf(reportId);
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
