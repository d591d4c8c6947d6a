import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#lib/access/types.ts";
import type { Result } from "#lib/platform/result.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { blockText } from "#lib/report/section/plain.ts";
import { execute } from "#lib/workflow/execute.ts";
import { ImportScene, laid, loose, reading } from "#seed/test-import.ts";
import { discardPieces, movePiece, orderPiece, restorePiece, undoMove } from "./commands/move.ts";
import { placePieces } from "./commands/place.ts";
import type { TextPiece } from "./piece.ts";

useDatabase();

const at = new Date("2023-04-11T03:00:00Z");
let scene: ImportScene;
let [first, second, third] = ["", "", ""];

beforeAll(async () => {
  scene = await ImportScene.begun();
  [first, second, third] = [await scene.item("II.1.1"), await scene.item("II.2.1"), await scene.item("II.3")];
});

const of = (importId: string) => ({ reportId: scene.reportId, importId });
const texts = async (importId: string): Promise<TextPiece[]> =>
  (await scene.pieces(importId)).flatMap((piece) => (piece.kind === "TEXT" ? [piece] : []));
const words = (piece: TextPiece): string => blockText(piece.content.block);
/** Texts that are open at a place, in their order. */
const lying = async (importId: string, place: string | null): Promise<string[]> =>
  (await texts(importId)).filter(({ state, outlineItemId }) => state === "OPEN" && outlineItemId === place).map(words);
const idOf = async (importId: string, text: string): Promise<string> =>
  (await texts(importId)).find((piece) => words(piece) === text)?.id ?? "";
const code = (result: Result<unknown>): string => (result.ok ? "ok" : result.problem.code);

const three = (marks: readonly [string, string, string]) =>
  scene.keep(reading({ laid: [laid(first, marks[0], 1), laid(first, marks[1], 2)], unmatched: [loose(marks[2], 3)] }));
const move = async (
  importId: string,
  text: string,
  way: { from: string; to: string; before?: string },
  viewer: Viewer = scene.first,
) => execute(movePiece, { ...of(importId), pieceId: await idOf(importId, text), ...way }, { viewer, at });

describe("a piece", () => {
  it("goes from the tray to an item, in front of another, and back by undo to where it lay", async () => {
    const id = await three(["một", "hai", "ba"]);
    const before = await idOf(id, "hai");
    expect(code(await move(id, "ba", { from: "tray", to: first, before }))).toBe("ok");
    expect(await lying(id, first)).toEqual(["một", "ba", "hai"]);
    expect(await lying(id, null)).toEqual([]);
    const undone = await execute(undoMove, { ...of(id), pieceId: await idOf(id, "ba") }, { viewer: scene.first, at });
    expect(code(undone)).toBe("ok");
    expect(await lying(id, first)).toEqual(["một", "hai"]);
    expect(await lying(id, null)).toEqual(["ba"]);
    const again = await execute(undoMove, { ...of(id), pieceId: await idOf(id, "ba") }, { viewer: scene.first, at });
    expect(code(again)).toBe("intake.noUndo");
  });

  it("takes those behind it along, as many as asked, and not the frame of the paper that lies between", async () => {
    const id = await scene.keep(
      reading({ unmatched: [loose("a", 1), loose("trang 2", 2, "pageMatter"), loose("b", 3), loose("c", 4)] }),
    );
    const pieceId = await idOf(id, "a");
    const along = { ...of(id), pieceId, from: "tray", to: third, count: 2 };
    expect(code(await execute(movePiece, along, { viewer: scene.first, at }))).toBe("ok");
    expect(await lying(id, third)).toEqual(["a", "b"]);
    expect(await lying(id, null)).toEqual(["trang 2", "c"]);
  });

  it("goes up and down among those it stands with, and no further than the ends", async () => {
    const id = await three(["một", "hai", "ba"]);
    const order = async (text: string, direction: "up" | "down") =>
      execute(orderPiece, { ...of(id), pieceId: await idOf(id, text), direction }, { viewer: scene.first, at });
    await order("hai", "up");
    expect(await lying(id, first)).toEqual(["hai", "một"]);
    await order("hai", "up");
    expect(await lying(id, first)).toEqual(["hai", "một"]);
    await order("hai", "down");
    expect(await lying(id, first)).toEqual(["một", "hai"]);
  });

  it("that somebody else moved meanwhile is not moved again, and who and where to is said", async () => {
    const id = await three(["một", "hai", "ba"]);
    expect(code(await move(id, "ba", { from: "tray", to: second }, scene.second))).toBe("ok");
    expect(await move(id, "ba", { from: "tray", to: third })).toMatchObject({
      problem: { code: "intake.movedMeanwhile", params: { who: scene.second.name } },
    });
    expect(await lying(id, second)).toEqual(["ba"]);
  });

  it("is not laid under an item that is not asked of the unit", async () => {
    const id = await three(["một", "hai", "ba"]);
    const nobodys = "01890000-0000-7000-8000-000000000000";
    expect(code(await move(id, "ba", { from: "tray", to: nobodys }))).toBe("intake.notAsked");
  });

  it("laid aside is listed and comes back to where it was; what was placed does not", async () => {
    const id = await three(["một", "hai", "ba"]);
    const pieceId = await idOf(id, "hai");
    await execute(discardPieces, { ...of(id), pieceIds: pieceId }, { viewer: scene.first, at });
    expect(await lying(id, first)).toEqual(["một"]);
    const twice = await execute(discardPieces, { ...of(id), pieceIds: [pieceId] }, { viewer: scene.second, at });
    expect(code(twice)).toBe("intake.pieceGone");
    await execute(restorePiece, { ...of(id), pieceId }, { viewer: scene.second, at });
    expect(await lying(id, first)).toEqual(["một", "hai"]);
    await execute(placePieces, { ...of(id), pieceId }, { viewer: scene.first, at });
    expect(code(await execute(restorePiece, { ...of(id), pieceId }, { viewer: scene.first, at }))).toBe(
      "intake.pieceGone",
    );
  });

  it("is nobody's who does not write the report, and of no other report's import", async () => {
    const id = await three(["một", "hai", "ba"]);
    const stranger = await scene.campaign.viewer("nguyen-minh-duc.dinh-bang");
    expect(code(await move(id, "ba", { from: "tray", to: first }, stranger))).toBe("access.notFound");
    const other = await scene.campaign.report(
      "dinh-bang",
      { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" },
      "DRAFT",
    );
    const pieceId = await idOf(id, "ba");
    const tried = await execute(
      movePiece,
      { reportId: other, importId: id, pieceId, from: "tray", to: first },
      { viewer: stranger, at },
    );
    expect(code(tried)).toBe("access.notFound");
  });
});

type Act = {
  what: "move" | "order" | "undo" | "discard" | "restore" | "place" | "placeOne";
  piece: number;
  to: number;
  count: number;
};
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    what: fc.constantFrom("move", "order", "undo", "discard", "restore", "place", "placeOne"),
    piece: fc.nat(4),
    to: fc.nat(3),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 14 },
);

async function play(importId: string, act: Act, viewer: Viewer): Promise<void> {
  const piece = (await texts(importId))[act.piece];
  if (piece === undefined) return;
  const one = { ...of(importId), pieceId: piece.id };
  const who = { viewer, at };
  const place = (index: number): string => [first, second, third, "tray"][index] ?? "tray";
  if (act.what === "move")
    await execute(movePiece, { ...one, from: piece.outlineItemId ?? "tray", to: place(act.to), count: act.count }, who);
  else if (act.what === "order")
    await execute(orderPiece, { ...one, direction: act.to % 2 === 0 ? "up" : "down" }, who);
  else if (act.what === "undo") await execute(undoMove, one, who);
  else if (act.what === "discard") await execute(discardPieces, { ...of(importId), pieceIds: piece.id }, who);
  else if (act.what === "restore") await execute(restorePiece, one, who);
  else if (act.what === "place") await execute(placePieces, of(importId), who);
  else await execute(placePieces, one, who);
}

describe("whatever is done with the pieces", () => {
  it("every text is in a section, in the tray, under an item or laid aside, and once", {
    timeout: 120_000,
  }, async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        round += 1;
        const own = [0, 1, 2, 3, 4].map((index) => `Đoạn ${String(round)}-${String(index)}`);
        const [a = "", b = "", c = "", d = "", e = ""] = own;
        const importId = await scene.keep(
          reading({
            laid: [laid(first, a, 1), laid(first, b, 2), laid(second, c, 3, false)],
            unmatched: [loose(d, 4), loose(e, 5, "letterhead")],
          }),
        );
        for (const [index, act] of list.entries())
          await play(importId, act, index % 2 === 0 ? scene.first : scene.second);
        const pieces = await texts(importId);
        const waiting = pieces.filter(({ state }) => state !== "PLACED").map(words);
        const standing = [...(await scene.sections()).values()]
          .flat()
          .map(blockText)
          .filter((text) => own.includes(text));
        expect([...waiting, ...standing].sort()).toEqual([...own].sort());
        const placed = pieces.filter(({ state }) => state === "PLACED");
        expect(placed.map(words).sort()).toEqual(standing.sort());
      }),
      { numRuns: 25 },
    );
  });
});
