import { realNow } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type PeopleAround, type PersonEntry, personEntry } from "../check-people.ts";
import { aroundPeople } from "../queries.ts";
import type { CheckedRow } from "../types.ts";

type Newcomer = { id: string; fullName: string; email: string; invite: boolean };
type Role = PersonEntry & { id: string; personId: string };

function newcomersIn(entries: readonly PersonEntry[], ids: Map<string, string>): Newcomer[] {
  const fresh: Newcomer[] = [];
  for (const [email, own] of Map.groupBy(entries, (entry) => entry.email)) {
    const [first] = own;
    if (first === undefined || ids.has(email)) continue;
    const id = newId();
    ids.set(email, id);
    fresh.push({ id, fullName: first.fullName, email, invite: own.some((entry) => entry.invite) });
  }
  return fresh;
}

/** Without a password: only the link of their own mail opens the account. */
async function enterPersons(context: Context, fresh: readonly Newcomer[]): Promise<void> {
  await context.tx.$executeRaw(sql`INSERT INTO person (id, full_name, email, created_at)
    SELECT r.id, r."fullName", r.email, ${realNow()} FROM jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) AS r(id uuid, "fullName" text, email text)`);
  for (const person of fresh) {
    const data = { name: person.fullName, email: person.email };
    await context.record(
      { action: "person.created", subjectKind: "person", subjectId: person.id, data },
      { rowLocked: true },
    );
  }
}

async function enterRoles(context: Context, held: readonly Role[]): Promise<void> {
  await context.tx.$executeRaw(sql`INSERT INTO position (id, person_id, unit_id, role, title, since, until, granted_by_id)
    SELECT r.id, r."personId", r."unitId", r.role, r.title, r.since, r.until, ${context.viewer.personId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(held)}::jsonb) AS r(id uuid, "personId" uuid, "unitId" uuid, role text, title text, since date, until date)`);
  for (const one of held) {
    const { role, title, since, until } = one;
    const data = { position: one.id, unit: one.unitId, role, title, since, until };
    await context.record({ action: "position.granted", subjectKind: "person", subjectId: one.personId, data });
  }
}

/** Enters the new people of a checked list and every new role. Gives who is to be invited. */
export async function enterPeople(
  context: Context,
  rows: readonly CheckedRow[],
): Promise<{ made: number; roles: number; invite: string[] }> {
  const around: PeopleAround = await aroundPeople(context.tx, context.viewer.email);
  const entries = rows.filter((row) => row.status === "NEW").flatMap((row) => personEntry(row, around) ?? []);
  const ids = new Map(around.people.map((person) => [person.email.toLowerCase(), person.id]));
  const fresh = newcomersIn(entries, ids);
  await enterPersons(context, fresh);
  const held = entries.map((entry) => ({ ...entry, id: newId(), personId: ids.get(entry.email) ?? "" }));
  await enterRoles(context, held);
  return { made: fresh.length, roles: held.length, invite: fresh.filter((one) => one.invite).map((one) => one.id) };
}
