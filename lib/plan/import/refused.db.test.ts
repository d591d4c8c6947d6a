import { describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { at, DRAFTER, file, kept, person } from "#seed/test-uploads.ts";
import { uploadPlan } from "./commands/upload.ts";

useDatabase({ seeded: true });

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
