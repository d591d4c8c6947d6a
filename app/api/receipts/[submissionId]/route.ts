import { currentViewer } from "#lib/access/session.ts";
import { receiptFile } from "#lib/document/receipt/actions.ts";

type Address = { params: Promise<{ submissionId: string }> };

/** The receipt of a sending as PDF, for whoever may know that the report was sent. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  if ((await currentViewer()) === null) return Response.redirect(new URL("/sign-in", request.url), 303);
  const { submissionId } = await params;
  const file = await receiptFile(submissionId);
  if (file === null)
    return Response.json(
      { type: "about:blank", status: 404, code: "access.notFound", title: "Not found" },
      { status: 404, headers: { "content-type": "application/problem+json" } },
    );
  return new Response(Uint8Array.from(file.bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${file.name}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
