import { Editor, Extension } from "@tiptap/core";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history, redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import { type Command, EditorState, Plugin, TextSelection } from "@tiptap/pm/state";
import { addRowAfter, goToNextCell, tableEditing } from "@tiptap/pm/tables";
import { v4 } from "uuid";
import type { Block } from "#lib/report/section/block.ts";
import { Held } from "./editor-hold.ts";
import { identity } from "./editor-identity.ts";
import { takeOutside } from "./editor-outside.ts";
import { pasting } from "./editor-paste.ts";
import { sectionNodes } from "./editor-schema.ts";
import { placeOf, shape } from "./editor-shape.ts";
import { type Signs, signsChanged, signsPlugin } from "./editor-signs.ts";
import { backspace, del, enter, inCell, moveBy, shiftLevel } from "./editor-steps.ts";
import { type ToolState, toolState } from "./editor-tools.ts";
import { type FigureBook, recordsView } from "./editor-views.ts";

/** How long nobody must have typed before the text is handed over, and the longest it waits while one types on. */
const IDLE = 200;
const LONGEST = 800;

type Tools = {
  /** The section's name, read with the field. */
  label: string;
  recordsBlockId: string | null;
  /** The words over the list that follows its records. */
  recordsHint: string;
  figures: FigureBook;
  signs: () => Signs;
  /** Takes the text as it stands now. */
  hand: (blocks: Block[]) => void;
  /** Somebody changed something: at once, with each key. */
  touched: () => void;
  /** A change was refused because the section would become too large. */
  refused: () => void;
  /** Where the keyboard goes for the buttons. */
  toToolbar: () => void;
  /** The report and the section, as the clipboard names them. */
  from: string;
};

const nextCell: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch, view)) return true;
  if (!inCell(state.selection.$from)) return false;
  if (!addRowAfter(state, dispatch)) return false;
  return view === undefined || goToNextCell(1)(view.state, view.dispatch, view);
};
const either =
  (...commands: Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view));

function keys(tools: Tools): Record<string, Command> {
  return {
    Enter: enter,
    "Shift-Enter": enter,
    Backspace: backspace,
    "Mod-Backspace": backspace,
    "Shift-Backspace": backspace,
    Delete: del,
    "Mod-Delete": del,
    Tab: either(nextCell, shiftLevel(1)),
    "Shift-Tab": either(goToNextCell(-1), shiftLevel(-1)),
    "Alt-ArrowUp": moveBy(-1),
    "Alt-ArrowDown": moveBy(1),
    "Mod-z": undo,
    "Mod-y": redo,
    "Mod-Shift-z": redo,
    "Alt-F10": () => {
      tools.toToolbar();
      return true;
    },
  };
}

/** The nodes that draw themselves. */
const drawnNodes = ({ figures, recordsHint }: Tools): Plugin =>
  new Plugin({
    props: {
      nodeViews: {
        figure: (node) => figures.view(node),
        records: (node) => recordsView(node, recordsHint),
      },
    },
  });

/** The parts of the editor that are not kinds of text. */
function workings(tools: Tools) {
  return Extension.create({
    name: "workings",
    priority: 2_000,
    addProseMirrorPlugins() {
      return [
        pasting(this.editor.schema, tools.from, tools.figures, v4),
        keymap(keys(tools)),
        history(),
        shape(tools.refused),
        identity(v4),
        signsPlugin(tools.signs),
        tableEditing(),
        gapCursor(),
        drawnNodes(tools),
      ];
    },
  });
}

/**
 * The editor of one section: holds the document, hands its blocks over when one pauses, takes in what comes from
 * elsewhere. Knows ProseMirror and no React.
 */
export class Writer {
  readonly editor: Editor;
  private readonly held: Held;
  private readonly tools: Tools;
  private waiting: number | null = null;
  private latest: number | null = null;
  private now: ToolState;
  private readonly listeners = new Set<() => void>();

  constructor(element: HTMLElement, blocks: readonly Block[], tools: Tools) {
    this.tools = tools;
    this.editor = new Editor({
      element,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      enableCoreExtensions: { keymap: false, drop: false, paste: false, delete: false, textDirection: false },
      extensions: [...sectionNodes, workings(tools)],
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": tools.label,
          lang: "vi",
          spellcheck: "true",
          class: "section-text",
        },
        handleDOMEvents: {
          blur: () => this.flush(),
        },
      },
      onTransaction: ({ transaction, appendedTransactions }) => {
        if ([transaction, ...appendedTransactions].some((one) => one.docChanged)) this.changed();
        this.tell();
      },
    });
    this.held = new Held(this.editor.schema, tools.recordsBlockId);
    const { schema, state, view } = this.editor;
    const doc = this.held.documentOf(blocks, v4);
    view.updateState(EditorState.create({ schema, doc, plugins: state.plugins }));
    this.now = toolState(this.editor.state);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getTools = (): ToolState => this.now;

  private tell(): void {
    const next = toolState(this.editor.state);
    if (JSON.stringify(next) === JSON.stringify(this.now)) return;
    this.now = next;
    for (const listener of this.listeners) listener();
  }

  private taking = false;

  private changed(): void {
    if (this.taking) return;
    this.tools.touched();
    if (this.waiting !== null) window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.flush(), IDLE);
    this.latest ??= window.setTimeout(() => this.flush(), LONGEST);
  }

  /** The text where there is typing that was not handed over; null where all of it was. */
  readonly pull = (): Block[] | null => {
    if (this.waiting === null) return null;
    window.clearTimeout(this.waiting);
    if (this.latest !== null) window.clearTimeout(this.latest);
    this.waiting = null;
    this.latest = null;
    return this.held.blocksOf(this.editor.state.doc);
  };

  /** Hands over what was typed, now rather than later. */
  readonly flush = (): void => {
    const blocks = this.pull();
    if (blocks) this.tools.hand(blocks);
  };

  /** Takes in a text that was made elsewhere; the caret and undo of what is the same stay. */
  take(blocks: readonly Block[]): void {
    const tr = takeOutside(this.editor.state, this.held, blocks, v4);
    if (tr === null) return;
    this.taking = true;
    this.editor.view.dispatch(tr);
    this.taking = false;
  }

  /** Draws flags, comments and hints anew. */
  redraw(): void {
    this.editor.view.dispatch(this.editor.state.tr.setMeta(signsChanged, true));
  }

  /** Does what a button says, with the caret where it was. */
  run(command: Command): void {
    const { view } = this.editor;
    command(view.state, view.dispatch, view);
    view.focus();
  }

  focus(): void {
    this.editor.view.focus();
  }

  /** Puts the caret into a block (so many letters in); without one at the end. */
  standIn(id: string | null, offset: number): void {
    const { view, state } = this.editor;
    const pos = id === null ? null : placeOf(state.doc, id);
    const end = state.doc.content.size;
    const at = pos === null ? end : Math.min(pos + 1 + offset, end);
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at), -1)));
    view.focus();
  }

  destroy(): void {
    this.flush();
    this.editor.destroy();
  }
}
