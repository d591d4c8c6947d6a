import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { at, DRAFTER, file, kept, person } from "#seed/test-uploads.ts";
import * as correct from "./commands/correct.ts";
import { createPlanFromReading } from "./commands/create.ts";
import { readImport, readWaiting } from "./commands/read.ts";
import { uploadPlan } from "./commands/upload.ts";
import { importList, importPage } from "./queries/imports.ts";

useDatabase({ seeded: true });

const real = readFileSync("prisma/seed/ke-hoach-tu-son-2023.txt");

const COLLEAGUE = "pham-thi-cuc";

async function upload(viewer: Viewer, given = file(real, "ke-hoach.md")): Promise<string> {
  const taken = await execute(uploadPlan, { file: given }, { viewer, at });
  if (!taken.ok) throw new Error(taken.problem.code);
  return taken.value.importId;
}

async function uploaded(viewer: Viewer): Promise<string> {
  const importId = await upload(viewer);
  expect(await readImport(importId)).toBe(true);
  return importId;
}

const understood = async (viewer: Viewer, importId: string) => {
  const page = await importPage(viewer, importId);
  if (!page?.understood) throw new Error("nothing understood");
  return { ...page, understood: page.understood };
};

describe("a file that is taken", () => {
  it("waits, is read, and its bytes go; whoever left comes back to it", async () => {
    const viewer = await person(DRAFTER);
    const importId = await upload(viewer);
    expect(await importPage(viewer, importId)).toMatchObject({
      stage: { word: "queued", running: true },
      understood: null,
    });
    expect(await readWaiting()).toBe(1);
    expect(await readImport(importId), "a second worker finds nothing to do").toBe(false);
    const page = await understood(viewer, importId);
    expect(page.stage).toMatchObject({ word: "ready", running: false, open: true });
    expect(page.understood.review.directives.map((row) => row.now.code?.value)).toEqual([
      "25-NQ/TW",
      "218-QĐ/TW",
      "819-QĐ/TU",
    ]);
    expect(page.understood.units.filter((named) => named.match === null)).toEqual([]);
    expect(page.understood.issuers.find(({ id }) => id === page.understood.issuerId)?.name).toBe("Thành ủy Từ Sơn");
    expect((await kept())?.bytes).toBe(0);
    expect((await importList(viewer)).map(({ id }) => id)).toContain(importId);
  });

  it("is not seen by another unit, nor by who drafts nothing", async () => {
    const importId = await uploaded(await person(DRAFTER));
    for (const key of ["nguyen-thu-ha.tam-son", "pham-quoc-bao"]) {
      const stranger = await person(key);
      expect(await importPage(stranger, importId)).toBeNull();
      const tried = await execute(
        correct.correctAbout,
        { importId, revision: 0, title: "Khác" },
        { viewer: stranger, at },
      );
      expect(tried).toMatchObject({ ok: false, problem: { code: "access.notFound" } });
    }
    const leader = await person("pham-quoc-bao");
    expect(await execute(uploadPlan, { file: file(real, "k.md") }, { viewer: leader, at })).toMatchObject({
      ok: false,
      problem: { code: "access.role" },
    });
  });
});

describe("correcting", () => {
  it("two people in one form keep what each typed; the same field typed by both is told", async () => {
    const [one, other] = [await person(DRAFTER), await person(COLLEAGUE)];
    const importId = await uploaded(one);
    const { reading } = (await understood(one, importId)).understood;
    const about = {
      importId,
      revision: 0,
      title: reading.title?.value,
      issuer: reading.issuer?.value,
      authority: reading.signer.authority?.value,
      signerTitle: reading.signer.title?.value,
    };
    const name = reading.signer.name?.value;
    const first = await execute(
      correct.correctAbout,
      { ...about, signerName: name, title: "Kế hoạch A" },
      { viewer: one, at },
    );
    const second = await execute(correct.correctAbout, { ...about, signerName: "Nguyễn Văn B" }, { viewer: other, at });
    expect([first, second]).toMatchObject([
      { ok: true, value: { changed: 1 } },
      { ok: true, value: { changed: 1 } },
    ]);
    const page = await understood(one, importId);
    expect(page.understood.review.about).toMatchObject({
      title: { value: "Kế hoạch A" },
      signer: { name: { value: "Nguyễn Văn B" } },
    });
    expect(page.understood.reading.title?.value, "the original stays").toBe(reading.title?.value);
    const clash = await execute(correct.correctAbout, { ...about, signerName: "Nguyễn Văn C" }, { viewer: one, at });
    expect(clash).toMatchObject({
      ok: false,
      problem: { code: "import.changedMeanwhile", params: { who: other.name, value: "Nguyễn Văn B" } },
    });
  });

  it("a row is added, taken out and brought back; a phrase is read as a day at once", async () => {
    const viewer = await person(DRAFTER);
    const importId = await uploaded(viewer);
    const act = async (done: Promise<{ ok: boolean }>) => expect(await done).toMatchObject({ ok: true });
    const row = { directive: "218-QĐ/TW", level: "COMMUNE", levelPhrase: "Cấp phường", kind: "SEND_REPORT" } as const;
    await act(
      execute(
        correct.correctMilestone,
        { importId, revision: 0, path: "milestones.new", ...row, phrase: "trước ngày 05/6/2023" },
        { viewer, at },
      ),
    );
    await act(
      execute(correct.removeRow, { importId, revision: 1, path: "directives.2", removed: "yes" }, { viewer, at }),
    );
    const { review } = (await understood(viewer, importId)).understood;
    expect(review.milestones).toHaveLength(11);
    expect(review.milestones.at(-1)).toMatchObject({
      path: "milestones.+1",
      now: { due: "2023-06-04", directive: "218-QĐ/TW" },
    });
    expect(review.directives.map(({ removed }) => removed)).toEqual([false, false, true]);
    await act(
      execute(correct.removeRow, { importId, revision: 2, path: "directives.2", removed: "no" }, { viewer, at }),
    );
    expect((await understood(viewer, importId)).understood.review.directives.map(({ removed }) => removed)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("a name that nobody here bears", () => {
  it("is a finding with a choice; once chosen it is settled and stands in the draft", async () => {
    const viewer = await person(DRAFTER);
    const strange = real
      .toString("utf8")
      .replace("2. Ban Dân vận Thành ủy phối hợp với Văn phòng Thành ủy", "2. Ban Nội chính Thành ủy");
    const importId = await upload(viewer, file(strange, "ke-hoach.txt"));
    await readImport(importId);
    const before = (await understood(viewer, importId)).understood;
    const phrase = "Ban Nội chính Thành ủy";
    expect(before.findings).toContainEqual(
      expect.objectContaining({ code: "UNIT_UNKNOWN", params: { unit: phrase }, settled: false }),
    );
    expect(before.units[0]).toMatchObject({ phrase, match: null, chosen: false });
    const office = before.directory.units.find((unit) => unit.name === "Văn phòng Thành ủy");
    const choice = `UNIT:${office?.id ?? ""}`;
    expect(await execute(correct.chooseUnit, { importId, revision: 0, phrase, choice }, { viewer, at })).toMatchObject({
      ok: true,
    });
    const after = await understood(viewer, importId);
    expect(after.understood.units.find((named) => named.phrase === phrase)).toMatchObject({
      chosen: true,
      match: { units: [office?.id] },
    });
    expect(after.understood.findings.filter((finding) => finding.code === "UNIT_UNKNOWN" && !finding.settled)).toEqual(
      [],
    );
    const made = await execute(
      createPlanFromReading,
      { importId, issuingUnitId: after.understood.issuerId ?? "" },
      { viewer, at },
    );
    const plan = await one(
      db(),
      z.object({ monitors: z.array(z.string()) }),
      sql`SELECT d.content -> 'monitors' AS monitors FROM plan_draft d WHERE d.plan_id = ${made.ok ? made.value.planId : ""}::uuid`,
    );
    expect(plan?.monitors).toEqual([office?.id]);
  });
});

describe("the draft plan", () => {
  it("is made once, by the unit that read it, with the corrections in it", async () => {
    const viewer = await person(DRAFTER);
    const importId = await uploaded(viewer);
    await execute(
      correct.correctDirective,
      {
        importId,
        revision: 0,
        path: "directives.2",
        code: "819-QĐ/TU",
        kind: "Quyết định",
        date: "2013-07-08",
        issuer: "Ban Thường vụ Tỉnh ủy",
        subject: "Đối thoại",
        years: 10,
      },
      { viewer, at },
    );
    const { issuerId } = (await understood(viewer, importId)).understood;
    const made = await execute(createPlanFromReading, { importId, issuingUnitId: issuerId ?? "" }, { viewer, at });
    if (!made.ok) throw new Error(made.problem.code);
    const plan = await one(
      db(),
      z.object({
        code: z.string(),
        state: z.string(),
        content: z.object({ directives: z.array(z.object({ subject: z.string() })), sourceText: z.string() }),
      }),
      sql`SELECT p.code, p.state, d.content FROM plan p JOIN plan_draft d ON d.plan_id = p.id WHERE p.id = ${made.value.planId}::uuid`,
    );
    expect(plan).toMatchObject({ code: expect.stringMatching(/^tu-son-2023-\d$/), state: "DRAFT" });
    expect(plan?.content.directives.map(({ subject }) => subject)[2]).toBe("Đối thoại");
    expect(plan?.content.sourceText.split("\n")[9]).toContain("25-NQ/TW");
    expect(await importPage(viewer, importId)).toMatchObject({
      stage: { word: "used", open: false },
      planId: made.value.planId,
    });
    expect(
      await execute(createPlanFromReading, { importId, issuingUnitId: issuerId ?? "" }, { viewer, at }),
    ).toMatchObject({ ok: false, problem: { code: "import.used" } });
    expect(
      await execute(
        correct.correctList,
        { importId, revision: 1, list: "monitors", lines: "Văn phòng" },
        { viewer, at },
      ),
    ).toMatchObject({ ok: false, problem: { code: "import.used" } });
  });
});
