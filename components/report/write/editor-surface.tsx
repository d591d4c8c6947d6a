"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { v4 } from "uuid";
import type { Block } from "#lib/report/section/block.ts";
import { mergeKeepingBoth } from "#lib/report/section/resolve.ts";
import { ConflictList } from "./conflict-list.tsx";
import "./editor.css";
import { FigureMenu } from "./editor-figures.tsx";
import type { Signs } from "./editor-signs.ts";
import { EditorToolbar } from "./editor-toolbar.tsx";
import { commands, insertFigure, type ToolState } from "./editor-tools.ts";
import type { FigureChoice, SectionEditorProps } from "./editor-types.ts";
import { FigureBook } from "./editor-views.ts";
import { fill } from "./editor-words.ts";
import { Writer } from "./editor-writer.ts";
import { WritingHere } from "./here.tsx";
import type { Keeper } from "./keeper.ts";
import type { Snapshot } from "./keeper-types.ts";
import { SaveStateLine } from "./save-state.tsx";
import { type Arrived, takeOver } from "./editor-take-over.ts";
import { useKeeper } from "./use-keeper.ts";

/** How long nobody must have typed before the rest of the page is drawn anew (marks of the outline, what is missing). */
const QUIET = 1_500;
const nothingOn: ToolState = { on: [], off: [], inTable: false };

type SurfaceProps = SectionEditorProps & { arrived: Arrived };

/** The editor of one section with its tools; what was typed into the plain form before it came is taken over. */
export function EditorSurface({ arrived, ...props }: SurfaceProps) {
  const { words, label, kept } = props;
  const quiet = useQuietRefresh();
  const { keeper, snapshot } = useKeeper(
    props,
    { blocks: props.blocks, revision: props.revision, time: props.savedTime },
    quiet.saved,
  );
  const [refused, setRefused] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const menuId = useId();
  const toToolbar = useCallback(() => bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), []);
  const { place, writer } = useWriter(props, {
    keeper,
    snapshot,
    arrived,
    toToolbar,
    setRefused,
    touched: quiet.touched,
  });
  const tools = useSyncExternalStore(
    useCallback((listener: () => void) => writer?.subscribe(listener) ?? (() => undefined), [writer]),
    () => writer?.getTools() ?? nothingOn,
    () => nothingOn,
  );
  const put = (choice: FigureChoice) => {
    setChoosing(false);
    writer?.run(insertFigure(choice));
  };
  return (
    <div>
      <div className="section-tools screen font-sans">
        <EditorToolbar
          bar={bar}
          words={words}
          tools={tools}
          use={(tool) => writer?.run(commands[tool])}
          back={() => writer?.focus()}
          figures={{ open: choosing, toggle: () => setChoosing(!choosing), menuId }}
        />
        <SaveStateLine snapshot={snapshot} keeper={keeper} words={kept} label={label} />
        {choosing && (
          <div className="w-full">
            <FigureMenu
              id={menuId}
              words={words}
              choices={props.figureChoices}
              choose={put}
              close={() => {
                setChoosing(false);
                writer?.focus();
              }}
            />
          </div>
        )}
        {refused && (
          <p role="alert" className="late w-full">
            {words.tooLarge}
          </p>
        )}
      </div>
      <WritingHere reportId={props.reportId} outlineItemId={props.outlineItemId} words={kept} />
      <ConflictList snapshot={snapshot} keeper={keeper} words={kept} />
      <div ref={place} />
      <p className="screen mt-3 font-sans text-s text-ink-3">{words.keys}</p>
    </div>
  );
}

/** The rest of the page is drawn anew after a save, once nobody has typed for a moment. */
function useQuietRefresh(): { saved: () => void; touched: () => void } {
  const router = useRouter();
  const timer = useRef(0);
  const touched = useCallback(() => window.clearTimeout(timer.current), []);
  const saved = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => router.refresh(), QUIET);
  }, [router]);
  useEffect(() => touched, [touched]);
  return { saved, touched };
}

type Around = {
  keeper: Keeper;
  snapshot: Snapshot;
  arrived: Arrived;
  toToolbar: () => void;
  setRefused: (refused: boolean) => void;
  touched: () => void;
};

/** The writer in its place on the page, fed with what the page and the keeper bring. */
function useWriter(props: SectionEditorProps, around: Around) {
  const { keeper, snapshot } = around;
  const place = useRef<HTMLDivElement>(null);
  const [writer, setWriter] = useState<Writer | null>(null);
  const signs = signsOf(props);
  const latest = useRef({ props, around, signs });
  useLayoutEffect(() => {
    latest.current = { props, around, signs };
  });
  const given = useRef<readonly Block[]>(props.blocks);
  const [book] = useState(() => new FigureBook(props.words.noFigure));

  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const { props, around } = latest.current;
    const started = takeOver(props.blocks, around.arrived, v4);
    const hand = (blocks: Block[]) => {
      given.current = blocks;
      keeper.edit(blocks);
    };
    const made = new Writer(place.current, started, {
      label: fill(props.words.label, { section: props.label }),
      recordsBlockId: props.recordsBlockId,
      recordsHint: props.words.records,
      figures: book,
      from: `${props.reportId}/${props.outlineItemId}`,
      signs: () => latest.current.signs,
      hand,
      touched: () => {
        latest.current.around.setRefused(false);
        latest.current.around.touched();
        keeper.touch();
      },
      refused: () => latest.current.around.setRefused(true),
      toToolbar: around.toToolbar,
    });
    if (started !== props.blocks) hand(started);
    if (around.arrived.focus) made.standIn(around.arrived.focus.id, around.arrived.focus.offset);
    // A passage the address leads to is on the page only now.
    else if (window.location.hash.startsWith("#b-"))
      document.getElementById(window.location.hash.slice(1))?.scrollIntoView({ block: "center" });
    const leaving = () => made.flush();
    window.addEventListener("pagehide", leaving, { capture: true });
    document.addEventListener("visibilitychange", leaving, { capture: true });
    setWriter(made);
    return () => {
      window.removeEventListener("pagehide", leaving, { capture: true });
      document.removeEventListener("visibilitychange", leaving, { capture: true });
      made.destroy();
      setWriter(null);
    };
  }, [keeper, book]);

  useEffect(() => book.show(props.figureChoices), [book, props.figureChoices]);
  const drawn = JSON.stringify(signs);
  useEffect(() => writer?.redraw(), [writer, drawn]);
  useEffect(() => {
    if (writer === null || snapshot.outside === 0) return;
    // Typing of the last moment that the keeper did not know of stays, beside what came.
    const { blocks } = keeper.getSnapshot();
    const own = writer.pull();
    const all = own === null ? blocks : mergeKeepingBoth(given.current, own, blocks, v4);
    given.current = all;
    writer.take(all);
    if (own !== null) keeper.edit(all);
  }, [writer, keeper, snapshot.outside]);
  return { place, writer };
}

function signsOf({ flagged, comments, words, label }: SectionEditorProps): Signs {
  const said = Object.entries(comments).map(
    ([id, count]) => [id, { count, words: fill(words.comments, { count }) }] as const,
  );
  return { flagged, comments: Object.fromEntries(said), placeholder: words.placeholder, under: label };
}
