import type { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import type { AuditEntry } from "#lib/audit/event.ts";
import type { Tx } from "#lib/platform/db.ts";
import type { Result } from "#lib/platform/result.ts";

/** One word in both languages of the screen. */
export type Words = { vi: string; en: string };
/** What a room's labels.ts offers: words for its states, moves and reason codes. */
export type Labels = { reason: Readonly<Record<string, Words>> };

/** What a command runs with: one transaction, who, when, and the pen of the trail. */
export type Context = {
  tx: Tx;
  viewer: Viewer;
  /** The instant of the request on the campaign's clock; one for the whole command. */
  now: Date;
  /** Today in the installation's zone, YYYY-MM-DD. */
  today: string;
  /** Writes an event in this transaction; `rowLocked` where the subject's row is held FOR UPDATE. */
  record: (entry: AuditEntry, options?: { onBehalfOf?: string | null; rowLocked?: boolean }) => Promise<string>;
  /** Counts moves, so that none is committed without its event. */
  tally: { moves: number; events: number };
};

/** A write of the portal: its name on the trail and in the idempotency table, its input, what it does. */
export type Command<I extends z.ZodType = z.ZodType, O = unknown> = {
  name: string;
  schema: I;
  run: (context: Context, input: z.output<I>) => Promise<Result<O>>;
  /** Whose chain a refused attempt stands on; the person's own where the input names no subject. */
  subject?: (input: z.output<I>) => { kind: AuditEntry["subjectKind"]; id: string } | null;
};

/** What a form shows after an attempt (works without JavaScript too). */
export type FormState = {
  status: "idle" | "done" | "refused";
  message?: string;
  code?: string;
  fields?: Record<string, string[]>;
  values?: Record<string, string>;
  value?: unknown;
};
