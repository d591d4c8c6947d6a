/** Lists of units and people that come in and go out as tables. */

export const rosterKinds = ["UNITS", "PEOPLE"] as const;
export type RosterKind = (typeof rosterKinds)[number];

/** A row of a table as text, by column key; `line` is the row's number in the sheet as its reader sees it. */
export type SheetRow = { line: number; cells: Record<string, string> };

/** What is wrong in a cell; words in labels.reason, `column` is a column key. */
export type CellProblem = { column: string; code: string; params?: Record<string, string | number> };

/** What taking a row in would do: make something new, change it, nothing (it stands so already), or it cannot be taken. */
export type RowStatus = "NEW" | "CHANGED" | "SAME" | "WRONG";
export type CheckedRow = SheetRow & { status: RowStatus; problems: CellProblem[] };

export type RosterCounts = Record<RowStatus, number>;

/** A unit as the check needs it: `path` is its code below the codes above it, "bac-ninh/tu-son/dinh-bang". */
export type KnownUnit = {
  id: string;
  path: string;
  name: string;
  shortName: string;
  kindCode: string;
  symbol: string;
  placeName: string;
  validFrom: string;
  validTo: string | null;
  /** The last day on which somebody holds a role in it: null nobody, "9999-12-31" without end. */
  heldUntil: string | null;
};
export type KnownKind = { code: string; nameVi: string; nameEn: string };
export type KnownPerson = {
  id: string;
  email: string;
  name: string;
  closed: boolean;
  positions: { unitId: string; role: string; since: string; until: string | null }[];
};
