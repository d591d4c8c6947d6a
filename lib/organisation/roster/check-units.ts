import { nfc, slug } from "#lib/platform/text.ts";
import { chosenBy, dayIn } from "./cell.ts";
import { emptyCells } from "./rules.ts";
import type { CellProblem, CheckedRow, KnownKind, KnownUnit, SheetRow } from "./types.ts";

/** What a list of units is held against: the units that stand and the kinds there are. */
export type UnitsAround = { units: readonly KnownUnit[]; kinds: readonly KnownKind[] };

/** A row of units as it would be entered. */
export type UnitEntry = {
  path: string;
  parentPath: string | null;
  code: string;
  name: string;
  shortName: string;
  kindCode: string;
  symbol: string;
  placeName: string | null;
  validFrom: string;
  validTo: string | null;
};

const pathOf = (row: SheetRow): string => [row.cells["parent"], row.cells["code"]].filter(Boolean).join("/");

/** The row as an entry; only for rows without problems. */
export function unitEntry(row: SheetRow, { kinds }: UnitsAround): UnitEntry {
  const cell = (key: string): string => nfc(row.cells[key] ?? "");
  const parent = cell("parent");
  return {
    path: pathOf(row),
    parentPath: parent === "" ? null : parent,
    code: cell("code"),
    name: cell("name"),
    shortName: cell("shortName"),
    kindCode: chosenBy(cell("kind"), kinds, (kind) => [kind.code, kind.nameVi, kind.nameEn])?.code ?? "",
    symbol: cell("symbol"),
    placeName: cell("placeName") === "" ? null : cell("placeName"),
    validFrom: dayIn(cell("validFrom")) ?? "",
    validTo: dayIn(cell("validTo")),
  };
}

function problemsOfDays(row: SheetRow): CellProblem[] {
  const from = dayIn(row.cells["validFrom"] ?? "");
  const to = row.cells["validTo"] ?? "";
  const until = dayIn(to);
  const problems: CellProblem[] = [];
  if (from === null && row.cells["validFrom"] !== "") problems.push({ column: "validFrom", code: "roster.noDay" });
  if (to !== "" && until === null) problems.push({ column: "validTo", code: "roster.noDay" });
  if (from !== null && until !== null && until < from) problems.push({ column: "validTo", code: "roster.order" });
  return problems;
}

/** Names are changed on the unit's page, from a day and by a document, never by a list; a kind stays. */
function problemsOfChange(entry: UnitEntry, known: KnownUnit): CellProblem[] {
  const problems: CellProblem[] = [];
  if (entry.name !== known.name)
    problems.push({ column: "name", code: "roster.renameElsewhere", params: { name: known.name } });
  if (entry.shortName !== known.shortName)
    problems.push({ column: "shortName", code: "roster.renameElsewhere", params: { name: known.shortName } });
  if (entry.symbol !== known.symbol)
    problems.push({ column: "symbol", code: "roster.renameElsewhere", params: { name: known.symbol } });
  if (entry.kindCode !== known.kindCode) problems.push({ column: "kind", code: "roster.kindFixed" });
  if (entry.validTo !== null && known.heldUntil !== null && known.heldUntil > entry.validTo)
    problems.push({ column: "validTo", code: "roster.unitInUse" });
  return problems;
}

function isSame(entry: UnitEntry, known: KnownUnit): boolean {
  const place = entry.placeName ?? known.placeName;
  return place === known.placeName && entry.validFrom === known.validFrom && entry.validTo === known.validTo;
}

/**
 * Holds a list of units against what stands (pure): each row new, changed (place and days only), the same or wrong, with
 * every reason why. A unit above may stand in the same list, before or after. Order of the rows is kept.
 */
export function checkUnits(rows: readonly SheetRow[], around: UnitsAround): CheckedRow[] {
  const known = new Map(around.units.map((unit) => [unit.path, unit]));
  const lines = Map.groupBy(rows, pathOf);
  const wrongPaths = new Set<string>();
  const first = rows.map((row): CheckedRow => {
    const problems = [...emptyCells("UNITS", row), ...problemsOfDays(row)];
    const code = row.cells["code"] ?? "";
    const path = pathOf(row);
    if (code !== "" && code !== slug(code))
      problems.push({ column: "code", code: "roster.codeShape", params: { code: slug(code) } });
    if ((lines.get(path)?.length ?? 0) > 1)
      problems.push({
        column: "code",
        code: "roster.twice",
        params: { line: lines.get(path)?.find((one) => one !== row)?.line ?? row.line },
      });
    const kind = row.cells["kind"] ?? "";
    const entry = unitEntry(row, around);
    if (kind !== "" && entry.kindCode === "") problems.push({ column: "kind", code: "roster.noKind" });
    const stands = known.get(path);
    if (stands && problems.length === 0) problems.push(...problemsOfChange(entry, stands));
    if (problems.length > 0) {
      wrongPaths.add(path);
      return { ...row, status: "WRONG", problems };
    }
    if (!stands) return { ...row, status: "NEW", problems };
    return { ...row, status: isSame(entry, stands) ? "SAME" : "CHANGED", problems };
  });
  const right = (path: string): boolean => known.has(path) || (lines.has(path) && !wrongPaths.has(path));
  return markOrphans(first, right);
}

/** A row whose unit above is neither there nor in the list is wrong, and so is every row below it. */
function markOrphans(rows: readonly CheckedRow[], standsAtFirst: (path: string) => boolean): CheckedRow[] {
  const lost = new Set<string>();
  let found = true;
  while (found) {
    found = false;
    for (const row of rows) {
      const parent = row.cells["parent"] ?? "";
      const path = pathOf(row);
      if (row.status !== "NEW" || parent === "" || lost.has(path)) continue;
      if (standsAtFirst(parent) && !lost.has(parent)) continue;
      lost.add(path);
      found = true;
    }
  }
  return rows.map((row) =>
    row.status === "NEW" && lost.has(pathOf(row))
      ? { ...row, status: "WRONG", problems: [{ column: "parent", code: "roster.noParent" }] }
      : row,
  );
}
