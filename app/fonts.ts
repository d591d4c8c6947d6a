import localFont from "next/font/local";

/*
 * Fonts come from our own origin. Each family is two files a weight, one for Latin, one for the letters only Vietnamese has. The
 * ranges keep each to its letters: the Latin file of the paper knows "ô" and a loose tilde, and would put "ỗ" together from them,
 * beside each other.
 */

const screenLatin = localFont({
  src: [
    { path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2", weight: "400" },
    { path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2", weight: "500" },
    { path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2", weight: "600" },
    { path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2", weight: "700" },
  ],
  variable: "--font-screen-latin",
  display: "swap",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
  adjustFontFallback: false,
});

const screenViet = localFont({
  src: [
    {
      path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2",
      weight: "500",
    },
    {
      path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2",
      weight: "600",
    },
    {
      path: "../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2",
      weight: "700",
    },
  ],
  variable: "--font-screen-viet",
  display: "swap",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB",
    },
  ],
  adjustFontFallback: "Arial",
});

const paperLatin = localFont({
  src: [
    { path: "../node_modules/@fontsource/tinos/files/tinos-latin-400-normal.woff2", weight: "400", style: "normal" },
    { path: "../node_modules/@fontsource/tinos/files/tinos-latin-400-italic.woff2", weight: "400", style: "italic" },
    { path: "../node_modules/@fontsource/tinos/files/tinos-latin-700-normal.woff2", weight: "700", style: "normal" },
    { path: "../node_modules/@fontsource/tinos/files/tinos-latin-700-italic.woff2", weight: "700", style: "italic" },
  ],
  variable: "--font-paper-latin",
  display: "swap",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
  preload: false,
  adjustFontFallback: "Times New Roman",
});

const paperViet = localFont({
  src: [
    {
      path: "../node_modules/@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2",
      weight: "400",
      style: "normal",
    },
    {
      path: "../node_modules/@fontsource/tinos/files/tinos-vietnamese-400-italic.woff2",
      weight: "400",
      style: "italic",
    },
    {
      path: "../node_modules/@fontsource/tinos/files/tinos-vietnamese-700-normal.woff2",
      weight: "700",
      style: "normal",
    },
    {
      path: "../node_modules/@fontsource/tinos/files/tinos-vietnamese-700-italic.woff2",
      weight: "700",
      style: "italic",
    },
  ],
  variable: "--font-paper-viet",
  display: "swap",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB",
    },
  ],
  preload: false,
  adjustFontFallback: false,
});

/** Classes that declare the families as `--font-screen-*` and `--font-paper-*`, used by the tokens in globals.css. */
export const fontClasses = [screenLatin, screenViet, paperLatin, paperViet].map((font) => font.variable).join(" ");
