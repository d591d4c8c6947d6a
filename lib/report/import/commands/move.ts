import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { placeOf } from "#lib/report/section/commands.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, type Saved, writing } from "#lib/workflow/write.ts";
import type { Piece, TextContent, TextPiece } from "../piece.ts";
import { isFramed, withPiecesAt } from "../rules.ts";
import { discardPiecesSchema, movePieceSchema, onePieceSchema, orderPieceSchema } from "../schema.ts";
import { changePieces, lockImport, orderPieces, piecesIn } from "./keep.ts";

type Target = { reportId: string; importId: string };
type Moved = { pieceId: string };

const onReport = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/** Sorting what came in is no writing of the report: checked like it, but nobody becomes an author by it. */
function sorting<T extends Target, O>(
  context: Context,
  input: T,
  sort: (context: Context, pieces: Piece[]) => Promise<Result<O>>,
): Promise<Result<O>> {
  return writing(context, input.reportId, async (inner): Promise<Saved<O>> => {
    const locked = await lockImport(inner, input.reportId, input.importId);
    if (!locked.ok) return locked;
    const sorted = await sort(inner, await piecesIn(inner.tx, input.importId));
    return sorted.ok ? nothingWritten(sorted.value) : sorted;
  });
}

/** The open texts of one place in their order (null: the tray). */
const textsAt = (pieces: readonly Piece[], itemId: string | null): TextPiece[] =>
  pieces.flatMap((piece) =>
    piece.kind === "TEXT" && piece.state === "OPEN" && piece.outlineItemId === itemId ? [piece] : [],
  );

const openText = (pieces: readonly Piece[], pieceId: string): TextPiece | null =>
  pieces.flatMap((piece) =>
    piece.id === pieceId && piece.kind === "TEXT" && piece.state === "OPEN" ? [piece] : [],
  )[0] ?? null;

/** Whether texts may be put under an item now. Null: they may, the tray always. */
async function barredAt(context: Context, reportId: string, itemId: string | null): Promise<Result<never> | null> {
  if (itemId === null) return null;
  const place = await placeOf(context.tx, reportId, itemId);
  if (place === null || !place.addressed) return refuse("intake.notAsked");
  return place.open ? null : refuse("intake.itemSealed");
}

/** Says who moved a piece in the meantime, and where to. */
async function movedMeanwhile(context: Context, pieceId: string): Promise<Result<never>> {
  const found = await one(
    context.tx,
    z.object({ who: z.string().nullable(), place: z.string().nullable() }),
    sql`SELECT w.full_name AS who, o.number AS place FROM report_piece p LEFT JOIN person w ON w.id = p.person_id
      LEFT JOIN outline_item o ON o.id = p.outline_item_id WHERE p.id = ${pieceId}::uuid`,
  );
  const tray = context.viewer.locale === "vi" ? "khay" : "the tray";
  return refuse("intake.movedMeanwhile", { who: found?.who ?? "", place: found?.place ?? tray });
}

/** Puts texts under a place from an index on, each with where it came from. */
async function put(
  context: Context,
  importId: string,
  pieces: readonly Piece[],
  going: readonly { piece: TextPiece; moved: TextContent["moved"] }[],
  at: { to: string | null; index: number },
): Promise<void> {
  const changes = going.map(({ piece, moved }) => {
    const { moved: _before, ...content } = piece.content;
    return { id: piece.id, outlineItemId: at.to, content: moved === undefined ? content : { ...content, moved } };
  });
  await changePieces(context, importId, changes);
  const order = textsAt(pieces, at.to).map(({ id }) => id);
  const ids = going.map(({ piece }) => piece.id);
  await orderPieces(context.tx, importId, withPiecesAt(order, ids, at.index));
}

/** The texts that go together: the named one and those that stand behind it, as the page shows them. */
function together(pieces: readonly Piece[], piece: TextPiece, count: number): TextPiece[] {
  const row = textsAt(pieces, piece.outlineItemId).filter((one) => isFramed(one) === isFramed(piece));
  const from = row.findIndex(({ id }) => id === piece.id);
  return row.slice(from, from + count);
}

/**
 * Moves a text, and those behind it as many as were asked for, to an item of the outline or into the tray: behind what
 * lies there, or in front of another piece.
 * Remembers where it came from, so that it can be put back. A piece that somebody else moved since the page was drawn
 * is not moved again. Problems: access.notFound, an access reason, report.sealed, intake.notReady, intake.pieceGone,
 * intake.movedMeanwhile, intake.notAsked, intake.itemSealed.
 */
export const movePiece = command(
  "report.movePiece",
  movePieceSchema,
  (context, input) =>
    sorting(context, input, async (inner, pieces): Promise<Result<Moved>> => {
      const piece = openText(pieces, input.pieceId);
      if (piece === null) return refuse("intake.pieceGone");
      const [to, from] = [input.to, input.from].map((place) => (place === "tray" ? null : place));
      if (to === undefined || from === undefined) return refuse("intake.placeWanted");
      const here = piece.outlineItemId;
      if (here !== from && here !== to) return movedMeanwhile(inner, piece.id);
      const barred = here === to ? null : await barredAt(inner, input.reportId, to);
      if (barred) return barred;
      const going = here === to ? [piece] : together(pieces, piece, input.count);
      const others = textsAt(pieces, to).filter((one) => !going.includes(one));
      const before = others.findIndex(({ id }) => id === input.before);
      if (here === to && before === -1) return { ok: true, value: { pieceId: piece.id } };
      const origin = textsAt(pieces, here);
      await put(
        inner,
        input.importId,
        pieces,
        going.map((one) => ({
          piece: one,
          moved: here === to ? one.content.moved : { from: here, index: origin.indexOf(one) },
        })),
        { to, index: before === -1 ? others.length : before },
      );
      return { ok: true, value: { pieceId: piece.id } };
    }),
  onReport,
);

/** A text one place up or down among those it stands with. At the end of its place nothing changes. Problems: as movePiece. */
export const orderPiece = command(
  "report.orderPiece",
  orderPieceSchema,
  (context, input) =>
    sorting(context, input, async (inner, pieces): Promise<Result<Moved>> => {
      const piece = openText(pieces, input.pieceId);
      if (piece === null) return refuse("intake.pieceGone");
      const order = textsAt(pieces, piece.outlineItemId).map(({ id }) => id);
      const index = order.indexOf(piece.id) + (input.direction === "up" ? -1 : 1);
      await orderPieces(inner.tx, input.importId, withPiecesAt(order, [piece.id], index));
      return { ok: true, value: { pieceId: piece.id } };
    }),
  onReport,
);

/** Puts a text back to where it was moved from last. Problems: as movePiece, intake.noUndo. */
export const undoMove = command(
  "report.undoMovePiece",
  onePieceSchema,
  (context, input) =>
    sorting(context, input, async (inner, pieces): Promise<Result<Moved>> => {
      const piece = openText(pieces, input.pieceId);
      if (piece === null) return refuse("intake.pieceGone");
      const { moved } = piece.content;
      if (moved === undefined) return refuse("intake.noUndo");
      await put(inner, input.importId, pieces, [{ piece, moved: undefined }], { to: moved.from, index: moved.index });
      return { ok: true, value: { pieceId: piece.id } };
    }),
  onReport,
);

/**
 * Lays pieces aside that are not wanted; they stay listed and can be taken back. Those that are no longer open are left
 * as they are. Gives how many. Problems: as movePiece; intake.pieceGone where none was open.
 */
export const discardPieces = command(
  "report.discardPieces",
  discardPiecesSchema,
  (context, input) =>
    sorting(context, input, async (inner, pieces): Promise<Result<{ discarded: number }>> => {
      const wanted = new Set(input.pieceIds);
      const open = pieces.filter(({ id, state }) => wanted.has(id) && state === "OPEN");
      if (open.length === 0) return refuse("intake.pieceGone");
      await changePieces(
        inner,
        input.importId,
        open.map(({ id }) => ({ id, state: "DISCARDED" as const })),
      );
      return { ok: true, value: { discarded: open.length } };
    }),
  onReport,
);

/** Takes a discarded piece back to where it was. Problems: as movePiece; intake.pieceGone where it is not discarded. */
export const restorePiece = command(
  "report.restorePiece",
  onePieceSchema,
  (context, input) =>
    sorting(context, input, async (inner, pieces): Promise<Result<Moved>> => {
      const piece = pieces.find(({ id }) => id === input.pieceId);
      if (piece?.state !== "DISCARDED") return refuse("intake.pieceGone");
      await changePieces(inner, input.importId, [{ id: piece.id, state: "OPEN" }]);
      return { ok: true, value: { pieceId: piece.id } };
    }),
  onReport,
);
