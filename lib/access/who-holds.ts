import { tryWay } from "./can.ts";
import { type Permission, waysOf } from "./policy.ts";
import type { Power } from "./relations.ts";
import type { Role, Subject } from "./types.ts";

/** A role in a unit from–until, both days included; `desk` follows from the unit's kind. */
export type HeldRole = {
  unitId: string;
  unitName: string;
  desk: string;
  role: Role;
  title: string;
  since: string;
  until: string | null;
};

/** Roles lent by another person, first and last day included. */
export type LentRoles = { fromPersonId: string; unitId: string; roles: readonly Role[]; since: string; until: string };

/** A person with everything they hold, held or will hold: what the question is asked over. */
export type Person = { personId: string; name: string; held: readonly HeldRole[]; lent: readonly LentRoles[] };

/** One way in which a person may: by which role, where, and for whom; `role` null where no role is needed. */
export type Holder = {
  personId: string;
  name: string;
  role: Role | null;
  unitId: string | null;
  unitName: string;
  title: string;
  onBehalfOf: { personId: string; name: string } | null;
};

/** Whether a span of days, both included, covers a day; without `until` it is open. */
export function coversDay(span: { since: string; until: string | null }, day: string): boolean {
  return span.since <= day && (span.until === null || span.until >= day);
}

type Standing = { power: Power | null; held: HeldRole | null };

/** The powers of a person on a day; a lent role only while its giver still holds it in that unit. */
function standingsOf(person: Person, day: string, people: ReadonlyMap<string, Person>): Standing[] {
  const own = person.held
    .filter((held) => coversDay(held, day))
    .map((held) => ({ power: { unitId: held.unitId, role: held.role, desk: held.desk, onBehalfOf: null }, held }));
  const lent = person.lent
    .filter((one) => coversDay(one, day))
    .flatMap((one) =>
      (people.get(one.fromPersonId)?.held ?? [])
        .filter((held) => held.unitId === one.unitId && one.roles.includes(held.role) && coversDay(held, day))
        .map((held) => ({
          power: { unitId: held.unitId, role: held.role, desk: held.desk, onBehalfOf: one.fromPersonId },
          held,
        })),
    );
  return [...own, ...lent];
}

const ofNobody: Standing = { power: null, held: null };

/**
 * Who may do something to a subject on a day (YYYY-MM-DD in the installation's zone), by which role and for whom: the
 * access table asked from the other end, pure over the people given (all who could matter, with the givers of what is
 * lent). Agrees with can() for everybody, whatever they hold (who-holds.test.ts).
 */
export function whoHolds(permission: Permission, subject: Subject, day: string, people: readonly Person[]): Holder[] {
  const known = new Map(people.map((person) => [person.personId, person]));
  return people.flatMap((person) => {
    const standings = standingsOf(person, day, known);
    const who = {
      personId: person.personId,
      positions: standings.flatMap(({ power, held }) => (power?.onBehalfOf === null && held ? [held] : [])),
    };
    const asked = standings.length > 0 ? standings : [ofNobody];
    return asked
      .filter(({ power }) =>
        waysOf(permission).some(
          (way) =>
            (way.roles === "any" || (power !== null && way.roles.includes(power.role))) &&
            tryWay(way, power, who, subject).allowed,
        ),
      )
      .map(({ power, held }) => holderOf(person, power, held, known));
  });
}

function holderOf(
  person: Person,
  power: Power | null,
  held: HeldRole | null,
  known: ReadonlyMap<string, Person>,
): Holder {
  const giver = power?.onBehalfOf ?? null;
  return {
    personId: person.personId,
    name: person.name,
    role: power?.role ?? null,
    unitId: power?.unitId ?? null,
    unitName: held?.unitName ?? "",
    // A title is the giver's own; whoever stands in bears none from it.
    title: giver === null ? (held?.title ?? "") : "",
    onBehalfOf: giver === null ? null : { personId: giver, name: known.get(giver)?.name ?? "" },
  };
}
