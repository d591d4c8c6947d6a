import { globSync, readFileSync } from "node:fs";
import { client } from "../fixtures/people.ts";
import { Paper } from "../fixtures/review.ts";
import { expect, test } from "../fixtures/test.ts";
import { wards } from "../fixtures/wards.ts";

/**
 * Every address that takes something, asked by the ward's own drafter for what a return did not flag. Which commands stand
 * behind the forms is walked by lib/review/sealed.db.test.ts.
 */
const ASKED: Readonly<
  Record<string, (paper: Paper, item: string, indicator: string) => { path: string; data: object } | null>
> = {
  "/api/autosave/[reportId]/[outlineItemId]": ({ id }, item) => ({
    path: `/api/autosave/${id}/${item}`,
    data: {
      baseRevision: 1,
      blocks: [{ id: "p1", kind: "paragraph", runs: [{ text: "Chép đè lên mục đang khóa." }] }],
    },
  }),
  "/api/figures/[reportId]/cells": ({ id }, _item, indicator) => ({
    path: `/api/figures/${id}/cells`,
    data: {
      seen: null,
      cells: [
        {
          indicatorId: indicator,
          year: null,
          figure: { kind: "EXACT", value: "999", reason: null, note: null },
          was: "EXACT|20||",
        },
      ],
    },
  }),
  // Says who is there; no content.
  "/api/presence/[reportId]": ({ id }, item) => ({ path: `/api/presence/${id}`, data: { outlineItemId: item } }),
  // Bring a file that hangs on nothing yet; hanging it is a command.
  "/api/uploads": () => null,
  "/api/uploads/[uploadId]": () => null,
  // Ways in and out of a session.
  "/api/auth/[...nextauth]": () => null,
  "/api/sign-in/sample": () => null,
};

/** The addresses of the app folder that take something. */
const taking = (): string[] =>
  globSync("app/api/**/route.ts")
    .filter((file) => /\b(POST|PUT|PATCH|DELETE)\b/.test(readFileSync(file, "utf8")))
    .map((file) => `/${file.replaceAll("\\", "/").split("/").slice(1, -1).join("/")}`);

test("no address changes a section or figure that was not returned", async ({ office, baseURL }) => {
  const paper = await Paper.of(office, wards.tuongGiang, "RETURNED", "819-QĐ/TU");
  const asking = await client(baseURL ?? "", wards.tuongGiang.drafter.key);
  const before = (await paper.seen()).digest;
  expect(taking().sort(), "each is asked here").toEqual(Object.keys(ASKED).sort());
  const [item, indicator] = [await paper.item("II.1.1"), await paper.figure()];
  for (const [route, ask] of Object.entries(ASKED)) {
    const asked = ask(paper, item, indicator);
    if (asked === null) continue;
    const answer = await asking.post(asked.path, { data: asked.data });
    expect(answer.status(), route).toBeLessThan(500);
    expect((await paper.seen()).digest, route).toBe(before);
  }
  const open = await paper.item("II.2.2");
  const { path = "", data } = ASKED["/api/autosave/[reportId]/[outlineItemId]"]?.(paper, open, indicator) ?? {};
  expect((await asking.post(path, { data: data ?? {} })).status(), "what was returned is taken").toBe(200);
  expect((await paper.seen()).digest).not.toBe(before);
  await asking.dispose();
});
