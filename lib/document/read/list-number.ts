const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** A number of a list as Word writes it in one of its formats (ISO/IEC 29500-1, ST_NumberFormat); decimal for others. */
export function listNumber(value: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperLetter":
      return letter(value).toUpperCase();
    case "lowerLetter":
      return letter(value);
    case "decimalZero":
      return value < 10 ? `0${value}` : String(value);
    case "none":
      return "";
    default:
      return String(value);
  }
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let written = "";
  for (const [worth, letters] of ROMAN) {
    while (left >= worth) {
      written += letters;
      left -= worth;
    }
  }
  return written;
}

/** a to z, then aa, bb, cc: Word repeats the letter. */
function letter(value: number): string {
  if (value < 1) return String(value);
  const times = Math.min(10, Math.floor((value - 1) / 26) + 1);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(times);
}
