import { encode, renderSVG } from "uqr";

/** Quiet zone around a code, in modules: less than four and some readers do not find it (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as a picture of its own (SVG), for paper. */
export function qrPicture(text: string): string {
  return renderSVG(text, { ecc: "M", border: QUIET });
}

/** A QR code as one drawn line on a square of `size` modules, quiet zone included: for a page. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { size, path };
}
