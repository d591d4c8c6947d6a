import { labels as accessLabels } from "#lib/access/labels.ts";
import { type Role, roles } from "#lib/access/types.ts";
import { fold, nfc } from "#lib/platform/text.ts";
import { chosenBy, dayIn, yesIn } from "./cell.ts";
import { emptyCells } from "./rules.ts";
import type { CellProblem, CheckedRow, KnownPerson, KnownUnit, SheetRow } from "./types.ts";

/** What a list of people is held against; `oneself` is the mail address of whoever brings it. */
export type PeopleAround = { units: readonly KnownUnit[]; people: readonly KnownPerson[]; oneself: string };

/** A row of people as it would be entered: the person where new, and one role. */
export type PersonEntry = {
  fullName: string;
  email: string;
  unitId: string;
  role: Role;
  title: string;
  since: string;
  until: string | null;
  invite: boolean;
};

const MAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/;
const emailOf = (row: SheetRow): string => (row.cells["email"] ?? "").toLowerCase();
const roleIn = (text: string): Role | null =>
  chosenBy(text, roles, (role) => [role, accessLabels.role[role].vi, accessLabels.role[role].en]);

/** The row as an entry; null while something in it is wrong. */
export function personEntry(row: SheetRow, { units }: PeopleAround): PersonEntry | null {
  const cell = (key: string): string => nfc(row.cells[key] ?? "");
  const unit = units.find((one) => one.path === cell("unit"));
  const role = roleIn(cell("role"));
  const since = dayIn(cell("since"));
  if (!unit || role === null || since === null) return null;
  return {
    fullName: cell("fullName"),
    email: emailOf(row),
    unitId: unit.id,
    role,
    title: cell("title"),
    since,
    until: dayIn(cell("until")),
    invite: yesIn(cell("invite")) ?? true,
  };
}

function problemsOfShape(row: SheetRow): CellProblem[] {
  const cell = (key: string): string => row.cells[key] ?? "";
  const problems = emptyCells("PEOPLE", row);
  const since = dayIn(cell("since"));
  const until = dayIn(cell("until"));
  if (cell("email") !== "" && !MAIL.test(cell("email"))) problems.push({ column: "email", code: "roster.noEmail" });
  if (cell("role") !== "" && roleIn(cell("role")) === null) problems.push({ column: "role", code: "roster.noRole" });
  if (cell("since") !== "" && since === null) problems.push({ column: "since", code: "roster.noDay" });
  if (cell("until") !== "" && until === null) problems.push({ column: "until", code: "roster.noDay" });
  if (since !== null && until !== null && until < since) problems.push({ column: "until", code: "roster.order" });
  if (yesIn(cell("invite")) === null) problems.push({ column: "invite", code: "roster.yesOrNo" });
  return problems;
}

function problemsOfUnit(row: SheetRow, around: PeopleAround): CellProblem[] {
  const path = row.cells["unit"] ?? "";
  if (path === "") return [];
  const unit = around.units.find((one) => one.path === path);
  if (!unit) return [{ column: "unit", code: "roster.noUnit" }];
  const since = dayIn(row.cells["since"] ?? "");
  const ended = since !== null && unit.validTo !== null && unit.validTo < since;
  return ended ? [{ column: "unit", code: "roster.unitEnded" }] : [];
}

function problemsOfPerson(
  row: SheetRow,
  known: KnownPerson | undefined,
  around: PeopleAround,
  others: readonly SheetRow[],
): CellProblem[] {
  const problems: CellProblem[] = [];
  const name = nfc(row.cells["fullName"] ?? "");
  if (emailOf(row) === around.oneself.toLowerCase()) problems.push({ column: "email", code: "roster.oneself" });
  if (known?.closed) problems.push({ column: "email", code: "roster.personClosed" });
  if (known && fold(known.name) !== fold(name))
    problems.push({ column: "fullName", code: "roster.otherName", params: { name: known.name } });
  const other = others.find((one) => one !== row && fold(one.cells["fullName"] ?? "") !== fold(name));
  if (!known && other)
    problems.push({ column: "fullName", code: "roster.otherNameInList", params: { line: other.line } });
  return problems;
}

const keyOf = (row: SheetRow): string =>
  [emailOf(row), row.cells["unit"] ?? "", roleIn(row.cells["role"] ?? "") ?? ""].join(" ");

/** Whether the person holds the role at any time from the first day on. */
const holds = (known: KnownPerson | undefined, entry: PersonEntry): boolean =>
  known?.positions.some(
    (one) => one.unitId === entry.unitId && one.role === entry.role && (one.until === null || one.until >= entry.since),
  ) ?? false;

/**
 * Holds a list of people against what stands (pure): each row is one role of one person; new where the person or the
 * role is, the same where it is held already, wrong with every reason why. Nobody brings a role for themselves.
 */
export function checkPeople(rows: readonly SheetRow[], around: PeopleAround): CheckedRow[] {
  const known = new Map(around.people.map((person) => [person.email.toLowerCase(), person]));
  const byEmail = Map.groupBy(rows, emailOf);
  const byKey = Map.groupBy(rows, keyOf);
  return rows.map((row): CheckedRow => {
    const person = known.get(emailOf(row));
    const problems = [
      ...problemsOfShape(row),
      ...problemsOfUnit(row, around),
      ...problemsOfPerson(row, person, around, byEmail.get(emailOf(row)) ?? []),
    ];
    const twin = byKey.get(keyOf(row))?.find((one) => one !== row);
    if (problems.length === 0 && twin && twin.line < row.line)
      problems.push({ column: "role", code: "roster.twice", params: { line: twin.line } });
    const entry = problems.length === 0 ? personEntry(row, around) : null;
    if (entry === null) return { ...row, status: "WRONG", problems };
    return { ...row, status: holds(person, entry) ? "SAME" : "NEW", problems };
  });
}
