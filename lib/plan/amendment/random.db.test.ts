import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { db, many, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import {
  amend,
  amendmentScene,
  answers,
  dryRun,
  keptFacts,
  recounted,
  rolledUp,
  unitId,
} from "#seed/test-amendment.ts";
import type { Campaign } from "#seed/test-campaign.ts";
import type { changeSchema } from "./schema.ts";

useDatabase();

type Typed = z.input<typeof changeSchema>;

let campaign: Campaign;
const units: Record<string, string> = {};
const CODES = ["dinh-bang", "phu-khe", "dong-ky", "tam-son", "trang-ha", "hoi-luat-gia", "hoi-khuyen-hoc"] as const;

beforeAll(async () => {
  ({ campaign } = await amendmentScene());
  for (const code of CODES) units[code] = await unitId(code);
}, 120_000);

const unit = fc.constantFrom(...CODES);
const idOf = (code: string): string => units[code] ?? "";
const directive = fc.constantFrom("25-NQ/TW", "218-QĐ/TW", "819-QĐ/TU");
const kind = fc.constantFrom("DEADLINE_SET" as const, "DEADLINE_MOVED" as const);
const day = fc.integer({ min: 1, max: 28 });
const month = fc.integer({ min: 4, max: 7 });

/** One amendment somebody could try, possible or not: what is refused changes nothing. */
const step: fc.Arbitrary<() => Typed> = fc.oneof(
  fc
    .tuple(kind, directive, unit, fc.constantFrom("LEVEL", "UNIT"), fc.boolean(), day, month)
    .map(([what, code, whom, by, send, d, m]) => () => ({
      kind: what,
      directiveId: campaign.plan.directives.get(code) ?? "",
      target: by === "LEVEL" ? "LEVEL:COMMUNE" : `UNIT:${idOf(whom)}`,
      milestone: send ? ("SEND_REPORT" as const) : ("SUM_UP" as const),
      phrase: `trước ngày ${d}/${m}/2023`,
    })),
  fc.constant(() => ({ kind: "READING_CHANGED" as const })),
  unit.map((code) => () => ({ kind: "UNIT_ADDED" as const, unitId: idOf(code) })),
  unit.map((code) => () => ({ kind: "UNIT_REMOVED" as const, unitId: idOf(code) })),
  fc.tuple(unit, unit, unit).map(([one, two, into]) => () => ({
    kind: "UNITS_MERGED" as const,
    unitIds: [idOf(one), idOf(two)],
    intoId: idOf(into),
  })),
  fc.tuple(unit, unit, unit).map(([whole, one, two]) => () => ({
    kind: "UNIT_SPLIT" as const,
    unitId: idOf(whole),
    partIds: [idOf(one), idOf(two)],
  })),
);

/** Duties that ended without an amendment that says so, or the other way round. */
async function astray(): Promise<number> {
  const rows = await many(
    db(),
    z.object({ count: z.coerce.number() }),
    sql`SELECT count(*) FROM assignment WHERE (ended_at IS NULL) <> (ended_by_id IS NULL)`,
  );
  return rows[0]?.count ?? -1;
}

it("any order of amendments keeps every count, every answer, every holder and every first deadline", async () => {
  const written = await answers();
  const AT = "2023-04-18T09:00:00+07:00";
  let happened = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const change of steps) {
        const firsts = (await keptFacts()).firsts;
        const tried = await dryRun(campaign, change(), AT);
        if (!tried.ok) continue;
        await amend(campaign, change(), AT);
        happened += 1;
        const kept = await keptFacts();
        expect(kept.held).toBe(kept.reports);
        expect(kept.firsts).toEqual(expect.arrayContaining(firsts));
      }
      expect(await rolledUp()).toEqual(await recounted());
      expect(await answers()).toEqual(written);
      expect(await astray()).toBe(0);
    }),
    { numRuns: 60, seed: 20_230_306, endOnFailure: true },
  );
  expect(happened).toBeGreaterThan(20);
}, 120_000);
