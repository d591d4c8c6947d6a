import { createStore, del, delMany, get, keys, set, type UseStore } from "idb-keyval";
import { type DraftStore, type Left, readDraft } from "./draft.ts";

/** A place in the browser that keeps values under names. */
type Shelf = {
  names: () => Promise<string[]>;
  get: (name: string) => Promise<unknown>;
  set: (name: string, value: unknown) => Promise<void>;
  remove: (names: readonly string[]) => Promise<void>;
};

/** IndexedDB, in a store of the portal's own. */
function database(): Shelf {
  let opened: UseStore | null = null;
  const store = (): UseStore => {
    opened ??= createStore("portal", "drafts");
    return opened;
  };
  return {
    names: async () => (await keys(store())).map(String),
    get: (name) => get<unknown>(name, store()),
    set: async (name, value) => set(name, value, store()),
    remove: async (names) => (names.length === 1 ? del(names[0] ?? "", store()) : delMany([...names], store())),
  };
}

/** The older, smaller store: for a browser that gives no IndexedDB (some private windows). */
function oldStore(): Shelf {
  const names = () => Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
  return {
    names: async () => names(),
    get: async (name): Promise<unknown> => JSON.parse(localStorage.getItem(name) ?? "null"),
    set: async (name, value) => localStorage.setItem(name, JSON.stringify(value)),
    remove: async (gone) => {
      for (const name of gone) localStorage.removeItem(name);
    },
  };
}

/** Where this browser keeps drafts: the first shelf that lets itself be read. */
type Finder = () => Promise<Shelf>;

/** Looks for a shelf when it is first asked, and stays with it. */
export function shelfFinder(): Finder {
  const shelves = [database(), oldStore()];
  const find = async (): Promise<Shelf> => {
    for (const shelf of shelves) {
      const open = await shelf.names().then(
        () => true,
        () => false,
      );
      if (open) return shelf;
    }
    throw new Error("this browser keeps nothing");
  };
  let found: Promise<Shelf> | null = null;
  return () => {
    found ??= find();
    return found;
  };
}

const ofThisPage = shelfFinder();

/** The names of the tabs that are open now; none where the browser does not tell (a page without https). */
async function openTabs(): Promise<ReadonlySet<string>> {
  if (!("locks" in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map((lock) => lock.name ?? ""));
}

/** Says to other tabs that this one is open, until it is closed, killed or called off. */
export function sayOpen(name: string): () => void {
  let end: () => void = () => undefined;
  if ("locks" in navigator) {
    const closed = new Promise<void>((resolve) => {
      end = resolve;
    });
    navigator.locks.request(name, () => closed).catch(() => undefined);
  }
  return () => end();
}

async function leftAt(place: Shelf, name: string): Promise<Left[]> {
  const draft = readDraft(await place.get(name).catch(() => null));
  return draft === null ? [] : [{ key: name, draft }];
}

/** Drafts of before they moved to IndexedDB: one a section, under the section's name. */
async function leftBefore(place: string): Promise<Left[]> {
  try {
    const left = await leftAt(oldStore(), place);
    return left.map(({ draft }) => ({ key: `old:${place}`, draft }));
  } catch {
    return [];
  }
}

/**
 * The drafts of one section in this browser, those of this tab apart from those of others: two tabs of one person never
 * write over each other.
 *
 * @param place the section (draftPlace)
 * @param tab the name of this tab's draft; it begins with the place
 */
export function browserDrafts(place: string, tab: string, shelf: Finder = ofThisPage): DraftStore {
  return {
    left: async () => {
      const before = await leftBefore(place);
      const kept = await shelf().catch(() => null);
      if (kept === null) return before;
      const open = await openTabs();
      const names = (await kept.names()).filter(
        (name) => name.startsWith(`${place}:`) && name !== tab && !open.has(name),
      );
      return [...before, ...(await Promise.all(names.map((name) => leftAt(kept, name)))).flat()];
    },
    write: async (draft) => (await shelf()).set(tab, draft),
    clear: async () => (await shelf()).remove([tab]),
    forget: async (names) => {
      const old = names.filter((name) => name.startsWith("old:")).map((name) => name.slice(4));
      if (old.length > 0) await oldStore().remove(old);
      const fresh = names.filter((name) => !name.startsWith("old:"));
      if (fresh.length > 0) await (await shelf()).remove(fresh);
    },
  };
}

/** All drafts a person left in one report on this computer, by section; for sections that are not open in any tab. */
export async function draftsLeft(
  personId: string,
  reportId: string,
  shelf: Finder = ofThisPage,
): Promise<{ outlineItemId: string; left: Left }[]> {
  const kept = await shelf().catch(() => null);
  if (kept === null) return [];
  const begin = `write:${personId}:${reportId}:`;
  const open = await openTabs();
  const names = (await kept.names()).filter((name) => name.startsWith(begin) && !open.has(name));
  const left = (await Promise.all(names.map((name) => leftAt(kept, name)))).flat();
  return left.map((one) => ({ outlineItemId: one.key.slice(begin.length).split(":")[0] ?? "", left: one }));
}

/** Takes one such draft away, as its person asked. */
export async function dropDraft(name: string): Promise<void> {
  await (await ofThisPage()).remove([name]);
}
