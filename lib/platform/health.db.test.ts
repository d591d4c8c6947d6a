import { expect, test } from "vitest";
import { disconnect } from "./db.ts";
import { health } from "./health.ts";
import { rereadSettings } from "./settings.ts";
import { ownerUrl, useDatabase } from "./test-database.ts";

useDatabase();

test("an installation whose parts work is well", async () => {
  process.env["PORTAL_DATA_DIR"] = "/tmp";
  rereadSettings();
  const found = await health();
  expect(found).toMatchObject({
    ok: true,
    parts: { database: { ok: true }, storage: { ok: true }, trail: { ok: true } },
  });
  expect(found.version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("without its database it is not, and says which part", async () => {
  const url = ownerUrl();
  process.env["DATABASE_URL"] = "postgresql://portal:x@127.0.0.1:1/portal";
  rereadSettings();
  expect(await health()).toMatchObject({ ok: false, parts: { database: { ok: false }, storage: { ok: true } } });
  await disconnect();
  process.env["DATABASE_URL"] = url;
  rereadSettings();
});
