import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { reportOf } from "../fixtures/campaign.ts";
import { expectTrueFigures } from "../fixtures/recount.ts";
import { sendHere } from "../fixtures/steps.ts";
import { expect, test } from "../fixtures/test.ts";

const sent = z.object({ recipient: z.string(), sources: z.number(), state: z.string() });

test("văn thư gives number and date and dispatches it, with what it rests on", async ({ as, office }) => {
  const { id } = await reportOf(office, "tu-son");
  const clerk = await as("Đỗ Thị Hạnh");
  await clerk.goto(`/reports/${id}`);
  await expect(clerk.getByRole("main")).toContainText("Tỉnh ủy");
  await sendHere(clerk, 215, "2023-04-24");
  await expect(clerk.getByRole("main")).toContainText("215-BC/TU");
  const dispatched = await office.row(
    sent,
    sql`SELECT u.name AS recipient, jsonb_array_length(d.manifest -> 'sources') AS sources, d.state
      FROM dispatch d JOIN unit u ON u.id = d.recipient_unit_id WHERE d.report_id = ${id}::uuid`,
  );
  expect(dispatched.state).toBe("SENT");
  expect(dispatched.sources, "the versions it was composed from").toBeGreaterThanOrEqual(10);
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});
