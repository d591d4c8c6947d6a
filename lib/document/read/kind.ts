import { Unreadable } from "./unreadable.ts";

/** What a file is by its first bytes; what is inside an archive shows later. */
export type RawKind = "zip" | "pdf" | "text";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Text formats that are programs' own: their tags are not what a reader sees. */
const MARKUP = /^\s*(<\?xml|<!doctype|<html|\{\\rtf|mime-version:)/i;

/**
 * Tells the kind of a file by its content; its name says nothing.
 *
 * @throws Unreadable `file.oldWord`, `file.encrypted`, `file.kindUnknown`
 */
export function rawKindOf(bytes: Uint8Array): RawKind {
  if (startsWith(bytes, OLE)) return refuseOle(bytes);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return "pdf";
  if (MARKUP.test(head.replace(/^\xef\xbb\xbf/, ""))) throw new Unreadable("file.kindUnknown");
  return "text";
}

/** The container of old Office files, and of new ones behind a password. Its directory is in UTF-16. */
function refuseOle(bytes: Uint8Array): never {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => view.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) throw new Unreadable("file.encrypted");
  throw new Unreadable(holds("WordDocument") ? "file.oldWord" : "file.kindUnknown");
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
