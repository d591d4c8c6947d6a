import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, inTransaction, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { removeRecommendation, saveRecommendation, stateNone } from "#lib/recommendation/commands.ts";
import { saveCells } from "#lib/report/figure/commands/cells.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { saveSectionForm } from "#lib/report/section/commands/save-form.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { contextOf } from "#lib/workflow/execute.ts";
import type { Command } from "#lib/workflow/types.ts";
import { SealScene } from "#seed/test-seal.ts";
import { others } from "#seed/test-seal-others.ts";
import { type Attempt, writings } from "#seed/test-seal-writings.ts";

useDatabase();

const at = new Date("2023-04-18T09:00:00+07:00");
/** Whoever could think of it: the ward's people, the reviewers, the lead body, those above, a stranger, the administrator. */
const CAST = [
  "nguyen-thu-ha.tam-son",
  "tran-van-khoa.tam-son",
  "ngo-thi-thuy.tam-son",
  "le-minh-tam",
  "nguyen-van-huan",
  "vu-hoang-anh",
  "do-thi-hanh",
  "pham-quoc-bao",
  "nguyen-minh-duc.dinh-bang",
  "pham-duc-trong",
];

const isCommand = (value: unknown): value is Command =>
  typeof value === "object" && value !== null && "run" in value && "schema" in value && "name" in value;

/** Every command of the house, as the rooms' files export them. */
async function allCommands(): Promise<{ path: string; command: Command }[]> {
  const paths = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /(^|\/)commands(\.ts|\/[^/]+\.ts)$/.test(path) && !path.endsWith(".test.ts"));
  const found: { path: string; command: Command }[] = [];
  for (const path of paths) {
    const exported = (await import(resolve("lib", path))) as Record<string, unknown>;
    for (const value of Object.values(exported)) if (isCommand(value)) found.push({ path, command: value });
  }
  return found;
}

/** Names that lead to a report or into its content. */
const INTO_A_REPORT = [
  "reportId",
  "itemId",
  "citationId",
  "outlineItemId",
  "evidenceId",
  "recommendationId",
  "pieceId",
];
/** Its item is one of a plan's outline. */
const OF_A_PLAN = ["guidance.publish"];
const takesReport = (command: Command): boolean =>
  !OF_A_PLAN.includes(command.name) &&
  command.schema instanceof z.ZodObject &&
  INTO_A_REPORT.some((key) => key in (command.schema as z.ZodObject).shape);

class Undone extends Error {}
type Seen = { answer: string; before: string; after: string };

let scene: SealScene;
let viewers: Map<string, Viewer>;
let commands: Map<string, Command>;
let everything: Awaited<ReturnType<typeof allCommands>>;

/** What somebody would have changed by a command, which is then taken back. */
async function attempted(viewer: Viewer, attempt: Attempt, prepared: boolean): Promise<Seen> {
  const command = commands.get(attempt.command);
  if (command === undefined) throw new Error(`the house has no command ${attempt.command}`);
  const input = command.schema.parse(await attempt.input(scene));
  let seen: Seen = { answer: "?", before: "", after: "" };
  const work = inTransaction(
    async (tx) => {
      if (prepared) await attempt.first?.(tx, scene);
      const before = await scene.unflagged(tx);
      const result = await command.run(contextOf(tx, viewer, at), input);
      seen = { answer: result.ok ? "ok" : result.problem.code, before, after: await scene.unflagged(tx) };
      throw new Undone();
    },
    { retries: 0 },
  );
  await work.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return seen;
}

const drafter = (): Viewer => viewers.get(CAST[0] ?? "") ?? scene.drafter;

beforeAll(async () => {
  scene = await SealScene.drafted();
  viewers = new Map(await Promise.all(CAST.map(async (key) => [key, await scene.campaign.viewer(key)] as const)));
  everything = await allCommands();
  commands = new Map(everything.map(({ command }) => [command.name, command]));
}, 60_000);

describe("every command of the house", () => {
  it("that takes a report has its line here", () => {
    const known = new Set([...writings, ...others].map(({ command }) => command));
    const missing = everything.filter(({ command }) => takesReport(command) && !known.has(command.name));
    expect(missing.map(({ path, command }) => `${path}: ${command.name}`)).toEqual([]);
    expect([...known].filter((name) => !commands.has(name))).toEqual([]);
    expect(everything.length).toBeGreaterThan(100);
  });

  it("that writes beside the commands is one of those tried below", () => {
    const writers = readdirSync("lib", { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.startsWith("workflow/"))
      .filter((path) =>
        /\bwrite\b[^}]*\} from "#lib\/workflow\/write\.ts"/.test(readFileSync(resolve("lib", path), "utf8")),
      );
    expect(writers.sort()).toEqual([
      "recommendation/commands.ts",
      "report/figure/commands.ts",
      "report/figure/commands/cells.ts",
      "report/section/commands/save-form.ts",
      "report/section/commands/save.ts",
    ]);
  });
});

describe("on a draft", () => {
  it.each(writings)("$command changes what it is aimed at", async (attempt) => {
    const { answer, before, after } = await attempted(drafter(), attempt, true);
    expect(answer).toBe("ok");
    expect(after).not.toBe(before);
  });
});

describe("on a returned report, what is not flagged", () => {
  let before: string;
  beforeAll(async () => {
    await scene.handedBack();
    before = await scene.unflagged();
    const row = await one(
      db(),
      z.object({ state: z.string() }),
      sql`SELECT state FROM report WHERE id = ${scene.reportId}::uuid`,
    );
    expect(row?.state).toBe("RETURNED");
  }, 60_000);

  it.each(writings)("is not changed by $command, which says why", async (attempt) => {
    for (const [key, viewer] of viewers) {
      const seen = await attempted(viewer, attempt, false);
      expect(seen.after, key).toBe(before);
      if (viewer === drafter()) expect(attempt.told).toContain(seen.answer);
      else if (!attempt.told?.includes("ok")) expect(seen.answer, key).not.toBe("ok");
    }
  });

  it.each(others)("is not changed by $command", async (attempt) => {
    for (const [key, viewer] of viewers) expect((await attempted(viewer, attempt, false)).after, key).toBe(before);
  });

  it("is not changed by what is saved while one writes, with or without JavaScript", async () => {
    const { reportId, sealed } = scene;
    const place = { outlineItemId: sealed.item, baseRevision: 3 };
    const blocks = [{ id: "p1", kind: "paragraph" as const, runs: [{ text: "Sửa mục đang khóa." }] }];
    const figure = { kind: "EXACT" as const, value: "77", reason: null, note: null };
    const cell = { indicatorId: sealed.indicator, year: null, figure, was: "EXACT|40||" };
    const [recommendationId] = sealed.recommendations;
    for (const [key, viewer] of viewers) {
      const request = { viewer, reportId, at };
      const answers = [
        await saveSection(request, { ...place, blocks }),
        await saveSectionForm(request, { ...place, reportId, texts: { p1: "Sửa mục đang khóa." }, more: "" }),
        await saveFigures(request, { values: [{ indicatorId: sealed.indicator, value: "77" }] }),
        await saveCells(request, { seen: null, cells: [cell] }),
        await saveRecommendation(request, { outlineItemId: sealed.asking, text: "Kiến nghị thêm." }),
        await removeRecommendation(request, { recommendationId }),
        await stateNone(request, { outlineItemId: sealed.asking }),
      ];
      expect(await scene.unflagged(), key).toBe(before);
      if (viewer === drafter()) expect(answers.map(told)).toEqual(Array.from(answers, () => "report.sealed"));
      expect(answers.map(told), key).not.toContain("ok");
    }
  });
});

/** What an answer comes to: cells are refused one by one in an answer that is given. */
function told(answer: { ok: boolean; problem?: { code: string }; value?: unknown }): string {
  if (!answer.ok) return answer.problem?.code ?? "?";
  const cells = z
    .object({ written: z.literal(0), refused: z.array(z.object({ code: z.string() })) })
    .safeParse(answer.value);
  return cells.success ? (cells.data.refused[0]?.code ?? "ok") : "ok";
}
