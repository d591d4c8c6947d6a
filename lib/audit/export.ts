import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { keptEvent, keptHead, keptLeaf, type Trail } from "./verify.ts";

/**
 * An exported trail: one JSON value a line. First line: format and public key; then events (by subject and sequence),
 * leaves (by position), heads. It can be checked with no database at all.
 */
const line = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("trail"), format: z.literal(1), publicKey: z.string().nullable() }),
  z.object({ kind: z.literal("event"), value: keptEvent }),
  z.object({ kind: z.literal("leaf"), value: keptLeaf }),
  z.object({ kind: z.literal("head"), value: keptHead }),
]);
type Line = z.infer<typeof line>;

/** The lines of an export, without line ends. */
export async function* exportLines(trail: Trail, publicKey: string | null): AsyncIterable<string> {
  yield JSON.stringify({ kind: "trail", format: 1, publicKey } satisfies Line);
  for await (const value of trail.events()) yield JSON.stringify({ kind: "event", value } satisfies Line);
  for await (const value of trail.leaves()) yield JSON.stringify({ kind: "leaf", value } satisfies Line);
  for (const value of await trail.heads()) yield JSON.stringify({ kind: "head", value } satisfies Line);
}

async function* linesOf(file: string): AsyncIterable<Line> {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new BrokenExport(number);
    }
    const parsed = line.safeParse(value);
    if (!parsed.success) throw new BrokenExport(number);
    yield parsed.data;
  }
}

/** The file is no export of a trail, or a line of it was cut. */
export class BrokenExport extends Error {
  readonly line: number;
  constructor(lineNumber: number) {
    super(`line ${lineNumber} is not a line of an exported trail`);
    this.line = lineNumber;
  }
}

/**
 * An exported file as a trail, read again for each part so that a long one never lies in memory whole. In a file the
 * leaves bear the hash their event had; verification also compares it with the event's line.
 */
export function fileTrail(file: string): Trail & { publicKey: () => Promise<string | null> } {
  return {
    publicKey: async () => {
      for await (const one of linesOf(file)) return one.kind === "trail" ? one.publicKey : null;
      throw new BrokenExport(1);
    },
    events: async function* () {
      for await (const one of linesOf(file)) if (one.kind === "event") yield one.value;
    },
    leaves: async function* () {
      const hashes = new Map<string, string>();
      for await (const one of linesOf(file)) {
        if (one.kind === "event") hashes.set(one.value.id, one.value.hash);
        if (one.kind === "leaf") yield { ...one.value, eventHash: hashes.get(one.value.eventId) ?? null };
      }
    },
    heads: async () => {
      const heads: z.infer<typeof keptHead>[] = [];
      for await (const one of linesOf(file)) if (one.kind === "head") heads.push(one.value);
      return heads;
    },
  };
}
