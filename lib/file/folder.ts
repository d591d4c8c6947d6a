import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the bytes of stored files lie: a folder, each content under its own SHA-256, once however often it came in. */
export type Folder = {
  /** Writes a content whole or not at all. */
  write: (digest: string, bytes: Uint8Array) => Promise<void>;
  /** The content, null where it is not there. */
  read: (digest: string) => Promise<Uint8Array | null>;
  remove: (digest: string) => Promise<void>;
};

/**
 * The folder that an address of the settings names.
 *
 * @param address `file:` URL of a folder; it is made when the first file comes
 */
export function folderAt(address: string): Folder {
  const root = fileURLToPath(address);
  const placeOf = (digest: string) => join(root, digest.slice(0, 2), digest);
  return {
    write: async (digest, bytes) => {
      const place = placeOf(digest);
      if (await isThere(place)) return;
      await mkdir(dirname(place), { recursive: true });
      await writeWhole(join(root, `.${randomUUID()}.part`), place, bytes);
    },
    read: async (digest) => {
      const place = placeOf(digest);
      return (await isThere(place)) ? readFile(place) : null;
    },
    remove: (digest) => rm(placeOf(digest), { force: true }),
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
    await rename(part, place);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function isThere(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isFile();
  } catch {
    return false;
  }
}
