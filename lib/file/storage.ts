import { randomUUID } from "node:crypto";
import { bucketAt } from "#lib/platform/storage-address.ts";
import { folderAt } from "./folder.ts";

/** Something that is stored: under which key, and since when. */
export type Stored = { key: string; at: Date };

/**
 * Where bytes lie, whatever it is made of: a folder or a bucket. Keys are made by `contentKey` and `partKey` alone. What
 * is written stands whole under its key or not at all; an older content of the key stands until then.
 */
export type Storage = {
  write: (key: string, bytes: Uint8Array) => Promise<void>;
  has: (key: string) => Promise<boolean>;
  /** The bytes, null where there are none. */
  read: (key: string) => Promise<Uint8Array | null>;
  /** Takes the bytes away; nothing happens where there are none. */
  remove: (key: string) => Promise<void>;
  /** Everything stored under keys that begin so. */
  list: (prefix: string) => AsyncIterable<Stored>;
  /** Takes away what writes left behind that were cut off before this moment. */
  tidy: (before: Date) => Promise<void>;
  /** Fails where the storage cannot be reached. */
  reach: () => Promise<void>;
};

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
