import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { setClock } from "#lib/platform/clock.ts";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { LONG } from "#seed/test-race.ts";
import { attempt, type Done, tried } from "#seed/test-random-attempt.ts";
import { FIRST_DAY, found, organisation, type Standing } from "#seed/test-random-organisation.ts";

useDatabase();

const RUNS = LONG ? 200 : 5;

const FAR = ["write", "lay", "approve", "submit", "startReview", "flag", "accept", "delegate"];
const FARTHER = [
  "recordDecision",
  "appoint",
  "handBack",
  "withdraw",
  "takeOver",
  "assign",
  "return",
  "reply",
  "settle",
  "reopen",
];

const handsRow = z.object({
  id: z.string(),
  state: z.string(),
  authors: z.array(z.string()),
  approvers: z.array(z.string()),
  reviewers: z.array(z.string()),
  /** Accepted on this installation, not by what an outside recipient's paper says. */
  acceptedHere: z.boolean(),
});
type Hands = z.infer<typeof handsRow>;

/**
 * Who wrote, approved and reviewed each report, from the rows they left themselves and from the trail: the law's own view
 * of it (report_subject) is not asked.
 */
function hands(of: Standing): Promise<Hands[]> {
  return many(
    db(),
    handsRow,
    sql`SELECT r.id, r.state,
      ARRAY(SELECT x.person_id FROM report_author x WHERE x.report_id = r.id
        UNION SELECT h.person_id FROM section s JOIN section_revision h ON h.section_id = s.id WHERE s.report_id = r.id
        UNION SELECT e.person_id FROM audit_event e WHERE e.subject_kind = 'report' AND e.subject_id = r.id::text AND e.action = 'report.written') AS authors,
      ARRAY(SELECT y FROM approval x, LATERAL (VALUES (x.person_id), (x.on_behalf_of_id)) who(y)
        WHERE x.report_id = r.id AND x.revoked_at IS NULL AND y IS NOT NULL GROUP BY y) AS approvers,
      ARRAY(SELECT y FROM review v, LATERAL (VALUES (v.reviewer_id), (v.started_on_behalf_of_id), (v.concluded_by_id), (v.concluded_on_behalf_of_id)) who(y)
          WHERE v.report_id = r.id AND v.state <> 'RECORDED' AND y IS NOT NULL
        UNION SELECT h.person_id FROM review_hand h JOIN review v ON v.id = h.review_id WHERE v.report_id = r.id AND v.state <> 'RECORDED'
        UNION SELECT y FROM returned_item i JOIN review v ON v.id = i.review_id, LATERAL (VALUES (i.created_by_id), (i.settled_by_id)) who(y)
          WHERE i.report_id = r.id AND v.state <> 'RECORDED' AND y IS NOT NULL
        UNION SELECT y FROM audit_event e, LATERAL (VALUES (e.person_id), (e.on_behalf_of_id)) who(y)
          WHERE e.subject_kind = 'report' AND e.subject_id = r.id::text AND y IS NOT NULL
            AND e.action IN ('report.reviewStarted', 'report.returned', 'report.accepted', 'report.reopened', 'report.reviewTakenOver', 'report.itemSettled')) AS reviewers,
      r.state = 'ACCEPTED' AND coalesce((SELECT v.state <> 'RECORDED' FROM review v WHERE v.report_id = r.id ORDER BY v.started_at DESC, v.id DESC LIMIT 1), false) AS "acceptedHere"
    FROM report r WHERE r.assignment_id = ANY(${of.assignments}::uuid[])`,
  );
}

const twice = ({ authors, approvers, reviewers }: Hands): string[] => {
  const all = [...new Set(authors), ...new Set(approvers), ...new Set(reviewers)];
  return all.filter((person, at) => all.indexOf(person) !== at);
};

/** Whoever holds nothing but the administrator's or the auditor's role, own or lent, decides nothing and writes nothing. */
function onlyWatches({ viewer }: Done): boolean {
  const roles = [...viewer.positions.map((held) => held.role), ...viewer.borrowed.flatMap((lent) => lent.roles)];
  return roles.every((role) => role === "ADMIN" || role === "AUDITOR");
}

it("author, approver and reviewer are three different people in every organisation, whatever anybody tries", async () => {
  const reached: Record<string, number> = {};
  const count = (what: string) => (reached[what] = (reached[what] ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(
      organisation,
      fc.array(tried, { minLength: 60, maxLength: 90, size: "max" }),
      async (drawn, throws) => {
        setClock(FIRST_DAY);
        const standing = await found(drawn);
        let at = FIRST_DAY.getTime();
        for (const thrown of throws) {
          at += thrown.hours * 3_600_000;
          setClock(new Date(at));
          const done = await attempt(standing, thrown, new Date(at));
          if (done === null || !done.answer.ok) continue;
          count(done.deed);
          if (done.decides && done.answer.value !== null)
            expect(onlyWatches(done), `${done.deed} by one who only watches`).toBe(false);
          for (const report of await hands(standing)) {
            expect(twice(report), `${done.deed}: ${JSON.stringify(report)}`).toEqual([]);
            if (!report.acceptedHere) continue;
            count("accepted");
            const three = [report.authors, report.approvers, report.reviewers].map((people) => people.length > 0);
            expect(three, `accepted after ${done.deed}: ${JSON.stringify(report)}`).toEqual([true, true, true]);
          }
        }
      },
    ),
    { numRuns: RUNS, seed: 20_230_306, endOnFailure: true },
  );
  // The dice got far: what was held to be impossible was really tried all along the way.
  expect(Object.keys(reached)).toEqual(expect.arrayContaining(LONG ? [...FAR, ...FARTHER] : FAR));
}, 3_600_000);
