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
