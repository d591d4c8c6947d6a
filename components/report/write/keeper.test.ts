import { beforeEach, describe, expect, it } from "vitest";
import type { Block } from "#lib/report/section/block.ts";
import type { AutosaveAnswer } from "#lib/report/section/types.ts";
import { readDraft } from "./draft.ts";
import { Keeper, type PostAnswer, type Tools } from "./keeper.ts";

const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
const KEY = "write:p:r:o";

class Memory {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

/** A browser and a server in one hand: timers run when told, each post waits for its answer. */
class Scene {
  readonly storage = new Memory();
  readonly posts: { baseRevision: number; blocks: Block[] }[] = [];
  readonly timers: { call: () => void; delay: number }[] = [];
  refreshed = 0;
  private answers: ((answer: PostAnswer) => void)[] = [];
  private ids = 0;

  tools(): Tools {
    return {
      post: (body) => {
        this.posts.push(structuredClone(body));
        return new Promise((answer) => this.answers.push(answer));
      },
      storage: this.storage,
      newId: () => {
        this.ids += 1;
        return `n${this.ids}`;
      },
      later: (call, delay) => {
        const timer = { call, delay };
        this.timers.push(timer);
        return () => {
          const at = this.timers.indexOf(timer);
          if (at >= 0) this.timers.splice(at, 1);
        };
      },
      saved: () => {
        this.refreshed += 1;
      },
    };
  }

  /** Time passes: whatever waits begins. */
  pass(): void {
    for (const timer of this.timers.splice(0)) timer.call();
  }

  async answer(answer: PostAnswer): Promise<void> {
    this.answers.shift()?.(answer);
    await Promise.resolve();
    await Promise.resolve();
  }
}

const said = (
  kind: AutosaveAnswer["kind"],
  revision: number,
  blocks: Block[],
  more: Partial<AutosaveAnswer> = {},
): PostAnswer => ({
  kind: "answer",
  answer: {
    kind,
    revision,
    blocks,
    savedAt: "2023-04-19T01:03:00.000Z",
    savedBy: "Trần Văn Khoa",
    time: "8:03",
    conflicts: [],
    ...more,
  },
});

let scene: Scene;
const begin = (blocks: Block[] = [paragraph("a", "một")], revision = 1): Keeper =>
  new Keeper(KEY, { blocks, revision, time: "8:00" }, scene.tools());

beforeEach(() => {
  scene = new Scene();
});

describe("keeping a section while it is written", () => {
  it("saves within two seconds of the last key, once for many keys, and says when", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "một h")]);
    keeper.edit([paragraph("a", "một hai")]);
    expect(scene.timers.map((timer) => timer.delay)).toEqual([1_200]);
    scene.pass();
    expect(scene.posts).toEqual([{ baseRevision: 1, blocks: [paragraph("a", "một hai")] }]);
    expect(keeper.getSnapshot().state).toEqual({ kind: "saving" });
    await scene.answer(said("saved", 2, [paragraph("a", "một hai")]));
    expect(keeper.getSnapshot()).toMatchObject({ state: { kind: "saved", time: "8:03" }, unsaved: false });
    expect(scene.refreshed).toBe(1);
    expect(scene.storage.kept.size).toBe(0);
  });

  it("never has two saves under way, and sends on what was typed meanwhile", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "x")]);
    scene.pass();
    keeper.edit([paragraph("a", "xy")]);
    scene.pass();
    expect(scene.posts).toHaveLength(1);
    await scene.answer(said("saved", 2, [paragraph("a", "x")]));
    scene.pass();
    expect(scene.posts[1]).toEqual({ baseRevision: 2, blocks: [paragraph("a", "xy")] });
  });

  it("keeps the empty paragraph one is about to write to itself", () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "một"), paragraph("b", "")]);
    scene.pass();
    expect(scene.posts).toEqual([]);
    expect(keeper.getSnapshot()).toMatchObject({ unsaved: false, blocks: [{ id: "a" }, { id: "b" }] });
  });

  it("sends composed letters, however they were typed", () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "ế".normalize("NFD"))]);
    scene.pass();
    expect(scene.posts[0]?.blocks).toEqual([paragraph("a", "ế".normalize("NFC"))]);
  });
});

describe("when the line is lost", () => {
  it("keeps the text in this browser and sends the same body again before anything newer", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "một hai")]);
    scene.pass();
    await scene.answer({ kind: "failed" });
    expect(keeper.getSnapshot().state).toEqual({ kind: "offline" });
    keeper.edit([paragraph("a", "một hai ba")]);
    expect(keeper.getSnapshot().state).toEqual({ kind: "offline" });
    expect(readDraft(scene.storage, KEY)?.blocks).toEqual([paragraph("a", "một hai ba")]);
    keeper.now();
    expect(scene.posts[1]).toEqual(scene.posts[0]);
    await scene.answer(said("saved", 2, [paragraph("a", "một hai")]));
    scene.pass();
    expect(scene.posts[2]).toEqual({ baseRevision: 2, blocks: [paragraph("a", "một hai ba")] });
  });

  it("waits longer each time", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "x")]);
    const waits: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      scene.pass();
      await scene.answer({ kind: "failed" });
      waits.push(scene.timers[0]?.delay ?? 0);
    }
    expect(waits).toEqual([2_000, 4_000, 8_000]);
    expect(keeper.getSnapshot().unsaved).toBe(true);
  });

  it("brings an unsent text back after the page was loaded anew", () => {
    begin().edit([paragraph("a", "chưa gửi")]);
    const again = begin([paragraph("a", "một"), paragraph("b", "của người khác")], 2);
    again.restore();
    expect(again.getSnapshot().blocks).toEqual([paragraph("a", "chưa gửi"), paragraph("b", "của người khác")]);
    scene.pass();
    expect(scene.posts.at(-1)).toEqual({
      baseRevision: 2,
      blocks: [paragraph("a", "chưa gửi"), paragraph("b", "của người khác")],
    });
  });

  it("makes no quarrel with oneself when the answer, not the save, was lost", async () => {
    const before = begin();
    before.edit([paragraph("a", "đã tới máy chủ")]);
    scene.pass();
    await scene.answer({ kind: "failed" });
    before.edit([paragraph("a", "đã tới máy chủ, viết tiếp")]);
    const again = begin([paragraph("a", "đã tới máy chủ")], 2);
    again.restore();
    expect(again.getSnapshot()).toMatchObject({ conflicts: [], blocks: [paragraph("a", "đã tới máy chủ, viết tiếp")] });
  });

  it("says that the session is over, and keeps the text", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "x")]);
    scene.pass();
    await scene.answer({ kind: "signedOut" });
    expect(keeper.getSnapshot().state).toEqual({ kind: "signedOut" });
    expect(readDraft(scene.storage, KEY)?.blocks).toEqual([paragraph("a", "x")]);
  });

  it("says why a text was refused and does not hammer on", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "x")]);
    scene.pass();
    await scene.answer({ kind: "refused", title: "Mục đang khóa" });
    expect(keeper.getSnapshot().state).toEqual({ kind: "refused", title: "Mục đang khóa" });
    expect(scene.timers).toEqual([]);
  });

  it("does without a store that is forbidden or full", () => {
    const tools = {
      ...scene.tools(),
      storage: {
        getItem: () => "not json",
        removeItem: () => undefined,
        setItem: () => {
          throw new Error("full");
        },
      },
    };
    const keeper = new Keeper(KEY, { blocks: [], revision: 0, time: null }, tools);
    keeper.restore();
    expect(() => keeper.edit([paragraph("a", "x")])).not.toThrow();
  });
});

describe("when somebody else writes here too", () => {
  it("brings in their paragraphs around what is being typed", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "một"), paragraph("m", "của tôi")]);
    scene.pass();
    keeper.edit([paragraph("a", "một"), paragraph("m", "của tôi, thêm")]);
    await scene.answer(
      said("merged", 3, [paragraph("t", "của bạn"), paragraph("a", "một"), paragraph("m", "của tôi")]),
    );
    expect(keeper.getSnapshot().blocks).toEqual([
      paragraph("t", "của bạn"),
      paragraph("a", "một"),
      paragraph("m", "của tôi, thêm"),
    ]);
  });

  it("shows both texts of one paragraph, and saves what is chosen against the new revision", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "của tôi")]);
    scene.pass();
    await scene.answer(said("conflict", 2, [paragraph("a", "của bạn")]));
    expect(keeper.getSnapshot().conflicts).toMatchObject([
      {
        blockId: "a",
        mine: paragraph("a", "của tôi"),
        theirs: paragraph("a", "của bạn"),
        name: "Trần Văn Khoa",
        time: "8:03",
      },
    ]);
    expect(readDraft(scene.storage, KEY)?.conflicts).toHaveLength(1);
    keeper.choose(0, "both");
    expect(keeper.getSnapshot()).toMatchObject({
      conflicts: [],
      blocks: [paragraph("a", "của bạn"), paragraph("n1", "của tôi")],
    });
    scene.pass();
    expect(scene.posts[1]).toEqual({
      baseRevision: 2,
      blocks: [paragraph("a", "của bạn"), paragraph("n1", "của tôi")],
    });
  });

  it("takes in a newer text the page was drawn with", () => {
    const keeper = begin();
    keeper.absorb({ revision: 2, blocks: [paragraph("a", "một"), paragraph("r", "kiến nghị")] });
    expect(keeper.getSnapshot()).toMatchObject({ unsaved: false, blocks: [{ id: "a" }, { id: "r" }] });
    keeper.absorb({ revision: 1, blocks: [] });
    expect(keeper.getSnapshot().blocks).toHaveLength(2);
  });
});
