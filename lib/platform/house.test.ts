import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, test } from "vitest";
import { z } from "zod";

const ROOMS =
  "organisation plan indicator register report review consultation recommendation consolidation dispatch document monitoring notice file search".split(
    " ",
  );
const SPINE = ["workflow", "access", "audit"];
const VOCABULARY = /^(schema|rules|machine|labels|commands|queries|actions|types)\.ts$/;
const DRAWERS =
  /^(utils?|helpers?|common|misc|shared|tools?|stuff|services?|managers?|index|base|core|lib|constants|functions)$/;

/** Every file below a folder, as paths with slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll("\\", "/");
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const sources = (...folders: string[]) => folders.flatMap(filesBelow).filter((path) => /\.(tsx?|js)$/.test(path));

test("lib has the rooms of the house and no others", () => {
  const found = readdirSync("lib", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = [...ROOMS, ...SPINE, "platform", "decisions"];
  expect(found.map((entry) => entry.name).filter((name) => !known.includes(name))).toEqual([]);
});

test("no file or folder is a drawer for everything: name it after the one thing it does", () => {
  const drawers = sources("lib", "components", "bin").filter((path) =>
    path.split("/").some((part) => DRAWERS.test(part.replace(/\.[a-z.]+$/, "")) && part !== "lib"),
  );
  expect(drawers).toEqual([]);
});

test("names are kebab-case", () => {
  const named = [...filesBelow("lib"), ...filesBelow("components"), ...filesBelow("bin")].map((path) => basename(path));
  expect(named.filter((name) => !/^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+|README\.md)$/.test(name))).toEqual([]);
});

test("a room keeps to its vocabulary: what is not of it computes one thing and touches neither database nor clock", () => {
  const offenders = sources(...ROOMS.map((room) => join("lib", room)).filter(exists))
    .filter(
      (path) => !path.endsWith(".test.ts") && !VOCABULARY.test(basename(path)) && !/\/(commands|queries)\//.test(path),
    )
    .filter((path) => /from "#lib\/platform\/(db|clock)\.ts"/.test(readFileSync(path, "utf8")))
    .filter((path) => !/import type \{[^}]*\} from "#lib\/platform\/(db|clock)\.ts"/.test(readFileSync(path, "utf8")));
  expect(offenders).toEqual([]);
});

test("a file has one subject: 300 lines at most", () => {
  const long = sources("app", "components", "lib", "bin", "prisma/seed").filter(
    (path) => readFileSync(path, "utf8").split("\n").length > 301,
  );
  expect(long).toEqual([]);
});

test("the cruiser sees every file, so that its rules mean something", { timeout: 60_000 }, async () => {
  const folders = ["app", "components", "lib", "bin"].filter(exists);
  const options = {
    exclude: { path: "^node_modules" },
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
  };
  const { output } = await cruise(folders, options, {}, { tsConfig: extractTSConfig("tsconfig.json") });
  const shape = z.object({ modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.unknown()) })) });
  const { modules } = shape.parse(output);
  const seen = new Set(modules.map((module) => module.source));
  expect(sources(...folders).filter((path) => !seen.has(path))).toEqual([]);
  expect(modules.flatMap((module) => module.dependencies).length).toBeGreaterThan(seen.size);
});

function exists(path: string): boolean {
  return readdirSync(join(path, "..")).includes(basename(path));
}
