import { expect, it } from "vitest";
import { keepingSecrets } from "./secrets.ts";

it("keeps passwords out of the idempotency table and out of the page that comes back", async () => {
  const seen: string[] = [];
  const act = keepingSecrets(async (_state, form) => {
    seen.push(...form.keys());
    return { status: "refused", values: { email: "a@example.vn", password: "p", current: "c", again: "a", code: "1" } };
  });
  const form = new FormData();
  form.set("_key", "k");
  form.set("password", "p");
  expect(await act({ status: "idle" }, form)).toEqual({ status: "refused", values: { email: "a@example.vn" } });
  expect(seen).toEqual(["password"]);
});
