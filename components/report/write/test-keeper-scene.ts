import type { Block } from "#lib/report/section/block.ts";
import type { AutosaveAnswer } from "#lib/report/section/types.ts";
import type { Draft, DraftStore } from "./draft.ts";
import type { Body, PostAnswer, Tools } from "./keeper-types.ts";

export const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });

/** One browser's store for one section; tabs that were never closed are open. */
export class Shelf {
  readonly kept = new Map<string, Draft>();
  readonly open = new Set<string>();
  writes = 0;

  drafts(tab: string): DraftStore {
    this.open.add(tab);
    return {
      left: async () =>
        [...this.kept]
          .filter(([key]) => !this.open.has(key))
          .map(([key, draft]) => ({ key, draft: structuredClone(draft) })),
      write: async (draft) => {
        this.writes += 1;
        this.kept.set(tab, structuredClone(draft));
      },
      clear: async () => {
        this.kept.delete(tab);
      },
      forget: async (keys) => {
        for (const key of keys) this.kept.delete(key);
      },
    };
  }

  /** The tab is closed or killed: what it kept is left behind. */
  close(tab: string): void {
    this.open.delete(tab);
  }
}

type Timer = { call: () => void; delay: number };

/** A browser and a server in one hand: timers run when told, each post waits for its answer. */
export class Scene {
  readonly shelf = new Shelf();
  readonly posts: Body[] = [];
  readonly timers: Timer[] = [];
  refreshed = 0;
  private answers: ((answer: PostAnswer) => void)[] = [];
  private ids = 0;

  tools(tab = "tab"): Tools {
    return {
      post: (body) => {
        this.posts.push(structuredClone(body));
        return new Promise((answer) => this.answers.push(answer));
      },
      drafts: this.shelf.drafts(tab),
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

  /** How long the saves wait that are to come; drafts are written apart from them. */
  waits(): number[] {
    return this.timers.map(({ delay }) => delay).filter((delay) => delay !== 50);
  }

  /** Time passes: whatever waits begins. */
  async pass(): Promise<void> {
    for (const timer of this.timers.splice(0)) timer.call();
    await settled();
  }

  async answer(answer: PostAnswer): Promise<void> {
    this.answers.shift()?.(answer);
    await settled();
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

/** What the address answers; no text where it stands as sent. */
export function said(
  kind: AutosaveAnswer["kind"],
  revision: number,
  blocks: Block[] | null = null,
  more: Partial<AutosaveAnswer> = {},
): PostAnswer {
  const at = { savedAt: "2023-04-19T01:03:00.000Z", savedBy: "Trần Văn Khoa", time: "8:03", others: [] };
  return { kind: "answer", answer: { kind, revision, blocks, ...at, ...more } };
}
