import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { paragraph, wordFile } from "#lib/document/read/test-word-files.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import { rereadSettings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { keepUploads, mayHang, storeFile, takeUploads } from "./commands.ts";
import { CONTENTS, contentKey, storageAt } from "./storage.ts";
import { bucketServer } from "./test-bucket-server.ts";
import { beginUpload, dropUpload, fileOfUpload, receivePiece } from "./upload/commands.ts";
import { progressOf } from "./upload/queries.ts";
import { sweepFiles } from "./upkeep/commands.ts";

useDatabase({ seeded: true });

const at = new Date("2023-04-19T02:00:00Z");
const nextDay = new Date("2023-04-20T02:00:01Z");
let lead: Viewer;
let other: Viewer;

async function drafter(unit: string): Promise<Viewer> {
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT p.person_id AS id FROM position p JOIN unit u ON u.id = p.unit_id WHERE ${unit} IN (u.code, u.name) AND p.role = 'DRAFTER' LIMIT 1`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day: "2023-04-19", address: "test" }));
  if (!viewer) throw new Error(`nobody drafts in ${unit}`);
  return viewer;
}

type Place = { address: string; stop: () => Promise<void>; again: () => Promise<void>; end: () => unknown };

/** A folder fails by being none: its place is taken by a file. */
async function folder(): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), "sweep-"));
  const { rename, writeFile, rm } = await import("node:fs/promises");
  const [files, aside] = [join(root, "files"), join(root, "aside")];
  const storage = await storageAt(pathToFileURL(files).href);
  await storage.reach();
  return {
    address: pathToFileURL(files).href,
    stop: async () => {
      await rename(files, aside);
      await writeFile(files, "");
    },
    again: async () => {
      await rm(files);
      await rename(aside, files);
    },
    end: () => rmSync(root, { recursive: true, force: true }),
  };
}

beforeAll(async () => {
  setClock(at);
  lead = await drafter("Ban Dân vận Thành ủy");
  other = await drafter("dinh-bang");
});
beforeEach(() => setClock(at));
afterAll(() => setClock(null));

const word = (text: string) => ({ name: "a.docx", bytes: wordFile(paragraph(text)) });
const rows = async () =>
  (await many(db(), z.object({ digest: z.string() }), sql`SELECT DISTINCT digest FROM stored_file ORDER BY 1`)).map(
    ({ digest }) => digest,
  );

describe.each([
  ["a folder", folder],
  ["a bucket", bucketServer],
])("files in %s", (_name, make) => {
  let place: Place;
  beforeAll(async () => {
    place = await make();
    process.env["STORAGE_URL"] = place.address;
    rereadSettings();
  });
  afterAll(async () => {
    setClock(new Date("2023-05-01T00:00:00Z"));
    await sweepFiles();
    delete process.env["STORAGE_URL"];
    rereadSettings();
    await place.stop().then(place.end);
  });

  const lying = async () => {
    const keys: string[] = [];
    for await (const { key } of (await storageAt(place.address)).list(CONTENTS)) keys.push(key);
    return keys.sort();
  };
  const agree = async () => expect(await lying()).toEqual((await rows()).map(contentKey).sort());
  const begun = async (size: number, name = "a.docx") => {
    const upload = await beginUpload(lead, { name, size });
    return upload.ok ? upload.value.id : "";
  };
  const sent = async (bytes: Uint8Array, name?: string, piece = 700) => {
    const id = await begun(bytes.length, name);
    let answer;
    for (let from = 0; from < bytes.length; from += piece)
      answer = await receivePiece(lead, id, from, bytes.subarray(from, from + piece));
    return { id, answer };
  };

  it("are kept once for one content that comes several times at once, and leave with the last", async () => {
    const upload = word("cùng lúc");
    await Promise.all(Array.from({ length: 4 }, () => keepUploads(lead, [upload])));
    await agree();
    setClock(nextDay);
    expect(await sweepFiles()).toMatchObject({ files: 4, contents: 1, lost: 0 });
    expect(await lying()).toEqual([]);
  });

  it("stay as long as something may still come of them: not a day has gone, or a transaction is under way", async () => {
    await keepUploads(lead, [word("hôm nay")]);
    expect(await sweepFiles()).toMatchObject({ files: 0, contents: 0 });
    let sweeping: Promise<unknown> = Promise.resolve();
    await inTransaction(async (tx) => {
      await storeFile({ tx, viewer: lead, now: at }, word("đang ghi"));
      sweeping = sweepFiles();
      await expect(Promise.race([sweeping, tx.$executeRaw(sql`SELECT pg_sleep(0.3)`)])).resolves.toBe(1);
    });
    await sweeping;
    await agree();
    expect(await rows()).toHaveLength(2);
  });

  it("that fail when the storage is gone leave no row; what they left lying is swept when it is back", async () => {
    const before = await rows();
    const failing = inTransaction(async (tx) => {
      await storeFile({ tx, viewer: lead, now: at }, word("viết rồi hỏng"));
      await place.stop();
      await storeFile({ tx, viewer: lead, now: at }, word("không viết được"));
    });
    await expect(failing).rejects.toThrow();
    await expect(keepUploads(lead, [word("khi mất kho")])).rejects.toThrow();
    await expect(sweepFiles()).rejects.toThrow();
    await place.again();
    expect(await rows()).toEqual(before);
    expect(await lying()).toHaveLength(before.length + 1);
    expect(await sweepFiles()).toMatchObject({ contents: 1, lost: 0 });
    await agree();
  });

  it("whose bytes are lost are counted", async () => {
    const upload = word("mất");
    await keepUploads(lead, [upload]);
    await (await storageAt(place.address)).remove(contentKey(sha256(upload.bytes)));
    expect(await sweepFiles()).toMatchObject({ lost: 1 });
    await keepUploads(lead, [upload]);
    expect(await sweepFiles()).toMatchObject({ lost: 0 });
  });

  it("come in piece by piece and are one file then, for their bringer alone and however often asked", async () => {
    const { bytes } = word("từng phần");
    const { id, answer } = await sent(bytes, "từng phần.docx");
    expect(answer).toEqual({ ok: true, value: { received: bytes.length, done: true } });
    expect(await progressOf(lead, id)).toEqual({ received: bytes.length, done: true });
    expect(await progressOf(other, id)).toBeNull();
    const taken = await takeUploads(lead, [id, id]);
    expect(taken).toEqual({ ok: true, value: [fileOfUpload(id)] });
    expect(await takeUploads(lead, [id])).toEqual(taken);
    expect(await takeUploads(other, [id])).toMatchObject({ problem: { code: "file.foreign" } });
    const hangs = (viewer: Viewer) => inTransaction((tx) => mayHang({ tx, viewer }, [fileOfUpload(id)]));
    expect([await hangs(lead), await hangs(other)]).toEqual([true, false]);
    expect(await rows()).toContain(sha256(bytes));
    await agree();
  });

  it("go on from where they were cut; a piece from elsewhere, too long or of another's upload is not taken", async () => {
    const { bytes } = word("cắt giữa chừng");
    const id = await begun(bytes.length);
    await receivePiece(lead, id, 0, bytes.subarray(0, 300));
    expect(await receivePiece(lead, id, 0, bytes.subarray(0, 300))).toMatchObject({
      problem: { code: "file.elsewhere", params: { received: 300 } },
    });
    expect(await receivePiece(lead, id, 300, new Uint8Array(bytes.length))).toMatchObject({
      problem: { code: "file.wrongPiece" },
    });
    expect(await receivePiece(other, id, 300, bytes.subarray(300))).toMatchObject({
      problem: { code: "access.notFound" },
    });
    expect(await takeUploads(lead, [id])).toMatchObject({ problem: { code: "file.notWhole" } });
    expect(await progressOf(lead, id)).toEqual({ received: 300, done: false });
    const ends = await Promise.all([1, 2].map(() => receivePiece(lead, id, 300, bytes.subarray(300))));
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await progressOf(lead, id)).toMatchObject({ done: true });
    await agree();
  });

  it("lose no piece that the storage could not take: it is sent again when it is back", async () => {
    const { bytes } = word("mất đường truyền");
    const id = await begun(bytes.length);
    await receivePiece(lead, id, 0, bytes.subarray(0, 500));
    await place.stop();
    await expect(receivePiece(lead, id, 500, bytes.subarray(500))).rejects.toThrow();
    await place.again();
    expect(await progressOf(lead, id)).toEqual({ received: 500, done: false });
    expect(await receivePiece(lead, id, 500, bytes.subarray(500))).toMatchObject({ value: { done: true } });
    await agree();
  });

  it("that are refused, given up or left lying for a day leave nothing", async () => {
    const secret = await sent(wordFile(paragraph("TUYỆT MẬT")));
    expect(secret.answer).toMatchObject({ problem: { code: "file.secretMark" } });
    expect(await progressOf(lead, secret.id)).toBeNull();
    await agree();
    const givenUp = await begun(1_000);
    await receivePiece(lead, givenUp, 0, new Uint8Array(600));
    await dropUpload(other, givenUp);
    expect(await progressOf(lead, givenUp)).toMatchObject({ received: 600 });
    await dropUpload(lead, givenUp);
    await agree();
    const left = await begun(1_000);
    await receivePiece(lead, left, 0, new Uint8Array(600));
    expect(await sweepFiles()).toMatchObject({ uploads: 0, parts: 0 });
    setClock(nextDay);
    expect(await sweepFiles()).toMatchObject({ uploads: 1, parts: 1 });
    await agree();
  });

  it("are limited for one person, in number and in bytes", async () => {
    expect(await beginUpload(lead, { name: "a", size: 25_000_001 })).toMatchObject({
      problem: { code: "file.tooLarge", params: { limit: 25 } },
    });
    expect(await beginUpload(lead, { name: "a", size: 0 })).toMatchObject({ problem: { code: "file.empty" } });
    const many = await Promise.all(
      Array.from({ length: 14 }, () => beginUpload(lead, { name: "a", size: 25_000_000 })),
    );
    expect(many.filter(({ ok }) => ok)).toHaveLength(12);
    expect(many.find(({ ok }) => !ok)).toMatchObject({ problem: { code: "file.tooManyUnderWay" } });
    expect((await beginUpload(other, { name: "a", size: 10 })).ok).toBe(true);
    for (const upload of many) if (upload.ok) await dropUpload(lead, upload.value.id);
    const small = await Promise.all(Array.from({ length: 42 }, () => beginUpload(lead, { name: "a", size: 10 })));
    expect(small.filter(({ ok }) => ok)).toHaveLength(40);
    for (const upload of small) if (upload.ok) await dropUpload(lead, upload.value.id);
  });
});
