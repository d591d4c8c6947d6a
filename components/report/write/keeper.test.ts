import { beforeEach, describe, expect, it } from "vitest";
import type { Block } from "#lib/report/section/block.ts";
import { Keeper } from "./keeper.ts";
import { paragraph, Scene, said, settled } from "./test-keeper-scene.ts";

let scene: Scene;
const begin = (blocks: Block[] = [paragraph("a", "một")], revision = 1, tab = "tab"): Keeper =>
  new Keeper({ blocks, revision, time: "8:00" }, scene.tools(tab));
const draftOf = (tab = "tab") => scene.shelf.kept.get(tab);
const failed = { kind: "failed", server: false } as const;

beforeEach(() => {
  scene = new Scene();
});

describe("keeping a section while it is written", () => {
  it("saves within two seconds of the last key, once for many keys, and says when", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "một h")]);
    keeper.edit([paragraph("a", "một hai")]);
    expect(scene.waits().sort()).toEqual([1_200, 4_000]);
    await scene.pass();
    expect(scene.posts).toEqual([{ baseRevision: 1, blocks: [paragraph("a", "một hai")] }]);
    expect(keeper.getSnapshot().state).toEqual({ kind: "saving" });
    await scene.answer(said("saved", 2));
    expect(keeper.getSnapshot()).toMatchObject({ state: { kind: "saved", time: "8:03" }, unsaved: false, outside: 0 });
    expect(keeper.getRevision()).toBe(2);
    expect(scene.refreshed).toBe(1);
    await scene.pass();
    expect(scene.shelf.kept.size).toBe(0);
  });

  it("saves at the latest 4 s after the first key while somebody types on, and again after that", async () => {
    const keeper = begin();
    for (let round = 2; round < 4; round += 1) {
      for (let key = 0; key < 9; key += 1) keeper.edit([paragraph("a", `${round} ${key}`)]);
      const latest = scene.timers.filter(({ delay }) => delay === 4_000);
      expect(latest).toHaveLength(1);
      for (const timer of latest) timer.call();
      expect(scene.posts).toHaveLength(round - 1);
      keeper.edit([paragraph("a", `${round} while it is saved`)]);
      for (const timer of scene.timers.splice(0).filter(({ delay }) => delay === 4_000)) timer.call();
      await scene.answer(said("saved", round));
    }
    expect(keeper.getSnapshot().unsaved).toBe(true);
  });

  it("never has two saves under way, and sends on what was typed meanwhile", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "x")]);
    await scene.pass();
    keeper.edit([paragraph("a", "xy")]);
    await scene.pass();
    expect(scene.posts).toHaveLength(1);
    await scene.answer(said("saved", 2));
    await scene.pass();
    expect(scene.posts[1]).toEqual({ baseRevision: 2, blocks: [paragraph("a", "xy")] });
  });

  it("says with the first key that not all is saved, until the text was handed over and is", async () => {
    const keeper = begin();
    keeper.touch();
    expect(keeper.getSnapshot()).toMatchObject({ state: { kind: "typing" }, unsaved: true });
    keeper.lineLost();
    keeper.now();
    expect(keeper.getSnapshot().state).toEqual({ kind: "offline" });
    keeper.edit([paragraph("a", "một")]);
    await scene.pass();
    expect([scene.posts.length, keeper.getSnapshot().state]).toEqual([0, { kind: "saved", time: "8:00" }]);
  });

  it("keeps the empty paragraph one is about to write to itself", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "một"), paragraph("b", "")]);
    await scene.pass();
    expect(scene.posts).toEqual([]);
    expect(keeper.getSnapshot()).toMatchObject({ unsaved: false, blocks: [{ id: "a" }, { id: "b" }], outside: 0 });
    expect(keeper.getSnapshot().state).toEqual({ kind: "saved", time: "8:00" });
  });

  it("sends composed letters, however they were typed, and takes them for the same", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "ế".normalize("NFD"))]);
    await scene.pass();
    expect(scene.posts[0]?.blocks).toEqual([paragraph("a", "ế".normalize("NFC"))]);
    await scene.answer(said("saved", 2));
    keeper.absorb({ revision: 3, blocks: [paragraph("a", "ế của bạn".normalize("NFC"))] });
    expect(keeper.getSnapshot()).toMatchObject({ conflicts: [], outside: 1 });
  });

  it("gives a block that came twice an id of its own, so that the server takes both", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "một"), paragraph("a", "bản sao")]);
    expect(keeper.getSnapshot()).toMatchObject({ outside: 1, blocks: [{ id: "a" }, { id: "n1" }] });
    await scene.pass();
    expect(scene.posts[0]?.blocks).toEqual([paragraph("a", "một"), paragraph("n1", "bản sao")]);
  });
});

describe("when the line is lost", () => {
  it("keeps the text in this browser and sends the same body again before anything newer", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "một hai")]);
    await scene.pass();
    await scene.answer(failed);
    expect(keeper.getSnapshot().state).toEqual({ kind: "offline" });
    keeper.edit([paragraph("a", "một hai ba")]);
    expect(keeper.getSnapshot().state).toEqual({ kind: "offline" });
    await scene.pass();
    expect(draftOf()?.blocks).toEqual([paragraph("a", "một hai ba")]);
    expect(scene.posts[1]).toEqual(scene.posts[0]);
    await scene.answer(said("saved", 2));
    await scene.pass();
    expect(scene.posts[2]).toEqual({ baseRevision: 2, blocks: [paragraph("a", "một hai ba")] });
  });

  it("says so at once, and tries by itself though nobody says that the line is back", async () => {
    const keeper = begin();
    keeper.lineLost();
    expect(keeper.getSnapshot().state).toEqual({ kind: "offline" });
    keeper.edit([paragraph("a", "x")]);
    expect(scene.waits()).toEqual([30_000]);
    await scene.pass();
    expect(scene.posts).toHaveLength(1);
    await scene.answer(said("saved", 2));
    expect(keeper.getSnapshot().state).toEqual({ kind: "saved", time: "8:03" });
  });

  it("waits longer each time", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "x")]);
    const waits: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await scene.pass();
      await scene.answer(failed);
      waits.push(...scene.waits());
    }
    expect(waits).toEqual([2_000, 4_000, 8_000]);
    expect(keeper.getSnapshot().unsaved).toBe(true);
  });

  it("tells a server that could not from a line that broke", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "x")]);
    await scene.pass();
    await scene.answer({ kind: "failed", server: true });
    expect(keeper.getSnapshot()).toMatchObject({ state: { kind: "failing" }, unsaved: true });
    expect(scene.waits()).toEqual([2_000]);
  });

  it("says that the session is over, keeps the text, and sends it once somebody signed in again", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "x")]);
    await scene.pass();
    await scene.answer({ kind: "signedOut" });
    expect(keeper.getSnapshot().state).toEqual({ kind: "signedOut" });
    keeper.now();
    expect(scene.posts).toHaveLength(2);
    await scene.answer(said("saved", 2));
    expect(keeper.getSnapshot()).toMatchObject({ state: { kind: "saved" }, unsaved: false });
  });

  it("says why a text was refused, keeps it and does not hammer on", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "x")]);
    await scene.pass();
    await scene.answer({ kind: "refused", title: "Mục đang khóa" });
    expect(keeper.getSnapshot()).toMatchObject({ state: { kind: "refused", title: "Mục đang khóa" }, unsaved: true });
    expect(scene.waits()).toEqual([]);
    await scene.pass();
    expect(draftOf()?.blocks).toEqual([paragraph("a", "x")]);
  });
});

describe("when somebody else writes here too", () => {
  it("brings in their paragraphs around what is being typed, and says who", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "một"), paragraph("m", "của tôi")]);
    await scene.pass();
    keeper.edit([paragraph("a", "một"), paragraph("m", "của tôi, thêm")]);
    const together = [paragraph("t", "của bạn"), paragraph("a", "một"), paragraph("m", "của tôi")];
    await scene.answer(said("merged", 3, together, { others: ["Nguyễn Thu Hà"] }));
    expect(keeper.getSnapshot()).toMatchObject({
      outside: 1,
      merged: { names: "Nguyễn Thu Hà", time: "8:03" },
      blocks: [paragraph("t", "của bạn"), paragraph("a", "một"), paragraph("m", "của tôi, thêm")],
    });
    await scene.pass();
    await scene.answer(said("saved", 4));
    expect(keeper.getSnapshot()).toMatchObject({ merged: null, outside: 1 });
  });

  it("shows both texts of one paragraph, and saves what is chosen against the new revision", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "của tôi")]);
    await scene.pass();
    await scene.answer(said("conflict", 2, [paragraph("a", "của bạn")]));
    expect(keeper.getSnapshot().conflicts).toEqual([
      {
        blockId: "a",
        mine: [paragraph("a", "của tôi")],
        theirs: [paragraph("a", "của bạn")],
        name: "Trần Văn Khoa",
        time: "8:03",
      },
    ]);
    await scene.pass();
    expect(draftOf()?.conflicts).toHaveLength(1);
    keeper.choose(0, "both");
    expect(keeper.getSnapshot()).toMatchObject({
      conflicts: [],
      outside: 2,
      blocks: [paragraph("a", "của bạn"), paragraph("n1", "của tôi")],
    });
    await scene.pass();
    expect(scene.posts[1]).toEqual({
      baseRevision: 2,
      blocks: [paragraph("a", "của bạn"), paragraph("n1", "của tôi")],
    });
  });

  it("weighs a choice against the text as it stands by then", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "của tôi")]);
    await scene.pass();
    await scene.answer(said("conflict", 2, [paragraph("a", "của bạn")]));
    keeper.absorb({ revision: 3, blocks: [paragraph("a", "của bạn, viết tiếp")] });
    expect(keeper.getSnapshot().conflicts[0]?.theirs).toEqual([paragraph("a", "của bạn, viết tiếp")]);
    keeper.choose(0, "theirs");
    expect(keeper.getSnapshot().blocks).toEqual([paragraph("a", "của bạn, viết tiếp")]);
  });

  it("takes in a newer text without a reload, and who saved it", () => {
    const keeper = begin();
    const by = { names: "Nguyễn Thu Hà", time: "8:05" };
    keeper.absorb({ revision: 2, blocks: [paragraph("a", "một"), paragraph("r", "kiến nghị")], by });
    expect(keeper.getSnapshot()).toMatchObject({
      unsaved: false,
      blocks: [{ id: "a" }, { id: "r" }],
      outside: 1,
      merged: by,
    });
    keeper.absorb({ revision: 1, blocks: [] });
    expect(keeper.getSnapshot().blocks).toHaveLength(2);
  });

  it("leaves a newer text alone while a save waits for its answer, which brings it", async () => {
    const keeper = begin();
    keeper.edit([paragraph("a", "x")]);
    await scene.pass();
    keeper.absorb({ revision: 2, blocks: [paragraph("a", "một"), paragraph("b", "bạn")] });
    expect(keeper.getSnapshot()).toMatchObject({ outside: 0, blocks: [{ id: "a" }] });
    await scene.answer(said("merged", 3, [paragraph("a", "x"), paragraph("b", "bạn")]));
    expect(keeper.getSnapshot().blocks).toHaveLength(2);
    await settled();
  });

  it("merges by its own base where the server no longer keeps it", async () => {
    const keeper = begin([paragraph("a", "một"), paragraph("b", "hai")]);
    keeper.edit([paragraph("a", "một, tôi")]);
    await scene.pass();
    await scene.answer(said("conflict", 9, [paragraph("a", "một"), paragraph("b", "hai"), paragraph("c", "bạn")]));
    expect(keeper.getSnapshot()).toMatchObject({
      conflicts: [],
      blocks: [paragraph("a", "một, tôi"), paragraph("c", "bạn")],
    });
  });
});
