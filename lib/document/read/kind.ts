import { Unreadable } from "./unreadable.ts";

/** What a file is by its first bytes; what is inside an archive shows later. */
export type RawKind = "zip" | "pdf" | "text";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Text formats that are programs' own: their tags are not what a reader sees. */
const MARKUP = /^\s*(<\?xml|<!doctype|<(html|head|body|svg|script)\b|\{\\rtf|mime-version:)/i;
/** How far from its beginning a PDF may say that it is one (ISO 32000-1, H.3.4.1). */
const PDF_HEAD = 1024;
const ARCHIVE_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/**
 * Tells the kind of a file by its content; its name says nothing.
 *
 * @throws Unreadable `file.oldWord`, `file.oldExcel`, `file.encrypted`, `file.twoKinds`, `file.kindUnknown`
 */
export function rawKindOf(bytes: Uint8Array): RawKind {
  if (startsWith(bytes, OLE)) return refuseOle(bytes);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  const head = Buffer.from(bytes.subarray(0, PDF_HEAD)).toString("latin1");
  if (head.includes("%PDF-")) return purePdf(bytes, head);
  if (MARKUP.test(head.replace(/^\xef\xbb\xbf/, ""))) throw new Unreadable("file.kindUnknown");
  return "text";
}

/** The container of old Office files, and of new ones behind a password. Its directory is in UTF-16. */
function refuseOle(bytes: Uint8Array): never {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => view.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) throw new Unreadable("file.encrypted");
  if (holds("WordDocument")) throw new Unreadable("file.oldWord");
  throw new Unreadable(holds("Workbook") || holds("Book") ? "file.oldExcel" : "file.kindUnknown");
}

/** Refuses a PDF that another program would open as a page or as an archive. */
function purePdf(bytes: Uint8Array, head: string): "pdf" {
  const before = head.slice(0, head.indexOf("%PDF-"));
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 65_557)));
  if (before.includes("<") || tail.includes(ARCHIVE_END)) throw new Unreadable("file.twoKinds");
  return "pdf";
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
