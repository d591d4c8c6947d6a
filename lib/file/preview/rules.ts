/** Whether files of this kind are shown as pictures; of the others the reader gets the file itself. */
export function hasPreview(mediaType: string): boolean {
  return mediaType === "application/pdf" || mediaType.startsWith("image/");
}

/** How many pages of a file are drawn: what evidence shows stands at its beginning, the rest is in the file. */
export const PAGES_DRAWN = 12;

/** The longer side of a picture, in pixels: a page is readable in it, and half a megabyte at most. */
export const PICTURE_SIDE = 1_600;
