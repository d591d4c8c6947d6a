import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { ownerUrl, useDatabase } from "#lib/platform/test-database.ts";
import { SealScene } from "#seed/test-seal.ts";

useDatabase();

let scene: SealScene;
let client: pg.Client;
let before: string;

beforeAll(async () => {
  scene = await SealScene.drafted();
  await scene.handedBack();
  before = await scene.unflagged();
  client = new pg.Client({ connectionString: ownerUrl(), options: "-c role=portal_app -c timezone=UTC" });
  await client.connect();
}, 60_000);
afterAll(() => client.end());

/** What the database says to a statement of somebody who has the application's rights and nobody's good will; undone. */
async function said(statement: string): Promise<string> {
  await client.query("BEGIN");
  try {
    await client.query(statement);
    return "done";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.query("ROLLBACK");
  }
}

type Try = { table: string; sealed: (scene: SealScene) => string; open?: (scene: SealScene) => string };
const ofItem = (table: string, set: string): Try => ({
  table,
  sealed: ({ reportId, sealed }) =>
    `UPDATE ${table} SET ${set} WHERE report_id = '${reportId}' AND outline_item_id = '${sealed.item}'`,
  open: ({ reportId, open }) =>
    `UPDATE ${table} SET ${set} WHERE report_id = '${reportId}' AND outline_item_id = '${open.item}'`,
});
const recommendation = (set: string): Try => ({
  table: "recommendation",
  sealed: ({ sealed }) => `UPDATE recommendation SET ${set} WHERE id = '${sealed.recommendations[0]}'`,
  open: ({ open }) => `UPDATE recommendation SET ${set} WHERE id = '${open.recommendation}'`,
});
const figure = (set: string): Try => ({
  table: "indicator_value",
  sealed: ({ reportId, sealed }) =>
    `UPDATE indicator_value SET ${set} WHERE report_id = '${reportId}' AND indicator_id = '${sealed.indicator}'`,
  open: ({ reportId, open }) =>
    `UPDATE indicator_value SET ${set} WHERE report_id = '${reportId}' AND indicator_id = '${open.indicator}'`,
});
const copied = (table: string, columns: string): Try => ({
  table,
  sealed: ({ reportId, sealed }) =>
    `INSERT INTO ${table} SELECT (jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid()) || ${columns})).* FROM ${table} x
      WHERE x.report_id = '${reportId}' AND x.outline_item_id = '${sealed.item}' LIMIT 1`,
});

/** Every table whose rows are part of a report's content, in every way a row can come, change, move or go. */
const TRIES: readonly Try[] = [
  ofItem("section", "words = 1"),
  ofItem("section", "blocks = '[]'"),
  {
    table: "section",
    sealed: ({ reportId, sealed }) =>
      `DELETE FROM section WHERE report_id = '${reportId}' AND outline_item_id = '${sealed.asking}'`,
  },
  {
    // Out of the sealed place into the open one.
    table: "section",
    sealed: ({ reportId, open, sealed }) =>
      `UPDATE section SET outline_item_id = '${open.asking}' WHERE report_id = '${reportId}' AND outline_item_id = '${sealed.item}'`,
  },
  figure("value = 5, kind = 'EXACT'"),
  figure("note = 'thêm'"),
  {
    table: "indicator_value",
    sealed: ({ reportId, sealed }) =>
      `DELETE FROM indicator_value WHERE report_id = '${reportId}' AND indicator_id = '${sealed.indicator}'`,
    open: ({ reportId, open }) =>
      `DELETE FROM indicator_value WHERE report_id = '${reportId}' AND indicator_id = '${open.indicator}'`,
  },
  {
    table: "indicator_value",
    sealed: ({ reportId, open, sealed }) =>
      `UPDATE indicator_value SET indicator_id = '${open.indicator}', year = 2020 WHERE report_id = '${reportId}' AND indicator_id = '${sealed.indicator}'`,
  },
  {
    table: "indicator_value",
    sealed: ({ reportId, open, sealed }) =>
      `UPDATE indicator_value SET indicator_id = '${sealed.indicator}', year = 2020 WHERE report_id = '${reportId}' AND indicator_id = '${open.indicator}'`,
  },
  recommendation("text = 'Khác'"),
  recommendation("sort = sort + 10"),
  recommendation("ground = 'Khác'"),
  {
    table: "recommendation",
    sealed: ({ sealed }) => `DELETE FROM recommendation WHERE id = '${sealed.recommendations[0]}'`,
  },
  {
    table: "recommendation",
    sealed: ({ open, sealed }) =>
      `UPDATE recommendation SET outline_item_id = '${open.asking}' WHERE id = '${sealed.recommendations[0]}'`,
  },
  ofItem("leading_document", "subject = 'Khác'"),
  ofItem("leading_document", "sort = sort + 1"),
  copied("leading_document", "jsonb_build_object('subject', 'Thêm')"),
  {
    table: "leading_document",
    sealed: ({ sealed }) => `DELETE FROM leading_document WHERE id = '${sealed.documents[0]}'`,
  },
  {
    table: "evidence",
    sealed: ({ sealed }) => `UPDATE evidence SET caption = 'Trang 9' WHERE id = '${sealed.evidence}'`,
  },
  {
    table: "evidence",
    sealed: ({ open, sealed }) =>
      `UPDATE evidence SET outline_item_id = '${open.item}' WHERE id = '${sealed.evidence}'`,
  },
  { table: "evidence", sealed: ({ sealed }) => `DELETE FROM evidence WHERE id = '${sealed.evidence}'` },
  {
    table: "stored_file",
    sealed: ({ sealed }) =>
      `UPDATE stored_file SET name = 'khac.pdf' WHERE id = (SELECT file_id FROM evidence WHERE id = '${sealed.evidence}')`,
  },
  {
    table: "stored_file",
    sealed: ({ sealed }) =>
      `UPDATE stored_file SET digest = repeat('f', 64) WHERE id = (SELECT file_id FROM evidence WHERE id = '${sealed.evidence}')`,
  },
  {
    table: "figure_explanation",
    sealed: ({ reportId }) => `UPDATE figure_explanation SET words = 'Khác' WHERE report_id = '${reportId}'`,
  },
  {
    table: "figure_explanation",
    sealed: ({ reportId, open }) =>
      `UPDATE figure_explanation SET indicator_id = '${open.indicator}' WHERE report_id = '${reportId}'`,
  },
  {
    table: "figure_explanation",
    sealed: ({ reportId }) => `DELETE FROM figure_explanation WHERE report_id = '${reportId}'`,
  },
  { table: "source_citation", sealed: ({ sealed }) => `DELETE FROM source_citation WHERE id = '${sealed.citation}'` },
  {
    table: "source_citation",
    sealed: ({ sealed }) => `UPDATE source_citation SET source_block_id = 'p9' WHERE id = '${sealed.citation}'`,
  },
  {
    table: "source_citation",
    sealed: ({ open, sealed }) =>
      `UPDATE source_citation SET outline_item_id = '${open.item}' WHERE id = '${sealed.citation}'`,
  },
  copied("source_citation", "jsonb_build_object('source_block_id', 'p9')"),
];

describe("rows of a returned report that was flagged elsewhere", () => {
  it.each(TRIES)("of $table are as sealed as its text (%#)", async ({ sealed, open }) => {
    expect(await said(sealed(scene))).toContain("sealed");
    expect(await scene.unflagged()).toBe(before);
    if (open !== undefined) expect(await said(open(scene))).toBe("done");
  });

  it("are of all tables whose rows the digest of a content is made of", async () => {
    const source = await one(
      db(),
      z.object({ text: z.string() }),
      sql`SELECT prosrc AS text FROM pg_proc WHERE proname = 'report_content_digest'`,
    );
    const named = [...(source?.text ?? "").matchAll(/\b(?:FROM|JOIN) ([a-z_]+)/g)].map(([, table]) =>
      table === "standing_citation" ? "source_citation" : table,
    );
    expect([...new Set(named)].sort()).toEqual([...new Set(TRIES.map(({ table }) => table))].sort());
  });
});

describe("what opens a place", () => {
  const item = () =>
    `(SELECT id FROM returned_item WHERE report_id = '${scene.reportId}' AND outline_item_id = '${scene.open.item}')`;

  it.each([
    [
      "an item that names another place",
      () => `UPDATE returned_item SET outline_item_id = '${scene.sealed.item}' WHERE id = ${item()}`,
    ],
    [
      "an item that nobody flagged",
      () => `INSERT INTO returned_item SELECT (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'outline_item_id', '${scene.sealed.item}'))).*
        FROM returned_item i WHERE i.id = ${item()}`,
    ],
    [
      "a flag handed over without its return",
      () => `INSERT INTO returned_item SELECT (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'state', 'DRAFT',
          'outline_item_id', '${scene.sealed.item}'))).* FROM returned_item i WHERE i.id = ${item()};
        UPDATE returned_item SET state = 'OPEN' WHERE state = 'DRAFT'`,
    ],
    ["another round", () => `UPDATE report SET round = round - 1 WHERE id = '${scene.reportId}'`],
  ])("is not %s", async (_what, statement) => {
    expect(await said(statement())).toMatch(/a returned item|handed over only|by a move only/);
  });
});
