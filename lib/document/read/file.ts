import { ok, type Problem, type Result } from "#lib/platform/result.ts";
import { type Breath, breathing } from "./breath.ts";
import { rawKindOf } from "./kind.ts";
import type { Line, ReadFile } from "./line.ts";
import { hasMarks, readMarkdown } from "./markdown.ts";
import { oldEncodingOf } from "./old-encoding.ts";
import { readPdfApart } from "./pdf-apart.ts";
import { decodeText, readPlainText } from "./plain-text.ts";
import { secretMarkIn } from "./secret-mark.ts";
import { Unreadable } from "./unreadable.ts";
import { readWord } from "./word.ts";
import { guardWorkbook } from "./workbook.ts";

/** The largest file that is taken, in megabytes of 1,000,000 bytes. */
export const FILE_LIMIT_MB = 25;

type Found = ReadFile & { properties: readonly string[] };

/**
 * Reads a file into lines, or says why it is not taken (codes in `labels.ts`, `file.…`). Runs nothing, fetches nothing
 * and keeps nothing of the file; lets other work of the process go first now and then.
 *
 * @param bytes the file
 * @param name the name it came under; only tells Markdown from plain text, the kind is decided by the content
 * @param onProgress told now and then which share is done, from 0 to 1
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<ReadFile>> {
  onProgress(0);
  try {
    const { kind, lines, pages, properties } = await read(bytes, name, onProgress);
    refuseUnfit(lines, properties);
    onProgress(1);
    return ok({ kind, lines, pages });
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

/**
 * Whether a workbook (.xlsx) may be opened by what reads workbooks: null, or why it is not taken (codes as in `readFile`).
 */
export async function checkWorkbook(bytes: Uint8Array): Promise<Problem | null> {
  try {
    refuseSize(bytes);
    if (rawKindOf(bytes) !== "zip") throw new Unreadable("file.kindUnknown");
    await guardWorkbook(bytes, breathing());
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return error.problem;
    throw error;
  }
}

async function read(bytes: Uint8Array, name: string, onProgress: (share: number) => void): Promise<Found> {
  refuseSize(bytes);
  const breath = breathing();
  switch (rawKindOf(bytes)) {
    case "zip":
      return readArchive(bytes, breath, onProgress);
    case "pdf":
      return { kind: "pdf", ...(await readPdfApart(bytes, onProgress)) };
    case "text":
      return readText(bytes, name, breath);
  }
}

function refuseSize(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable("file.empty");
  if (bytes.length > FILE_LIMIT_MB * 1_000_000) throw new Unreadable("file.tooLarge", { limit: FILE_LIMIT_MB });
}

async function readArchive(bytes: Uint8Array, breath: Breath, onProgress: (share: number) => void): Promise<Found> {
  const word = await readWord(bytes, breath, onProgress);
  if (!word) throw new Unreadable("file.kindUnknown");
  return { kind: "docx", pages: null, ...word };
}

async function readText(bytes: Uint8Array, name: string, breath: Breath): Promise<Found> {
  const text = decodeText(bytes);
  const isMarkdown = /\.(md|markdown)$/i.test(name);
  const lines = await (isMarkdown || hasMarks(text) ? readMarkdown : readPlainText)(text, breath);
  return { kind: isMarkdown ? "md" : "txt", lines, pages: null, properties: [] };
}

function refuseUnfit(lines: readonly Line[], properties: readonly string[]): void {
  if (lines.length === 0) throw new Unreadable("file.empty");
  const mark = secretMarkIn(lines, properties);
  if (mark) throw new Unreadable("file.secretMark", { mark });
  const text = lines.slice(0, 2_000).map((line) => line.text);
  const encoding = oldEncodingOf(text.join("\n"));
  if (encoding) throw new Unreadable("file.oldEncoding", { encoding });
}
