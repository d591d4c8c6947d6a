import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consultationMachine } from "#lib/consultation/machine.ts";
import { opinionMachine } from "#lib/consultation/opinion/machine.ts";
import { dispatchMachine } from "#lib/dispatch/machine.ts";
import { inspectionMachine } from "#lib/monitoring/inspection/machine.ts";
import { extensionMachine } from "#lib/plan/extension/machine.ts";
import { planMachine } from "#lib/plan/machine.ts";
import { milestoneMachine } from "#lib/plan/milestone/machine.ts";
import { db } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { ownerUrl, useDatabase } from "#lib/platform/test-database.ts";
import { recommendationMachine } from "#lib/recommendation/machine.ts";
import { legalPairs } from "#lib/workflow/define.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { contentDigest, contentSchema } from "./content.ts";
import { reportMachine } from "./machine.ts";
import { loadContent } from "./queries/content.ts";
import { blocksDigest } from "./section/block.ts";

useDatabase();

let campaign: Campaign;
let draft: string;
let sent: string;
let client: pg.Client;

beforeAll(async () => {
  campaign = await Campaign.issued();
  draft = await campaign.report(
    "tam-son",
    { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" },
    "DRAFT",
  );
  sent = await campaign.report(
    "dong-ky",
    { drafter: "duong-thi-hai.dong-ky", approver: "ngo-duc-long.dong-ky" },
    "SUBMITTED",
  );
  client = new pg.Client({ connectionString: ownerUrl(), options: "-c role=portal_app -c timezone=UTC" });
  await client.connect();
}, 60_000);
afterAll(() => client.end());

/** What the database says to statements of somebody who has the application's rights and nobody's good will. */
async function attempt(...statements: string[]): Promise<string> {
  await client.query("BEGIN");
  try {
    for (const statement of statements) await client.query(statement);
    await client.query("COMMIT");
    return "done";
  } catch (error) {
    await client.query("ROLLBACK");
    return error instanceof Error ? error.message : String(error);
  }
}

describe("the database refuses, whoever asks", () => {
  it("a state that changes outside a declared move, or along a pair the machine does not have", async () => {
    expect(await attempt(`UPDATE report SET state = 'ACCEPTED' WHERE id = '${sent}'`)).toContain(
      "outside a declared move",
    );
    expect(
      await attempt(
        "SELECT set_config('portal.move', 'report:accept', true)",
        `UPDATE report SET state = 'ACCEPTED' WHERE id = '${sent}'`,
      ),
    ).toContain("outside a declared move");
    expect(
      await attempt(
        "SELECT set_config('portal.move', 'report:withdraw', true)",
        `UPDATE report SET state = 'ACCEPTED' WHERE id = '${sent}'`,
      ),
    ).toContain("outside a declared move");
  });

  it("a declared move without its event", async () => {
    const moved = [
      "SELECT set_config('portal.move', 'report:startReview', true)",
      `UPDATE report SET state = 'IN_REVIEW' WHERE id = '${sent}'`,
    ];
    expect(await attempt(...moved)).toContain("has no event on the trail");
  });

  it("a report that begins anywhere but at the beginning", async () => {
    const copy = `INSERT INTO report SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'state', 'ACCEPTED'))).* FROM report r WHERE id = '${sent}'`;
    expect(await attempt(copy)).toContain("may not begin in state ACCEPTED");
  });

  it("any change of versions, events and sendings", async () => {
    for (const table of ["report_version", "audit_event"]) {
      expect(await attempt(`UPDATE ${table} SET id = id`)).toMatch(/permission denied|append-only/);
      expect(await attempt(`DELETE FROM ${table}`)).toMatch(/permission denied|append-only/);
      expect(await attempt(`TRUNCATE ${table} CASCADE`)).toMatch(/permission denied|append-only/);
    }
    expect(await attempt("UPDATE submission SET number = number + 1")).toContain("sealed");
    expect(await attempt("DELETE FROM submission")).toContain("sealed");
    expect(await attempt("UPDATE legal_move SET to_state = 'ACCEPTED'")).toContain("permission denied");
  });

  it("the same from the owner's own hand, where a trigger stands guard", async () => {
    const owner = new pg.Client({ connectionString: ownerUrl() });
    await owner.connect();
    await expect(owner.query("UPDATE report_version SET digest = digest")).rejects.toThrow("append-only");
    await expect(owner.query("DELETE FROM audit_event")).rejects.toThrow("append-only");
    await owner.end();
  });

  it("writing in what is sealed: text, figures, recommendations", async () => {
    for (const statement of [
      `UPDATE section SET words = 1 WHERE report_id = '${sent}'`,
      `DELETE FROM section WHERE report_id = '${sent}'`,
      `UPDATE indicator_value SET value = 1 WHERE report_id = '${sent}'`,
      `DELETE FROM indicator_value WHERE report_id = '${sent}'`,
    ]) {
      expect(await attempt(statement)).toContain("sealed");
    }
    expect(await attempt(`UPDATE section SET words = words WHERE report_id = '${draft}'`)).toBe("done");
  });

  it("records and files beside a sealed text, and history at any time", async () => {
    const place = `(SELECT outline_item_id FROM section WHERE report_id = '${sent}' LIMIT 1)`;
    const person = `(SELECT person_id FROM report_author WHERE report_id = '${sent}' LIMIT 1)`;
    for (const statement of [
      `INSERT INTO leading_document SELECT gen_random_uuid(), '${sent}', ${place}, '1', NULL, 'x', 'y', 1, ${person}, now()`,
      `INSERT INTO figure_explanation SELECT '${sent}', 'k', indicator_id, NULL, 'w', ${person}, now() FROM indicator_value WHERE report_id = '${sent}' LIMIT 1`,
      `WITH f AS (INSERT INTO stored_file VALUES (gen_random_uuid(), repeat('b', 64), 'x.pdf', 'application/pdf', 1, ${person}, now()) RETURNING id)
        INSERT INTO evidence (id, report_id, file_id, outline_item_id, person_id, at) SELECT gen_random_uuid(), '${sent}', f.id, ${place}, ${person}, now() FROM f`,
    ]) {
      expect(await attempt(statement)).toContain("sealed");
    }
    for (const statement of ["UPDATE section_revision SET revision = revision", "DELETE FROM section_revision"]) {
      expect(await attempt(statement)).toMatch(/permission denied|append-only/);
      expect(await attempt("SELECT set_config('portal.thinning', 'on', true)", statement)).toMatch(/permission denied/);
    }
  });

  it("a second open holder, a second approval of a step, a missing figure counted as zero", async () => {
    expect(
      await attempt(
        `INSERT INTO custody SELECT gen_random_uuid(), report_id, state, unit_id, person_id, since, NULL FROM custody WHERE report_id = '${sent}' LIMIT 1`,
      ),
    ).toContain("custody_one_open");
    expect(
      await attempt(
        "INSERT INTO approval SELECT gen_random_uuid(), report_id, version_id, round, step, body, person_id, on_behalf_of_id, meeting, document, digest, at, NULL FROM approval",
      ),
    ).toContain("approval_once");
    expect(
      await attempt(`UPDATE indicator_value SET kind = 'MISSING', value = 0 WHERE report_id = '${draft}'`),
    ).toContain("indicator_value_kind");
  });
});

describe("one table moves everything", () => {
  it("the database's legal pairs are those of the machines", async () => {
    const machines = [
      reportMachine,
      planMachine,
      milestoneMachine,
      extensionMachine,
      consultationMachine,
      opinionMachine,
      recommendationMachine,
      dispatchMachine,
      inspectionMachine,
    ];
    const line = (pair: { machine: string; move: string; from: string; to: string }) =>
      `${pair.machine} ${pair.move} ${pair.from} ${pair.to}`;
    const declared = machines.flatMap((machine) => legalPairs(machine)).map(line);
    const rows = await db().legalMove.findMany();
    const kept = rows.map((row) =>
      line({ machine: row.machine, move: row.move, from: row.fromState, to: row.toState }),
    );
    expect(kept.sort()).toEqual(declared.sort());
  });
});

describe("one digest, computed in two places", () => {
  it("is the same in the database and in the code, whatever stands in the report", async () => {
    const blocks = [
      {
        id: "a",
        kind: "paragraph" as const,
        runs: [
          { text: "Đã tổ chức ", bold: true as const },
          { figure: { indicator: "A04", year: null } },
          { text: " buổi “đối thoại” – 100 %\n" },
        ],
      },
      { id: "b", kind: "list" as const, ordered: true, items: [{ id: "b1", runs: [{ text: "một|hai" }], level: 0 }] },
    ];
    const writer = (await campaign.viewer("nguyen-thu-ha.tam-son")).personId;
    await db().$executeRaw(sql`UPDATE section SET blocks = ${JSON.stringify(blocks)}::jsonb, digest = ${blocksDigest(blocks)}
      WHERE id = (SELECT id FROM section WHERE report_id = ${draft}::uuid LIMIT 1)`);
    await db().$executeRaw(sql`INSERT INTO indicator_value (id, report_id, indicator_id, year, kind, value, note, updated_at, updated_by_id)
      SELECT gen_random_uuid(), ${draft}::uuid, i.id, 2022, 'ESTIMATE', 3162.50, 'ước tính', now(), ${writer}::uuid FROM indicator i ORDER BY i.sort LIMIT 2`);
    await db().$executeRaw(sql`UPDATE indicator_value SET kind = 'MISSING', value = NULL, reason = 'Chưa có số liệu'
      WHERE id = (SELECT id FROM indicator_value WHERE report_id = ${draft}::uuid AND year IS NULL LIMIT 1)`);
    await db().$executeRaw(sql`INSERT INTO recommendation (id, report_id, outline_item_id, level, text, ground, state, sort, revision, created_by_id, created_at, updated_at)
      SELECT gen_random_uuid(), ${draft}::uuid, s.outline_item_id, 'PROVINCE', 'Kiến nghị “tỉnh”', NULL, 'RAISED', 1, 0, ${writer}::uuid, now(), now()
      FROM section s WHERE s.report_id = ${draft}::uuid LIMIT 1`);
    const bare = await campaign.digest(draft);
    expect(contentDigest(await loadContent(db(), draft))).toBe(bare);
    await db().$executeRaw(
      sql`UPDATE recommendation SET body = 'Ban Tổ chức Trung ương' WHERE report_id = ${draft}::uuid`,
    );
    await db().$executeRaw(sql`INSERT INTO leading_document (id, report_id, outline_item_id, number, issued_on, issuer, subject, sort, person_id, at)
      SELECT gen_random_uuid(), ${draft}::uuid, s.outline_item_id, '12-NQ/ĐU', '2015-03-15', 'Đảng ủy phường', 'về “dân vận”', 1, ${writer}::uuid, now()
      FROM section s WHERE s.report_id = ${draft}::uuid LIMIT 1`);
    await db().$executeRaw(sql`INSERT INTO figure_explanation (report_id, key, indicator_id, year, words, person_id, at)
      SELECT ${draft}::uuid, 'A13<=A12|2022', i.id, 2022, 'Đơn của năm trước chuyển sang', ${writer}::uuid, now() FROM indicator i LIMIT 1`);
    await db().$executeRaw(sql`WITH f AS (INSERT INTO stored_file (id, digest, name, media_type, size, created_by_id, created_at)
        VALUES (gen_random_uuid(), repeat('a', 64), 'Biên bản.pdf', 'application/pdf', 1, ${writer}::uuid, now()) RETURNING id)
      INSERT INTO evidence (id, report_id, file_id, leading_document_id, caption, person_id, at)
      SELECT gen_random_uuid(), ${draft}::uuid, f.id, d.id, 'Bản ký', ${writer}::uuid, now() FROM f, leading_document d WHERE d.report_id = ${draft}::uuid`);
    expect(await campaign.digest(draft)).not.toBe(bare);
    expect(contentDigest(await loadContent(db(), draft))).toBe(await campaign.digest(draft));
  });

  it("of a frozen version can be computed again from its content", async () => {
    const [version] = await db().reportVersion.findMany({ where: { reportId: sent } });
    expect(version?.digest).toBe(contentDigest(contentSchema.parse(version?.content)));
  });
});
