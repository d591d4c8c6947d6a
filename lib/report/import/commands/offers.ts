import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import type { Context } from "#lib/workflow/types.ts";
import { writing } from "#lib/workflow/write.ts";
import type { Piece, Placed, TextPiece } from "../piece.ts";
import { isSpokenFor } from "../rules.ts";
import { changePieces, lockImport, piecesIn } from "./keep.ts";

export type { Placed } from "../piece.ts";

type Kind = "FIGURE" | "RECOMMENDATION" | "DOCUMENT";
/** An open offer of one kind: something that was read and that a person takes or leaves. */
export type Offer<K extends Kind> = Piece & { kind: K };
/** How many offers were taken. */
export type Taken = { taken: number };
type Wish = { reportId: string; importId: string; pieceIds: string[] };

/** Texts said wholly by recommendations that are records now: they stand in their list, and go in no second time. */
function saidBy(pieces: readonly Piece[], records: ReadonlyMap<string, Placed>): [string, Placed][] {
  const taken = pieces.filter(
    (piece) => piece.kind === "RECOMMENDATION" && (records.has(piece.id) || piece.state === "PLACED"),
  );
  const lines = new Set(taken.flatMap((piece) => piece.lines));
  const texts = pieces.filter((piece): piece is TextPiece => piece.kind === "TEXT" && piece.state === "OPEN");
  return texts.flatMap((piece): [string, Placed][] => {
    const by = taken.find((one) => one.lines.some((line) => piece.lines.includes(line)));
    const at = by && (records.get(by.id) ?? by.content.placed);
    return at !== undefined && isSpokenFor(piece, lines) ? [[piece.id, at]] : [];
  });
}

async function keepTaken(
  context: Context,
  wish: Wish,
  pieces: readonly Piece[],
  offers: readonly Piece[],
  records: Map<string, Placed>,
): Promise<void> {
  const placed = new Map([...records, ...saidBy(pieces, records)]);
  await changePieces(
    context,
    wish.importId,
    pieces.flatMap((piece) => {
      const at = placed.get(piece.id);
      return at === undefined
        ? []
        : [{ id: piece.id, state: "PLACED" as const, content: { ...piece.content, placed: at } }];
    }),
  );
  await context.record({
    action: "report.piecesPlaced",
    subjectKind: "report",
    subjectId: wish.reportId,
    data: {
      import: wish.importId,
      kind: offers[0]?.kind ?? "",
      pieces: offers.length,
      digest: sha256(canonicalJson(offers.map(({ content }) => content))),
    },
  });
}

/**
 * Takes chosen offers of one kind into the report, once: `take` writes the records and gives what each became, by the
 * offer's id. One that somebody else took or refused meanwhile ends it, so that the page is looked at again. Texts that
 * say nothing but recommendations taken here are done with them. Problems: access.notFound, an access reason,
 * report.sealed, intake.notReady, intake.pieceGone, and those of `take`.
 */
export function takeOffers<K extends Kind>(
  context: Context,
  wish: Wish,
  kind: K,
  take: (context: Context, offers: Offer<K>[]) => Promise<Result<Map<string, Placed>>>,
): Promise<Result<Taken>> {
  return writing(context, wish.reportId, async (inner) => {
    const locked = await lockImport(inner, wish.reportId, wish.importId);
    if (!locked.ok) return locked;
    const pieces = await piecesIn(inner.tx, wish.importId);
    const wanted = new Set(wish.pieceIds);
    const offers = pieces.filter((piece): piece is Offer<K> => piece.kind === kind && wanted.has(piece.id));
    if (offers.length === 0 || offers.some(({ state }) => state !== "OPEN")) return refuse("intake.pieceGone");
    const records = await take(inner, offers);
    if (!records.ok) return records;
    await keepTaken(inner, wish, pieces, offers, records.value);
    return ok({ taken: offers.length });
  });
}

/** The first code among what a schema found wrong, to be told where a form has no field for it. */
export function firstCode(error: { issues: readonly { message: string }[] }): string {
  return error.issues[0]?.message ?? "workflow.input";
}
