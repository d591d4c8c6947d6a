import { expect, it } from "vitest";
import { giveFactor } from "#lib/access/second-factor/test-authenticator.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { useAuthSecret } from "#lib/platform/test-secret.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { approvePage } from "../queries/approve.ts";
import { approveReport } from "./approve.ts";

useDatabase();
useAuthSecret("a".repeat(64));

const people = { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" };
const at = "2023-04-13T08:00:00+07:00";

it("whoever has a second factor approves with its code; without a right one nothing is frozen", async () => {
  const campaign = await Campaign.issued();
  const reportId = await campaign.report("tam-son", people, "IN_APPROVAL");
  const digest = await campaign.digest(reportId);
  const approver = await campaign.viewer(people.approver);
  const asked = async () => {
    const answer = await approvePage(approver, reportId);
    return answer.kind === "open" && answer.page.code;
  };
  expect(await asked(), "nobody without one is asked").toBe(false);
  const code = await giveFactor(approver.personId);
  expect(await asked()).toBe(true);

  const approve = (more: { code?: string; digest?: string }) =>
    campaign.try(people.approver, at, approveReport, { reportId, digest, ...more });
  const refused = (code: string) => ({ ok: false, problem: { code, fields: { code: [expect.any(String)] } } });
  expect(await approve({})).toMatchObject(refused("access.codeNeeded"));
  expect(await approve({ code: "000000" })).toMatchObject(refused("access.codeWrong"));
  expect(await db().reportVersion.count({ where: { reportId } })).toBe(0);

  // Of a refusal for another reason the code is not spent.
  const right = await code();
  expect(await approve({ code: right, digest: "0".repeat(64) })).toMatchObject({
    problem: { code: "workflow.changed" },
  });
  expect(await approve({ code: right })).toMatchObject({ ok: true });
  expect(await db().report.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({ state: "APPROVED" });
});
