"use client";

import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from "react";
import { lastTools, textTools, type Tool, type ToolState, toolsOfTables } from "./editor-tools.ts";
import type { EditorWords } from "./editor-words.ts";

type EditorToolbarProps = {
  words: EditorWords;
  tools: ToolState;
  use: (tool: Tool) => void;
  /** The keyboard goes back to the text. */
  back: () => void;
  /** Opens and closes the menu of figures. */
  figures: { open: boolean; toggle: () => void; menuId: string };
  bar: Ref<HTMLDivElement>;
};

/** Keys as they are shown, and as a screen reader is told them. */
const shortcuts: Partial<Record<Tool, [shown: string, told: string]>> = {
  bold: ["Ctrl+B", "Control+B"],
  italic: ["Ctrl+I", "Control+I"],
  underline: ["Ctrl+U", "Control+U"],
  undo: ["Ctrl+Z", "Control+Z"],
  redo: ["Ctrl+Y", "Control+Y"],
  up: ["Alt+↑", "Alt+ArrowUp"],
  down: ["Alt+↓", "Alt+ArrowDown"],
};
const faces: Partial<Record<Tool, ReactNode>> = {
  bold: <b>B</b>,
  italic: <i className="font-serif">I</i>,
  underline: <u>U</u>,
  undo: "↶",
  redo: "↷",
  up: "↑",
  down: "↓",
};
const before: Partial<Record<Tool, string>> = {
  bulleted: "•",
  numbered: "1.",
  quotation: "“",
  subitem: "a)",
  table: "▦",
};
/** Buttons that are pressed or not; the others do something once. */
const lasting: readonly Tool[] = [
  "bold",
  "italic",
  "underline",
  "bulleted",
  "numbered",
  "quotation",
  "subitem",
  "headerRow",
];

/** The tools of the text as one stop of the keyboard: arrows go through them, Escape goes back to the text. */
export function EditorToolbar({ words, tools, use, back, figures, bar }: EditorToolbarProps) {
  const [current, setCurrent] = useState<string>("bold");
  const button = (tool: Tool) => {
    const [shown, told] = shortcuts[tool] ?? [];
    const face = faces[tool];
    const name = words[tool];
    return (
      <ToolButton
        key={tool}
        name={tool}
        current={current}
        title={shown === undefined ? (face === undefined ? undefined : name) : `${name} (${shown})`}
        label={face === undefined ? undefined : name}
        shortcut={told}
        pressed={lasting.includes(tool) ? tools.on.includes(tool) : undefined}
        off={tools.off.includes(tool)}
        press={() => use(tool)}
        enter={setCurrent}
      >
        {face ?? (
          <>
            {before[tool] !== undefined && <span aria-hidden="true">{before[tool]} </span>}
            {name}
          </>
        )}
      </ToolButton>
    );
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={words.toolbar}
      className="flex flex-wrap items-center gap-0.5"
      onKeyDown={(event) => walk(event, back)}
    >
      {textTools.map(button)}
      <ToolButton
        name="figure"
        current={current}
        menu={figures}
        press={figures.toggle}
        enter={setCurrent}
        className="text-green"
      >
        <span aria-hidden="true">+ </span>
        {words.figure}
      </ToolButton>
      {lastTools.map(button)}
      {tools.inTable && (
        <div role="group" aria-label={words.table} className="flex w-full flex-wrap gap-0.5 border-t border-line pt-1">
          {toolsOfTables.map(button)}
        </div>
      )}
    </div>
  );
}

/** Arrows, Home and End go from button to button, Escape to the text. */
function walk(event: KeyboardEvent<HTMLDivElement>, back: () => void): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === event.target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (event.key !== "Escape" && to === undefined) return;
  event.preventDefault();
  if (to === undefined) back();
  else buttons[(to + buttons.length) % buttons.length]?.focus();
}

type ToolButtonProps = {
  name: string;
  /** Which button the keyboard comes to. */
  current: string;
  title?: string | undefined;
  label?: string | undefined;
  shortcut?: string | undefined;
  pressed?: boolean | undefined;
  off?: boolean;
  menu?: { open: boolean; menuId: string };
  className?: string;
  press: () => void;
  enter: (name: string) => void;
  children: ReactNode;
};

function ToolButton(props: ToolButtonProps) {
  const { name, current, pressed, off = false, menu, press, enter } = props;
  const self = useRef<HTMLButtonElement>(null);
  return (
    <button
      ref={self}
      type="button"
      tabIndex={name === current ? 0 : -1}
      title={props.title}
      aria-label={props.label}
      aria-keyshortcuts={props.shortcut}
      aria-pressed={pressed}
      aria-disabled={off}
      aria-haspopup={menu ? "listbox" : undefined}
      aria-expanded={menu?.open}
      aria-controls={menu?.open ? menu.menuId : undefined}
      className={clsx(
        "min-h-9 min-w-9 rounded-box border border-transparent px-2 text-s",
        off ? "cursor-not-allowed text-ink-3" : "hover:border-line hover:bg-ground",
        pressed && "border-line-strong bg-sunk",
        props.className,
      )}
      // The caret stays in the text, so that the button means the passage it stands in.
      onMouseDown={(event) => event.preventDefault()}
      onFocus={() => enter(name)}
      onClick={() => !off && press()}
    >
      {props.children}
    </button>
  );
}
