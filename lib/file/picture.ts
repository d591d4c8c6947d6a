import { ok, type Result, refuse } from "#lib/platform/result.ts";

/** A picture as its header tells: kind, and size in pixels. */
export type Picture = { kind: "png" | "jpg"; width: number; height: number };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
/** What a picture may unfold to, in pixels: telephones take up to 200 million, nobody needs more than a third of that. */
const PIXELS_LIMIT = 70_000_000;

/** Pictures that are not kept, by where their signature stands and how it begins. */
const OTHERS: readonly (readonly [name: string, at: number, signature: string])[] = [
  ["GIF", 0, "GIF8"],
  ["WebP", 8, "WEBP"],
  ["BMP", 0, "BM"],
  ["TIFF", 0, "II*\0"],
  ["TIFF", 0, "MM\0*"],
  ["HEIC", 4, "ftyphei"],
  ["HEIC", 4, "ftypmif1"],
  ["AVIF", 4, "ftypavif"],
  ["SVG", 0, "<svg"],
];

/**
 * What picture a file is, by walking through it: its header, its parts, its end.
 *
 * @returns null for what is no picture. Problems: file.otherPicture, file.pictureDamaged, file.pictureTooLarge,
 * file.twoKinds
 */
export function pictureOf(bytes: Uint8Array): Result<Picture> | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  const found = begins(PNG) ? png(view) : begins(JPEG) ? jpeg(view) : other(view);
  if (found === null || !found.ok) return found;
  const { width, height } = found.value;
  if (width === 0 || height === 0) return refuse("file.pictureDamaged");
  return width * height > PIXELS_LIMIT ? refuse("file.pictureTooLarge") : found;
}

function other(view: Buffer): Result<Picture> | null {
  const head = view.toString("latin1", 0, 32);
  const known = OTHERS.find(([, at, signature]) => head.startsWith(signature, at));
  // "BM" may begin a text too; a picture of this kind has its own length after it.
  if (known === undefined || (known[0] === "BMP" && view.length > 6 && view.readUInt32LE(2) !== view.length))
    return null;
  return refuse("file.otherPicture", { kind: known[0] });
}

/** Chunk by chunk from the header to IEND, after which nothing may stand (ISO/IEC 15948). */
function png(view: Buffer): Result<Picture> {
  if (view.length < 33 || view.toString("latin1", 12, 16) !== "IHDR") return refuse("file.pictureDamaged");
  for (let at = PNG.length; at + 12 <= view.length; ) {
    const end = at + 12 + view.readUInt32BE(at);
    if (view.toString("latin1", at + 4, at + 8) === "IEND") {
      if (end < view.length) return refuse("file.twoKinds");
      return ok({ kind: "png", width: view.readUInt32BE(16), height: view.readUInt32BE(20) });
    }
    at = end;
  }
  return refuse("file.pictureDamaged");
}

/**
 * Segment by segment to the frame's header (ITU-T T.81). Cameras write previews and notes of their own after the end of
 * the picture, so only what another program would open there is refused.
 */
function jpeg(view: Buffer): Result<Picture> {
  const size = frameOf(view);
  const end = view.lastIndexOf(Buffer.from([0xff, 0xd9]));
  if (size === null || end < 0) return refuse("file.pictureDamaged");
  const after = view.toString("latin1", end + 2);
  if (/PK\x03\x04|PK\x05\x06|%PDF-|<(html|script|svg|!doctype)/i.test(after)) return refuse("file.twoKinds");
  return ok({ kind: "jpg", ...size });
}

function frameOf(view: Buffer): { width: number; height: number } | null {
  for (let at = 2; at + 9 < view.length; ) {
    if (view[at] !== 0xff) return null;
    const marker = view[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + view.readUInt16BE(at + 2);
  }
  return null;
}
