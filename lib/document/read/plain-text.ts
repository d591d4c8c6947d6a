import type { Breath } from "./breath.ts";
import type { Line } from "./line.ts";
import { lineText } from "./line-text.ts";
import { oldEncodingOf } from "./old-encoding.ts";
import { Unreadable } from "./unreadable.ts";

/** Characters that no text has; form feeds stand between pages of printed text. */
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/;

/**
 * The text of a plain file: UTF-8 (with or without its mark), UTF-16 with its mark, or windows-1258 with its tones set
 * apart, in NFC.
 *
 * @throws Unreadable `file.kindUnknown` where it is no text, `file.oldEncoding`
 */
export function decodeText(bytes: Uint8Array): string {
  const text = unicodeOf(bytes) ?? regionalText(bytes);
  if (CONTROL.test(text)) throw new Unreadable("file.kindUnknown");
  return text;
}

/** The lines of a plain text as they stand; empty ones are counted, not given. */
export async function readPlainText(text: string, breath: Breath): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [index, line] of physicalLines(text).entries()) {
    const seen = lineText(line.replaceAll("\f", ""));
    if (seen !== "") lines.push({ number: index + 1, text: `${indentOf(line, seen)}${seen}`, place: "body" });
    if (index % 500 === 0) await breath();
  }
  return lines;
}

/** What is set in columns needs the room before its first word: cells of a table, a name under the signature. */
function indentOf(line: string, seen: string): string {
  const indent = /^[\t \u00A0]*/.exec(line)?.[0].replaceAll("\u00A0", " ") ?? "";
  return /\t| {2,}/.test(seen) || indent.length >= FAR ? indent : "";
}

/** So far in begins no paragraph, but a column. */
const FAR = 16;

/** Lines of a text however they end. */
export function physicalLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

function unicodeOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** One byte a letter: windows-1258 where it is not an older encoding, which shows in the bytes as they are. */
function regionalText(bytes: Uint8Array): string {
  const encoding = oldEncodingOf(Buffer.from(bytes.subarray(0, 100_000)).toString("latin1"));
  if (encoding) throw new Unreadable("file.oldEncoding", { encoding });
  return new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
}
