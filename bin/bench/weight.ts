import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { open } from "./forms.ts";

const manifest = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) });

/** JavaScript of the framework itself, gzipped, in kB: what every page of any such application loads. */
export function frameworkWeight(): { kB: number; files: Set<string> } {
  const { rootMainFiles, polyfillFiles } = manifest.parse(
    JSON.parse(readFileSync(".next/build-manifest.json", "utf8")),
  );
  const files = new Set([...rootMainFiles, ...polyfillFiles].map((file) => `/_next/${file}`));
  const kB = rootMainFiles.reduce((sum, file) => sum + gzipSync(readFileSync(`.next/${file}`)).length, 0) / 1024;
  return { kB, files };
}

/** What a page loads at first over the framework's own, gzipped, in kB. */
export async function ownWeight(
  base: string,
  path: string,
  cookie: string,
  framework: ReadonlySet<string>,
): Promise<number> {
  const html = await open(`${base}${path}`, cookie);
  const scripts = new Set(
    [...html.matchAll(/<script[^>]*\bsrc="([^"?]+\.js)[^"]*"/g)].flatMap((found) => found[1] ?? []),
  );
  return weightOf(base, scripts, framework);
}

/** Scripts over the framework's own, gzipped, in kB. */
export async function weightOf(
  base: string,
  scripts: ReadonlySet<string>,
  framework: ReadonlySet<string>,
): Promise<number> {
  let bytes = 0;
  for (const script of scripts) {
    if (framework.has(script)) continue;
    const answer = await fetch(`${base}${script}`);
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }
  return bytes / 1024;
}
