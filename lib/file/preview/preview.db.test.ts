import { createCanvas, loadImage } from "@napi-rs/canvas";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { endlessPdf, pdfFile } from "#lib/document/read/test-pdf-files.ts";
import { paragraph, wordFile } from "#lib/document/read/test-word-files.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { rereadSettings, settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { dropFiles, keepUploads } from "../commands.ts";
import { contentKey, storageAt } from "../storage.ts";
import { picture, turnedPhoto } from "../test-pictures.ts";
import { sweepFiles } from "../upkeep/commands.ts";
import { drawPreview, drawWaiting } from "./commands.ts";

useDatabase({ seeded: true });

const folder = mkdtempSync(join(tmpdir(), "preview-"));
let viewer: Viewer;

beforeAll(async () => {
  process.env["STORAGE_URL"] = pathToFileURL(folder).href;
  rereadSettings();
  const found = await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM person LIMIT 1`);
  const known =
    found &&
    (await viewerOfPerson(db(), found.id, { now: new Date("2023-04-19"), day: "2023-04-19", address: "test" }));
  if (!known) throw new Error("nobody is there");
  viewer = known;
});
afterAll(() => {
  delete process.env["STORAGE_URL"];
  rereadSettings();
  rmSync(folder, { recursive: true, force: true });
});

const row = z.object({
  page: z.number(),
  digest: z.string().nullable(),
  width: z.number(),
  height: z.number(),
  pages: z.number(),
});
const previews = (digest: string) =>
  many(
    db(),
    row,
    sql`SELECT page, preview_digest AS digest, width, height, pages FROM file_preview WHERE digest = ${digest} ORDER BY page`,
  );

async function kept(bytes: Uint8Array, name: string): Promise<{ fileId: string; digest: string }> {
  const files = await keepUploads(viewer, [{ bytes, name }]);
  if (!files.ok) throw new Error(files.problem.code);
  return { fileId: files.value[0] ?? "", digest: sha256(bytes) };
}

const contentOf = async (digest: string | null | undefined) => {
  const bytes = await (await storageAt(settings.storageUrl)).read(contentKey(digest ?? ""));
  return Buffer.from(bytes ?? []);
};

/** The colour of a point of a picture. */
async function colourAt(png: Buffer, x: number, y: number): Promise<number[]> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return [...canvas.getContext("2d").getImageData(x, y, 1, 1).data.slice(0, 3)];
}

describe("previews", () => {
  it("of a photograph are drawn anew: upright, without what the camera noted, no larger than a page", async () => {
    const { digest } = await kept(turnedPhoto(4_000, 2_000), "ảnh.jpg");
    expect(await drawPreview(digest)).toBe(1);
    const [page, ...more] = await previews(digest);
    expect(page).toMatchObject({ page: 1, width: 800, height: 1_600, pages: 1 });
    expect(more).toEqual([]);
    const png = await contentOf(page?.digest);
    expect(png.toString("latin1")).not.toMatch(/Exif|GPS/);
    // The blue corner, upper left as it was taken, stands at the upper right once the photograph is turned.
    const [red, , blue] = await colourAt(png, 790, 10);
    expect(blue).toBeGreaterThan((red ?? 0) + 100);
    const small = await kept(picture("png", 30, 20), "nhỏ.png");
    await drawPreview(small.digest);
    expect(await previews(small.digest)).toMatchObject([{ width: 30, height: 20 }]);
  });

  it("of a PDF show its first pages with their letters", async () => {
    const { digest } = await kept(readFileSync("lib/document/read/sample-plan.pdf"), "kế hoạch.pdf");
    await drawPreview(digest);
    const pages = await previews(digest);
    expect(pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1));
    expect(pages[0]).toMatchObject({ height: 1_600, pages: pages.length });
    expect((await contentOf(pages[0]?.digest)).length).toBeGreaterThan(50_000);
    const long = await kept(
      pdfFile(Array.from({ length: 14 }, (_, index) => [[72, 700, `Trang thu ${index}`]])),
      "x.pdf",
    );
    expect(await drawPreview(long.digest)).toBe(12);
    expect(await previews(long.digest)).toHaveLength(12);
    expect((await previews(long.digest))[0]?.pages).toBe(14);
  });

  it("leave a page out that is drawn without end, and are kept for the pages around it", async () => {
    const bytes = endlessPdf(9);
    const digest = sha256(bytes);
    await (await storageAt(settings.storageUrl)).write(contentKey(digest), bytes);
    await db().$executeRaw(sql`INSERT INTO stored_file (id, digest, name, media_type, size, created_by_id, created_at)
      VALUES (gen_random_uuid(), ${digest}, 'x.pdf', 'application/pdf', ${bytes.length}, ${viewer.personId}::uuid, now())`);
    expect(await drawPreview(digest, { silent: 1_500, whole: 5_000 })).toBe(0);
    expect(await previews(digest)).toEqual([{ page: 1, digest: null, width: 0, height: 0, pages: 1 }]);
  });

  it("are drawn by the round where nobody asked, once, and only of kinds that are shown", async () => {
    await kept(wordFile(paragraph("không có ảnh")), "a.docx");
    const { digest } = await kept(picture("png", 50, 50), "chờ.png");
    expect(await drawWaiting()).toBe(1);
    expect(await previews(digest)).toHaveLength(1);
    expect(await drawWaiting()).toBe(0);
  });

  it("go with the last file of their content, pictures and all", async () => {
    const { fileId, digest } = await kept(picture("jpeg", 61, 47), "đi.jpg");
    await drawPreview(digest);
    const [page] = await previews(digest);
    await sweepFiles();
    expect((await contentOf(page?.digest)).length).toBeGreaterThan(0);
    await dropFiles(viewer, [fileId]);
    await sweepFiles();
    expect(await previews(digest)).toEqual([]);
    expect(await contentOf(page?.digest)).toHaveLength(0);
  });
});
