import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { uploadPlan } from "./commands/upload.ts";

useDatabase({ seeded: true });

const at = new Date("2023-03-01T02:00:00Z");

const DRAFTER = "vu-hoang-anh";

async function person(key: string): Promise<Viewer> {
  setClock(at);
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT id FROM person WHERE split_part(email, '@', 1) = ${key}`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day: "2023-03-01", address: "test" }));
  if (!viewer) throw new Error(`nobody is called ${key}`);
  return viewer;
}

const counts = z.object({ imports: z.coerce.number(), bytes: z.coerce.number(), plans: z.coerce.number() });
function kept() {
  return one(
    db(),
    counts,
    sql`SELECT (SELECT count(*) FROM plan_import) AS imports, (SELECT coalesce(sum(length(bytes)), 0) FROM plan_import) AS bytes, (SELECT count(*) FROM plan) AS plans`,
  );
}

const file = (content: Uint8Array | string, name: string) =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], name);

describe("a file that is not taken", () => {
  it.each([
    [
      "a secret mark",
      file("TUYỆT MẬT\n\nKẾ HOẠCH\ntổng kết Nghị quyết số 25-NQ/TW", "ke-hoach.txt"),
      "file.secretMark",
    ],
    ["nothing in it", file("", "ke-hoach.docx"), "file.empty"],
    [
      "an old Word file",
      file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "ke-hoach.doc"),
      /^file\./,
    ],
    ["pictures", file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "anh.png"), /^file\./],
  ])("%s leaves nothing but the refused attempt", async (_what, given, code) => {
    const viewer = await person(DRAFTER);
    const before = await kept();
    const refused = await execute(uploadPlan, { file: given }, { viewer, at });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: typeof code === "string" ? code : expect.stringMatching(code) },
    });
    expect(await kept()).toEqual(before);
    const [attempt] = await many(
      db(),
      z.object({ data: z.string() }),
      sql`SELECT data FROM audit_event WHERE action = 'attempt.refused' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(JSON.parse(attempt?.data ?? "{}")).toMatchObject({
      attempt: "plan.import",
      reason: refused.ok ? "" : refused.problem.code,
    });
  });
});
