import { z } from "zod";

const id = z.uuid();
const onReport = { reportId: id };
const onImport = { ...onReport, importId: id };
/** Ticked boxes of a form: none, one, or several. */
const ids = z.union([id.transform((one) => [one]), z.array(id)], { error: "intake.nothingChosen" });
/** An item of the outline, or the tray. */
const place = z.union([z.literal("tray"), id], { error: "intake.placeWanted" });

/** A file of the viewer's own that was kept, to be read for a report. */
export const importFileSchema = z.object({ ...onReport, fileId: z.uuid("intake.fileWanted") });

/** Another report of the same unit, to be laid onto this one's outline. */
export const importReportSchema = z.object({
  ...onReport,
  sourceReportId: z.uuid({ error: "intake.sourceWanted" }),
});

/**
 * A text to another place; `from` is where it stood when the form was drawn, `before` whom it is put in front of, `count`
 * how many go together, counted from it on.
 */
export const movePieceSchema = z.object({
  ...onImport,
  pieceId: id,
  to: place,
  from: place,
  before: id.optional(),
  count: z.coerce
    .number({ error: "intake.countWanted" })
    .int({ error: "intake.countWanted" })
    .min(1, { error: "intake.countWanted" })
    .max(500, { error: "intake.countWanted" })
    .default(1),
});

/** A text one place up or down where it stands. */
export const orderPieceSchema = z.object({ ...onImport, pieceId: id, direction: z.enum(["up", "down"]) });

/** One text or offer: back to where it was moved from, or out of the discarded again. */
export const onePieceSchema = z.object({ ...onImport, pieceId: id });

/** Pieces that are not wanted. */
export const discardPiecesSchema = z.object({ ...onImport, pieceIds: ids });

/** Laid texts into the report: all, those of one item, or one piece even where its words stand there already. */
export const placePiecesSchema = z.object({ ...onImport, outlineItemId: id.optional(), pieceId: id.optional() });

/** Chosen figures into the grid; `was` is what each cell held when the form was drawn, by piece (left out: nothing). */
export const takeFiguresSchema = z.object({
  ...onImport,
  pieceIds: ids,
  was: z.record(z.string(), z.string().max(700)).default({}),
});

/** Chosen recommendations or documents as records. */
export const takeRecordsSchema = z.object({ ...onImport, pieceIds: ids });
