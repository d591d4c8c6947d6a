import { expect, test } from "vitest";
import { disconnect } from "./db.ts";
import { health } from "./health.ts";
import { rereadSettings } from "./settings.ts";
import { ownerUrl, useDatabase } from "./test-database.ts";

useDatabase();

const well = () => Promise.resolve();

test("an installation whose parts work is well", async () => {
  const found = await health(well);
  expect(found).toMatchObject({
    ok: true,
    parts: { database: { ok: true }, storage: { ok: true }, trail: { ok: true } },
  });
  expect(found.version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("without its storage it is not", async () => {
  const gone = () => Promise.reject(new Error("gone"));
  expect(await health(gone)).toMatchObject({ ok: false, parts: { database: { ok: true }, storage: { ok: false } } });
});

test("without its database it is not, and says which part", async () => {
  const url = ownerUrl();
  process.env["DATABASE_URL"] = "postgresql://portal:x@127.0.0.1:1/portal";
  rereadSettings();
  expect(await health(well)).toMatchObject({ ok: false, parts: { database: { ok: false }, storage: { ok: true } } });
  await disconnect();
  process.env["DATABASE_URL"] = url;
  rereadSettings();
});
