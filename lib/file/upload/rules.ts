import { FILE_LIMIT_MB } from "#lib/document/read/file.ts";
import { type Problem, refuse } from "#lib/platform/result.ts";

/** The largest piece that is taken in one request, in bytes. */
export const PIECE = 1_000_000;
/** How many files one person may have under way, and how many bytes in all. */
const MOST = 40;
const MOST_MB = 300;
/** For how long a file may be under way, in milliseconds; what is older is swept. */
export const UNDER_WAY = 24 * 60 * 60 * 1_000;

/** What a person already has under way. */
export type UnderWay = { count: number; bytes: number };

/** Why another file may not begin to come in; null where it may. */
export function refusalToBegin(size: number, { count, bytes }: UnderWay): Problem | null {
  if (size === 0) return refuse("file.empty").problem;
  if (size > FILE_LIMIT_MB * 1_000_000) return refuse("file.tooLarge", { limit: FILE_LIMIT_MB }).problem;
  if (count >= MOST || bytes + size > MOST_MB * 1_000_000) return refuse("file.tooManyUnderWay").problem;
  return null;
}

/** Why a piece is not taken: it belongs elsewhere in the file, or is none; null where it is the next one. */
export function refusalOfPiece(offset: number, length: number, at: { received: number; size: number }): Problem | null {
  if (offset !== at.received) return refuse("file.elsewhere", { received: at.received }).problem;
  if (length === 0 || length > PIECE || offset + length > at.size) return refuse("file.wrongPiece").problem;
  return null;
}
