/** Canonical composition: `ế` typed in two ways is one text. Every text from outside passes here before it is kept. */
export function nfc(text: string): string {
  return text.normalize("NFC");
}

/** For search and comparison: lower case, without diacritics, đ as d. `Đình Bảng` → `dinh bang`. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

/** A lasting code that people can type, from a name. `Phường Đình Bảng` → `phuong-dinh-bang`; empty when nothing is left. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Words as a Vietnamese reader counts them: runs of letters and digits, one syllable each. `tổng kết 10 năm` → 4. */
export function countWords(text: string): number {
  return nfc(text).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Vietnamese order of names (a ă â b c d đ …, tones last), numbers by value: for `Array.prototype.sort`. */
export function compareVi(a: string, b: string): number {
  return collator.compare(a, b);
}
