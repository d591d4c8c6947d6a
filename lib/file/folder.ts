import { randomUUID } from "node:crypto";
import { access, constants, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Storage, Stored } from "./types.ts";

/** What a write goes by until it is whole. */
const UNFINISHED = /^\.[0-9a-f-]{36}\.part$/;

/**
 * A storage in a folder, each key a file below it.
 *
 * @param address `file:` URL of a folder; it is made when the first file comes
 */
export function folderAt(address: string): Storage {
  const root = fileURLToPath(address);
  const placeOf = (key: string) => join(root, ...key.split("/"));
  return {
    write: async (key, bytes) => {
      const place = placeOf(key);
      await mkdir(dirname(place), { recursive: true });
      await writeWhole(join(root, `.${randomUUID()}.part`), place, bytes);
    },
    has: async (key) => {
      try {
        return (await stat(placeOf(key))).isFile();
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
    read: async (key) => {
      try {
        return await readFile(placeOf(key));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: async (key) => {
      await rm(placeOf(key), { force: true });
      await dropIfEmpty(dirname(placeOf(key)));
    },
    list: (prefix) => listed(root, prefix),
    tidy: async (before) => {
      for (const name of await namesIn(root)) {
        const place = join(root, name);
        if (UNFINISHED.test(name) && (await stat(place)).mtime < before) await rm(place, { force: true });
      }
    },
    reach: async () => {
      await mkdir(root, { recursive: true });
      await access(root, constants.W_OK);
    },
  };
}

/** Writes beside the place, brings it onto the disk, then gives it its name: no reader ever meets half a file. */
async function writeWhole(part: string, place: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(part, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await intoPlace(part, place);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** A folder that was just emptied may have been taken away between its making and now. */
async function intoPlace(part: string, place: string): Promise<void> {
  try {
    await rename(part, place);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(dirname(place), { recursive: true });
    await rename(part, place);
  }
}

async function* listed(root: string, prefix: string): AsyncIterable<Stored> {
  for (const entry of await entriesBelow(join(root, ...prefix.split("/").slice(0, -1)))) {
    const place = join(entry.parentPath, entry.name);
    const key = relative(root, place).split(sep).join("/");
    if (!entry.isFile() || UNFINISHED.test(entry.name) || !key.startsWith(prefix)) continue;
    const found = await stat(place).catch(() => null);
    if (found !== null) yield { key, at: found.mtime };
  }
}

async function entriesBelow(folder: string) {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await entriesBelow(folder)).filter((entry) => entry.parentPath === folder).map((entry) => entry.name);
}

async function dropIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch {
    // Something else lies in it, or it is gone already: both are as they should be.
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
