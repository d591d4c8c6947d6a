import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import type { Breath } from "./breath.ts";
import type { Line } from "./line.ts";
import { isWoven, lettersOf } from "./pdf-glyphs.ts";
import { linesOfPages, type Page } from "./pdf-page.ts";
import type { PageText } from "./pdf-rows.ts";
import { refuseSwellingStreams } from "./pdf-streams.ts";
import { Unreadable } from "./unreadable.ts";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** A PDF read: its lines, its pages, and the texts of its properties. */
export type PdfFile = { lines: Line[]; pages: number; properties: string[] };

/** Below this many letters a page on average there is no text layer: a scan may carry a signature's few words. */
const LETTERS_A_PAGE = 25;
const PAGES_LIMIT = 2_000;
/** Pieces of text on all pages together: a page of a report has some hundred. */
const TEXTS_LIMIT = 1_000_000;

/**
 * Reads a PDF that has text in it. Nothing of the file is run or drawn.
 *
 * @throws Unreadable `file.encrypted`, `file.damaged`, `file.bomb`, `file.noText`
 */
export async function readPdf(
  bytes: Uint8Array,
  breath: Breath,
  onProgress: (share: number) => void,
): Promise<PdfFile> {
  await refuseSwellingStreams(bytes);
  const pdf = await openPdf(bytes);
  try {
    const pages: Page[] = [];
    let texts = 0;
    if (pdf.numPages > PAGES_LIMIT) throw new Unreadable("file.bomb");
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPage(await pdf.getPage(number));
      pages.push(page);
      texts += page.texts.length;
      if (texts > TEXTS_LIMIT) throw new Unreadable("file.bomb");
      onProgress(0.9 * (number / pdf.numPages));
      await breath();
    }
    refuseWithoutText(pages);
    return { lines: linesOfPages(pages), pages: pages.length, properties: await propertiesOf(pdf) };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("file.damaged");
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A copy, since the reader takes the bytes it is given away from their owner.
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new Unreadable(locked ? "file.encrypted" : "file.damaged");
  }
}

async function readPage(page: PdfPage): Promise<Page> {
  const { width, height, rawDims } = page.getViewport({ scale: 1, rotation: 0 });
  const { items } = await page.getTextContent();
  const origin = cornerOf(rawDims);
  const texts = items.flatMap((item) => ("str" in item ? [pageText(item, origin)] : []));
  const exact = isWoven(texts) ? await readLetters(page, origin) : texts;
  page.cleanup();
  return { width, height, texts: exact };
}

/** The slower way, letter by letter, for pages whose pieces of text do not say where their letters stand. */
async function readLetters(page: PdfPage, origin: { x: number; y: number }): Promise<PageText[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const letters = lettersOf({ operators: fnArray, operands: argsArray }, OPS);
  return letters.map((letter) => ({ ...letter, x: letter.x - origin.x, y: letter.y - origin.y }));
}

/** The lower left corner of the page where it is not the origin. */
function cornerOf(dims: unknown): { x: number; y: number } {
  const numberIn = (key: string) => {
    const value: unknown = typeof dims === "object" && dims !== null ? Reflect.get(dims, key) : 0;
    return typeof value === "number" ? value : 0;
  };
  return { x: numberIn("pageX"), y: numberIn("pageY") };
}

function pageText(
  item: { str: string; transform: readonly unknown[]; width: number },
  origin: { x: number; y: number },
): PageText {
  const [a, b, c, d, x, y] = item.transform.map(Number);
  const size = Math.hypot(c ?? 0, d ?? 0) || Math.hypot(a ?? 0, b ?? 0);
  const turned = Math.abs(b ?? 0) > Math.abs(a ?? 0) * 0.3;
  return { text: item.str, x: (x ?? 0) - origin.x, y: (y ?? 0) - origin.y, width: item.width, size, turned };
}

function refuseWithoutText(pages: readonly Page[]): void {
  const letters = pages
    .flatMap(({ texts }) => texts)
    .reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
  const enough = Math.min(LETTERS_A_PAGE * pages.length, 2_000);
  if (letters < enough) throw new Unreadable("file.noText");
}

async function propertiesOf(pdf: PdfDocument): Promise<string[]> {
  const { info } = await pdf.getMetadata();
  return Object.entries(info).flatMap(([name, value]) =>
    typeof value === "string" ? [value, `${name}: ${value}`] : [],
  );
}
