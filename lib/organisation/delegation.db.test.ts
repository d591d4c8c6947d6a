import { beforeAll, describe, expect, it } from "vitest";
import { permit } from "#lib/access/can.ts";
import { desksOf, mayOpenDesk } from "#lib/access/desks.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { notify } from "#lib/notice/commands.ts";
import { noticesOf } from "#lib/notice/queries.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { dayOf } from "#lib/platform/time.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Actors, ADDRESS } from "#seed/load/actors.ts";
import { type Ids, insertOrganisation } from "#seed/load/organisation.ts";
import { need } from "#seed/load/rows.ts";
import { accountOf, delegateCandidates } from "./account/queries.ts";
import { endDelegation, makeDelegation } from "./commands/delegation.ts";
import { endPosition } from "./commands/position.ts";

useDatabase();

const AT = new Date("2023-04-19T01:00:00Z");
const GIVER = "ngo-thi-thuy.tam-son";
const TAKER = "nguyen-thu-ha.tam-son";
let ids: Ids;
let actors: Actors;

beforeAll(async () => {
  setClock(AT);
  ids = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), ADDRESS));
  actors = new Actors(ids);
});

/** A person as they are at an instant, read anew. */
async function seen(key: string, at = AT) {
  const viewer = await viewerOfPerson(db(), need(ids.people, key), { now: at, day: dayOf(at), address: "" });
  if (viewer === null) throw new Error(`${key} is closed`);
  return viewer;
}

const positionOf = async (key: string) => (await seen(key)).positions[0]?.id ?? "";

async function lend(changed: object = {}, by = GIVER) {
  const input = {
    positionId: await positionOf(GIVER),
    toPersonId: need(ids.people, TAKER),
    since: "2023-04-20",
    until: "2023-04-25",
    reason: "Đi công tác",
    ...changed,
  };
  return execute(makeDelegation, input, { viewer: await seen(by), at: AT });
}

describe("a delegation", () => {
  it("lends the role in that unit for those days, both included, and both names stand behind a decision", async () => {
    expect((await lend()).ok).toBe(true);
    const unitId = need(ids.units, "bac-ninh/tu-son/tam-son");
    const roles = async (instant: string) =>
      (await seen(TAKER, new Date(instant))).borrowed.flatMap((lent) => lent.roles);
    expect(await roles("2023-04-19T23:59:00+07:00")).toEqual([]);
    expect(await roles("2023-04-20T00:00:00+07:00")).toEqual(["APPROVER"]);
    expect(await roles("2023-04-25T23:59:59+07:00")).toEqual(["APPROVER"]);
    expect(await roles("2023-04-26T00:00:00+07:00")).toEqual([]);
    const taker = await seen(TAKER, new Date("2023-04-21T08:00:00+07:00"));
    const subject = { state: "IN_APPROVAL", stepUnitId: unitId, stepRole: "APPROVER", authors: [], reviewers: [] };
    expect(permit("report.approve", taker, subject)).toEqual({ allowed: true, onBehalfOf: need(ids.people, GIVER) });
    expect(permit("report.approve", taker, { ...subject, authors: [taker.personId] })).toMatchObject({
      reason: "access.author",
    });
    expect(permit("report.approve", taker, { ...subject, authors: [need(ids.people, GIVER)] })).toMatchObject({
      reason: "access.author",
    });
  });

  it("is told to whoever receives it, and shown to both", async () => {
    const { items } = await noticesOf(await seen(TAKER), null);
    expect(items.map((notice) => [notice.kind, notice.params["until"]])).toEqual([["delegation.made", "25/4/2023"]]);
    expect((await accountOf(await seen(GIVER))).delegations).toMatchObject([
      { given: true, other: "Nguyễn Thu Hà", since: "2023-04-20", until: "2023-04-25" },
    ]);
    expect((await accountOf(await seen(TAKER))).delegations).toMatchObject([{ given: false, other: "Ngô Thị Thúy" }]);
    expect((await delegateCandidates(await seen(GIVER))).map((person) => person.name)).toContain("Trần Văn Khoa");
  });

  it("opens the giver's desk to somebody of another body while it lasts, and no longer", async () => {
    const [STRANGER, day] = ["nguyen-thi-hoa.dong-nguyen", "2023-05-02"];
    const at = (hour: string) => new Date(`2023-05-02T${hour}:00+07:00`);
    expect((await lend({ toPersonId: need(ids.people, STRANGER), since: day, until: day })).ok).toBe(true);
    const during = await seen(STRANGER, at("08:00"));
    expect(during.borrowed).toMatchObject([
      { fromName: "Ngô Thị Thúy", unitName: "Đảng ủy phường Tam Sơn", desk: "ward", until: day, roles: ["APPROVER"] },
    ]);
    expect(mayOpenDesk({ ...during, positions: [] }, "ward")).toBe(true);
    expect(desksOf({ ...during, positions: [] }).map(({ desk }) => desk)).toEqual(["ward"]);
    expect(desksOf({ ...during, positions: [], borrowed: [] })).toEqual([]);
    expect((await seen(STRANGER, new Date("2023-05-03T00:00:00+07:00"))).borrowed).toEqual([]);
  });

  it("brings what the giver is told to the delegate too, only while it is in force", async () => {
    const STRANGER = "nguyen-thi-hoa.dong-nguyen";
    const told = (instant: string) => {
      const now = new Date(instant);
      const unitId = need(ids.units, "bac-ninh/tu-son/tam-son");
      const request = {
        unitId,
        roles: ["APPROVER"],
        kind: "plan.amended",
        subjectKind: "plan",
        subjectId: unitId,
      } as const;
      return inTransaction(async (tx) => {
        await notify({ tx, viewer: null, now, today: dayOf(now) }, request);
        const rows = await tx.notice.findMany({ where: { kind: "plan.amended", at: now }, select: { personId: true } });
        return rows.map(({ personId }) => personId).sort();
      });
    };
    const [giver, stranger] = [need(ids.people, GIVER), need(ids.people, STRANGER)];
    expect(await told("2023-05-02T09:00:00+07:00")).toEqual([giver, stranger].sort());
    expect(await told("2023-05-03T09:00:00+07:00")).toEqual([giver]);
  });

  it("can be ended by either side at once, not by a stranger, and only once", async () => {
    const delegationId = (await accountOf(await seen(GIVER))).delegations[0]?.id ?? "";
    const end = async (key: string) => execute(endDelegation, { delegationId }, { viewer: await seen(key), at: AT });
    expect(await end("nguyen-thi-mui.tuong-giang")).toMatchObject({ problem: { code: "access.notFound" } });
    expect((await end(TAKER)).ok).toBe(true);
    expect(await end(GIVER)).toMatchObject({ problem: { code: "access.notFound" } });
    expect((await seen(TAKER, new Date("2023-04-21T08:00:00+07:00"))).borrowed).toEqual([]);
  });

  it("is not for oneself, for the past, backwards, for ever, or of a role that does not decide", async () => {
    const refusals: [object, string][] = [
      [{ toPersonId: need(ids.people, GIVER) }, "organisation.delegationToOneself"],
      [{ since: "2023-04-01", until: "2023-04-18" }, "organisation.delegationPast"],
      [{ since: "2023-04-25", until: "2023-04-20" }, "organisation.delegationOrder"],
      [{ until: "2023-12-31" }, "organisation.delegationLong"],
    ];
    for (const [changed, code] of refusals) expect(await lend(changed)).toMatchObject({ problem: { code } });
    const clerk = await execute(
      makeDelegation,
      {
        positionId: await positionOf("le-thi-thoa.dinh-bang"),
        toPersonId: need(ids.people, TAKER),
        since: "2023-04-20",
        until: "2023-04-21",
        reason: "x",
      },
      { viewer: await seen("pham-duc-trong"), at: AT },
    );
    expect(clerk).toMatchObject({ problem: { code: "organisation.notDelegable" } });
  });

  it("is made by the holder, or by the administrator with a document, never to the administrator", async () => {
    expect(await lend({}, TAKER)).toMatchObject({ problem: { code: "access.role" } });
    expect(await lend({}, "nguyen-thi-hoa.dong-nguyen")).toMatchObject({ problem: { code: "access.role" } });
    expect(await lend({}, "pham-duc-trong")).toMatchObject({ problem: { code: "organisation.delegationNoDocument" } });
    expect(
      await lend({ document: "QĐ 12-QĐ/TU", toPersonId: need(ids.people, "pham-duc-trong") }, "pham-duc-trong"),
    ).toMatchObject({ problem: { code: "access.oneself" } });
    expect((await lend({ document: "QĐ 12-QĐ/TU" }, "pham-duc-trong")).ok).toBe(true);
  });

  it("lends nothing any more once its giver has lost the role", async () => {
    const during = new Date("2023-04-21T08:00:00+07:00");
    expect((await seen(TAKER, during)).borrowed.flatMap((lent) => lent.roles)).toEqual(["APPROVER"]);
    await execute(
      endPosition,
      { positionId: await positionOf(GIVER) },
      { viewer: await actors.viewer("pham-duc-trong", AT), at: AT },
    );
    expect((await seen(TAKER, during)).borrowed.flatMap((lent) => lent.roles)).toEqual([]);
  });
});
