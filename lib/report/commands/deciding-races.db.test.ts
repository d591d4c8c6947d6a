import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { db, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { ROUNDS, runRace, type Side, say, Watch } from "#seed/test-race.ts";
import { RaceScene } from "#seed/test-race-scene.ts";
import { approveReport } from "./approve.ts";
import { submitReport } from "./submit.ts";

useDatabase();

let scene: RaceScene;
beforeAll(async () => {
  scene = await RaceScene.of(await Campaign.issued(), "tam-son", "tran-van-khoa.tam-son");
}, 60_000);

const decided = z.object({ state: z.string(), versions: z.number(), approvals: z.number(), sent: z.number() });
/** What stands of the round the report is in or on its way to. */
async function standing(): Promise<z.output<typeof decided>> {
  const row = await one(
    db(),
    decided,
    sql`SELECT r.state, (SELECT count(*)::int FROM approval a JOIN report_version v ON v.id = a.version_id WHERE a.report_id = r.id AND a.revoked_at IS NULL) AS versions,
      (SELECT count(*)::int FROM approval a WHERE a.report_id = r.id AND a.revoked_at IS NULL) AS approvals,
      (SELECT count(*)::int FROM submission s WHERE s.report_id = r.id AND s.withdrawn_at IS NULL) AS sent FROM report r WHERE r.id = ${scene.reportId}::uuid`,
  );
  if (row === null) throw new Error("no report");
  return row;
}

it("of two heads who approve one step exactly one does", async () => {
  const [head, deputy] = scene.heads;
  await runRace("approve by two", scene.reportId, async () => {
    await scene.bring("IN_APPROVAL");
    const seen = await scene.seen();
    const side = (key: string): Side => ({
      name: key,
      act: () => scene.try(key, approveReport, { ...seen, step: 1, part: 1 }),
      told: ["workflow.stale", "report.stepDecided"],
    });
    return { sides: [side(head), side(deputy)], leads: { [head]: "APPROVED", [deputy]: "APPROVED" } };
  });
  expect(await standing()).toMatchObject({ versions: 1, approvals: 1 });
});

it("of two who send exactly one does, and the other learns the number", async () => {
  const [head] = scene.heads;
  await runRace("submit by two", scene.reportId, async () => {
    await scene.bring("APPROVED");
    const [mine, theirs] = [await scene.sending(), await scene.sending()];
    const side = (key: string, input: typeof mine): Side => ({
      name: key,
      act: () => scene.try(key, submitReport, input, newId()),
      told: ["report.alreadySent"],
    });
    return {
      sides: [side(scene.drafter, mine), side(head, theirs)],
      leads: { [scene.drafter]: "SUBMITTED", [head]: "SUBMITTED" },
    };
  });
  expect(await standing()).toMatchObject({ sent: 1 });
});

it("the same sending pressed twice at once gives the same receipt twice", async () => {
  const watch = new Watch(scene.reportId);
  for (let round = 0; round < ROUNDS; round += 1) {
    await scene.bring("APPROVED");
    const input = await scene.sending();
    const key = newId();
    const press = () => scene.try(scene.drafter, submitReport, input, key);
    const [first, second] = await Promise.all([press(), press()]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await standing()).toMatchObject({ state: "SUBMITTED", sent: 1 });
    await watch.after({ won: "one receipt", lost: null, state: "SUBMITTED" });
  }
  say("one sending twice", watch);
});

it("two bodies that decide together at once are both heard, and the later of them closes the step", async () => {
  const [head] = scene.heads;
  const above = "dinh-cong-thuc";
  await scene.bring("APPROVED");
  await scene.back();
  await db().$executeRaw(sql`INSERT INTO assignment_step (assignment_id, step, part, unit_id, role, body)
    SELECT s.assignment_id, s.step, 2, u.id, 'LEADER', 'Thường trực Thành ủy' FROM assignment_step s
      JOIN report r ON r.assignment_id = s.assignment_id JOIN unit u ON u.code = 'tu-son' WHERE r.id = ${scene.reportId}::uuid AND s.part = 1`);
  const watch = new Watch(scene.reportId);
  for (let round = 0; round < ROUNDS; round += 1) {
    await scene.back();
    await scene.bring("IN_APPROVAL");
    const seen = { ...(await scene.seen()), step: 1 };
    const decide = (key: string, part: number) => async () => ({
      key,
      answer: await scene.try(key, approveReport, { ...seen, part }),
    });
    const pair = [decide(head, 1), decide(above, 2)];
    const [one_, other] = round % 2 === 0 ? pair : pair.reverse();
    const answers = await Promise.all([one_?.(), other?.()]);
    const closing = answers.flatMap((each) =>
      each?.answer.ok && each.answer.value.versionId !== null ? [each.key] : [],
    );
    expect(answers.flatMap((each) => (each?.answer.ok === false ? [each.answer.problem] : []))).toEqual([]);
    expect(closing).toHaveLength(1);
    expect(await standing()).toMatchObject({ state: "APPROVED", versions: 1, approvals: 2 });
    await watch.after({ won: closing[0] ?? "", lost: null, state: "APPROVED" });
  }
  watch.expectBothWon([head, above]);
  say("two bodies together", watch);
});
