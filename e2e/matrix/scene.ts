import { z } from "zod";
import { reportSubject } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { takeOver } from "#lib/consolidation/commands.ts";
import { db, inTransaction } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { answerComment, comment, resolveComment } from "#lib/report/comment/commands.ts";
import type { Office } from "../fixtures/office.ts";
import { type PlanScene, planSceneOf } from "./plan-scene.ts";
import { type WritingScene, writingSceneOf } from "./writing-scene.ts";

/** A report the matrix asks for: in which state it is, whose it is, its id, and what the access table sees of it. */
export type Asked = { code: string; state: string; id: string; subject: Subject; sendingId: string | null };

/** What the addresses are filled with. */
export type Scene = {
  reports: Asked[];
  planId: string;
  personId: string;
  unitId: string;
  /** A unit that has no part in any campaign. */
  quietUnitId: string;
  milestoneId: string;
  digest: string;
  /** An item that neither the ward in draft nor the city has begun, and that no return opened. */
  emptyItemId: string;
} & PlanScene &
  WritingScene;

const idRow = z.object({ id: z.string() });
const CITY = "tu-son";

/** One report in each state the campaign has, and the city's own, which is begun with two passages for this. */
export async function sceneOf(office: Office): Promise<Scene> {
  await beginCityReport(office);
  await beginComments(office);
  const found = await office.rows(
    z.object({ id: z.string(), code: z.string(), state: z.string(), sendingId: z.string().nullable() }),
    sql`SELECT DISTINCT ON (r.state, a.own_document) r.id, u.code, r.state,
        (SELECT s.id FROM submission s WHERE s.report_id = r.id ORDER BY s.submitted_at DESC LIMIT 1) AS "sendingId" FROM report r JOIN unit u ON u.id = r.unit_id
      JOIN assignment a ON a.id = r.assignment_id ORDER BY r.state, a.own_document, u.code`,
  );
  const reports = await Promise.all(
    found.map(async (one): Promise<Asked> => {
      const subject = await reportSubject(db(), one.id);
      if (subject === null) throw new Error(`no subject for ${one.code}`);
      return { ...one, subject };
    }),
  );
  const [plan, person, unit, quiet, milestone, version, item] = await Promise.all([
    office.row(idRow, sql`SELECT id FROM plan WHERE state <> 'DRAFT' ORDER BY created_at LIMIT 1`),
    office.row(idRow, sql`SELECT id FROM person WHERE email LIKE 'nguyen-thu-ha.%'`),
    office.row(idRow, sql`SELECT id FROM unit WHERE code = 'tam-son'`),
    office.row(
      idRow,
      sql`SELECT u.id FROM unit u WHERE NOT EXISTS (SELECT 1 FROM assignment a WHERE u.id IN (a.unit_id, a.drafting_unit_id, a.channel_unit_id))
        AND NOT EXISTS (SELECT 1 FROM unit c WHERE c.parent_id = u.id) ORDER BY u.sort DESC LIMIT 1`,
    ),
    office.row(
      idRow,
      sql`SELECT m.id FROM milestone m JOIN unit u ON u.id = m.unit_id JOIN assignment a ON a.id = m.assignment_id
        JOIN directive d ON d.id = a.directive_id WHERE u.code = 'tam-son' AND m.kind = 'SUM_UP' AND d.code = '25-NQ/TW'`,
    ),
    office.row(
      z.object({ digest: z.string() }),
      sql`SELECT v.digest FROM report_version v JOIN report r ON r.accepted_version_id = v.id LIMIT 1`,
    ),
    office.row(idRow, sql`SELECT id FROM outline_item WHERE code = 'II.1.3'`),
  ]);
  return {
    reports,
    planId: plan.id,
    personId: person.id,
    unitId: unit.id,
    quietUnitId: quiet.id,
    milestoneId: milestone.id,
    digest: version.digest,
    emptyItemId: item.id,
    ...(await planSceneOf(office)),
    ...(await writingSceneOf(office)),
  };
}

/** What a ward's drafter says of an unsent text to the others of the ward. */
export const COMMENT = "Chỗ này nên hỏi lại Hội Nông dân trước khi trình.";

/** A comment on the draft of Hương Mạc, with an answer, and one settled; once, whoever of the workers comes first. */
export function beginComments(office: Office): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('the comments of the tests', 0))`);
    const place = await office.row(
      z.object({ reportId: z.string(), itemId: z.string(), blockId: z.string(), said: z.coerce.number() }),
      sql`SELECT r.id AS "reportId", o.id AS "itemId", s.blocks -> 0 ->> 'id' AS "blockId",
          (SELECT count(*) FROM report_comment c WHERE c.report_id = r.id) AS said
        FROM report r JOIN unit u ON u.id = r.unit_id JOIN section s ON s.report_id = r.id
        JOIN outline_item o ON o.id = s.outline_item_id AND o.code = 'II.1.1' WHERE u.code = 'huong-mac' AND r.state = 'DRAFT'`,
    );
    if (place.said > 0) return;
    const { reportId, itemId, blockId } = place;
    const drafter = "do-thi-quynh.huong-mac";
    const say = (where: string, text: string) => office.act(drafter, comment, { reportId, place: where, text });
    const { threadId } = await say(`${itemId}:${blockId}`, COMMENT);
    await office.act(drafter, answerComment, { reportId, threadId, text: "Đã gọi điện, chờ số liệu." });
    const { threadId: settled } = await say(itemId, "Cả mục nên gọn lại còn hai trang.");
    await office.act(drafter, resolveComment, { reportId, threadId: settled });
  });
}

const passageRow = z.object({ versionId: z.string(), itemId: z.string(), blockId: z.string() });

/** Ban Dân vận begins the city's report and takes two passages over, once, whoever of the workers comes first. */
export function beginCityReport(office: Office): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('the city report of the tests', 0))`);
    await begin(office);
  });
}

async function begin(office: Office): Promise<void> {
  const drafter = "vu-hoang-anh";
  const duty = await office.row(
    z.object({ id: z.string(), reportId: z.string().nullable() }),
    sql`SELECT a.id, r.id AS "reportId" FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN directive d ON d.id = a.directive_id
      LEFT JOIN report r ON r.assignment_id = a.id WHERE u.code = ${CITY} AND a.own_document AND d.code = '25-NQ/TW'`,
  );
  if (duty.reportId !== null) return;
  const { reportId } = await office.act(drafter, startReport, { assignmentId: duty.id });
  const passages = await office.rows(
    passageRow,
    sql`SELECT v.id AS "versionId", o.id AS "itemId", s -> 'blocks' -> 0 ->> 'id' AS "blockId" FROM report r
      JOIN report_version v ON v.id = r.accepted_version_id, jsonb_array_elements(v.content -> 'sections') s
      JOIN outline_item o ON o.id::text = s ->> 'outlineItemId' WHERE o.code = 'II.1.1' ORDER BY v.id LIMIT 2`,
  );
  for (const { versionId, itemId, blockId } of passages) {
    await office.act(drafter, takeOver, {
      reportId,
      outlineItemId: itemId,
      sourceVersionId: versionId,
      sourceOutlineItemId: itemId,
      sourceBlockIds: [blockId],
    });
  }
}

const partRow = z.object({ key: z.string(), name: z.string(), seat: z.string() });

/** One person for each desk and set of roles, and all people of the units whose reports are asked for. */
export async function cast(office: Office): Promise<{ key: string; name: string; viewer: Viewer }[]> {
  const found = await office.rows(
    partRow,
    sql`SELECT split_part(p.email, '@', 1) AS key, p.full_name AS name,
        string_agg(k.desk || ':' || x.role, ' ' ORDER BY k.desk, x.role) AS seat
      FROM person p JOIN position x ON x.person_id = p.id JOIN unit u ON u.id = x.unit_id JOIN unit_kind k ON k.code = u.kind_code
      WHERE p.sample AND p.closed_at IS NULL GROUP BY p.id ORDER BY p.email`,
  );
  const wards = ["tam-son", "huong-mac", "phu-chan", "dinh-bang"];
  const seen = new Set<string>();
  const chosen = found.filter(({ key, seat }) => {
    const known = seen.has(seat);
    seen.add(seat);
    return !known || wards.some((ward) => key.endsWith(`.${ward}`));
  });
  return Promise.all(
    chosen.map(async ({ key, name }) => ({ key, name: `${name} (${key})`, viewer: await office.viewer(key) })),
  );
}
