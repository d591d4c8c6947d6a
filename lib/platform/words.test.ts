import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue, flatten } from "./word-files.ts";

/** One asking for words in a source file: the namespaces they may be of, and the key or the pattern of keys. */
type Use = { file: string; namespaces: RegExp[]; key: string; pattern: RegExp; exact: boolean };

const vi = flatten(catalogue("vi"));
const en = flatten(catalogue("en"));
const files = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name}`),
);
const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const uses = [...texts].flatMap(([file, text]) => usesIn(file, text));
const literals = new Set(
  [...texts.values()].flatMap((text) => [...text.matchAll(/["'`]([\w.-]+)["'`]/g)].map((match) => match[1] ?? "")),
);

/**
 * Finds what is bound to words (`const t = useTranslations("ns")`, a parameter typed by `getTranslations<"ns">`) and
 * every call of it; each text in the first argument is a key (`t(late ? "late" : "left")`), a template is a pattern.
 */
function usesIn(file: string, text: string): Use[] {
  const asked = /(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?(?:use|get)Translations\(\s*(?:"([^"]+)"|`([^`]+)`)/g;
  const typed = /(\w+):[^,;)]*?Translations<"([^"]+)">/g;
  const bound = new Map<string, RegExp[]>();
  for (const [, name = "", namespace, template] of [...text.matchAll(asked), ...text.matchAll(typed)]) {
    bound.set(name, [...(bound.get(name) ?? []), patternOf(namespace ?? template ?? "")]);
  }
  return [...bound].flatMap(([name, namespaces]) =>
    [...text.matchAll(new RegExp(`\\b${name}(?:\\.(?:rich|raw|markup|has))?\\(`, "g"))].flatMap((call) => {
      // What something is compared with is no key.
      const argument = firstArgument(text.slice(call.index + call[0].length)).replace(/[!=]==\s*"[^"]*"/g, "");
      const keys = [...argument.matchAll(/"([^"]*)"|`([^`]*)`/g)].map(([, plain, template]) => plain ?? template ?? "");
      return (keys.length > 0 ? keys : ["${variable}"]).map((key) => ({
        file,
        namespaces,
        key,
        pattern: patternOf(key),
        exact: !key.includes("${"),
      }));
    }),
  );
}

function firstArgument(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if ("([{".includes(letter)) depth += 1;
    if (depth === 0 && (letter === "," || letter === ")")) return text.slice(0, at);
    if (")]}".includes(letter)) depth -= 1;
  }
  return text;
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`);
}

function finds(use: Use, full: string): boolean {
  const parts = full.split(".");
  return parts.some((_part, at) => {
    const [namespace, key] = [parts.slice(0, at).join("."), parts.slice(at).join(".")];
    return use.namespaces.some((one) => one.test(namespace)) && use.pattern.test(key);
  });
}

/** Names of the arguments of a message; the braces of a plural's or select's branch are none. */
function holes(text: string): string[] {
  const found = text.matchAll(
    /(?<!(?:=\d+|\b(?:zero|one|two|few|many|other|[A-Z][A-Z_]+|true|false))\s*)\{\s*(\w+)\s*[,}]/g,
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
  const missing = uses.filter((use) => use.exact && ![...vi.keys()].some((full) => finds(use, full)));
  expect(missing.map((use) => `${use.file}: ${use.namespaces.join(" ")} ${use.key}`)).toEqual([]);
});

test("every word is asked for somewhere", () => {
  const whole = [...texts.values()].join("\n");
  const unused = [...vi.keys()].filter((full) => {
    const parts = full.split(".");
    // A code that stands somewhere as a text may reach t() as a variable.
    const named = parts.some((_part, at) => at > 0 && literals.has(parts.slice(at).join(".")));
    return !named && !uses.some((use) => finds(use, full)) && !whole.includes(`words/vi/${parts[0] ?? ""}.json`);
  });
  expect(unused).toEqual([]);
});
