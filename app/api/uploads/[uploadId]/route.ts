import { fromOwnPage } from "#lib/access/origin.ts";
import { currentViewer } from "#lib/access/session.ts";
import { giveUp, receive } from "#lib/file/upload/actions.ts";
import { progressOf } from "#lib/file/upload/queries.ts";
import { PIECE } from "#lib/file/upload/rules.ts";
import { isId } from "#lib/platform/ids.ts";
import { uploadProblem } from "#app/api/uploads/problem.ts";

type Address = { params: Promise<{ uploadId: string }> };

/** How far an own upload has come: 200 `{received, done}`, 401, 404 (also once it was refused or swept). */
export async function GET(_request: Request, { params }: Address): Promise<Response> {
  const viewer = await currentViewer();
  if (viewer === null) return uploadProblem({ code: "access.signedOut" });
  const { uploadId } = await params;
  const progress = isId(uploadId) ? await progressOf(viewer, uploadId) : null;
  if (progress === null) return uploadProblem({ code: "access.notFound" });
  return Response.json(progress, { headers: { "cache-control": "private, no-store" } });
}

/**
 * The next piece, raw, at `?offset=` bytes: 200 `{received, done}`; 409 with `received` where another is due, 422 with
 * the reason where the piece or the whole file is refused.
 */
export async function PUT(request: Request, { params }: Address): Promise<Response> {
  if (!fromOwnPage(request.headers)) return uploadProblem({ code: "access.foreignPage" });
  const { uploadId } = await params;
  if (!isId(uploadId)) return uploadProblem({ code: "access.notFound" });
  const offset = new URL(request.url).searchParams.get("offset") ?? "";
  const bytes = await readPiece(request);
  if (!/^\d{1,9}$/.test(offset) || bytes === null) return uploadProblem({ code: "file.wrongPiece" });
  const received = await receive(uploadId, Number(offset), bytes);
  return received.ok ? Response.json(received.value) : uploadProblem(received.problem, received.title);
}

/** Gives an own upload up: 204. */
export async function DELETE(request: Request, { params }: Address): Promise<Response> {
  if (!fromOwnPage(request.headers)) return uploadProblem({ code: "access.foreignPage" });
  const { uploadId } = await params;
  const dropped = isId(uploadId) ? await giveUp(uploadId) : null;
  return dropped?.ok === false ? uploadProblem(dropped.problem) : new Response(null, { status: 204 });
}

/** The body, null where it is larger than any piece: it is not read to its end then. */
async function readPiece(request: Request): Promise<Uint8Array | null> {
  const reader = request.body?.getReader();
  if (reader === undefined) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    length += value.length;
    if (length > PIECE) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}
