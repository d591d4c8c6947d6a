import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue, flatten } from "./word-files.ts";

/** One use of words in a source file: the namespaces it may be of (none when handed in), and the key or its pattern. */
type Use = { file: string; namespaces: string[]; key: string; pattern: RegExp | null };

const vi = flatten(catalogue("vi"));
const en = flatten(catalogue("en"));
const files = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name}`),
);
const uses = files.flatMap(usesIn);

/**
 * Finds `const t = useTranslations("ns")` or `await getTranslations("ns")` and every `t("key")`, `t.rich("key")`,
 * `t(`a.${b}`)` after it. A key that is a variable makes its whole namespace count as used.
 */
function usesIn(file: string): Use[] {
  const text = readFileSync(file, "utf8");
  const bound = [
    ...text.matchAll(/(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?(?:use|get)Translations\(\s*"([\w.-]+)"\s*\)/g),
  ];
  const names = new Map(bound.map((match) => [match[1] ?? "", new Set<string>()]));
  for (const match of bound) names.get(match[1] ?? "")?.add(match[2] ?? "");
  const listed = [...text.matchAll(/(?:use|get)Translations\(\s*"([\w.-]+)"\s*\)/g)].map((match) => match[1] ?? "");
  const calls = [
    ...text.matchAll(/\b(\w+)(?:\.(?:rich|raw|markup|has))?\(\s*("([^"\n]+)"|`([^`\n]+)`|(\w[\w.[\]]*)\s*[,)])/g),
  ];
  return calls.flatMap((call): Use[] => {
    const [, name = "", , literal, template, variable] = call;
    const namespaces = names.get(name);
    const handed = namespaces === undefined && (name === "t" || /^t[A-Z]/.test(name));
    if (namespaces === undefined && !handed) return [];
    return [{ file, namespaces: namespaces ? [...namespaces] : listed, ...keyOf(literal, template, variable) }];
  });
}

function keyOf(literal?: string, template?: string, variable?: string): { key: string; pattern: RegExp | null } {
  if (literal !== undefined) return { key: literal, pattern: null };
  if (template !== undefined && !template.includes("${")) return { key: template, pattern: null };
  if (variable !== undefined || template === undefined) return { key: variable ?? "", pattern: /^.+$/ };
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { key: template, pattern: new RegExp(`^${parts.join(".+")}$`) };
}

function finds(use: Use, full: string): boolean {
  const fits = (rest: string) => (use.pattern ? use.pattern.test(rest) : rest === use.key);
  if (use.namespaces.length > 0) {
    return use.namespaces.some(
      (namespace) => full.startsWith(`${namespace}.`) && fits(full.slice(namespace.length + 1)),
    );
  }
  // Words handed in from elsewhere: any namespace may be meant, but a key that is a variable proves nothing.
  return use.pattern?.source !== "^.+$" && fits(full.slice(full.indexOf(".") + 1));
}

/** Names of the arguments of a message; the braces of a plural's or select's branch are none. */
function holes(text: string): string[] {
  const found = text.matchAll(
    /(?<!\b(?:zero|one|two|few|many|other|=\d+|[A-Z][A-Z_]+|true|false)\s*)\{\s*(\w+)\s*[,}]/g,
  );
  return [...new Set([...found].map((match) => match[1] ?? ""))].sort();
}

test("both languages have the same keys", () => {
  expect({
    onlyVi: [...vi.keys()].filter((key) => !en.has(key)),
    onlyEn: [...en.keys()].filter((key) => !vi.has(key)),
  }).toEqual({
    onlyVi: [],
    onlyEn: [],
  });
});

test("both languages fill the same holes", () => {
  const differing = [...vi].filter(
    ([key, text]) => en.has(key) && String(holes(text)) !== String(holes(en.get(key) ?? "")),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

test("no word is empty", () => {
  expect([...vi, ...en].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
});

test("every word that a screen asks for is there", () => {
  const missing = uses.filter((use) => use.pattern === null && ![...vi.keys()].some((full) => finds(use, full)));
  expect(missing.map((use) => `${use.file}: ${use.namespaces.join("|")}.${use.key}`)).toEqual([]);
});

test("every word is asked for somewhere", () => {
  const imported = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const unused = [...vi.keys()].filter((full) => {
    const namespace = full.split(".")[0] ?? "";
    return !uses.some((use) => finds(use, full)) && !imported.includes(`words/vi/${namespace}.json`);
  });
  expect(unused).toEqual([]);
});
