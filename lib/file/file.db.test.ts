import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { paragraph, wordFile } from "#lib/document/read/test-word-files.ts";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import { rereadSettings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { publishGuidance } from "#lib/plan/guidance/commands.ts";
import { execute } from "#lib/workflow/execute.ts";
import { dropFiles, keepUploads, storeFile } from "./commands.ts";
import { sweepContents } from "./content/commands.ts";
import { bytesOf, fileFor } from "./queries.ts";

useDatabase({ seeded: true });

const at = new Date("2023-04-19T02:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "files-"));
const ids = z.object({ id: z.string() });
let lead: Viewer;
let ward: Viewer;

async function whoIn(unit: string, role: string): Promise<Viewer> {
  const found = await one(
    db(),
    ids,
    sql`SELECT p.person_id AS id FROM position p JOIN unit u ON u.id = p.unit_id WHERE ${unit} IN (u.code, u.name) AND p.role = ${role} LIMIT 1`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day: "2023-04-19", address: "test" }));
  if (!viewer) throw new Error(`nobody is ${role} in ${unit}`);
  return viewer;
}

beforeAll(async () => {
  process.env["STORAGE_URL"] = pathToFileURL(folder).href;
  rereadSettings();
  lead = await whoIn("Ban Dân vận Thành ủy", "DRAFTER");
  ward = await whoIn("dinh-bang", "DRAFTER");
});

afterAll(() => {
  delete process.env["STORAGE_URL"];
  rereadSettings();
  rmSync(folder, { recursive: true, force: true });
});

/** What lies in the folder: every file below it. */
const lying = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const rows = () => many(db(), ids, sql`SELECT id FROM stored_file`);
const word = (text: string, name = "huong-dan.docx") => ({ name, bytes: wordFile(paragraph(text)) });

async function keptOne(upload: { name: string; bytes: Uint8Array }): Promise<string> {
  const kept = await keepUploads(lead, [upload]);
  if (!kept.ok) throw new Error(kept.problem.code);
  return kept.value[0] ?? "";
}

async function hang(fileIds: string[]) {
  const plan = await one(db(), ids, sql`SELECT id FROM plan`);
  const unitId = lead.positions[0]?.unitId ?? "";
  const note = { planId: plan?.id ?? "", unitId, title: "Mẫu", body: "Xem tệp.", fileIds };
  return execute(publishGuidance, note, { viewer: lead, at });
}

describe("stored files", () => {
  it("are seen by nobody until they hang on something, then by whoever sees that", async () => {
    const fileId = await keptOne(word("Mẫu báo cáo", "..\\Mẫu báo cáo.docx"));
    expect(await fileFor(lead, fileId)).toBeNull();
    expect((await hang([fileId])).ok).toBe(true);
    const file = await fileFor(ward, fileId);
    expect(file).toMatchObject({
      name: "Mẫu báo cáo.docx",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    });
    expect(
      file && Buffer.compare(Buffer.from((await bytesOf(file)) ?? []), Buffer.from(word("Mẫu báo cáo").bytes)),
    ).toBe(0);
  });

  it("leave nothing behind when one of them is refused", async () => {
    const [before, files] = [await rows(), lying()];
    const secret = { name: "a.docx", bytes: wordFile(paragraph("TỐI MẬT")) };
    expect(await keepUploads(lead, [word("được"), secret])).toMatchObject({ problem: { code: "file.secretMark" } });
    const program = { name: "anh.png", bytes: Buffer.from("MZ\u0000\u0001") };
    expect(await keepUploads(lead, [program])).toMatchObject({ problem: { code: "file.kindNotKept" } });
    expect(await rows()).toEqual(before);
    expect(lying()).toEqual(files);
  });

  it("lie once however often their content comes, and go with the last that names it", async () => {
    const before = lying().length;
    const first = await keptOne(word("như nhau", "một.docx"));
    const second = await keptOne(word("như nhau", "hai.docx"));
    expect(lying().length).toBe(before + 1);
    await dropFiles(lead, [first]);
    expect(lying().length).toBe(before + 1);
    await dropFiles(ward, [second]);
    expect(lying().length).toBe(before + 1);
    await dropFiles(lead, [second]);
    expect(lying().length).toBe(before);
  });

  it("are the same when the same form is sent again", async () => {
    const upload = word("gửi hai lần");
    const first = await keepUploads(lead, [upload], "khóa");
    expect(first.ok && (await hang(first.value))).toMatchObject({ ok: true });
    expect(await keepUploads(lead, [upload], "khóa")).toEqual(first);
    expect(await keepUploads(ward, [upload], "khóa")).not.toEqual(first);
  });

  it("are not dropped once something names them", async () => {
    const fileId = await keptOne(word("đã gắn"));
    await hang([fileId]);
    await dropFiles(lead, [fileId]);
    expect(await fileFor(lead, fileId)).not.toBeNull();
  });

  it("hang only where their bringer hangs them, and once", async () => {
    const foreign = await keepUploads(ward, [word("của phường")]);
    expect(foreign.ok && (await hang(foreign.value))).toMatchObject({ problem: { code: "file.foreign" } });
    const own = await keptOne(word("của ban"));
    await hang([own]);
    expect(await hang([own])).toMatchObject({ problem: { code: "file.foreign" } });
  });

  it("are written in the caller's transaction; what it leaves when it fails is swept", async () => {
    let digest = "";
    const failing = inTransaction(async (tx) => {
      const kept = await storeFile({ tx, viewer: lead, now: at }, word("hỏng"));
      digest = kept.ok ? kept.value.digest : "";
      throw new Error("later");
    });
    await expect(failing).rejects.toThrow("later");
    const place = join(folder, digest.slice(0, 2), digest);
    expect(existsSync(place)).toBe(true);
    await sweepContents([digest]);
    expect(existsSync(place)).toBe(false);
  });
});
