import type { Breath } from "./breath.ts";
import type { Line, Place } from "./line.ts";
import { propertiesOf } from "./office-package.ts";
import { isWrittenOld, oldEncodingOfFont } from "./old-encoding.ts";
import { Unreadable } from "./unreadable.ts";
import { readNumbering } from "./word-numbering.ts";
import { openPackage, type WordPackage } from "./word-package.ts";
import type { Draft } from "./word-paragraph.ts";
import { type StoryContext, storyReader } from "./word-story.ts";
import { readStyles } from "./word-styles.ts";
import { streamXml } from "./xml.ts";
import { type Archive, openArchive } from "./zip.ts";

/** A Word file read: its lines, and the texts of its properties (title, keywords, own ones as "name: value"). */
export type WordFile = { lines: Line[]; properties: string[] };

/** Stories in the order they are read, with the place their lines stand and the share of the reading done after. */
const STORIES: readonly (readonly [type: string, place: Place, doneAfter: number])[] = [
  ["header", "header", 0.3],
  ["officeDocument", "body", 0.9],
  ["footnotes", "note", 0.92],
  ["endnotes", "note", 0.94],
  ["footer", "footer", 0.96],
];
const OLD_TEXT_ENOUGH = 20_000;

/**
 * Reads a Word file (.docx): headers first, then the text with its tables and text boxes where they stand, then notes
 * and footers. Lines that headers or footers repeat are given once.
 *
 * @returns null for an archive that is no Word file
 * @throws Unreadable
 */
export async function readWord(
  bytes: Uint8Array,
  breath: Breath,
  onProgress: (share: number) => void,
): Promise<WordFile | null> {
  const archive = openArchive(bytes);
  const word = await openPackage(archive, breath);
  if (!word) return null;
  const open = (type: string) => openFirst(archive, word, type);
  const styles = await readStyles(await open("styles"), breath);
  const numbering = await readNumbering(await open("numbering"), styles, breath);
  onProgress(0.2);
  const old = oldFontWatch();
  const lines: Line[] = [];
  const tables = { count: 0 };
  for (const [type, place, doneAfter] of STORIES) {
    const emit = collector(lines, place);
    const context: StoryContext = { styles, numbering, place, emit, seen: old.seen, tables };
    for (const name of partsOf(word, type)) {
      const part = await archive.open(name);
      if (!part && type === "officeDocument") throw new Unreadable("file.damaged");
      if (part) await streamXml(part, storyReader(context), breath);
    }
    onProgress(doneAfter);
  }
  old.judge();
  return { lines, properties: await propertiesOf(archive, breath) };
}

function partsOf(word: WordPackage, type: string): string[] {
  if (type === "officeDocument") return [word.main];
  return [...new Set(word.parts.filter((part) => part.type === type && !part.external).map((part) => part.target))];
}

async function openFirst(archive: Archive, word: WordPackage, type: string): Promise<Uint8Array | null> {
  const name = partsOf(word, type)[0];
  return name === undefined ? null : archive.open(name);
}

/** Numbers lines as they come; sections repeat their headers and footers, which are taken once. */
function collector(lines: Line[], place: Place): (line: Draft) => void {
  const repeats = place === "header" || place === "footer";
  const known = new Set<string>();
  return (line) => {
    if (repeats && known.has(line.text)) return;
    known.add(line.text);
    lines.push({ number: lines.length + 1, ...line });
  };
}

/** Collects what is set in fonts of old encodings, and refuses a file whose letters are really of those. */
function oldFontWatch() {
  let text = "";
  let encoding: string | null = null;
  return {
    seen: (piece: string, look: { font: string }) => {
      if (text.length > OLD_TEXT_ENOUGH) return;
      const of = oldEncodingOfFont(look.font);
      if (of === null) return;
      encoding ??= of;
      text += piece;
    },
    judge: () => {
      if (encoding !== null && isWrittenOld(text)) throw new Unreadable("file.oldEncoding", { encoding });
    },
  };
}
