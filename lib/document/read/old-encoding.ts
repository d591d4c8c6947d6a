/** Encodings from before Unicode, in which one letter stands for another unless the right font is there. */
export type OldEncoding = "TCVN3" | "VNI";

/** Signs and letters that Unicode Vietnamese does not have inside a word, but TCVN3 ("KÕ ho¹ch") or VNI ("Keá hoaïch"). */
const STRANGE = "µ¸¶·¹¨©®¾»¼½«¬×ÞþßæÆçÇðïÏîÎøØûÛöÖäÄåÅëËüÜñÑ";
const STRANGE_IN_WORD = new RegExp(`(?<=[A-Za-z])[${STRANGE}]|[${STRANGE}](?=[A-Za-z])`, "gu");
const MORE_TCVN3 = /[µ¸¶·¹¨©®¾»¼½«¬×Þßæ]/g;
const MORE_VNI = /[ïøûäåëñÑ]/g;
/** Letters that only Unicode Vietnamese has: a text with many of them is not in an old encoding. */
const UNICODE_LETTERS = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]/gu;
const ENOUGH = 3;

/**
 * The old encoding that a text is written in, null for Unicode; told by letters where no Vietnamese word has them. A few
 * foreign names among Vietnamese words are no sign.
 */
export function oldEncodingOf(text: string): OldEncoding | null {
  const composed = text.normalize("NFC");
  const strange = composed.match(STRANGE_IN_WORD)?.join("") ?? "";
  const unicode = composed.match(UNICODE_LETTERS)?.length ?? 0;
  if (strange.length < ENOUGH || strange.length <= unicode) return null;
  const count = (pattern: RegExp) => strange.match(pattern)?.length ?? 0;
  return count(MORE_TCVN3) >= count(MORE_VNI) ? "TCVN3" : "VNI";
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
