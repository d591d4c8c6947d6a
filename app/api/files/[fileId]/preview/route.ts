import { currentViewer } from "#lib/access/session.ts";
import { previewFor } from "#lib/file/preview/queries.ts";
import { isId } from "#lib/platform/ids.ts";
import { problem } from "#app/api/problem.ts";

type Address = { params: Promise<{ fileId: string }> };

/** The picture of a page (`?page=`, 1 when left out) of a stored file, to whoever may see what it hangs on. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return Response.redirect(new URL("/sign-in", request.url), 303);
  const { fileId } = await params;
  const page = new URL(request.url).searchParams.get("page") ?? "1";
  const preview = isId(fileId) && /^\d{1,3}$/.test(page) ? await previewFor(viewer, fileId, Number(page)) : null;
  const pages: Record<string, string> = preview?.pages ? { "x-pages": String(preview.pages) } : {};
  if (!preview?.bytes) {
    const code = preview === null ? "access.notFound" : "file.noPreview";
    return problem(code, { title: "Not found", headers: pages });
  }
  return new Response(Uint8Array.from(preview.bytes), {
    headers: {
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=3600",
      ...pages,
    },
  });
}
