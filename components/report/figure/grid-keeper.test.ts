import { beforeEach, describe, expect, it } from "vitest";
import type { CellsAnswer, Figure, KeptCell } from "#lib/report/figure/types.ts";
import { GridKeeper } from "./grid-keeper.ts";
import type { GridDraft, GridPost, SentCell } from "./grid-state.ts";

const exact = (value: string): Figure => ({ kind: "EXACT", value, reason: null, note: null });
const cell = (indicatorId: string, value: string): KeptCell => ({
  indicatorId,
  year: null,
  figure: exact(value),
  written: { by: "Lan", at: "08:00" },
});
const was = (value: string): string => `EXACT|${value}||`;

/** A browser and a server in one hand: timers run when told, each post waits for its answer. */
class Scene {
  draft: GridDraft | null = null;
  readonly posts: { seen: string; cells: SentCell[] }[] = [];
  private timers: (() => void)[] = [];
  private answers: ((heard: GridPost) => void)[] = [];
  refreshed = 0;
  readonly keeper: GridKeeper;

  constructor(cells: readonly KeptCell[], token = "t0", draft: GridDraft | null = null) {
    this.draft = draft;
    this.keeper = new GridKeeper(cells, token, {
      me: "Hà",
      post: (seen, sent) => {
        this.posts.push({ seen, cells: structuredClone(sent) });
        return new Promise((answer) => this.answers.push(answer));
      },
      readDraft: async () => this.draft,
      writeDraft: (kept) => {
        this.draft = structuredClone(kept);
      },
      later: (call) => {
        this.timers.push(call);
        return () => {
          this.timers = this.timers.filter((timer) => timer !== call);
        };
      },
      saved: () => {
        this.refreshed += 1;
      },
    });
  }

  pass(): void {
    for (const timer of this.timers.splice(0)) timer();
  }
  async hear(heard: Partial<CellsAnswer> | GridPost): Promise<void> {
    const answer: GridPost =
      "kind" in heard
        ? heard
        : { kind: "answer", answer: { token: "t1", time: "08:01", conflicts: [], refused: [], cells: null, ...heard } };
    this.answers.shift()?.(answer);
    await new Promise((done) => setImmediate(done));
  }
  get now() {
    return this.keeper.getSnapshot();
  }
}

let scene: Scene;
beforeEach(() => {
  scene = new Scene([cell("a", "5")]);
});

describe("the keeper of a grid", () => {
  it("sends only the cells that changed, with what stood there, and then knows them saved", async () => {
    scene.keeper.change([{ key: "a:", figure: exact("6") }]);
    expect(scene.now.state.kind).toBe("typing");
    scene.pass();
    expect(scene.posts).toEqual([{ seen: "t0", cells: [{ key: "a:", figure: exact("6"), was: was("5") }] }]);
    await scene.hear({});
    expect(scene.now.state).toEqual({ kind: "saved", time: "08:01" });
    expect(scene.now.unsaved).toBe(false);
    expect(scene.now.written("a:")).toEqual({ by: "Hà", at: "08:01" });
    expect(scene.refreshed).toBe(1);
  });

  it("sends nothing for a cell put back to what it was", () => {
    scene.keeper.change([{ key: "a:", figure: exact("6") }]);
    scene.keeper.change([{ key: "a:", figure: exact("5") }]);
    scene.pass();
    expect(scene.posts).toEqual([]);
    expect(scene.now.state.kind).toBe("saved");
  });

  it("goes on from what was saved where one typed while a save was on its way", async () => {
    scene.keeper.change([{ key: "a:", figure: exact("6") }]);
    scene.pass();
    scene.keeper.change([{ key: "a:", figure: exact("7") }]);
    await scene.hear({});
    scene.pass();
    expect(scene.posts[1]?.cells).toEqual([{ key: "a:", figure: exact("7"), was: was("6") }]);
    await scene.hear({ token: "t2" });
    expect(scene.now.figure("a:")?.value).toBe("7");
    expect(scene.now.unsaved).toBe(false);
  });

  it("can put back while a save is on its way", async () => {
    scene.keeper.change([{ key: "a:", figure: exact("6") }]);
    scene.pass();
    scene.keeper.undo();
    await scene.hear({});
    scene.pass();
    expect(scene.posts[1]?.cells).toEqual([{ key: "a:", figure: exact("5"), was: was("6") }]);
  });

  it("brings in cells of others beside our own", async () => {
    scene.keeper.change([{ key: "b:", figure: exact("1") }]);
    scene.pass();
    await scene.hear({ cells: [cell("a", "9"), cell("b", "1")] });
    expect(scene.now.figure("a:")?.value).toBe("9");
    expect(scene.now.figure("b:")?.value).toBe("1");
    expect(scene.now.conflicts.size).toBe(0);
  });

  it("keeps both figures of a cell that two people changed, until one chooses", async () => {
    scene.keeper.change([{ key: "a:", figure: exact("6") }]);
    scene.pass();
    await scene.hear({ conflicts: [{ indicatorId: "a", year: null }], cells: [cell("a", "8")] });
    expect(scene.now.conflicts.get("a:")).toEqual({ mine: exact("6") });
    expect(scene.now.kept("a:")?.value).toBe("8");
    expect(scene.now.figure("a:")?.value).toBe("6");
    scene.keeper.choose("a:", "mine");
    scene.pass();
    expect(scene.posts[1]?.cells).toEqual([{ key: "a:", figure: exact("6"), was: was("8") }]);
    await scene.hear({});
    expect(scene.now.conflicts.size).toBe(0);
  });

  it("takes theirs without a word to the server", async () => {
    scene.keeper.change([{ key: "a:", figure: exact("6") }]);
    scene.pass();
    await scene.hear({ conflicts: [{ indicatorId: "a", year: null }], cells: [cell("a", "8")] });
    scene.keeper.choose("a:", "theirs");
    scene.pass();
    expect(scene.now.figure("a:")?.value).toBe("8");
    expect(scene.posts).toHaveLength(1);
  });

  it("is no conflict where both wrote the same", async () => {
    scene.keeper.change([{ key: "a:", figure: exact("6") }]);
    scene.keeper.absorb([cell("a", "6")], "t9");
    expect(scene.now.conflicts.size).toBe(0);
    expect(scene.now.unsaved).toBe(false);
  });

  it("waits for the line and sends then, and asks nobody to type again", async () => {
    scene.keeper.change([{ key: "a:", figure: exact("6") }]);
    scene.pass();
    await scene.hear({ kind: "failed" });
    expect(scene.now.state.kind).toBe("offline");
    scene.keeper.change([{ key: "b:", figure: exact("2") }]);
    expect(scene.now.state.kind).toBe("offline");
    scene.pass();
    expect(scene.posts[1]?.cells.map((one) => one.key)).toEqual(["a:", "b:"]);
    await scene.hear({});
    expect(scene.now.state.kind).toBe("saved");
  });

  it("keeps in the browser what is not safe yet, and nothing once it is", async () => {
    await scene.keeper.restore();
    scene.keeper.change([{ key: "a:", figure: exact("6") }], [{ key: "b:", text: "mười", words: "Số chưa đúng" }]);
    expect(scene.draft?.edits).toEqual([["a:", { figure: exact("6"), was: was("5") }]]);
    expect(scene.draft?.wrong).toHaveLength(1);
    scene.keeper.change([{ key: "b:", figure: null }]);
    scene.pass();
    await scene.hear({});
    expect(scene.draft).toBeNull();
  });

  it("sends after a reload what a killed tab left, or shows it beside what others wrote", async () => {
    const draft: GridDraft = {
      edits: [
        ["a:", { figure: exact("6"), was: was("5") }],
        ["b:", { figure: exact("1"), was: "" }],
      ],
      wrong: [],
    };
    const later = new Scene([cell("a", "5"), cell("b", "3")], "t5", draft);
    await later.keeper.restore();
    later.pass();
    expect(later.posts[0]?.cells.map((one) => one.key)).toEqual(["a:"]);
    expect(later.now.conflicts.get("b:")).toEqual({ mine: exact("1") });
  });

  it("does not write over a draft it has not read yet", () => {
    const later = new Scene([], "t", { edits: [["a:", { figure: exact("6"), was: "" }]], wrong: [] });
    later.keeper.change([{ key: "b:", figure: exact("1") }]);
    expect(later.draft?.edits.map(([key]) => key)).toEqual(["a:"]);
  });

  it("puts a refused cell back as what was typed, with the reason", async () => {
    scene.keeper.change([{ key: "a:", figure: exact("6") }]);
    scene.pass();
    await scene.hear({ refused: [{ indicatorId: "a", year: null, words: "đang khóa" }] });
    expect(scene.now.wrong.get("a:")).toEqual({ text: "6", words: "đang khóa" });
    expect(scene.now.figure("a:")?.value).toBe("5");
  });

  it("undoes a pasted range at once", () => {
    scene.keeper.change([
      { key: "a:", figure: exact("1") },
      { key: "b:", figure: exact("2") },
    ]);
    scene.keeper.undo();
    expect(scene.now.figure("a:")?.value).toBe("5");
    expect(scene.now.figure("b:")).toBeNull();
    expect(scene.now.mayUndo).toBe(false);
  });

  it("asks whether others wrote only while nothing of ours waits, and tells the person nothing of it", async () => {
    void scene.keeper.ask();
    expect(scene.posts).toEqual([{ seen: "t0", cells: [] }]);
    await scene.hear({ cells: [cell("a", "7")], token: "t3" });
    expect(scene.now.figure("a:")?.value).toBe("7");
    scene.keeper.change([{ key: "b:", figure: exact("1") }]);
    void scene.keeper.ask();
    expect(scene.posts).toHaveLength(1);
  });
});
