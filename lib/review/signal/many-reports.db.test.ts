import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { ownerUrl, useDatabase } from "#lib/platform/test-database.ts";
import { type Block, blocksDigest } from "#lib/report/section/block.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { people, REVIEWER, send } from "#seed/test-review.ts";
import { answerOf, honestSections, textOf } from "./corpus/test-texts.ts";
import { pick, randomFrom } from "./corpus/test-planted.ts";
import { keptPrints } from "./answer.ts";
import { readSignals, readWaitingSignals } from "./commands/read.ts";
import { signalsFor } from "./queries.ts";

/**
 * A copy is found among as many reports as a country has communes (3,321 in the long form), their prints generated:
 * sentences of the honest sections with every third word another one. Says how long the reading took.
 */
const REPORTS = process.env["PORTAL_LONG"] ? 3_321 : 60;
const SENTENCES = 12;
const TURNS = 40;

useDatabase();

const COPIED =
  "Khối dân vận phường giao ban vào sáng thứ Hai tuần đầu tháng, mỗi tổ dân vận khu phố nộp trước một trang ghi ba việc dân còn băn khoăn và tên người đã gặp để giải thích. Việc nào quá hai kỳ chưa xong thì Phó Bí thư Thường trực trực tiếp xuống khu phố họp với các hộ liên quan, có ghi biên bản, đọc lại trên loa truyền thanh sau bản tin chiều để cả những gia đình đi làm ca cũng được nghe.";

const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
const random = randomFrom(3321);
const sentences = honestSections().flatMap(({ blocks }) => textOf(blocks).split(/(?<=\.)\s+/u));
const words = sentences.flatMap((sentence) => sentence.split(" "));

const written = (): string =>
  Array.from({ length: SENTENCES }, () =>
    pick(random, sentences)
      .split(" ")
      .map((word) => (random() < 0.3 ? pick(random, words) : word))
      .join(" "),
  ).join(" ");

type Copy = {
  unit: string;
  assignment: string;
  report: string;
  version: string;
  content: { sections: unknown[] };
  place: number;
};

let campaign: Campaign;
let items: string[];
let last: string;
beforeAll(async () => {
  campaign = await Campaign.issued();
  const pattern = await campaign.report("phu-khe", people["phu-khe"], "SUBMITTED", 31);
  last = await campaign.report("tam-son", people["tam-son"], "DRAFT");
  items = (
    await many(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT outline_item_id AS id FROM section WHERE report_id = ${last}::uuid`,
    )
  ).map(({ id }) => id);
  await fill(last);
  await send(campaign, people["tam-son"], last, 13, 32);
  await readWaitingSignals();
  await db().$executeRaw(sql`DELETE FROM signal_run`);
  await multiply(pattern);
}, 600_000);

/** A report of eight sections of its own, one of which has the stretch that somebody else wrote. */
async function fill(reportId: string): Promise<void> {
  for (const [at, item] of items.entries()) {
    const own = [paragraph("w1", written()), paragraph("w2", written())];
    const blocks = at === 2 ? [paragraph("w0", COPIED.replace("thứ Hai", "thứ Sáu")), ...own] : own;
    await db().$executeRaw(sql`UPDATE section SET blocks = ${JSON.stringify(blocks)}::jsonb, digest = ${blocksDigest(blocks)}
      WHERE report_id = ${reportId}::uuid AND outline_item_id = ${item}::uuid`);
  }
}

/** Some contents, each with its prints, that take turns: what is looked up are prints, of which every report has its own. */
const turns: { content: Copy["content"]; prints: Prints }[] = [];
type Prints = { place: string; hashes: number[] }[];

function turnOf(place: number): (typeof turns)[number] {
  const copied = place === Math.floor(REPORTS / 2);
  const known = turns[place % TURNS];
  if (known !== undefined && !copied) return known;
  const sections = items.map((item, at) => {
    const text = copied && at === 2 ? `${written()} ${COPIED}` : written();
    return { unit: "", item, blocks: [paragraph("p1", text), paragraph("p2", written())] };
  });
  const turn = {
    content: {
      sections: sections.map(({ item, blocks }) => ({ outlineItemId: item, number: "", title: "", blocks })),
    },
    prints: keptPrints(
      sections.map((section) => answerOf(section)),
      [],
    ),
  };
  if (!copied) turns[place % TURNS] = turn;
  return turn;
}

/** Every other print is the report's own, the rest are those of texts that others have too. */
const own = (hash: number): number => (random() < 0.5 ? hash : Math.floor(random() * 2 ** 52));

function copy(place: number): Copy & { prints: Prints } {
  const { content, prints } = turnOf(place);
  const copied = place === Math.floor(REPORTS / 2);
  const kept = copied ? prints : prints.map((one) => ({ ...one, hashes: one.hashes.map(own) }));
  return { unit: newId(), assignment: newId(), report: newId(), version: newId(), content, place, prints: kept };
}

/** Other units with reports of their own, put in as they would stand after a campaign; the owner sets the rules aside for it. */
async function multiply(pattern: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
  await owner.query("SET session_replication_role = replica");
  try {
    await putIn(owner, pattern);
  } finally {
    await owner.end();
  }
}

async function putIn(owner: pg.Client, pattern: string): Promise<void> {
  for (let place = 0; place < REPORTS; place += 100) {
    const batch = Array.from({ length: Math.min(100, REPORTS - place) }, (_none, at) => copy(place + at));
    await owner.query(
      `WITH n AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS n(unit uuid, assignment uuid, report uuid, version uuid, content jsonb, place int, prints jsonb)),
        u AS (INSERT INTO unit SELECT (jsonb_populate_record(x, jsonb_build_object('id', n.unit, 'code', 'commune-' || n.place))).*
          FROM n, unit x WHERE x.id = (SELECT unit_id FROM report WHERE id = $1)),
        a AS (INSERT INTO assignment SELECT (jsonb_populate_record(x, jsonb_build_object('id', n.assignment, 'unit_id', n.unit, 'drafting_unit_id', n.unit))).*
          FROM n, assignment x WHERE x.id = (SELECT assignment_id FROM report WHERE id = $1)),
        r AS (INSERT INTO report SELECT (jsonb_populate_record(x, jsonb_build_object('id', n.report, 'unit_id', n.unit, 'assignment_id', n.assignment,
            'version_id', n.version))).*
          FROM n, report x WHERE x.id = $1),
        v AS (INSERT INTO report_version SELECT (jsonb_populate_record(x, jsonb_build_object('id', n.version, 'report_id', n.report, 'content', n.content))).*
          FROM n, report_version x WHERE x.id = (SELECT version_id FROM report WHERE id = $1)),
        s AS (INSERT INTO submission SELECT (jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid(), 'report_id', n.report, 'version_id', n.version,
            'receipt', 'commune-' || n.place))).* FROM n, submission x WHERE x.report_id = $1)
      INSERT INTO passage_print (version_id, place, hashes)
      SELECT n.version, k.place, ARRAY(SELECT h::bigint FROM jsonb_array_elements_text(k.hashes) h)
      FROM n CROSS JOIN LATERAL jsonb_to_recordset(n.prints) AS k(place text, hashes jsonb)`,
      [pattern, JSON.stringify(batch)],
    );
  }
  await owner.query("ANALYZE");
}

it(`a copy is found among ${REPORTS} reports`, { timeout: 600_000 }, async () => {
  const [row] = await many(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT version_id AS id FROM report WHERE id = ${last}::uuid`,
  );
  const [begun, busy] = [performance.now(), process.cpuUsage()];
  expect(await readSignals(row?.id ?? "")).toBe(true);
  console.info(
    `one report looked through among ${REPORTS}: ${Math.round(performance.now() - begun)} ms, ${Math.round(process.cpuUsage(busy).user / 1000)} ms of this process`,
  );
  const opened = performance.now();
  const found = await signalsFor(await campaign.viewer(REVIEWER), last);
  console.info(`its signals for the page: ${Math.round(performance.now() - opened)} ms`);
  expect(found.filter(({ kind }) => kind === "COPY_UNIT")).toHaveLength(1);
});
