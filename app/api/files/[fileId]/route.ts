import { currentViewer } from "#lib/access/session.ts";
import { bytesOf, fileFor } from "#lib/file/queries.ts";
import { isId } from "#lib/platform/ids.ts";
import { problem } from "#app/api/problem.ts";

type Address = { params: Promise<{ fileId: string }> };

/**
 * A stored file, to whoever may see what it hangs on. Always as a download under the kind its content has, so that
 * nothing in it is ever run on the portal's address.
 */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return Response.redirect(new URL("/sign-in", request.url), 303);
  const { fileId } = await params;
  const file = isId(fileId) ? await fileFor(viewer, fileId) : null;
  const bytes = file && (await bytesOf(file));
  if (!file || !bytes) return notFound();
  return new Response(Uint8Array.from(bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename*=UTF-8''${encoded(file.name)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

/** A name for a header (RFC 8187); encodeURIComponent leaves some signs that mean something there. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function notFound(): Response {
  return problem("access.notFound", { title: "Not found" });
}
