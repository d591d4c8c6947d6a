"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import type { Block } from "#lib/report/section/block.ts";
import { type Arrived, typedInto } from "./editor-take-over.ts";
import type { EditorWords } from "./editor-words.ts";
import type { KeeperWords } from "./keeper-words.ts";

export type SectionEditorProps = {
  reportId: string;
  outlineItemId: string;
  personId: string;
  /** Number and title of the section, for the name of the field. */
  label: string;
  blocks: Block[];
  revision: number;
  savedTime: string | null;
  /** The figures of the grid: shown where they stand in the text, offered to be put into it. */
  figureChoices: readonly { key: string; code: string; name: string; year: number | null; value: string }[];
  /** The list that is made of records: shown, not written here. */
  recordsBlockId: string | null;
  /** Returned passages by block id: the words read before them. */
  flagged: Readonly<Record<string, string>>;
  /** Open comments by block id; they stand on the page as `#comment-<id>`. */
  comments: Readonly<Record<string, number>>;
  words: EditorWords;
  /** The words of keeping the text (saved, merged, kept on this computer). */
  kept: KeeperWords;
  /** The same section as a plain form, until the editor has arrived; what was typed there is taken over. */
  plainForm: ReactNode;
};

type Surface = ComponentType<SectionEditorProps & { arrived: Arrived }>;

/** The text of one section: a plain form at first, the editor as soon as it has come (only here, never on the server). */
export function SectionEditor(props: SectionEditorProps) {
  const [editor, setEditor] = useState<{ Surface: Surface; arrived: Arrived } | null>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let here = true;
    void import("./editor-surface.tsx").then(
      ({ EditorSurface }) => here && setEditor({ Surface: EditorSurface, arrived: typedInto(form.current) }),
      // It did not come over this line: the plain form stays and saves as well.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  if (editor === null) return <div ref={form}>{props.plainForm}</div>;
  return <editor.Surface {...props} arrived={editor.arrived} />;
}
