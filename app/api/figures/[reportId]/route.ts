import { currentViewer } from "#lib/access/session.ts";
import { workbookOf } from "#lib/report/figure/actions.ts";
import { workbookFile } from "#app/api/workbook.ts";

type Address = { params: Promise<{ reportId: string }> };

/** The grid of figures of a report as a workbook, for whoever may read the draft. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  if ((await currentViewer()) === null) return Response.redirect(new URL("/sign-in", request.url), 303);
  const { reportId } = await params;
  return workbookFile(await workbookOf(reportId));
}
