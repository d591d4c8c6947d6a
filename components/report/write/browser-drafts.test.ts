import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browserDrafts, draftsLeft, shelfFinder } from "./browser-drafts.ts";
import type { Draft } from "./draft.ts";
import { paragraph } from "./test-keeper-scene.ts";

const PLACE = "write:p:r:o";
const draft = (text: string): Draft => ({
  base: [],
  revision: 1,
  blocks: [paragraph("a", text)],
  sent: null,
  conflicts: [],
});

/** localStorage as far as drafts use it. */
class OldStore {
  private readonly kept = new Map<string, string>();
  get length(): number {
    return this.kept.size;
  }
  key(at: number): string | null {
    return [...this.kept.keys()][at] ?? null;
  }
  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    this.kept.set(name, value);
  }
  removeItem(name: string): void {
    this.kept.delete(name);
  }
}

let old: OldStore;
let open: string[];
let shelf: ReturnType<typeof shelfFinder>;

beforeEach(() => {
  old = new OldStore();
  open = [];
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  vi.stubGlobal("localStorage", old);
  vi.stubGlobal("navigator", { locks: { query: async () => ({ held: open.map((name) => ({ name })) }) } });
  shelf = shelfFinder();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const textsOf = async (tab: string): Promise<string[]> =>
  (await browserDrafts(PLACE, tab, shelf).left()).map((left) => JSON.stringify(left.draft.blocks[0]));

describe("drafts in the browser", () => {
  it("are found again by the next visit, not by the tab that wrote them, nor by another section", async () => {
    await browserDrafts(PLACE, `${PLACE}:one`, shelf).write(draft("chưa gửi"));
    expect(await textsOf(`${PLACE}:one`)).toEqual([]);
    expect(await textsOf(`${PLACE}:two`)).toEqual([expect.stringContaining("chưa gửi")]);
    expect(await browserDrafts("write:p:r:other", "write:p:r:other:x", shelf).left()).toEqual([]);
  });

  it("of a tab that is still open are left to it", async () => {
    await browserDrafts(PLACE, `${PLACE}:one`, shelf).write(draft("đang viết"));
    open.push(`${PLACE}:one`);
    expect(await textsOf(`${PLACE}:two`)).toEqual([]);
    expect(await draftsLeft("p", "r", shelf)).toEqual([]);
    open.length = 0;
    expect(await textsOf(`${PLACE}:two`)).toHaveLength(1);
  });

  it("are gone once they are safe, or taken over", async () => {
    const [one, two] = [browserDrafts(PLACE, `${PLACE}:one`, shelf), browserDrafts(PLACE, `${PLACE}:two`, shelf)];
    await one.write(draft("một"));
    await two.write(draft("hai"));
    await one.clear();
    expect(await textsOf(`${PLACE}:three`)).toEqual([expect.stringContaining("hai")]);
    await one.forget([`${PLACE}:two`]);
    expect(await textsOf(`${PLACE}:three`)).toEqual([]);
  });

  it("of before, in the older store, are read once and then gone", async () => {
    const before = { base: [], blocks: [paragraph("a", "bản nháp cũ")], sent: null, conflicts: [{ blockId: "a" }] };
    old.setItem(PLACE, JSON.stringify(before));
    const store = browserDrafts(PLACE, `${PLACE}:one`, shelf);
    const [left] = await store.left();
    expect(left?.draft).toMatchObject({ revision: null, blocks: before.blocks, conflicts: [{ mine: [], theirs: [] }] });
    await store.forget([left?.key ?? ""]);
    expect([old.length, await store.left()]).toEqual([0, []]);
  });

  it("that cannot be read are none", async () => {
    old.setItem(PLACE, "not json");
    expect(await browserDrafts(PLACE, `${PLACE}:one`, shelf).left()).toEqual([]);
  });

  it("stand with their sections, so that a page can tell of those that are not open", async () => {
    await browserDrafts(PLACE, `${PLACE}:one`, shelf).write(draft("một"));
    expect(await draftsLeft("p", "r", shelf)).toMatchObject([{ outlineItemId: "o", left: { key: `${PLACE}:one` } }]);
    expect(await draftsLeft("q", "r", shelf)).toEqual([]);
  });
});

describe("a browser without IndexedDB", () => {
  it("keeps drafts in the older store", async () => {
    vi.stubGlobal("indexedDB", undefined);
    await browserDrafts(PLACE, `${PLACE}:one`, shelf).write(draft("cửa sổ riêng tư"));
    expect(old.length).toBe(1);
    expect(await textsOf(`${PLACE}:two`)).toEqual([expect.stringContaining("riêng tư")]);
  });

  it("nor any other store refuses, and the page can say so", async () => {
    vi.stubGlobal("indexedDB", undefined);
    vi.stubGlobal("localStorage", undefined);
    const store = browserDrafts(PLACE, `${PLACE}:one`, shelf);
    expect(await store.left()).toEqual([]);
    await expect(store.write(draft("x"))).rejects.toThrow();
    expect(await draftsLeft("p", "r", shelf)).toEqual([]);
  });
});
