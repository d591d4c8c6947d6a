import { expect, it } from "vitest";
import { signInByPassword } from "#lib/access/commands/sign-in.ts";
import { homeOf } from "#lib/access/desks.ts";
import { viewerAtTheDoor } from "#lib/access/queries.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { foundInstallation } from "./commands/found.ts";
import { hasNobody } from "./queries/founding.ts";
import { unitKinds, unitTree } from "./queries/units.ts";

useDatabase();

const input = {
  code: "12345 67890",
  fullName: "Phạm Thị Quản",
  email: "quan@example.vn",
  password: "mùa lúa chín vàng",
  unitName: "Tỉnh ủy Bắc Ninh",
  template: "twoLevels" as const,
};

it("makes the first administrator once, with the code from the terminal and nothing else", async () => {
  expect(await hasNobody()).toBe(true);
  expect(await foundInstallation(input)).toMatchObject({ problem: { code: "organisation.firstRunOver" } });
  const updatedAt = new Date("2026-01-01T00:00:00Z");
  await db().setting.create({ data: { key: "first_run", value: { digest: sha256("1234567890") }, updatedAt } });
  expect(await foundInstallation({ ...input, code: "1234567891" })).toMatchObject({
    problem: { code: "organisation.wrongCode" },
  });
  expect(await foundInstallation({ ...input, password: "ngắn" })).toMatchObject({
    problem: { code: "access.passwordShort" },
  });
  expect(await hasNobody()).toBe(true);

  expect(await foundInstallation(input)).toEqual({ ok: true, value: { email: input.email } });
  expect(await hasNobody()).toBe(false);
  const opened = await signInByPassword(input, { address: "10.0.0.1", agent: "" });
  if (!opened.ok) throw new Error(opened.problem.code);
  const viewer = await viewerAtTheDoor(opened.value.sessionId ?? "", "");
  if (viewer === null) throw new Error("no viewer");
  expect(homeOf(viewer)).toBe("/desk/admin");
  expect((await unitTree(viewer)).units.map((unit) => unit.name)).toEqual(["Tỉnh ủy Bắc Ninh"]);
  expect((await unitKinds()).length).toBeGreaterThan(5);

  expect(await foundInstallation({ ...input, email: "second@example.vn" })).toMatchObject({
    problem: { code: "organisation.firstRunOver" },
  });
});
