import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, codeOf, HEAD, people, REVIEWER } from "#seed/test-review.ts";
import { labels } from "../labels.ts";
import { adoptStarters, keepPhrase, movePhrase, retirePhrase, rewordPhrase } from "./commands.ts";
import { phraseBook, phrasesOf } from "./queries.ts";

useDatabase();

let campaign: Campaign;
let unitId: string;
beforeAll(async () => {
  campaign = await Campaign.issued();
  unitId = (await campaign.viewer(REVIEWER)).positions[0]?.unitId ?? "";
}, 60_000);

const keep = (words: string, code: "FORM" | "NO_EVIDENCE" | "OTHER" = "FORM") =>
  campaign.act(REVIEWER, at(17), keepPhrase, { unitId, code, words }).then((kept) => kept.phraseId);

async function offered(code: "FORM" | "NO_EVIDENCE" | "OTHER" = "FORM"): Promise<string[]> {
  return (await phrasesOf(await campaign.viewer(REVIEWER), unitId))[code].map((phrase) => phrase.words);
}

describe("ready phrases", () => {
  it("are the portal's until the body keeps its own, then the body's alone, reason by reason", async () => {
    expect(await offered()).toEqual(labels.phrases.FORM.map((phrase) => phrase.vi));
    await keep("Sửa lại phần nơi nhận.");
    expect(await offered()).toEqual(["Sửa lại phần nơi nhận."]);
    expect(await offered("NO_EVIDENCE")).toHaveLength(2);
    expect(await offered("OTHER")).toEqual([]);
  });

  it("stand in an order, are reworded in their place, and end when retired", async () => {
    const [a, b, c] = [
      await keep("Câu một.", "OTHER"),
      await keep("Câu hai.", "OTHER"),
      await keep("Câu ba.", "OTHER"),
    ];
    await campaign.act(HEAD, at(17), movePhrase, { phraseId: c, way: "up" });
    expect(await offered("OTHER")).toEqual(["Câu một.", "Câu ba.", "Câu hai."]);
    await campaign.act(HEAD, at(17), movePhrase, { phraseId: b, way: "down" });
    const { phraseId } = await campaign.act(HEAD, at(17), rewordPhrase, { phraseId: c, words: "Câu ba, sửa lại." });
    expect(await offered("OTHER")).toEqual(["Câu một.", "Câu ba, sửa lại.", "Câu hai."]);
    expect(codeOf(await campaign.try(HEAD, at(17), rewordPhrase, { phraseId: c, words: "Câu cũ." }))).toBe(
      "access.notFound",
    );
    await campaign.act(REVIEWER, at(17), retirePhrase, { phraseId: a });
    expect(await offered("OTHER")).toEqual(["Câu ba, sửa lại.", "Câu hai."]);
    expect(codeOf(await campaign.try(HEAD, at(17), rewordPhrase, { phraseId, words: "câu HAI." }))).toBe(
      "review.phraseThere",
    );
    const kept = await many(
      db(),
      z.object({ words: z.string(), open: z.boolean() }),
      sql`SELECT words, ended_at IS NULL AS open FROM review_phrase WHERE code = 'OTHER' ORDER BY at, id`,
    );
    expect(kept.filter((row) => !row.open).map((row) => row.words)).toEqual(["Câu một.", "Câu ba."]);
  });

  it("are kept once, whatever the diacritics, and by nobody who does not review for the body", async () => {
    expect(
      codeOf(await campaign.try(HEAD, at(17), keepPhrase, { unitId, code: "FORM", words: "sua lai phan noi nhan." })),
    ).toBe("review.phraseThere");
    const drafter = people["tam-son"].drafter;
    expect(codeOf(await campaign.try(drafter, at(17), keepPhrase, { unitId, code: "FORM", words: "x" }))).toBe(
      "access.role",
    );
    expect(await phraseBook(await campaign.viewer(drafter))).toBeNull();
    const strangers = await phrasesOf(await campaign.viewer(drafter), unitId);
    expect(strangers.FORM.map((phrase) => phrase.words)).toEqual(labels.phrases.FORM.map((phrase) => phrase.vi));
  });

  it("take over the starter sentences that are not kept yet, once, and stand on the trail without their words", async () => {
    await keep("Nêu nguồn của số liệu và đơn vị cung cấp.", "NO_EVIDENCE");
    expect(await campaign.act(HEAD, at(17), adoptStarters, { unitId, code: "NO_EVIDENCE" })).toEqual({ count: 1 });
    expect(codeOf(await campaign.try(HEAD, at(17), adoptStarters, { unitId, code: "NO_EVIDENCE" }))).toBe(
      "review.noStarters",
    );
    const book = await phraseBook(await campaign.viewer(HEAD));
    const reason = book?.reasons.find((one) => one.code === "NO_EVIDENCE");
    expect(reason).toMatchObject({ starters: [], phrases: [{ by: "Lê Minh Tâm" }, { by: "Nguyễn Văn Huân" }] });
    const events = await many(
      db(),
      z.object({ data: z.string() }),
      sql`SELECT data::text AS data FROM audit_event WHERE action = 'reviewPhrase.changed' AND subject_id = ${unitId}`,
    );
    expect(events.length).toBeGreaterThan(6);
    expect(events.map((event) => event.data).join()).not.toContain("nguồn của số liệu");
  });
});
