import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { can, permit } from "./can.ts";
import { permissions } from "./policy.ts";
import { type Role, roles, type Subject, type Viewer } from "./types.ts";
import { type HeldRole, type Person, whoHolds } from "./who-holds.ts";

const UNITS = ["xa-mot", "xa-hai", "ban", "tinh"] as const;
const NAMES = ["an", "binh", "chi", "dung", "em"] as const;
const DESKS: Record<string, string> = { "xa-mot": "ward", "xa-hai": "ward", ban: "commission", tinh: "leaders" };
const DAYS = ["2026-07-01", "2026-07-02", "2026-07-03", "2026-07-04"] as const;

const unit = fc.constantFrom(...UNITS);
const day = fc.constantFrom(...DAYS);
const name = fc.constantFrom(...NAMES);

const held = fc
  .record({ unitId: unit, role: fc.constantFrom(...roles), since: day, until: fc.option(day) })
  .map(
    (given): HeldRole => ({ ...given, unitName: given.unitId, desk: DESKS[given.unitId] ?? "", title: "", ...given }),
  );
const lent = fc.record({
  fromPersonId: name,
  unitId: unit,
  roles: fc.subarray([...roles], { minLength: 1 }),
  since: day,
  until: day,
});
const organisation = fc.tuple(
  ...NAMES.map((personId) =>
    fc.record({
      personId: fc.constant<string>(personId),
      name: fc.constant<string>(personId),
      held: fc.array(held, { maxLength: 4 }),
      lent: fc.array(
        lent.filter((one) => one.fromPersonId !== personId),
        { maxLength: 2 },
      ),
    }),
  ),
);
const somebody = fc.subarray([...NAMES], { maxLength: 2 });
const some = fc.option(unit);
const subject = fc.record({
  unitId: some,
  draftingUnitId: some,
  channelUnitId: some,
  recipientUnitId: some,
  stepUnitId: some,
  stepRole: fc.constantFrom("APPROVER", "LEADER"),
  state: fc.constantFrom("DRAFT", "IN_APPROVAL", "SUBMITTED", "IN_REVIEW", "ACCEPTED"),
  authors: somebody,
  approvers: somebody,
  reviewers: somebody,
  appointed: somebody,
  reviewerId: fc.option(name),
  lastApproverId: fc.option(name),
  personId: fc.option(name),
  above: fc.subarray([...UNITS]),
  coordinating: fc.subarray([...UNITS]),
  monitors: fc.subarray([...UNITS]),
  leading: fc.subarray([...UNITS]),
  deciderUnitId: some,
  askedUnitId: some,
  desk: fc.constantFrom("ward", "commission", "leaders", "admin"),
  ended: fc.boolean(),
});

/** The person at the door on a day, as the session gate sees them: made here once more, by hand. */
function atTheDoor(person: Person, on: string, people: readonly Person[]): Viewer {
  const inForce = (span: { since: string; until: string | null }) =>
    !(span.since > on) && !(span.until !== null && span.until < on);
  const positions = person.held.filter(inForce).map((one, index) => ({ ...one, id: String(index) }));
  const borrowed = person.lent.filter(inForce).map((one) => {
    const giver = people.find((other) => other.personId === one.fromPersonId);
    const kept = (giver?.held ?? []).filter((h) => inForce(h) && h.unitId === one.unitId).map((h) => h.role);
    const desk = DESKS[one.unitId] ?? "";
    return { ...one, desk, delegationId: "", fromName: "", roles: one.roles.filter((role) => kept.includes(role)) };
  });
  return { personId: person.personId, positions, borrowed } as unknown as Viewer;
}

const namesOf = (found: readonly { personId: string }[]) => [...new Set(found.map((one) => one.personId))].sort();

describe("who may, asked of the access table from the other end", () => {
  it("agrees with can() for random organisations, every permission and every day", () => {
    fc.assert(
      fc.property(
        organisation,
        subject,
        day,
        fc.constantFrom(...permissions),
        (people, about: Subject, on, permission) => {
          const allowed = people.filter((person) => can(permission, atTheDoor(person, on, people), about) === null);
          expect(namesOf(whoHolds(permission, about, on, people))).toEqual(namesOf(allowed));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("names for whom a delegate acts exactly where permit() does", () => {
    fc.assert(
      fc.property(organisation, subject, day, (people, about: Subject, on) => {
        for (const holder of whoHolds("report.approve", about, on, people)) {
          const person = people.find((one) => one.personId === holder.personId);
          if (person === undefined || person.held.some((one) => one.since <= on)) continue;
          const answer = permit("report.approve", atTheDoor(person, on, people), about);
          expect(answer).toMatchObject({ allowed: true });
          if (answer.allowed && answer.onBehalfOf === null) expect(holder.onBehalfOf).toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });

  const role = (unitId: string, of: Role, until: string | null = null): HeldRole => ({
    unitId,
    unitName: unitId,
    desk: "ward",
    role: of,
    title: "Bí thư",
    since: "2026-07-01",
    until,
  });
  const head: Person = { personId: "an", name: "An", held: [role("xa-mot", "APPROVER", "2026-07-03")], lent: [] };
  const deputy: Person = {
    personId: "binh",
    name: "Bình",
    held: [role("xa-mot", "DRAFTER")],
    lent: [{ fromPersonId: "an", unitId: "xa-mot", roles: ["APPROVER"], since: "2026-07-02", until: "2026-07-31" }],
  };
  const waiting: Subject = { unitId: "xa-mot", stepUnitId: "xa-mot", stepRole: "APPROVER", state: "IN_APPROVAL" };
  const who = (on: string, about: Subject = waiting) =>
    whoHolds("report.approve", about, on, [head, deputy]).map((one) => `${one.name} ${one.onBehalfOf?.name ?? ""}`);

  it("counts both ends of a role, and a delegation only while its giver holds the role", () => {
    expect(who("2026-06-30")).toEqual([]);
    expect(who("2026-07-01")).toEqual(["An "]);
    expect(who("2026-07-03")).toEqual(["An ", "Bình An"]);
    expect(who("2026-07-04")).toEqual([]);
  });

  it("leaves out whoever wrote it, and whoever acts for them", () => {
    expect(who("2026-07-03", { ...waiting, authors: ["binh"] })).toEqual(["An "]);
    expect(who("2026-07-03", { ...waiting, authors: ["an"] })).toEqual([]);
  });
});
