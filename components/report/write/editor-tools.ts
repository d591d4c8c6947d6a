import { toggleMark } from "@tiptap/pm/commands";
import { redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type Command, type EditorState, Selection, TextSelection } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
} from "@tiptap/pm/tables";
import { depthOf, inCell, moveBy, toggleLine, toggleList } from "./editor-steps.ts";

/** The buttons of the editor: what each does, and which are on where the caret stands. */

const marks = ["bold", "italic", "underline"] as const;
const tableTools = [
  "rowAbove",
  "rowBelow",
  "columnBefore",
  "columnAfter",
  "headerRow",
  "dropRow",
  "dropColumn",
  "dropTable",
] as const;
export type Tool =
  | (typeof marks)[number]
  | "bulleted"
  | "numbered"
  | "quotation"
  | "subitem"
  | "table"
  | "up"
  | "down"
  | "undo"
  | "redo"
  | (typeof tableTools)[number];

/** The buttons in their order; those of a table stand there only where the caret is in one. */
export const textTools = [
  "bold",
  "italic",
  "underline",
  "bulleted",
  "numbered",
  "quotation",
  "subitem",
  "table",
] as const satisfies readonly Tool[];
export const lastTools = ["up", "down", "undo", "redo"] as const satisfies readonly Tool[];
export const toolsOfTables: readonly Tool[] = tableTools;

const mark =
  (name: (typeof marks)[number]): Command =>
  (state, dispatch) => {
    const type = state.schema.marks[name];
    return type === undefined ? false : toggleMark(type)(state, dispatch);
  };

const node = (state: EditorState, name: string, content: readonly Node[] = []): Node => {
  const type = state.schema.nodes[name];
  if (type === undefined) throw new Error(`the editor has no "${name}"`);
  return type.create(null, content);
};

/** A table of three by three with a row of headings: in place of an empty line, else behind the block. */
const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth === 0 || depthOf($from, "table") > 0) return false;
  const rows = ["headerCell", "cell", "cell"].map((cell) =>
    node(
      state,
      "row",
      [0, 1, 2].map(() => node(state, cell)),
    ),
  );
  const empty = $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
  const at = empty ? $from.before(1) : $from.after(1);
  const { tr } = state;
  tr.replaceWith(at, $from.after(1), node(state, "table", rows));
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  return true;
};

/** The first row of the table becomes one of headings, or a row like the others. */
const toggleHeader: Command = (state, dispatch) => {
  const { $head } = state.selection;
  const depth = depthOf($head, "table");
  const first = depth < 0 ? null : $head.node(depth).firstChild;
  if (first === null) return false;
  const isHeader = first.children.every((cell) => cell.type.name === "headerCell");
  const type = state.schema.nodes[isHeader ? "cell" : "headerCell"];
  const { tr } = state;
  const start = $head.start(depth) + 1;
  first.forEach((cell, offset) => tr.setNodeMarkup(start + offset, type, cell.attrs));
  dispatch?.(tr);
  return true;
};

export const commands: Readonly<Record<Tool, Command>> = {
  bold: mark("bold"),
  italic: mark("italic"),
  underline: mark("underline"),
  bulleted: toggleList(false),
  numbered: toggleList(true),
  quotation: toggleLine("quotation"),
  subitem: toggleLine("subitem"),
  table: insertTable,
  up: moveBy(-1),
  down: moveBy(1),
  undo,
  redo,
  rowAbove: addRowBefore,
  rowBelow: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  headerRow: toggleHeader,
  dropRow: deleteRow,
  dropColumn: deleteColumn,
  dropTable: deleteTable,
};

/** A figure of the grid put where the caret is. */
export function insertFigure(figure: { code: string; year: number | null }): Command {
  return (state, dispatch) => {
    const type = state.schema.nodes["figure"];
    if (type === undefined || !(state.selection instanceof TextSelection)) return false;
    dispatch?.(
      state.tr.replaceSelectionWith(type.create({ indicator: figure.code, year: figure.year }), false).scrollIntoView(),
    );
    return true;
  };
}

/** Which buttons are pressed, which cannot be used, and whether those of a table are of use. */
export type ToolState = { on: readonly Tool[]; off: readonly Tool[]; inTable: boolean };

function hasMark(state: EditorState, name: string): boolean {
  const type = state.schema.marks[name];
  const { from, to, empty, $from } = state.selection;
  if (type === undefined) return false;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}

/** How the buttons stand for a state of the editor. */
export function toolState(state: EditorState): ToolState {
  const { $from } = state.selection;
  const list = depthOf($from, "list");
  const kind =
    list > 0 ? ($from.node(list).attrs["ordered"] === true ? "numbered" : "bulleted") : $from.parent.type.name;
  const inTable = inCell($from);
  const pressed = [...marks.filter((name) => hasMark(state, name)), ...textTools.filter((tool) => tool === kind)];
  const header = inTable && $from.node(depthOf($from, "table")).firstChild?.firstChild?.type.name === "headerCell";
  const off: Tool[] = inTable ? ["bulleted", "numbered", "quotation", "subitem", "table"] : [];
  if (undoDepth(state) === 0) off.push("undo");
  if (redoDepth(state) === 0) off.push("redo");
  return { on: header ? [...pressed, "headerRow"] : pressed, off, inTable };
}
