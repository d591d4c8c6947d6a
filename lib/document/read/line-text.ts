import { nfc } from "#lib/platform/text.ts";

/**
 * Characters that nobody sees: marks of byte order and of direction, soft hyphens, joiners (no Vietnamese word needs one).
 */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
/** PDFs write "ỉ" as an i without its dot and the mark above it. */
const DOTLESS = /ı(?=[\u0300-\u0323])/g;
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
  return seenText(text).trim();
}

/** The same with the spaces at its ends: a piece of a line. */
export function seenText(text: string): string {
  return nfc(text.replace(PRIVATE, glyph).replace(UNSEEN, "").replace(SPACES, " ").replace(DOTLESS, "i"));
}

function glyph(character: string): string {
  return GLYPHS.get(character) ?? "-";
}
