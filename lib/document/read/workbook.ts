import type { Breath } from "./breath.ts";
import { openOffice, propertiesOf } from "./office-package.ts";
import { secretMarkIn } from "./secret-mark.ts";
import { Unreadable } from "./unreadable.ts";
import { type Attributes, streamXml } from "./xml.ts";
import { openArchive } from "./zip.ts";

/**
 * Opens every part of a workbook once, so that what reads it afterwards meets nothing that swells, runs, fetches or is
 * marked secret (in its properties and the names of its sheets).
 *
 * @throws Unreadable
 */
export async function guardWorkbook(bytes: Uint8Array, breath: Breath): Promise<void> {
  const archive = openArchive(bytes);
  const kinds = await openOffice(archive, breath);
  if (!kinds?.some((kind) => /spreadsheetml\.(sheet|template)\.main/.test(kind)))
    throw new Unreadable("file.kindUnknown");
  const sheets: string[] = [];
  const open = (name: string, attributes: Attributes) => {
    if (/(^|:)sheet$/.test(name) && attributes["name"]) sheets.push(attributes["name"]);
  };
  for (const name of archive.names) {
    const part = await archive.open(name);
    if (part && name.endsWith(".xml")) await streamXml(part, name.endsWith("workbook.xml") ? { open } : {}, breath);
  }
  const mark = secretMarkIn([], [...sheets, ...(await propertiesOf(archive, breath))]);
  if (mark) throw new Unreadable("file.secretMark", { mark });
}
