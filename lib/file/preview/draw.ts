import { createCanvas, loadImage } from "@napi-rs/canvas";
import { createIsomorphicCanvasFactory, getDocumentProxy, renderPageAsImage } from "unpdf";
import { PAGES_DRAWN, PICTURE_SIDE } from "./rules.ts";

const canvasImport = () => import("@napi-rs/canvas");

/** A page as a picture: PNG bytes, size in pixels, and how many pages the file has. */
export type Drawn = { page: number; png: Uint8Array; width: number; height: number; pages: number };

/**
 * Draws the first pages of a file, one after another, at most PICTURE_SIDE pixels on the longer side: a picture anew
 * without what its camera noted, pages of a PDF as they print. Nothing of the file is run or fetched.
 *
 * @param mediaType `application/pdf` or a picture's
 * @param from the page to begin with, from 1
 * @throws where the file cannot be drawn
 */
export async function* drawPages(bytes: Uint8Array, mediaType: string, from: number): AsyncGenerator<Drawn> {
  if (mediaType === "application/pdf") yield* drawPdf(bytes, from);
  else yield await drawPicture(bytes);
}

async function drawPicture(bytes: Uint8Array): Promise<Drawn> {
  const image = await loadImage(Buffer.from(bytes));
  const { width, height } = fitted(image.width, image.height);
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  return { page: 1, png: await canvas.encode("png"), width, height, pages: 1 };
}

async function* drawPdf(bytes: Uint8Array, from: number): AsyncGenerator<Drawn> {
  const CanvasFactory = await createIsomorphicCanvasFactory(canvasImport);
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    CanvasFactory,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 70_000_000,
    verbosity: 0,
  });
  for (let number = from; number <= Math.min(pdf.numPages, PAGES_DRAWN); number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = PICTURE_SIDE / Math.max(width, height, 1);
    const png = new Uint8Array(await renderPageAsImage(pdf, number, { canvasImport, scale }));
    page.cleanup();
    yield { page: number, png, ...sizeOf(png), pages: pdf.numPages };
  }
}

/** Size in pixels as the header of a PNG tells it. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A picture is drawn as large as it is, at most as large as pages are. */
function fitted(width: number, height: number) {
  const scale = Math.min(1, PICTURE_SIDE / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
