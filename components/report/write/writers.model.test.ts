import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "#lib/report/section/block.ts";
import { toSend } from "./sent-text.ts";
import { line, Record, Server, tracedIn, Writer, wordList, wordsIn } from "./test-writers.ts";

/**
 * Two or three people write in one section, in any order of keys, saves, lost lines, killed tabs and choices: nothing
 * that was typed is lost. Driven are the keeper itself and the decision that the command takes on a save.
 */

const KINDS = ["paragraph", "quotation", "subitem", "list", "table"] as const;

const KEYS = [
  "type",
  "type",
  "type",
  "insert",
  "split",
  "join",
  "join",
  "move",
  "remove",
  "erase",
  "grow",
  "shrink",
] as const;
const LINE = ["save", "save", "save", "pass", "deliver", "lost", "answerLost", "hear", "thin"] as const;
const TABS = ["kill", "killArrived"] as const;
/** What one does not do to oneself: meet somebody else's words. */
const TOGETHER = ["killTyping", "mine", "theirs", "both"] as const;
type What = (typeof KEYS | typeof LINE | typeof TABS | typeof TOGETHER)[number];
type Step = { who: number; what: What; at: number; to: number };

const steps = (people: number, maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      who: fc.nat(people - 1),
      what: fc.constantFrom<What[]>(...KEYS, ...KEYS, ...LINE, ...LINE, ...TABS, ...(people > 1 ? TOGETHER : [])),
      at: fc.nat(3),
      to: fc.nat(5),
    }),
    { maxLength, size: "max" },
  );

function made(record: Record, kind: (typeof KINDS)[number]): Block {
  const id = record.id();
  const runs = () => line([record.word()]);
  if (kind === "list")
    return { id, kind, ordered: false, items: [1, 2].map(() => ({ id: record.id(), runs: runs(), level: 0 })) };
  if (kind === "table")
    return { id, kind, header: true, rows: [1, 2].map(() => ({ id: record.id(), cells: [{ runs: runs() }] })) };
  return { id, kind, runs: runs() };
}

/** One more word somewhere in a block: at its end or its beginning, in one of its entries or rows. */
function typed(block: Block, record: Record, to: number): Block {
  const more = (words: string[]) => line(to % 2 === 0 ? [...words, record.word()] : [record.word(), ...words]);
  if (block.kind === "list")
    return {
      ...block,
      items: block.items.map((item, index) =>
        index === to % block.items.length ? { ...item, runs: more(wordList(item.runs)) } : item,
      ),
    };
  if (block.kind === "table")
    return {
      ...block,
      rows: block.rows.map((row, index) =>
        index === to % block.rows.length
          ? { ...row, cells: row.cells.map((cell) => ({ runs: more(wordList(cell.runs)) })) }
          : row,
      ),
    };
  return { ...block, runs: more(wordList(block.runs)) };
}

/** An entry or row more (`grow`), or one less. */
function resized(block: Block, record: Record, grow: boolean): Block {
  const fewer = <T>(all: T[]): T[] => all.slice(0, Math.max(1, all.length - 1));
  const fresh = () => ({ id: record.id(), runs: line([record.word()]) });
  if (block.kind === "list")
    return { ...block, items: grow ? [...block.items, { ...fresh(), level: 1 }] : fewer(block.items) };
  if (block.kind !== "table") return block;
  const row = () => {
    const { id, runs } = fresh();
    return { id, cells: [{ runs }] };
  };
  return { ...block, rows: grow ? [...block.rows, row()] : fewer(block.rows) };
}

/** Backspace at the start of a block: its words go to the one before, which carries its id from then on. */
function joined(before: Block, block: Block): Block | null {
  if (before.kind === "table" || !("runs" in block)) return null;
  const absorbed = [...(before.absorbed ?? []), block.id, ...(block.absorbed ?? [])];
  const words = wordList(block.runs);
  if (before.kind !== "list") return { ...before, runs: line([...wordList(before.runs), ...words]), absorbed };
  const items = before.items.map((item, index) =>
    index === before.items.length - 1 ? { ...item, runs: line([...wordList(item.runs), ...words]) } : item,
  );
  return { ...before, items, absorbed };
}

function changed(blocks: Block[], { what, at, to }: Step, record: Record): Block[] {
  const index = blocks.length === 0 ? 0 : at % blocks.length;
  const block = blocks[index];
  if (what === "insert" || block === undefined)
    return blocks.toSpliced(index, 0, made(record, KINDS[to % KINDS.length] ?? "paragraph"));
  if (what === "remove") return blocks.toSpliced(index, 1);
  if (what === "move") return blocks.toSpliced(index, 1).toSpliced(to % blocks.length, 0, block);
  if (what === "type") return blocks.with(index, typed(block, record, to));
  if (what === "grow" || what === "shrink") return blocks.with(index, resized(block, record, what === "grow"));
  if (what === "join") {
    const before = blocks[index - 1];
    const one = before ? joined(before, block) : null;
    return one ? blocks.toSpliced(index - 1, 2, one) : blocks;
  }
  if (!("runs" in block)) return blocks;
  const words = wordList(block.runs);
  if (what === "erase") return blocks.with(index, { ...block, runs: line(words.slice(0, -1)) });
  const cut = to % (words.length + 1);
  const tail: Block = { id: record.id(), kind: "paragraph", runs: line(words.slice(cut)) };
  return blocks.toSpliced(index, 1, { ...block, runs: line(words.slice(0, cut)) }, tail);
}

async function take(one: Step, writer: Writer, server: Server, record: Record): Promise<void> {
  const { what, at } = one;
  if (what === "pass") return writer.pass();
  if (what === "save") {
    await writer.pass();
    return writer.deliver("whole");
  }
  if (what === "deliver") return writer.deliver("whole");
  if (what === "lost" || what === "answerLost") return writer.deliver(what);
  if (what === "hear") return writer.hear();
  if (what === "thin") return server.thin();
  if (what === "kill" || what === "killArrived") return writer.killAndReopen(what === "killArrived");
  if (what === "killTyping")
    return writer.killAndReopen(false, (blocks) => changed(blocks, { ...one, what: "type" }, record));
  if (what === "mine" || what === "theirs" || what === "both") return writer.choose(at, what);
  return writer.change((blocks) => changed(blocks, one, record));
}

/** All lines are up again and everybody waits a little. */
async function comeToRest(writers: readonly Writer[]): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    for (const writer of writers) {
      await writer.pass();
      await writer.deliver("whole");
      writer.hear();
    }
  }
}

async function play(people: number, steps: readonly Step[]): Promise<void> {
  const [server, record] = [new Server(), new Record()];
  const writers = Array.from({ length: people }, (_, name) => new Writer(name, server, record));
  const before = ["paragraph", "quotation", "list", "paragraph"] as const;
  writers[0]?.change(() => before.map((kind) => made(record, kind)));
  await comeToRest(writers);
  for (const one of steps) {
    const writer = writers[one.who % people];
    if (writer) await take(one, writer, server, record);
  }
  await comeToRest(writers);
  const text = server.text();
  const aside = writers.flatMap(({ keeper }) => keeper.getSnapshot().conflicts.flatMap(({ mine }) => mine));
  const [words, ids] = [wordsIn([...text, ...aside]), tracedIn([...text, ...aside])];
  expect([...record.typed].filter((word) => !record.gone.has(word) && !words.has(word))).toEqual([]);
  expect([...record.made].filter((id) => !record.gone.has(id) && !ids.has(id))).toEqual([]);
  expect(new Set(text.map(({ id }) => id)).size).toBe(text.length);
  for (const { keeper, shelf } of writers) {
    const { blocks, unsaved, conflicts } = keeper.getSnapshot();
    expect(unsaved).toBe(false);
    expect(toSend(blocks)).toEqual(text);
    expect(shelf.kept.size).toBe(conflicts.length > 0 ? 1 : 0);
    if (people === 1) expect(conflicts).toEqual([]);
  }
}

const long = process.env["PORTAL_LONG"] === "1";
const runs = (numRuns: number) => ({ numRuns: long ? numRuns * 50 : numRuns });
describe("nothing typed is ever lost, in whatever order", () => {
  it("by two people in one section", async () => {
    await fc.assert(
      fc.asyncProperty(steps(2, 40), (taken) => play(2, taken)),
      runs(1_300),
    );
  });

  it("by three people in one section", async () => {
    await fc.assert(
      fc.asyncProperty(steps(3, 50), (taken) => play(3, taken)),
      runs(500),
    );
  });

  it("by one person whose line and tabs do what they will", async () => {
    await fc.assert(
      fc.asyncProperty(steps(1, 40), (taken) => play(1, taken)),
      runs(200),
    );
  });
});
