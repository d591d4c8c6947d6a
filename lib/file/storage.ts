import { randomUUID } from "node:crypto";
import { bucketAt } from "#lib/platform/storage-address.ts";
import { folderAt } from "./folder.ts";
import type { Storage } from "./types.ts";

/** What contents and parts begin with. */
export const CONTENTS = "";
export const PARTS = "parts/";

/** The key of a content: its SHA-256, in folders by its first two signs so that none grows too long to list. */
export function contentKey(digest: string): string {
  return `${digest.slice(0, 2)}/${digest}`;
}

/** The content that a key names; null for the key of something else. */
export function digestOf(key: string): string | null {
  return /^[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(key)?.[1] ?? null;
}

/** The key of a part of an upload: where in the file it begins, in bytes. */
export function partKey(uploadId: string, offset: number): string {
  return `${PARTS}${uploadId}/${offset}`;
}

/** The upload that a key belongs to; null for the key of something else. */
export function uploadOf(key: string): string | null {
  return /^parts\/([0-9a-f-]{36})\/\d+$/.exec(key)?.[1] ?? null;
}

/**
 * Writes something, reads it and removes it again, under a key of its own.
 *
 * @throws where one of the three does not do what it should
 */
export async function probe(storage: Storage): Promise<void> {
  const name = randomUUID();
  const [key, bytes] = [`probe/${name}`, Buffer.from(name)];
  await storage.write(key, bytes);
  const read = await storage.read(key);
  await storage.remove(key);
  if (read === null || Buffer.compare(bytes, read) !== 0) throw new Error("what was written does not come back");
  if (await storage.has(key)) throw new Error("what was removed is still there");
}

const known = new Map<string, Promise<Storage>>();

/**
 * The storage that an address of the settings names, the same one for the same address. What speaks to buckets is
 * loaded only where one is used.
 *
 * @param address as `STORAGE_URL`, checked by the settings
 */
export function storageAt(address: string): Promise<Storage> {
  const storage = known.get(address) ?? opened(address);
  known.set(address, storage);
  return storage;
}

async function opened(address: string): Promise<Storage> {
  const bucket = bucketAt(address);
  if (bucket === null) return folderAt(address);
  const { storageIn } = await import("./bucket.ts");
  return storageIn(bucket);
}
