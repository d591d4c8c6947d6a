import type { Breath } from "./breath.ts";
import { openOffice, type Relationship, relationships } from "./office-package.ts";
import type { Archive } from "./zip.ts";

/** The main part of a Word file and what it points to. */
export type WordPackage = { main: string; parts: readonly Relationship[] };

/**
 * Finds the main part of a Word file and refuses what runs or fetches when the file is opened.
 *
 * @returns null for an archive that is no Word file
 * @throws Unreadable `file.macros`, `file.externalLink`, `file.damaged`
 */
export async function openPackage(archive: Archive, breath: Breath): Promise<WordPackage | null> {
  const kinds = await openOffice(archive, breath);
  if (!kinds?.some((kind) => /wordprocessingml\.(document|template)\.main/.test(kind))) return null;
  const top = await relationships(archive, "", breath);
  const main = top.find(({ type }) => type === "officeDocument")?.target;
  return main === undefined ? null : { main, parts: await relationships(archive, main, breath) };
}
