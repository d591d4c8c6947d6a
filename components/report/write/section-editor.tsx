"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { v4 } from "uuid";
import type { Block } from "#lib/report/section/block.ts";
import {
  append,
  blockOf,
  type Caret,
  joinBack,
  moveBy,
  remove,
  type Step,
  setText,
  split,
  toggleList,
} from "#lib/report/section/edit.ts";
import { ConflictList } from "./conflict-list.tsx";
import { EditorBlocks } from "./editor-blocks.tsx";
import { EditorToolbar, type Tool } from "./editor-toolbar.tsx";
import type { EditorWords } from "./editor-words.ts";
import { WritingHere } from "./here.tsx";
import type { KeeperWords } from "./keeper-words.ts";
import { SaveStateLine } from "./save-state.tsx";
import { useKeeper } from "./use-keeper.ts";

type SectionEditorProps = {
  reportId: string;
  outlineItemId: string;
  personId: string;
  /** Number and title of the section, for the names of its fields. */
  label: string;
  blocks: Block[];
  revision: number;
  savedTime: string | null;
  /** Values of figures in the text, by code (`A04`, `A04:2022`). */
  figures: Readonly<Record<string, string>>;
  /** The list that is made of records: shown, not written here. */
  recordsBlockId: string | null;
  /** Returned passages by block id: the words read before them. */
  flagged: Readonly<Record<string, string>>;
  words: EditorWords;
  /** The words of keeping the text (saved, merged, kept on this computer). */
  kept: KeeperWords;
  /** The same section as a plain form, until this leaf has arrived; what was typed there is taken over. */
  plainForm: ReactNode;
};

/** How long nobody must have typed before the rest of the page is drawn anew (marks of the outline, what is missing). */
const QUIET = 1_500;

/** The text of one section, a field per paragraph and entry, saved as one writes. */
export function SectionEditor(props: SectionEditorProps) {
  const [arrived, setArrived] = useState<Record<string, string> | null>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => setArrived(typedInto(form.current)), []);
  return arrived === null ? <div ref={form}>{props.plainForm}</div> : <Editor {...props} typed={arrived} />;
}

/** What somebody had typed into the plain form before the editor came, by the field's id. */
function typedInto(place: HTMLDivElement | null): Record<string, string> {
  const areas = [...(place?.querySelectorAll("textarea") ?? [])];
  return Object.fromEntries(
    areas
      .filter((area) => area.value !== area.defaultValue)
      .map((area) => [area.name.replace(/^texts[.[]/, "").replace(/\]$/, ""), area.value]),
  );
}

function takeOver(blocks: readonly Block[], typed: Readonly<Record<string, string>>): Block[] {
  return Object.entries(typed).reduce<Block[]>(
    (held, [id, text]) => {
      if (id !== "more") return setText(held, id, text, v4).blocks;
      const added = append(held, v4);
      return added.caret ? setText(added.blocks, added.caret.id, text, v4).blocks : held;
    },
    [...blocks],
  );
}

function Editor({ typed, ...props }: SectionEditorProps & { typed: Readonly<Record<string, string>> }) {
  const { words, label, recordsBlockId } = props;
  const router = useRouter();
  const timer = useRef(0);
  const saved = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => router.refresh(), QUIET);
  }, [router]);
  const { keeper, snapshot } = useKeeper(
    props,
    { blocks: props.blocks, revision: props.revision, time: props.savedTime },
    saved,
  );
  const [caret, setCaret] = useState<Caret | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [before, setBefore] = useState<Block[] | null>(null);
  const { blocks } = snapshot;
  useEffect(() => {
    if (Object.keys(typed).length > 0) keeper.edit(takeOver(keeper.getSnapshot().blocks, typed));
    return () => window.clearTimeout(timer.current);
  }, [keeper, typed]);

  const take = (step: Step) => {
    window.clearTimeout(timer.current);
    keeper.edit(step.blocks);
    setBefore(null);
    if (step.caret) setCaret({ ...step.caret });
  };
  const use = (tool: Tool) => {
    if (tool === "add") return take(append(blocks, v4));
    const block = focused === null ? undefined : blockOf(blocks, focused);
    if (focused === null || block === undefined) return;
    if (tool === "toList" || tool === "toParagraph") return take(toggleList(blocks, focused, v4));
    if (tool === "up" || tool === "down") return take(moveBy(blocks, focused, tool === "up" ? -1 : 1));
    if (tool === "remove") {
      take(remove(blocks, focused));
      setBefore(blocks);
      return setFocused(null);
    }
    if (block.kind === "list")
      take({
        blocks: blocks.map((other) => (other.id === block.id ? { ...block, ordered: tool === "numbered" } : other)),
        caret: null,
      });
  };
  const undo = before === null ? null : () => take({ blocks: before, caret: null });

  return (
    <div>
      <div className="screen mb-3 flex flex-wrap items-center justify-between gap-2 border-b border-line pb-2 font-sans">
        <EditorToolbar
          words={words}
          tools={toolsFor(focused === null ? undefined : blockOf(blocks, focused), recordsBlockId)}
          use={use}
          undo={undo}
        />
        <SaveStateLine snapshot={snapshot} keeper={keeper} words={props.kept} label={label} />
      </div>
      <WritingHere reportId={props.reportId} outlineItemId={props.outlineItemId} words={props.kept} />
      <ConflictList snapshot={snapshot} keeper={keeper} words={props.kept} />
      <EditorBlocks
        blocks={blocks}
        label={label}
        words={words}
        caret={caret}
        figures={props.figures}
        recordsBlockId={recordsBlockId}
        flagged={props.flagged}
        onText={(id, text) => take(setText(blocks, id, text, v4))}
        onEnter={(id, offset) => take(split(blocks, id, offset, v4))}
        onJoinBack={(id) => take(joinBack(blocks, id))}
        onFocus={setFocused}
        onBegin={() => take(append(blocks, v4))}
      />
    </div>
  );
}

function toolsFor(block: Block | undefined, recordsBlockId: string | null): Tool[] {
  if (block === undefined || block.kind === "table" || block.id === recordsBlockId) return ["add"];
  if (block.kind === "list")
    return ["toParagraph", block.ordered ? "bulleted" : "numbered", "up", "down", "remove", "add"];
  return ["toList", "up", "down", "remove", "add"];
}
