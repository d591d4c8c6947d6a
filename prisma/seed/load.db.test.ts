import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import load from "./load.ts";

useDatabase();

const counted = z.object({ key: z.string(), n: z.coerce.number() });

describe("loading the starter campaign", () => {
  beforeAll(() => load(), 60_000);

  it("issues the plan with its duties", async () => {
    expect(await many(db(), counted, sql`SELECT state AS key, 1 AS n FROM plan`)).toEqual([{ key: "ISSUED", n: 1 }]);
    expect(await many(db(), counted, sql`SELECT 'a' AS key, count(*) AS n FROM assignment`)).toEqual([
      { key: "a", n: 105 },
    ]);
  });
});
