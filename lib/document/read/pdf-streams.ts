import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { Unreadable } from "./unreadable.ts";

/** What the streams of a PDF may inflate to, in bytes; pictures are not counted, nobody opens them here. */
const STREAM_LIMIT = 30_000_000;
const TOTAL_LIMIT = 80_000_000;
/** A dictionary stands before its stream; longer ones do not occur. */
const DICTIONARY = 1_500;
const unpack = promisify(inflate);

/**
 * Refuses a PDF whose packed streams swell beyond reason, before anything reads them; by what really comes out of them.
 *
 * @throws Unreadable `file.bomb`
 */
export async function refuseSwellingStreams(bytes: Uint8Array): Promise<void> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = view.indexOf("stream"); at >= 0; at = view.indexOf("stream", at + 6)) {
    if (view.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    const head = view.toString("latin1", Math.max(0, at - DICTIONARY), at);
    const dictionary = head.slice(Math.max(head.lastIndexOf(" obj"), head.lastIndexOf("endobj"), 0));
    const filters = dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters > 1) throw new Unreadable("file.bomb");
    if (filters === 0 || /\/Subtype\s*\/Image/.test(dictionary)) continue;
    total += await inflatedLength(view.subarray(dataFrom(view, at)));
    if (total > TOTAL_LIMIT) throw new Unreadable("file.bomb");
  }
}

function dataFrom(view: Buffer, at: number): number {
  const after = at + "stream".length;
  if (view[after] === 0x0d && view[after + 1] === 0x0a) return after + 2;
  return after + 1;
}

/** 0 for a stream that does not unpack: it is encrypted or damaged, and its reader says so. */
async function inflatedLength(packed: Uint8Array): Promise<number> {
  try {
    return (await unpack(packed, { maxOutputLength: STREAM_LIMIT })).length;
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable("file.bomb");
    return 0;
  }
}
