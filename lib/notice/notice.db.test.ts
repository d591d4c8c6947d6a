import { beforeAll, describe, expect, it } from "vitest";
import { setClock } from "#lib/platform/clock.ts";
import { inTransaction } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { contextOf, execute } from "#lib/workflow/execute.ts";
import { Actors, ADDRESS } from "#seed/load/actors.ts";
import { type Ids, insertOrganisation } from "#seed/load/organisation.ts";
import { need } from "#seed/load/rows.ts";
import { markAllRead, markRead, type NoticeRequest, notify } from "./commands.ts";
import { describeNotice, labels } from "./labels.ts";
import { noticesOf, unreadNotices } from "./queries.ts";
import { addressOf } from "./rules.ts";
import { noticeKinds, noticeSubjects } from "./types.ts";

useDatabase();

const AT = new Date("2023-04-19T01:00:00Z");
const HEAD = "ngo-thi-thuy.tam-son";
let ids: Ids;
let actors: Actors;

beforeAll(async () => {
  setClock(AT);
  ids = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), ADDRESS));
  actors = new Actors(ids);
});

const who = (key: string) => actors.viewer(key, AT);
const tamSon = () => need(ids.units, "bac-ninh/tu-son/tam-son");
const tell = async (request: NoticeRequest, by = "nguyen-thu-ha.tam-son") => {
  const viewer = await who(by);
  return inTransaction((tx) => notify(contextOf(tx, viewer, AT), request));
};
const about = { kind: "report.submittedForApproval", subjectKind: "report", subjectId: newId() } as const;

describe("notices", () => {
  it("reach whoever holds the role in the unit, but not whoever acted", async () => {
    expect(await tell({ ...about, unitId: tamSon(), roles: ["APPROVER"] })).toBe(1);
    expect(await tell({ ...about, unitId: tamSon() })).toBe(2);
    expect(await unreadNotices(await who(HEAD))).toBe(2);
    expect(await unreadNotices(await who("nguyen-thu-ha.tam-son"))).toBe(0);
    expect(await unreadNotices(await who("tran-van-khoa.tam-son"))).toBe(1);
  });

  it("reach nobody where nobody is named", async () => {
    expect(await tell({ ...about, personIds: [] })).toBe(0);
    expect(await tell({ ...about, unitId: tamSon(), roles: ["AUDITOR"] })).toBe(0);
  });

  it("are put away one by one or up to the one that was seen, by their owner alone", async () => {
    const head = await who(HEAD);
    const [top] = (await noticesOf(head, null)).items;
    await execute(markRead, { noticeId: top?.id ?? "" }, { viewer: await who("tran-van-khoa.tam-son") });
    expect(await unreadNotices(head)).toBe(2);
    await execute(markRead, { noticeId: top?.id ?? "" }, { viewer: head });
    expect(await unreadNotices(head)).toBe(1);
    await tell({ ...about, unitId: tamSon(), roles: ["APPROVER"] });
    await execute(markAllRead, { upTo: top?.id ?? "" }, { viewer: head });
    expect(await unreadNotices(head)).toBe(1);
  });

  it("are listed whatever they lead to", async () => {
    const viewer = await who("nguyen-thu-ha.tam-son");
    for (const subjectKind of noticeSubjects)
      await tell({ ...about, subjectKind, personIds: [viewer.personId] }, "tran-van-khoa.tam-son");
    const { items } = await noticesOf(viewer, null);
    expect(items).toHaveLength(noticeSubjects.length);
  });

  it("come forty at a time, newest first", async () => {
    for (let n = 0; n < 45; n += 1)
      await tell({ ...about, personIds: [need(ids.people, "vu-thi-lan.chau-khe")], params: { count: n } });
    const viewer = await who("vu-thi-lan.chau-khe");
    const first = await noticesOf(viewer, null);
    expect(first.items.map((notice) => notice.params["count"])).toEqual(
      Array.from({ length: 40 }, (_none, index) => 44 - index),
    );
    const second = await noticesOf(viewer, first.more);
    expect(second.items).toHaveLength(5);
    expect(second.more).toBeNull();
  });
});

describe("the words of a notice", () => {
  it("exist for every kind, in both languages, without an open hole", () => {
    const params = {
      unit: "Tam Sơn",
      directive: "25-NQ/TW",
      person: "Ngô Thị Thúy",
      since: "20/4/2023",
      until: "25/4/2023",
      title: "Phó Bí thư",
      places: "II.1 (1), II.2 (2)",
      to: "Lê Minh Tâm",
      holder: "Tam Sơn",
      days: 3,
    };
    for (const kind of noticeKinds) {
      expect(labels.kind[kind]).toBeDefined();
      for (const locale of ["vi", "en"] as const) {
        const words = describeNotice({ kind, params }, locale);
        expect(words, kind).not.toMatch(/[{}]|undefined| {2}|\(\)/);
      }
    }
  });

  it("lead to where it is dealt with", () => {
    expect([addressOf("report", "1"), addressOf("plan", "2"), addressOf("person", "3")]).toEqual([
      "/reports/1",
      "/plans/2",
      "/account",
    ]);
  });
});
