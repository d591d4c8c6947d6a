import { posix } from "node:path";
import type { Breath } from "./breath.ts";
import { Unreadable } from "./unreadable.ts";
import { type Attributes, streamXml } from "./xml.ts";
import type { Archive } from "./zip.ts";

/** A pointer from one part of an office file to another, or to a place outside it. `type` is its last word. */
export type Relationship = { type: string; target: string; external: boolean };

const MACRO_NAMES = /(^|\/)vba(Project|Data)[^/]*$|\.(docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm|ppsm)$/i;
/** What a program fetches when the file is opened, without anybody following it. */
const FETCHED = new Set(["attachedTemplate", "oleObject", "package", "subDocument", "frame", "control", "aFChunk"]);

/**
 * Refuses what runs or fetches when an office file is opened.
 *
 * @returns the kinds of the parts of the file; null for an archive that is no office file
 * @throws Unreadable `file.macros`, `file.externalLink`, `file.damaged`
 */
export async function openOffice(archive: Archive, breath: Breath): Promise<string[] | null> {
  const types = await archive.open("[Content_Types].xml");
  if (!types) return null;
  const kinds = await contentTypes(types, breath);
  const named = archive.names.some((name) => MACRO_NAMES.test(name));
  if (named || kinds.some((kind) => /macroEnabled|vbaProject/i.test(kind))) throw new Unreadable("file.macros");
  await refuseOutside(archive, breath);
  return kinds;
}

async function contentTypes(types: Uint8Array, breath: Breath): Promise<string[]> {
  const found: string[] = [];
  const open = (_name: string, attributes: Attributes) => {
    if (attributes["ContentType"]) found.push(attributes["ContentType"]);
  };
  await streamXml(types, { open }, breath);
  return found;
}

async function refuseOutside(archive: Archive, breath: Breath): Promise<void> {
  const lists = archive.names.filter((name) => /(^|\/)_rels\/[^/]*\.rels$/.test(name));
  for (const list of lists) {
    const found = await readRelationships((await archive.open(list)) ?? new Uint8Array(), "", breath);
    const outside = found.find((one) => one.external && FETCHED.has(one.type) && !isOwnTemplate(one));
    if (outside) throw new Unreadable("file.externalLink", { target: outside.target.slice(0, 120) });
  }
}

/** Word notes the writer's own template by its path on a drive; nothing is fetched over the network for it. */
function isOwnTemplate({ type, target }: Relationship): boolean {
  return type === "attachedTemplate" && /^(file:\/\/\/)?[a-z](:|%3a)[\\/]/i.test(target);
}

/** What a part points to, targets as names of parts; "" asks for the file's own pointers. */
export async function relationships(archive: Archive, part: string, breath: Breath): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const list = await archive.open(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  return list ? readRelationships(list, folder, breath) : [];
}

async function readRelationships(bytes: Uint8Array, folder: string, breath: Breath): Promise<Relationship[]> {
  const found: Relationship[] = [];
  const open = (_name: string, attributes: Attributes) => {
    const target = attributes["Target"];
    if (target === undefined) return;
    const type = (attributes["Type"] ?? "").split("/").at(-1) ?? "";
    const external = attributes["TargetMode"] === "External";
    const inside = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
    found.push({ type, target: external ? target : inside, external });
  };
  await streamXml(bytes, { open }, breath);
  return found;
}

/** The texts of a file's properties: title, keywords, subject, own ones also as "name: value". */
export async function propertiesOf(archive: Archive, breath: Breath): Promise<string[]> {
  const found: string[] = [];
  let name = "";
  const handlers = {
    open: (_tag: string, attributes: Attributes) => {
      name = attributes["name"] ?? name;
    },
    text: (text: string) => {
      const value = text.trim();
      if (value !== "") found.push(value, ...(name === "" ? [] : [`${name}: ${value}`]));
    },
  };
  for (const part of ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"]) {
    const bytes = await archive.open(part);
    if (bytes) await streamXml(bytes, handlers, breath);
  }
  return found;
}
