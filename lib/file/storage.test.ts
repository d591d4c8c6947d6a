import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "#lib/platform/canonical.ts";
import { CONTENTS, contentKey, digestOf, PARTS, partKey, probe, storageAt, uploadOf } from "./storage.ts";
import type { Storage } from "./types.ts";
import { bucketServer } from "./test-bucket-server.ts";

type Place = { address: string; end: () => unknown };

const inFolder = async (): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), "storage-"));
  const files = join(folder, "files");
  return { address: pathToFileURL(files).href, end: () => rmSync(folder, { recursive: true, force: true }) };
};

const inBucket = async (): Promise<Place> => {
  const server = await bucketServer();
  return { address: server.address, end: () => server.stop().then(server.end) };
};

const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
const upload = "0192b7a0-0000-7000-8000-000000000001";

describe.each([
  ["a folder", inFolder],
  ["a bucket", inBucket],
])("the storage in %s", (_name, make) => {
  let place: Place;
  let storage: Storage;
  beforeAll(async () => {
    place = await make();
    storage = await storageAt(place.address);
  });
  afterAll(() => place.end());

  const keys = async (prefix: string) => {
    const found: string[] = [];
    for await (const { key } of storage.list(prefix)) found.push(key);
    return found.sort();
  };
  const text = async (key: string) => {
    const read = await storage.read(key);
    return read && Buffer.from(read).toString();
  };

  it("is reached before anything lies in it, and holds nothing then", async () => {
    await storage.reach();
    await probe(storage);
    expect(await keys(CONTENTS)).toEqual([]);
    expect(await storage.read(contentKey(sha256("nothing")))).toBeNull();
  });

  it("gives back what was written, byte by byte", async () => {
    const all = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
    const key = contentKey(sha256(all));
    expect(await storage.has(key)).toBe(false);
    await storage.write(key, all);
    expect(await storage.has(key)).toBe(true);
    expect(Buffer.compare(Buffer.from((await storage.read(key)) ?? []), Buffer.from(all))).toBe(0);
    await storage.write(key, new Uint8Array(0));
    expect(await storage.read(key)).toHaveLength(0);
    await storage.remove(key);
  });

  it("holds a content once, however often and at the same time it comes", async () => {
    const key = contentKey(sha256("cùng nội dung"));
    await Promise.all(Array.from({ length: 8 }, () => storage.write(key, bytes("cùng nội dung"))));
    expect(await keys(CONTENTS)).toEqual([key]);
    expect(await text(key)).toBe("cùng nội dung");
    await storage.remove(key);
  });

  it("forgets what is removed, and does not mind removing nothing", async () => {
    const key = contentKey(sha256("bỏ"));
    await storage.write(key, bytes("bỏ"));
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.read(key)).toBeNull();
    expect(await keys(CONTENTS)).toEqual([]);
  });

  it("lists contents and parts of uploads, each since when", async () => {
    const content = contentKey(sha256("nội dung"));
    const parts = [partKey(upload, 0), partKey(upload, 1_000_000)];
    for (const key of [content, ...parts]) await storage.write(key, bytes(key));
    expect(await keys(PARTS)).toEqual([...parts].sort());
    expect(await keys(CONTENTS)).toEqual([content, ...parts].sort());
    for await (const { at } of storage.list(CONTENTS)) expect(at.getTime()).toBeGreaterThan(0);
    for (const key of [content, ...parts]) await storage.remove(key);
  });
});

describe("a folder", () => {
  it("shows readers the old whole or the new whole while it is written", async () => {
    const { address, end } = await inFolder();
    const storage = await storageAt(address);
    const key = contentKey(sha256("thay"));
    const [old, young] = ["a".repeat(200_000), "b".repeat(300_000)];
    await storage.write(key, bytes(old));
    const reading = Promise.all(Array.from({ length: 6 }, () => storage.read(key)));
    await storage.write(key, bytes(young));
    for (const read of await reading) expect([old, young]).toContain(Buffer.from(read ?? []).toString());
    expect(await storage.read(key)).toHaveLength(young.length);
    end();
  });

  it("is tidied of writes that were cut off long ago, not of those under way", async () => {
    const { address, end } = await inFolder();
    const storage = await storageAt(address);
    await storage.reach();
    const root = fileURLToPath(address);
    const [cut, underWay] = ["1", "2"].map((sign) => join(root, `.${upload.slice(0, -1)}${sign}.part`));
    for (const file of [cut, underWay]) writeFileSync(file ?? "", "nửa");
    utimesSync(cut ?? "", new Date("2023-04-18"), new Date("2023-04-18"));
    utimesSync(underWay ?? "", new Date("2023-04-20"), new Date("2023-04-20"));
    for await (const { key } of storage.list(CONTENTS)) expect.unreachable(key);
    await storage.tidy(new Date("2023-04-19"));
    expect(readdirSync(root).map((name) => join(root, name))).toEqual([underWay]);
    end();
  });

  it("that cannot be written says so and leaves nothing half", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "storage-")), "file");
    writeFileSync(file, "");
    const storage = await storageAt(pathToFileURL(join(file, "below")).href);
    await expect(storage.write(contentKey(sha256("x")), bytes("x"))).rejects.toThrow();
    await expect(storage.reach()).rejects.toThrow();
  });
});

describe("a bucket", () => {
  it("whose server is gone fails, and works again with it", async () => {
    const server = await bucketServer();
    const storage = await storageAt(server.address);
    const key = contentKey(sha256("trước"));
    await storage.write(key, bytes("trước"));
    await server.stop();
    await expect(storage.write(contentKey(sha256("sau")), bytes("sau"))).rejects.toThrow();
    await expect(storage.read(key)).rejects.toThrow();
    await expect(storage.reach()).rejects.toThrow();
    await expect(probe(storage)).rejects.toThrow();
    await server.again();
    expect(await storage.read(key)).toEqual(bytes("trước"));
    expect(await storage.read(contentKey(sha256("sau")))).toBeNull();
    await server.stop();
    server.end();
  });

  it("that is not there is no empty one", async () => {
    const server = await bucketServer();
    const storage = await storageAt(server.address.replace("/portal/", "/another/"));
    await expect(storage.reach()).rejects.toThrow();
    await expect(storage.read(contentKey(sha256("x")))).rejects.toThrow();
    await server.stop();
    server.end();
  });
});

it("keys tell what they name", () => {
  const digest = sha256("x");
  expect(digestOf(contentKey(digest))).toBe(digest);
  expect(uploadOf(partKey(upload, 12))).toBe(upload);
  expect([digestOf(partKey(upload, 12)), uploadOf(contentKey(digest)), digestOf("../x")]).toEqual([null, null, null]);
});
