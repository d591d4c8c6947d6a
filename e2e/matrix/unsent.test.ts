import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { client } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";
import { beginCityReport, beginComments, COMMENT } from "./scene.ts";

/** What a ward wrote and has not sent: known to the ward alone. */
const SECRETS = ["Đảng bộ Hương Mạc từ khi còn là xã", "thợ giỏi, nghệ nhân trẻ để giữ nghề", COMMENT];
const HEAD = "dam-thi-bich.huong-mac";
const STRANGERS = ["nguyen-thu-ha.tam-son", "ngo-thi-thuy.tam-son", "bui-thi-nga", "quan-thi-binh", "pham-duc-trong"];
/** Those above, beside and in charge know that it is being written, not what. */
const WATCHERS = [
  "pham-quoc-bao",
  "le-minh-tam",
  "nguyen-van-huan",
  "trinh-dinh-phuc",
  "vu-hoang-anh",
  "luong-van-duong",
];
const PLACES = [
  "",
  "/write",
  "/write?item=II.1.1",
  "/approve",
  "/review",
  "/compose",
  "/receipt",
  "/trail",
  "/history?item=II.1.1",
  "/versions",
];
const LISTS = ["/reports", "/monitoring", "/desk/ward", "/desk/leaders", "/desk/commission", "/reviews", "/notices"];

const draftRow = z.object({ id: z.string(), itemId: z.string(), indicatorId: z.string(), digest: z.string() });

/** The draft of Hương Mạc, with the ids a stranger would have to guess. */
const DRAFT = sql`SELECT r.id, o.id AS "itemId", (SELECT id FROM indicator WHERE code = 'A01') AS "indicatorId",
    report_content_digest(r.id) AS digest
  FROM report r JOIN unit u ON u.id = r.unit_id JOIN outline_item o ON o.plan_id = r.plan_id AND o.code = 'II.1.1'
  WHERE u.code = 'huong-mac' AND r.state = 'DRAFT'`;

test.describe("a ward's unsent text", () => {
  test("stands on no page of anybody outside the ward", async ({ office, baseURL }) => {
    await beginComments(office);
    const draft = await office.row(draftRow, DRAFT);
    const own = await client(baseURL ?? "", "do-thi-quynh.huong-mac");
    const shown = await (await own.get(`/reports/${draft.id}`)).text();
    expect(shown, "the ward itself reads it, so the words are right").toContain(SECRETS[0]);
    const written = await (await own.get(`/reports/${draft.id}/write?item=II.1.1`)).text();
    expect(written, "and what is said of it").toContain(COMMENT);
    const leaks: string[] = [];
    for (const key of [...STRANGERS, ...WATCHERS]) {
      const asking = await client(baseURL ?? "", key);
      for (const address of [...PLACES.map((place) => `/reports/${draft.id}${place}`), ...LISTS]) {
        const text = await (await asking.get(address)).text();
        for (const secret of SECRETS) if (text.includes(secret)) leaks.push(`${key} reads "${secret}" at ${address}`);
      }
      await asking.dispose();
    }
    expect(leaks).toEqual([]);
  });

  test("strangers find no page of it at all, watchers find its state", async ({ office, baseURL }) => {
    const draft = await office.row(draftRow, DRAFT);
    for (const key of STRANGERS) {
      const asking = await client(baseURL ?? "", key);
      for (const place of PLACES) {
        const answer = await asking.get(`/reports/${draft.id}${place}`);
        const trail = place === "/trail" && key === "quan-thi-binh";
        expect(answer.status(), `${key} ${place}`).toBe(trail ? 200 : 404);
      }
      await asking.dispose();
    }
    const leader = await client(baseURL ?? "", "pham-quoc-bao");
    expect((await leader.get(`/reports/${draft.id}`)).status()).toBe(200);
  });

  test("is not answered by autosave, nor changed by it, whoever tries", async ({ office, baseURL }) => {
    const draft = await office.row(draftRow, DRAFT);
    const data = { baseRevision: 0, blocks: [{ id: "x1", kind: "paragraph", runs: [{ text: "chép đè" }] }] };
    for (const key of [...STRANGERS, ...WATCHERS, HEAD]) {
      const asking = await client(baseURL ?? "", key);
      const answer = await asking.post(`/api/autosave/${draft.id}/${draft.itemId}`, { data });
      expect(answer.status(), key).toBe(404);
      expect(await answer.text()).not.toContain("Hương Mạc");
      const figure = { kind: "EXACT", value: "1", reason: null, note: null };
      const cell = { indicatorId: draft.indicatorId, year: null, figure, was: "" };
      const address = `/api/figures/${draft.id}`;
      const figures = await asking.post(`${address}/cells`, { data: { seen: null, cells: [cell] } });
      expect(figures.status(), `${key} writes a figure`).toBe(404);
      // The ward's own head may read its figures, and only read them.
      if (key !== HEAD) {
        expect((await asking.get(address)).status(), `${key} asks for the workbook`).toBe(404);
        const look = await asking.post(`${address}/cells`, { data: { seen: null, cells: [] } });
        expect(look.status(), `${key} looks at figures`).toBe(404);
      }
      await asking.dispose();
    }
    const nobody = await client(baseURL ?? "", null);
    expect((await nobody.post(`/api/autosave/${draft.id}/${draft.itemId}`, { data })).status()).toBe(401);
    const after = await office.row(draftRow, DRAFT);
    expect(after.digest).toBe(draft.digest);
  });

  test("autosave answers no page of another site", async ({ office, baseURL }) => {
    const draft = await office.row(draftRow, DRAFT);
    const own = await client(baseURL ?? "", "do-thi-quynh.huong-mac");
    const data = { baseRevision: 0, blocks: [] };
    for (const headers of [{ origin: "https://noi-khac.example" }, { "sec-fetch-site": "cross-site" }]) {
      const answer = await own.post(`/api/autosave/${draft.id}/${draft.itemId}`, { data, headers });
      expect(answer.status()).toBe(403);
      const figures = await own.post(`/api/figures/${draft.id}/cells`, { data: { seen: null, cells: [] }, headers });
      expect(figures.status()).toBe(403);
    }
  });

  test("cannot be reached by a command with its id, whoever knows it", async ({ office }) => {
    const draft = await office.row(draftRow, DRAFT);
    const { id: reportId, itemId: outlineItemId, indicatorId, digest } = draft;
    const blocks = [{ id: "x1", kind: "paragraph" as const, runs: [{ text: "chép đè" }] }];
    for (const key of [...STRANGERS, ...WATCHERS]) {
      const viewer = await office.viewer(key);
      const saved = await saveSection({ viewer, reportId }, { outlineItemId, baseRevision: 0, blocks });
      expect(saved, `${key} writes a section`).toMatchObject({ ok: false, problem: { code: "access.notFound" } });
      const value = { indicatorId, year: null, kind: "EXACT" as const, value: "1" };
      const counted = await saveFigures({ viewer, reportId }, { values: [value] });
      expect(counted, `${key} writes a figure`).toMatchObject({ ok: false, problem: { code: "access.notFound" } });
      expect((await office.try(key, submitForApproval, { reportId, digest })).ok, `${key} submits`).toBe(false);
      const flag = { reportId, outlineItemId, code: "OTHER" as const, words: "Xem lại." };
      expect((await office.try(key, flagItem, flag)).ok, `${key} flags`).toBe(false);
    }
    expect((await office.row(draftRow, DRAFT)).digest).toBe(digest);
  });

  test("the forms of one's own report write nothing into another's, whatever ids they are posted with", async ({
    as,
    office,
  }) => {
    const draft = await office.row(draftRow, DRAFT);
    const own = await office.row(
      z.object({ id: z.string() }),
      sql`SELECT r.id FROM report r JOIN unit u ON u.id = r.unit_id WHERE u.code = 'tam-son' AND r.state = 'RETURNED'`,
    );
    const page = await as("Nguyễn Thu Hà");
    const forms = [
      { place: "figures&plain=1", form: "Biểu số liệu của báo cáo", field: /^Tổng của A04/, button: "Lưu số liệu" },
      { place: "II.1.1", form: "Mở mục này để sửa", field: /^Lý do mở/, button: "Mở mục" },
    ];
    for (const { place, form, field, button } of forms) {
      await page.goto(`/reports/${own.id}/write?item=${place}`);
      const posted = page.getByRole("form", { name: form });
      if (!(await posted.isVisible())) await page.getByText(form, { exact: true }).click();
      await posted.locator('input[name="reportId"]').evaluate((input, id) => input.setAttribute("value", id), draft.id);
      await posted.getByLabel(field).fill("11");
      await posted.getByRole("button", { name: button }).click();
      await expect(posted.getByRole("alert"), form).toBeVisible();
    }
    expect((await office.row(draftRow, DRAFT)).digest).toBe(draft.digest);
  });

  test("guessed and broken ids lead nowhere, for anybody", async ({ office, baseURL }) => {
    await beginCityReport(office);
    const asking = await client(baseURL ?? "", "vu-hoang-anh");
    const ids = ["01900000-0000-7000-8000-000000000000", "1", "x' OR 1=1 --", "%00", "..%2F..%2Fetc"];
    for (const id of ids) {
      for (const place of ["", "/write", "/compose", "/review", "/approve", "/receipt", "/trail"]) {
        const answer = await asking.get(`/reports/${encodeURI(id)}${place}`);
        expect([400, 404], `/reports/${id}${place}: ${answer.status()}`).toContain(answer.status());
      }
    }
  });
});
