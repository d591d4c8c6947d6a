/** Encodings from before Unicode, in which one letter stands for another unless the right font is there. */
export type OldEncoding = "TCVN3" | "VNI";

/**
 * What never follows a letter in Unicode Vietnamese, but is itself a letter with its tone in TCVN3 ("KÕ ho¹ch",
 * "th­êng vô" without its soft hyphen, which other steps take out).
 */
const TCVN3_LETTERS = /\p{L}[µ¸¶·¹¨©®¾»¼½«¬¦§¤¥¢£±]|[µ¸¶·¹¨©®¾»¼½«¬]\p{Ll}|(?<=\s)®(?=\p{L})/gu;
/** Letters that Vietnamese does not have and VNI sets behind a vowel for its tone ("Keá hoaïch", "toång"). */
const VNI_LETTERS = /[aeiouyôêâăơư][ïøûöäåëüÏØÛÖÄÅËÜ]|[öÖôÔ][ïøûÏØÛ]|[ñÑ](?=\p{L})/gu;
/** Letters that only Unicode Vietnamese has: a text with many of them is not in an old encoding. */
const UNICODE_LETTERS = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]/gu;
const ENOUGH = 3;

/** The old encoding that a text is written in, null for Unicode; told by letters that cannot stand where they stand. */
export function oldEncodingOf(text: string): OldEncoding | null {
  const composed = text.normalize("NFC");
  const unicode = composed.match(UNICODE_LETTERS)?.length ?? 0;
  const stronger = (pattern: RegExp) => {
    const found = composed.match(pattern)?.length ?? 0;
    return found >= ENOUGH && found > unicode;
  };
  if (stronger(TCVN3_LETTERS)) return "TCVN3";
  return stronger(VNI_LETTERS) ? "VNI" : null;
}

/** The encoding that a font is made for, by its name: `.VnTime`, `VNI-Times`. */
export function oldEncodingOfFont(font: string): OldEncoding | null {
  if (/^\.vn/i.test(font)) return "TCVN3";
  return /^vni[- ]/i.test(font) ? "VNI" : null;
}

/**
 * Whether text set in a font of an old encoding is really written in it: many offices converted the letters and left
 * the font's name. Plain ASCII says nothing; letters that only Unicode has say no.
 */
export function isWrittenOld(textInOldFonts: string): boolean {
  const unicode = textInOldFonts.match(UNICODE_LETTERS)?.length ?? 0;
  const upper = textInOldFonts.match(/[\u00A1-\u00FF]/g)?.length ?? 0;
  return upper >= 2 && upper > unicode * 4;
}
