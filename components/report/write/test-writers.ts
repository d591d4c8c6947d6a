import type { Block, Run } from "#lib/report/section/block.ts";
import { same } from "#lib/report/section/merge.ts";
import type { Choice } from "#lib/report/section/resolve.ts";
import { settleSave } from "#lib/report/section/settle-save.ts";
import { Keeper } from "./keeper.ts";
import type { Body, PostAnswer, Tools } from "./keeper-types.ts";
import { Shelf, said, settled } from "./test-keeper-scene.ts";

/** Every word typed is one of its kind: `⟨7⟩`; a text is words behind each other. */
const WORD = /⟨\d+⟩/g;

/** Every word that stands anywhere in some blocks, as often as it does. */
const allWords = (blocks: readonly Block[]): string[] => JSON.stringify(blocks).match(WORD) ?? [];
/** Every block that stands in a text, by its own id or as taken in by another, as often as it does. */
const allIds = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => [block.id, ...(block.absorbed ?? [])]);

export const wordsIn = (blocks: readonly Block[]): Set<string> => new Set(allWords(blocks));
export const tracedIn = (blocks: readonly Block[]): Set<string> => new Set(allIds(blocks));

/** Things that stood several times (both sides of a choice were kept) and stand less often now. */
function fewer(before: readonly string[], after: readonly string[]): string[] {
  const count = (all: readonly string[], one: string) => all.filter((other) => other === one).length;
  return [...new Set(before)].filter((one) => count(before, one) > 1 && count(after, one) < count(before, one));
}

type Revision = { blocks: Block[]; by: number };

/** The server for one section: the same decision as the command, on a list of revisions instead of tables. */
export class Server {
  private readonly revisions = new Map<number, Revision>([[0, { blocks: [], by: -1 }]]);
  revision = 0;

  text(): Block[] {
    return structuredClone(this.revisions.get(this.revision)?.blocks ?? []);
  }

  save(by: number, { baseRevision, blocks }: Body): PostAnswer {
    const now = this.text();
    const late = baseRevision !== this.revision;
    const own = [...this.revisions].find(
      ([revision, kept]) => revision > baseRevision && kept.by === by && same(kept.blocks, blocks),
    );
    const base = own?.[1].blocks ?? this.revisions.get(baseRevision)?.blocks ?? null;
    const outcome = settleSave(blocks, { blocks: now, base, late });
    if (outcome.writes) {
      this.revision += 1;
      this.revisions.set(this.revision, { blocks: structuredClone(outcome.blocks), by });
    }
    const asSent = same(outcome.blocks, blocks);
    return said(outcome.kind, this.revision, asSent ? null : structuredClone(outcome.blocks));
  }

  /** The history is thinned: of the earlier revisions only every other one is kept. */
  thin(): void {
    for (const revision of this.revisions.keys())
      if (revision > 0 && revision < this.revision && revision % 2 === 1) this.revisions.delete(revision);
  }
}

/** What everybody knows of what was typed, and of what somebody who saw it took away. */
export class Record {
  readonly typed = new Set<string>();
  readonly made = new Set<string>();
  readonly gone = new Set<string>();
  private count = 0;

  word(): string {
    this.count += 1;
    this.typed.add(`⟨${this.count}⟩`);
    return `⟨${this.count}⟩`;
  }

  id(): string {
    this.count += 1;
    return `b${this.count}`;
  }
}

type Change = (blocks: Block[]) => Block[];

/** One person at one browser: a keeper that is opened, killed and opened again, and a line that may lose either way. */
export class Writer {
  readonly shelf = new Shelf();
  keeper: Keeper;
  private tabs = 0;
  private timers: { call: () => void; delay: number }[] = [];
  private waiting: { body: Body; answer: (answer: PostAnswer) => void }[] = [];
  private readonly name: number;
  private readonly server: Server;
  private readonly record: Record;

  constructor(name: number, server: Server, record: Record) {
    this.name = name;
    this.server = server;
    this.record = record;
    this.keeper = this.open();
  }

  private tools(): Tools {
    const { timers, waiting } = this;
    return {
      post: (body) => new Promise((answer) => waiting.push({ body: structuredClone(body), answer })),
      drafts: this.shelf.drafts(`tab ${this.tabs}`),
      newId: () => this.record.id(),
      later: (call, delay) => {
        const timer = { call, delay };
        timers.push(timer);
        return () => {
          const at = timers.indexOf(timer);
          if (at >= 0) timers.splice(at, 1);
        };
      },
      saved: () => undefined,
    };
  }

  private open(): Keeper {
    this.tabs += 1;
    this.timers = [];
    this.waiting = [];
    return new Keeper({ blocks: this.server.text(), revision: this.server.revision, time: null }, this.tools());
  }

  /** All that this person sees: the text, and what is set aside until they choose. */
  private seen(): Block[] {
    const { blocks, conflicts } = this.keeper.getSnapshot();
    return [...blocks, ...conflicts.flatMap(({ mine }) => mine)];
  }

  /**
   * Does something on purpose: what was seen before and is not seen after was taken away by a person who saw it. So was
   * a word of which one of several copies goes: somebody else may take the other one away in the same moment.
   */
  private act(does: () => void): void {
    const [seen, text] = [this.seen(), this.keeper.getSnapshot().blocks];
    does();
    const [seenNow, textNow] = [this.seen(), this.keeper.getSnapshot().blocks];
    for (const all of [allWords, allIds]) {
      const still = new Set(all(seenNow));
      const gone = [...all(seen).filter((one) => !still.has(one)), ...fewer(all(text), all(textNow))];
      for (const one of gone) this.record.gone.add(one);
    }
    for (const block of textNow)
      if (wordsIn([block]).size > 0) this.record.made.add(block.id);
      // An emptied block is not kept: whoever emptied it took it away, with what it had taken in.
      else for (const id of allIds([block])) this.record.gone.add(id);
  }

  change(change: Change): void {
    this.act(() => this.keeper.edit(change(structuredClone(this.keeper.getSnapshot().blocks))));
  }

  choose(index: number, choice: Choice): void {
    const { conflicts } = this.keeper.getSnapshot();
    if (conflicts.length > 0) this.act(() => this.keeper.choose(index % conflicts.length, choice));
  }

  /** Time passes: drafts are written, saves begin. */
  async pass(): Promise<void> {
    for (const timer of this.timers.splice(0)) timer.call();
    await settled();
  }

  /** The save under way arrives and is answered; or its answer, or the save itself, is lost. */
  async deliver(how: "whole" | "answerLost" | "lost"): Promise<void> {
    const next = this.waiting.shift();
    if (next === undefined) return;
    const heard = how === "lost" ? null : this.server.save(this.name, next.body);
    next.answer(how === "whole" && heard !== null ? heard : { kind: "failed", server: false });
    await settled();
  }

  hear(): void {
    this.keeper.absorb({ blocks: this.server.text(), revision: this.server.revision });
  }

  /**
   * The tab is killed (its draft was just written; a save under way may still arrive), and opened again; somebody may
   * type before the draft is found.
   */
  async killAndReopen(arrives: boolean, typing?: Change): Promise<void> {
    for (const timer of this.timers.splice(0).filter(({ delay }) => delay === 50)) timer.call();
    await settled();
    const [under] = this.waiting;
    if (arrives && under) this.server.save(this.name, under.body);
    this.shelf.close(`tab ${this.tabs}`);
    this.keeper = this.open();
    const found = this.keeper.restore();
    if (typing) this.change(typing);
    await found;
    await settled();
  }
}

/** The words of a line of runs, one by one. */
export function wordList(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => ("text" in run ? (run.text.match(WORD) ?? []) : []));
}

export const line = (words: readonly string[]): Run[] => [{ text: words.join("") }];
