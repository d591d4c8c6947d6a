import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { Unreadable } from "./unreadable.ts";

/** What all opened parts of an archive may inflate to together, in bytes: a report of 1,000 pages stays below it. */
const INFLATED_LIMIT = 30_000_000;
/** Text inflates to 10 to 100 times its size; beyond this share a large part is no text of people. */
const RATIO_LIMIT = 300;
const RATIO_MATTERS_FROM = 4_000_000;
/** Parts below this size, in bytes, are kept once opened: lists of pointers and properties are asked for twice. */
const KEPT = 100_000;
const ENTRIES_LIMIT = 10_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ENCRYPTED = 1;
const inflate = promisify(inflateRaw);

type Entry = { method: number; flags: number; size: number; offset: number };

/** The parts of an archive by name, none opened yet; `open` gives the bytes of one, null where there is none. */
export type Archive = { names: readonly string[]; open: (name: string) => Promise<Uint8Array | null> };

/**
 * Reads the directory of a zip archive as Word does: from its end. Parts are inflated only when opened, outside this
 * thread, and what counts is what really comes out, since the sizes written in an archive may lie. A library for
 * archives would save the thirty lines of the directory and none of these limits: it checks neither names that come
 * twice nor what all parts make together, and of zip64, volumes and comments no office file needs any.
 *
 * @throws Unreadable `file.damaged`, `file.encrypted`; on opening `file.bomb` too
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view);
  const opened = new Map<string, Uint8Array>();
  let left = INFLATED_LIMIT;
  return {
    names: [...entries.keys()],
    open: async (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      const known = opened.get(name);
      if (known) return known;
      const part = await inflated(view, entry, left);
      left -= part.length;
      if (part.length < KEPT) opened.set(name, part);
      return part;
    },
  };
}

function readDirectory(view: Buffer): Map<string, Entry> {
  const end = endOfDirectory(view);
  const count = view.readUInt16LE(end + 10);
  if (count > ENTRIES_LIMIT) throw new Unreadable("file.bomb");
  const entries = new Map<string, Entry>();
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Unreadable("file.damaged");
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
    // Two parts of one name are read differently by different programs: what was checked might not be what is shown.
    if (entries.has(name)) throw new Unreadable("file.damaged");
    entries.set(name, {
      flags: view.readUInt16LE(at + 8),
      method: view.readUInt16LE(at + 10),
      size: view.readUInt32LE(at + 20),
      offset: view.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

/** The record at the end of an archive; a comment of up to 65,535 bytes may follow it. */
function endOfDirectory(view: Buffer): number {
  const earliest = Math.max(0, view.length - 22 - 65_535);
  for (let at = view.length - 22; at >= earliest; at--) {
    if (view.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Unreadable("file.damaged");
}

async function inflated(view: Buffer, entry: Entry, left: number): Promise<Uint8Array> {
  if (entry.flags & ENCRYPTED) throw new Unreadable("file.encrypted");
  const { offset } = entry;
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== LOCAL_ENTRY) throw new Unreadable("file.damaged");
  const from = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  if (from + entry.size > view.length) throw new Unreadable("file.damaged");
  const packed = view.subarray(from, from + entry.size);
  if (entry.method !== 0 && entry.method !== 8) throw new Unreadable("file.damaged");
  const part = entry.method === 0 ? packed : await inflateWithin(packed, left);
  const abnormal = part.length > RATIO_MATTERS_FROM && part.length > packed.length * RATIO_LIMIT;
  if (abnormal || part.length > left) throw new Unreadable("file.bomb");
  return part;
}

async function inflateWithin(packed: Buffer, left: number): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const tooMuch = error instanceof RangeError;
    throw new Unreadable(tooMuch ? "file.bomb" : "file.damaged");
  }
}
