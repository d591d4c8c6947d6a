import { describe, expect, test } from "vitest";
import { z } from "zod";
import { brokenUnique, db, inTransaction, listen, many, one, sql } from "./db.ts";
import { useDatabase } from "./test-database.ts";

useDatabase();

const instant = new Date("2023-04-19T01:00:00Z");
const put = (key: string) => ({ data: { key, value: 1, updatedAt: instant } });

test("the application works under its own role, in UTC", async () => {
  const row = z.object({ role: z.string(), zone: z.string() });
  expect(await one(db(), row, sql`SELECT current_user AS role, current_setting('timezone') AS zone`)).toEqual({
    role: "portal_app",
    zone: "UTC",
  });
});

test("raw rows are checked and shaped", async () => {
  const row = z.object({ n: z.coerce.number() });
  expect(await many(db(), row, sql`SELECT count(*) AS n FROM generate_series(1, ${5}::int)`)).toEqual([{ n: 5 }]);
  expect(await one(db(), row, sql`SELECT 1 AS n WHERE false`)).toBeNull();
  await expect(one(db(), row, sql`SELECT 'x' AS n`)).rejects.toThrow();
});

test("names sort by the Vietnamese collation", async () => {
  const row = z.object({ name: z.string() });
  const names = await many(
    db(),
    row,
    sql`SELECT name FROM (VALUES ('Đồng Kỵ'), ('Dục Tú'), ('Ân Thi'), ('An Bình')) AS v(name) ORDER BY name COLLATE "vi"`,
  );
  expect(names.map((found) => found.name)).toEqual(["An Bình", "Ân Thi", "Dục Tú", "Đồng Kỵ"]);
});

describe("a transaction", () => {
  test("leaves nothing behind when its work throws", async () => {
    const work = inTransaction(async (tx) => {
      await tx.setting.create(put("test.gone"));
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect(await db().setting.findUnique({ where: { key: "test.gone" } })).toBeNull();
  });

  test("names the unique constraint that was broken", async () => {
    await db().setting.create(put("test.once"));
    const error = await db()
      .setting.create(put("test.once"))
      .catch((problem: unknown) => problem);
    expect(brokenUnique(error)).toBe("setting_pkey");
    expect(brokenUnique(new Error("other"))).toBeNull();
  });

  test("is tried again where two wait for each other", async () => {
    await db().setting.createMany({ data: [put("test.a").data, put("test.b").data] });
    let tries = 0;
    const both = (first: string, second: string) =>
      inTransaction(async (tx) => {
        tries += 1;
        await tx.$executeRaw(sql`SELECT 1 FROM setting WHERE key = ${first} FOR UPDATE`);
        await tx.$executeRaw(sql`SELECT pg_sleep(0.1)`);
        await tx.$executeRaw(sql`UPDATE setting SET value = '2' WHERE key = ${second}`);
      });
    await Promise.all([both("test.a", "test.b"), both("test.b", "test.a")]);
    expect(tries).toBe(3);
  });
});

test("a notification is heard once it is committed", async () => {
  const heard: string[] = [];
  let woken: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    woken = resolve;
  });
  const stop = await listen("test_channel", (payload) => {
    heard.push(payload);
    woken();
  });
  await inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_notify('test_channel', 'sent')`);
    expect(heard).toEqual([]);
  });
  await arrived;
  expect(heard).toEqual(["sent"]);
  await stop();
});
