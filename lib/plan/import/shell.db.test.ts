import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readFile } from "#lib/document/read/file.ts";
import { fromShell } from "#lib/organisation/commands/shell.ts";
import { holidays } from "#lib/plan/deadline/holidays.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, many, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { createFromShell } from "./commands/shell.ts";
import { understandPlan } from "./understand.ts";

useDatabase({ seeded: true });

const at = new Date("2023-03-01T02:00:00Z");
const real = readFileSync("prisma/seed/ke-hoach-tu-son-2023.txt");

describe("the command line of the server", () => {
  it("stores a plan as a draft of the leading body; the trail says that nobody signed in did it", async () => {
    setClock(at);
    const read = await readFile(new Uint8Array(real), "ke-hoach.txt");
    if (!read.ok) throw new Error(read.problem.code);
    const { lines } = read.value;
    const reading = understandPlan(lines, { holidays });
    const made = await fromShell("shell", (pen) => createFromShell(pen, { reading, lines }));
    if (!made.ok) throw new Error(made.problem.code);
    expect(made.value).toMatchObject({ code: expect.stringMatching(/^tu-son-2023-\d$/), unplaced: [] });
    const events = await many(
      db(),
      z.object({ personId: z.string().nullable(), address: z.string() }),
      sql`SELECT person_id AS "personId", address FROM audit_event WHERE action = 'plan.created' AND subject_id = ${made.value.planId}`,
    );
    expect(events).toEqual([{ personId: null, address: "shell" }]);
  });

  it("refuses a plan whose issuer is not here", async () => {
    const reading = {
      ...understandPlan([], { holidays }),
      issuer: { value: "Ban Thường vụ Huyện ủy Lạc Hà", lines: [1] },
    };
    const made = await fromShell("shell", (pen) => createFromShell(pen, { reading, lines: [] }));
    expect(made).toMatchObject({ ok: false, problem: { code: "import.issuerUnknown" } });
  });
});
