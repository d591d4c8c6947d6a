import { beforeEach, describe, expect, it } from "vitest";
import type { Companion, PresenceAnswer } from "#lib/report/presence/types.ts";
import { Company } from "./company.ts";

const khoa: Companion = { name: "Trần Văn Khoa", item: "i", place: "II.1", sameSection: true };
const newer = {
  revision: 4,
  blocks: [],
  savedAt: "",
  savedBy: "Trần Văn Khoa",
  others: ["Trần Văn Khoa"],
  time: "8:03",
};

/** The server and the timers of one page in one hand. */
class Scene {
  readonly asked: { item: string | null; revision: number }[] = [];
  readonly timers: { call: () => void; delay: number }[] = [];
  answer: PresenceAnswer | null = { here: [], newer: null, next: 12_000 };
  readonly company = new Company({
    give: async (body) => {
      this.asked.push(body);
      return this.answer;
    },
    later: (call, delay) => {
      const timer = { call, delay };
      this.timers.push(timer);
      return () => {
        const at = this.timers.indexOf(timer);
        if (at >= 0) this.timers.splice(at, 1);
      };
    },
  });

  async pass(): Promise<void> {
    for (const timer of this.timers.splice(0)) timer.call();
    await Promise.resolve();
    await Promise.resolve();
  }

  waits(): number[] {
    return this.timers.map(({ delay }) => delay);
  }
}

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});

describe("saying that one is here", () => {
  it("begins with the first listener, asks again when the server says, and ends with the last", async () => {
    const stop = scene.company.subscribe(() => undefined);
    await scene.pass();
    expect(scene.waits()).toEqual([12_000]);
    scene.answer = { here: [khoa], newer: null, next: 4_000 };
    await scene.pass();
    expect(scene.waits()).toEqual([4_000]);
    expect(scene.company.getSnapshot()).toEqual([khoa]);
    stop();
    expect(scene.waits()).toEqual([]);
  });

  it("says nothing while the page is hidden, and soon when it is seen again", async () => {
    scene.company.subscribe(() => undefined);
    scene.company.show(false);
    expect(scene.waits()).toEqual([]);
    await scene.pass();
    expect(scene.asked).toEqual([]);
    scene.company.show(true);
    expect(scene.waits()).toEqual([300]);
  });

  it("asks ever more seldom while the line is lost, and as before when it is back", async () => {
    scene.company.subscribe(() => undefined);
    scene.answer = null;
    const waits: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await scene.pass();
      waits.push(...scene.waits());
    }
    expect(waits).toEqual([12_000, 24_000, 48_000, 60_000, 60_000]);
    scene.answer = { here: [], newer: null, next: 12_000 };
    await scene.pass();
    scene.answer = null;
    await scene.pass();
    expect(scene.waits()).toEqual([12_000]);
  });

  it("tells listeners only when somebody came or went", async () => {
    let told = 0;
    scene.company.subscribe(() => {
      told += 1;
    });
    scene.answer = { here: [khoa], newer: null, next: 4_000 };
    await scene.pass();
    await scene.pass();
    expect(told).toBe(1);
  });
});

describe("hearing what is newer", () => {
  it("tells the revision of the section that is written, and hands a newer text over", async () => {
    const taken: unknown[] = [];
    const end = scene.company.write({ item: "i", revision: () => 3, take: (text) => taken.push(text) });
    scene.company.subscribe(() => undefined);
    scene.answer = { here: [], newer, next: 12_000 };
    await scene.pass();
    expect(scene.asked).toEqual([{ item: "i", revision: 3 }]);
    expect(taken).toEqual([newer]);
    end();
    await scene.pass();
    expect(taken).toHaveLength(1);
  });

  it("asks at once when the page has heard of something newer", async () => {
    scene.company.hurry();
    expect(scene.waits()).toEqual([]);
    scene.company.subscribe(() => undefined);
    await scene.pass();
    scene.company.hurry();
    expect(scene.waits()).toEqual([0]);
  });

  it("asks for no text where none is written", async () => {
    scene.company.stand("j");
    scene.company.subscribe(() => undefined);
    await scene.pass();
    expect(scene.asked[0]?.item).toBe("j");
    expect(scene.asked[0]?.revision).toBeGreaterThan(1_000_000);
  });
});
