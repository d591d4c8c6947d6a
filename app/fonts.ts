import localFont from "next/font/local";

/*
 * Fonts come from our own origin. Each family is two files a weight, one for Latin, one for the letters only Vietnamese has; the
 * browser takes each letter from the first file that knows it. On paper the Vietnamese one stands first: the Latin one knows "ô"
 * and a loose tilde, and would put "ỗ" together from them, beside each other.
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
  preload: false,
  adjustFontFallback: false,
});

/** Classes that declare the families as `--font-screen-*` and `--font-paper-*`, used by the tokens in globals.css. */
export const fontClasses = [screenLatin, screenViet, paperLatin, paperViet].map((font) => font.variable).join(" ");
