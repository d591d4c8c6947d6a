import type { APIRequestContext, APIResponse } from "@playwright/test";
import { client } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";
import { routes } from "./routes.ts";
import type { Answer, Rule } from "./rule.ts";
import { deskPermissions, rules } from "./rules.ts";
import { cast, sceneOf } from "./scene.ts";

const found = routes();
const AT_ONCE = 6;

type Seat = { name: string; asking: APIRequestContext; viewer: Awaited<ReturnType<typeof cast>>[number]["viewer"] };

/** What an answer of the server means to the person who asked. */
async function heard(answer: APIResponse, { shows }: Rule): Promise<Answer | `status ${number}`> {
  const status = answer.status();
  const location = answer.headers()["location"];
  if (status >= 300 && status < 400 && location !== undefined) {
    const path = location.replace(/^https?:\/\/[^/]+/, "");
    return /^\/sign-in(\?next=|$)/.test(path) ? "signIn" : `to ${path}`;
  }
  if (status === 401) return "signIn";
  if (status === 404) return "missing";
  if (status === 422) return "refused";
  if (status !== 200) return `status ${status}`;
  const page = await answer.text();
  return /<div[^>]* data-refused=""/.test(page) || shows?.test(page) === false ? "refused" : "open";
}

function ask(asking: APIRequestContext, rule: Rule, address: string): Promise<APIResponse> {
  if (rule.method !== "POST") return asking.get(address);
  return rule.data ? asking.post(address, { data: rule.data }) : asking.post(address, { form: { person: "nobody" } });
}

test.describe("every route × every role", () => {
  test("every route of the app folder has a rule, and every rule a route", () => {
    expect(found.map(({ path }) => path).filter((path) => rules[path] === undefined)).toEqual([]);
    const known = new Set(found.map(({ path }) => path));
    expect(Object.keys(rules).filter((path) => !known.has(path))).toEqual([]);
    expect(
      deskPermissions.map((name) => `/desk/${name.slice("desk.".length)}`).filter((path) => !known.has(path)),
    ).toEqual([]);
  });

  for (const { path } of found) {
    test(`${path} opens to whom the access table says`, async ({ office, baseURL }) => {
      const rule = rules[path];
      if (rule === undefined) throw new Error(`no rule for ${path}`);
      const scene = await sceneOf(office);
      const nobody = await client(baseURL ?? "", null);
      const seats = await seated(await cast(office), baseURL ?? "");
      const wrong: string[] = [];
      for (const { address, why, expected } of rule.cases(scene)) {
        const alone = await heard(await ask(nobody, rule, address), rule);
        const due = rule.nobody ?? "signIn";
        if (alone !== due) wrong.push(`nobody · ${address} (${why}): ${alone}, not ${due}`);
        await eachOf(seats, async ({ name, asking, viewer }) => {
          const [got, wanted] = [await heard(await ask(asking, rule, address), rule), expected(viewer)];
          if (got !== wanted) wrong.push(`${name} · ${address} (${why}): ${got}, not ${wanted}`);
        });
      }
      expect(wrong, `${path}: ${wrong.length} answers differ from the access table`).toEqual([]);
    });
  }
});

const seats = new Map<string, Promise<APIRequestContext>>();

/** One session per person for the whole file. */
function seated(people: Awaited<ReturnType<typeof cast>>, baseURL: string): Promise<Seat[]> {
  return Promise.all(
    people.map(async ({ key, name, viewer }) => {
      const asking = seats.get(key) ?? client(baseURL, key);
      seats.set(key, asking);
      return { name, viewer, asking: await asking };
    }),
  );
}

/** A few at a time, so that the server is busy but not drowned. */
async function eachOf<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const next = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await run(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

test.afterAll(async () => {
  for (const asking of seats.values()) await (await asking).dispose();
  seats.clear();
});
