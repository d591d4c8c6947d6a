import { type Result, refuse } from "#lib/platform/result.ts";
import type { ReadFile } from "./line.ts";

/**
 * Reads a file into lines, or says why it is not taken (codes in `labels.ts`, `file.…`).
 *
 * @param bytes the file
 * @param name the name it came under; only tells Markdown from plain text, the kind is decided by the content
 * @param onProgress told now and then which share is done, from 0 to 1
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  onProgress?: (share: number) => void,
): Promise<Result<ReadFile>> {
  onProgress?.(0);
  if (bytes.length === 0) return refuse("file.empty");
  return refuse("file.kindUnknown", { name });
}
