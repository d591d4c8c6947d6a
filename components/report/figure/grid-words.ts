/** The words the grid needs in the browser, handed over by the page from the catalogue `figures.grid`. */
export const gridWordKeys = [
  "label",
  "indicator",
  "total",
  "unanswered",
  "notByYear",
  "hasWarning",
  "hasError",
  "isWrong",
  "isConflict",
  "isNone",
  "isMissing",
  "required",
  "optionalShow",
  "optionalHide",
  "returned",
  "filterLabel",
  "all",
  "empty",
  "warned",
  "undo",
  "sums",
  "sumsDone",
  "keys",
  "keysHelp",
  "legend",
  "pasted",
  "pastedWrong",
  "pastedLeft",
  "copied",
  "cleared",
  "undone",
  "sealedHere",
  "state.saved",
  "state.savedAt",
  "state.typing",
  "state.saving",
  "state.offline",
  "state.signedOut",
  "state.refused",
  "state.tryNow",
  "conflictsOpen",
  "wrongOpen",
  "panel.label",
  "panel.year",
  "panel.kind",
  "panel.value",
  "panel.reason",
  "panel.note",
  "panel.takeSum",
  "panel.conflict",
  "panel.mine",
  "panel.theirs",
  "panel.keepMine",
  "panel.takeTheirs",
  "panel.earlier",
  "panel.frozen",
  "panel.peers",
  "panel.written",
  "panel.evidence",
  "panel.definition",
  "panel.warnings",
  "panel.explain",
  "panel.explainHint",
  "panel.explained",
  "panel.send",
  "panel.waitSaved",
] as const;
export type GridWordKey = (typeof gridWordKeys)[number];
export type GridWords = Readonly<Record<GridWordKey, string>> & {
  /** Words for the kinds of figure, and for what is wrong with a cell by its code. */
  kinds: Readonly<Record<"EXACT" | "ESTIMATE" | "NONE" | "MISSING", string>>;
  problems: Readonly<Record<string, string>>;
  /** The form's own words (`ui.form`). */
  form: { lost: string; failed: string; sending: string };
};

/** A sentence with its `{holes}` filled. */
export function fill(words: string, params: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_hole, name: string) => String(params[name] ?? ""));
}
