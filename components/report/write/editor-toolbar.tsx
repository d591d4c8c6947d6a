"use client";

import type { EditorWordKey, EditorWords } from "./editor-words.ts";

export type Tool = "toList" | "toParagraph" | "numbered" | "bulleted" | "up" | "down" | "remove" | "add";

type EditorToolbarProps = {
  words: EditorWords;
  /** What fits the field one is in; none is in a field: only adding. */
  tools: readonly Tool[];
  use: (tool: Tool) => void;
  undo: (() => void) | null;
};

const word: Record<Tool, EditorWordKey> = {
  toList: "toList",
  toParagraph: "toParagraph",
  numbered: "numbered",
  bulleted: "bulleted",
  up: "up",
  down: "down",
  remove: "remove",
  add: "add",
};

/** What can be done to the paragraph or entry one is in, by pointer and by keyboard. */
export function EditorToolbar({ words, tools, use, undo }: EditorToolbarProps) {
  const look = "min-h-9 rounded-box border border-transparent px-2.5 text-s hover:border-line hover:bg-ground";
  return (
    <div role="toolbar" aria-label={words.toolbar} className="flex flex-wrap gap-1">
      {tools.map((tool) => (
        // Keeping the focus where it is, so that the field stays the one that is meant.
        <button
          key={tool}
          type="button"
          className={look}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => use(tool)}
        >
          {words[word[tool]]}
        </button>
      ))}
      {undo ? (
        <button type="button" className={`${look} font-semibold text-blue`} onClick={undo}>
          {words.undo}
        </button>
      ) : null}
    </div>
  );
}
