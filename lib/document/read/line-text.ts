import { nfc } from "#lib/platform/text.ts";

/**
 * Characters that nobody sees: marks of byte order, joiners, soft hyphens. Kept: the zero-width joiner never occurs in
 * Vietnamese, so nothing is lost with it.
 */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** The private range where Symbol and Wingdings keep their glyphs: bullets, boxes, arrows. */
const PRIVATE = /[\uE000-\uF8FF]/g;
const GLYPHS = new Map<string, string>([
  ["\uF0E0", "→"],
  ["\uF0F0", "→"],
  ["\uF0AE", "→"],
  ["\uF0A8", "☐"],
  ["\uF06F", "☐"],
  ["\uF071", "☐"],
  ["\uF0A3", "☐"],
  ["\uF0FE", "☑"],
  ["\uF052", "☑"],
  ["\uF0FC", "✓"],
  ["\uF02D", "-"],
  ["\uF02B", "+"],
]);

/**
 * Text of a line as its reader sees it: NFC, every kind of space a plain one (tabs stay), nothing unseen, no spaces at
 * either end. A glyph of a symbol font becomes its character, and "-" where none fits: it is nearly always a bullet.
 */
export function lineText(text: string): string {
  return nfc(text.replace(PRIVATE, glyph).replace(UNSEEN, "").replace(SPACES, " ")).trim();
}

function glyph(character: string): string {
  return GLYPHS.get(character) ?? "-";
}
