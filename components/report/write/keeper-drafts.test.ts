import { beforeEach, describe, expect, it } from "vitest";
import type { Block } from "#lib/report/section/block.ts";
import { Keeper } from "./keeper.ts";
import { paragraph, Scene, said, settled } from "./test-keeper-scene.ts";

let scene: Scene;
const begin = (tab: string, blocks: Block[] = [paragraph("a", "một")], revision = 1): Keeper =>
  new Keeper({ blocks, revision, time: "8:00" }, scene.tools(tab));
const failed = { kind: "failed", server: false } as const;

/** Somebody writes in a tab that is killed before anything was sent, but after the draft was written. */
async function killed(tab: string, blocks: Block[]): Promise<void> {
  const keeper = begin(tab);
  keeper.edit(blocks);
  for (const timer of scene.timers.splice(0).filter(({ delay }) => delay === 50)) timer.call();
  await settled();
  scene.shelf.close(tab);
}

beforeEach(() => {
  scene = new Scene();
});

describe("what is typed stays in the browser", () => {
  it("is written within 50 ms of a key, many keys at once, and at once when the page goes", async () => {
    const keeper = begin("one");
    for (const text of ["x", "xy", "xyz"]) keeper.edit([paragraph("a", text)]);
    expect(scene.timers.filter(({ delay }) => delay === 50)).toHaveLength(1);
    for (const timer of scene.timers.filter(({ delay }) => delay === 50)) timer.call();
    await settled();
    expect([scene.shelf.writes, scene.shelf.kept.get("one")?.blocks]).toEqual([1, [paragraph("a", "xyz")]]);
    keeper.edit([paragraph("a", "đi đây")]);
    keeper.now(true);
    await settled();
    expect(scene.shelf.kept.get("one")?.blocks).toEqual([paragraph("a", "đi đây")]);
  });

  it("comes back after the tab was killed, together with what others wrote since", async () => {
    await killed("one", [paragraph("a", "chưa gửi")]);
    const again = begin("two", [paragraph("a", "một"), paragraph("b", "của người khác")], 2);
    await again.restore();
    const both = [paragraph("a", "chưa gửi"), paragraph("b", "của người khác")];
    expect(again.getSnapshot()).toMatchObject({ blocks: both, unsaved: true });
    expect(again.getSnapshot().outside).toBeGreaterThan(0);
    await scene.pass();
    expect(scene.posts.at(-1)).toEqual({ baseRevision: 2, blocks: both });
    await scene.answer(said("saved", 3));
    await scene.pass();
    expect(scene.shelf.kept.size).toBe(0);
  });

  it("sends again what was sent and not answered, as it was, before anything newer", async () => {
    const before = begin("one");
    before.edit([paragraph("a", "đã gửi")]);
    await scene.pass();
    await scene.answer(failed);
    before.edit([paragraph("a", "đã gửi, viết tiếp")]);
    await scene.pass();
    scene.shelf.close("one");
    // It had arrived, and somebody wrote on since.
    const again = begin("two", [paragraph("a", "đã gửi, bạn sửa")], 3);
    await again.restore();
    expect(again.getSnapshot().blocks).toEqual([paragraph("a", "đã gửi, viết tiếp")]);
    scene.posts.length = 0;
    await scene.pass();
    expect(scene.posts).toEqual([{ baseRevision: 1, blocks: [paragraph("a", "đã gửi")] }]);
  });

  it("makes no quarrel with oneself when the answer, not the save, was lost", async () => {
    const before = begin("one");
    before.edit([paragraph("a", "đã tới máy chủ")]);
    await scene.pass();
    await scene.answer(failed);
    before.edit([paragraph("a", "đã tới máy chủ, viết tiếp")]);
    await scene.pass();
    scene.shelf.close("one");
    const again = begin("two", [paragraph("a", "đã tới máy chủ")], 2);
    await again.restore();
    expect(again.getSnapshot()).toMatchObject({ conflicts: [], blocks: [paragraph("a", "đã tới máy chủ, viết tiếp")] });
  });

  it("is nothing any more when the server has it all", async () => {
    await killed("one", [paragraph("a", "đã lưu rồi")]);
    const again = begin("two", [paragraph("a", "đã lưu rồi")], 2);
    await again.restore();
    await scene.pass();
    expect(again.getSnapshot()).toMatchObject({ unsaved: false, conflicts: [], state: { kind: "saved" } });
    expect([scene.posts.length, scene.shelf.kept.size]).toEqual([0, 0]);
  });

  it("keeps what was set aside until one chooses", async () => {
    const before = begin("one");
    before.edit([paragraph("a", "của tôi")]);
    await scene.pass();
    await scene.answer(said("conflict", 2, [paragraph("a", "của bạn")]));
    await scene.pass();
    scene.shelf.close("one");
    const again = begin("two", [paragraph("a", "của bạn")], 2);
    await again.restore();
    expect(again.getSnapshot().conflicts).toMatchObject([{ mine: [paragraph("a", "của tôi")] }]);
    await scene.pass();
    expect(scene.shelf.kept.get("two")?.conflicts).toHaveLength(1);
  });
});

describe("several tabs of one person", () => {
  it("keep their drafts apart, and neither takes the other's while it is open", async () => {
    const [one, two] = [begin("one"), begin("two")];
    one.edit([paragraph("a", "thẻ một")]);
    two.edit([paragraph("a", "một"), paragraph("b", "thẻ hai")]);
    for (const timer of scene.timers.splice(0).filter(({ delay }) => delay === 50)) timer.call();
    await settled();
    expect([...scene.shelf.kept.keys()].sort()).toEqual(["one", "two"]);
    const three = begin("three");
    await three.restore();
    expect(three.getSnapshot()).toMatchObject({ unsaved: false, outside: 0 });
  });

  it("that were killed with different words both come back; the same passage twice is a choice", async () => {
    await killed("one", [paragraph("a", "thẻ một")]);
    await killed("two", [paragraph("a", "một"), paragraph("b", "thẻ hai")]);
    await killed("three", [paragraph("a", "thẻ ba")]);
    const again = begin("four");
    await again.restore();
    const { blocks, conflicts } = again.getSnapshot();
    const words = JSON.stringify([blocks, conflicts]);
    for (const text of ["thẻ một", "thẻ hai", "thẻ ba"]) expect(words).toContain(text);
    await scene.pass();
    expect([...scene.shelf.kept.keys()]).toEqual(["four"]);
  });

  it("bring a draft under what somebody has typed before it was found", async () => {
    await killed("one", [paragraph("a", "một"), paragraph("b", "của thẻ cũ")]);
    const again = begin("two");
    const found = again.restore();
    again.edit([paragraph("a", "một"), paragraph("c", "gõ ngay")]);
    await found;
    expect(
      again
        .getSnapshot()
        .blocks.map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b", "c"]);
  });
});

describe("a browser that keeps nothing", () => {
  it("does not stop one from writing, and says so until it does", async () => {
    let works = false;
    const tools = scene.tools();
    const refuse = async () => {
      if (!works) throw new Error("full");
    };
    tools.drafts = {
      left: () => Promise.reject(new Error("forbidden")),
      write: refuse,
      clear: refuse,
      forget: refuse,
    };
    const keeper = new Keeper({ blocks: [], revision: 0, time: null }, tools);
    await keeper.restore();
    keeper.edit([paragraph("a", "x")]);
    await scene.pass();
    expect(keeper.getSnapshot()).toMatchObject({ kept: false, unsaved: true, blocks: [paragraph("a", "x")] });
    works = true;
    keeper.edit([paragraph("a", "xy")]);
    await scene.pass();
    expect(keeper.getSnapshot().kept).toBe(true);
  });
});
