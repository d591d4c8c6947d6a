import { expect, test } from "vitest";
import { z } from "zod";
import { db, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { actingAs, actingText } from "./acting-as.ts";

useDatabase();

test("both names of a decision are read in one place, as two names and in words", async () => {
  const [a, b] = [newId(), newId()];
  const createdAt = new Date("2023-04-19T01:00:00Z");
  for (const [id, fullName] of [
    [a, "Trần Văn 100% A"],
    [b, "Nguyễn Văn B"],
  ] as const) {
    await db().person.create({ data: { id, fullName, email: `${id}@example.vn`, createdAt } });
  }
  const person = sql`${a}::uuid`;
  const read = (onBehalfOf: string | null, by = person) =>
    one(
      db(),
      z.object({ names: z.unknown(), vi: z.string().nullable(), en: z.string().nullable() }),
      sql`SELECT ${actingAs(by, sql`${onBehalfOf}::uuid`)} AS names, ${actingText(by, sql`${onBehalfOf}::uuid`, "vi")} AS vi,
        ${actingText(by, sql`${onBehalfOf}::uuid`, "en")} AS en`,
    );
  expect(await read(null)).toEqual({
    names: { name: "Trần Văn 100% A", onBehalfOf: null },
    vi: "Trần Văn 100% A",
    en: "Trần Văn 100% A",
  });
  expect(await read(b)).toEqual({
    names: { name: "Trần Văn 100% A", onBehalfOf: "Nguyễn Văn B" },
    vi: "Trần Văn 100% A (thay Nguyễn Văn B theo ủy quyền)",
    en: "Trần Văn 100% A (for Nguyễn Văn B, by delegation)",
  });
  expect(await read(b, sql`NULL::uuid`)).toEqual({ names: null, vi: null, en: null });
});
