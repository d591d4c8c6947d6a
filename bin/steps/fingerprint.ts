import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * A digest over names and contents of files and folders, so that "is it older than the sources?" is answered by what
 * they say, not by when a checkout touched them. Tests are left out.
 */
export function fingerprint(paths: string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths.flatMap(filesOf)) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

/** Whether the mark kept for a product is that of its sources. */
export function isCurrent(mark: string, wanted: string): boolean {
  return existsSync(mark) && readFileSync(mark, "utf8") === wanted;
}

/** Keeps the mark of a product, once it is whole. */
export function keepMark(mark: string, value: string): void {
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, value);
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
