import { createStore, del, get, set } from "idb-keyval";

/** Which file, for which place: the same file chosen again after a reload goes on with the same upload. */
export type Chosen = { place: string; name: string; size: number; lastModified: number };

const store = () => createStore("portal-uploads", "uploads");
const keyOf = ({ place, name, size, lastModified }: Chosen): string => [place, name, size, lastModified].join("|");

/** The upload that was begun for a file; null where none was, or the browser keeps nothing. The server may have forgotten it. */
export async function recall(chosen: Chosen): Promise<string | null> {
  try {
    const id: unknown = await get(keyOf(chosen), store());
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

/** Keeps in this browser which upload a file goes by. */
export async function remember(chosen: Chosen, id: string): Promise<void> {
  await set(keyOf(chosen), id, store()).catch(() => undefined);
}

/** Forgets it: the file is where it was meant to go, was refused or given up. */
export async function forget(chosen: Chosen): Promise<void> {
  await del(keyOf(chosen), store()).catch(() => undefined);
}
