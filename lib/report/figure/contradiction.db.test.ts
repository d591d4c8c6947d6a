import { expect, it } from "vitest";
import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { loadContent } from "#lib/report/queries/content.ts";
import { contradictions } from "./contradiction.ts";

useDatabase({ seeded: true });

const reportRow = z.object({ id: z.string(), unit: z.string(), from: z.number(), to: z.number() });

it("in all sample reports the one contradiction that was put there is found, and nothing else", async () => {
  const reports = await many(
    db(),
    reportRow,
    sql`SELECT r.id, u.short_name AS unit, d.year_from AS "from", d.year_to AS "to" FROM report r
      JOIN directive d ON d.id = r.directive_id JOIN unit u ON u.id = r.unit_id ORDER BY u.short_name`,
  );
  expect(reports.length).toBeGreaterThan(8);
  const found = await Promise.all(
    reports.map(async ({ id, unit, from, to }) => {
      const { sections, values } = await loadContent(db(), id);
      const years = Array.from({ length: to - from + 1 }, (_gap, index) => from + index);
      return sections
        .flatMap(({ blocks }) => contradictions(blocks, values, years))
        .map((one) => `${unit} ${one.code}: ${one.typed} ≠ ${one.grid}`);
    }),
  );
  expect(found.flat()).toEqual(["Tam Sơn A04: 14 ≠ 12"]);
});
