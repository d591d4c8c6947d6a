"use client";

import clsx from "clsx";
import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { useFormNow } from "#components/ui/form-context.ts";
import { type Row, useUploads } from "./use-uploads.ts";

/** Words with {name}, {received}, {size}, {limit} in them, filled here. */
export type FileDropWords = Record<
  | "choose"
  | "drop"
  | "hint"
  | "queued"
  | "sending"
  | "waiting"
  | "done"
  | "refused"
  | "signedOut"
  | "remove"
  | "takeAway"
  | "cancel"
  | "tooLarge"
  | "empty"
  | "list"
  | "progress",
  string
>;

export type FileDropLeafProps = {
  /** Tells the forms of a page apart: what was begun here goes on here. */
  place: string;
  /** Endings and kinds the browser offers first; what is taken is decided by the content. */
  accept: string;
  /** The largest file, in megabytes of 1,000,000 bytes. */
  limit: number;
  /** The form sends itself once all files are there. */
  sendsItself: boolean;
  words: FileDropWords;
};

/**
 * Files of a form: dropped or chosen, several at once, each with its progress; what a cut line, a reload or a closed
 * browser interrupted goes on. The form then carries the ids of the uploads (`uploads`). Before and without JavaScript
 * it is the browser's own field (`files`) of the same form.
 */
export function FileDropLeaf({ place, accept, limit, sendsItself, words }: FileDropLeafProps) {
  const id = useId();
  const isRunning = useSyncExternalStore(never, yes, no);
  const judge = useCallback(
    (file: File) =>
      file.size === 0 ? words.empty : file.size > limit * 1_000_000 ? fill(words.tooLarge, { limit }) : null,
    [words, limit],
  );
  const { rows, add, remove, clear } = useUploads(place, judge);
  const { state, pending } = useFormNow();
  const box = useRef<HTMLDivElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const isOver = useDrop(zone, add);
  useEffect(() => {
    if (state.status === "done") clear();
  }, [state, clear]);
  useWhole(box, rows, pending, sendsItself);

  return (
    <div ref={box} className="grid min-w-0 gap-2">
      <div
        ref={zone}
        className={clsx(
          "flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-box border border-dashed px-3 py-2.5",
          isOver ? "border-blue bg-blue-wash" : "border-field bg-paper",
        )}
      >
        <label
          htmlFor={id}
          className={clsx(
            "font-medium",
            isRunning &&
              "cursor-pointer rounded-box border border-field bg-paper px-3 py-1.5 has-[+input:focus-visible]:outline-3 has-[+input:focus-visible]:outline-focus hover:bg-sunk",
          )}
        >
          {words.choose}
        </label>
        <input
          id={id}
          type="file"
          multiple
          accept={accept}
          aria-describedby={`${id}-hint`}
          {...(isRunning ? {} : { name: "files" })}
          className={clsx(isRunning ? "sr-only" : "min-w-0 max-w-full")}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        {isRunning && <span className="text-ink-2 max-md:hidden">{words.drop}</span>}
        <p id={`${id}-hint`} className="w-full text-s text-ink-3">
          {fill(words.hint, { limit })}
        </p>
      </div>
      {rows.length > 0 && (
        <ul aria-label={words.list} className="grid gap-1.5">
          {rows.map((row) => (
            <UploadRow key={row.key} row={row} words={words} onRemove={() => remove(row)} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Takes what is dropped on a zone; true while files hang over it. Dropping is a second way: the button is the first. */
function useDrop(zone: { current: HTMLDivElement | null }, add: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const at = zone.current;
    if (at === null) return;
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = () => setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      add([...(event.dataTransfer?.files ?? [])]);
    };
    at.addEventListener("dragover", over);
    at.addEventListener("dragleave", leave);
    at.addEventListener("drop", drop);
    return () => {
      at.removeEventListener("dragover", over);
      at.removeEventListener("dragleave", leave);
      at.removeEventListener("drop", drop);
    };
  }, [zone, add]);
  return isOver;
}

type UploadRowProps = { row: Row; words: FileDropWords; onRemove: () => void };

function UploadRow({ row, words, onRemove }: UploadRowProps) {
  const isOut = row.stage === "refused" || row.stage === "signedOut";
  const share = row.size === 0 ? 0 : Math.round((row.received / row.size) * 100);
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-box border border-line bg-paper px-3 py-1.5">
      <span className="min-w-0 flex-1 basis-40 font-medium wrap-anywhere">{row.name}</span>
      {!isOut && row.stage !== "done" && (
        <progress
          className="h-2 w-28 accent-blue"
          max={100}
          value={share}
          aria-label={fill(words.progress, { name: row.name })}
        />
      )}
      <span role="status" className={clsx("num text-s", isOut ? "text-red-ink" : "text-ink-2")}>
        {fill(words[row.stage], { share, reason: row.reason })}
      </span>
      {row.id !== null && <input type="hidden" name="uploads" value={row.id} />}
      <Button
        look="quiet"
        small
        onClick={onRemove}
        aria-label={fill(words[isOut ? "remove" : "cancel"], { name: row.name })}
      >
        {words.takeAway}
      </Button>
    </li>
  );
}

/**
 * Holds the form back while files are still coming, and sends it once they are there: because somebody pressed its
 * button meanwhile, or because it sends itself.
 */
function useWhole(
  box: { current: HTMLDivElement | null },
  rows: readonly Row[],
  pending: boolean,
  sendsItself: boolean,
) {
  const isComing = rows.some(({ stage }) => ["queued", "sending", "waiting"].includes(stage));
  const ready = rows.filter(({ stage }) => stage === "done").length;
  const asked = useRef(false);
  const sent = useRef("");
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form || !isComing) return;
    const hold = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      asked.current = true;
    };
    form.addEventListener("submit", hold, { capture: true });
    return () => form.removeEventListener("submit", hold, { capture: true });
  }, [box, isComing]);
  const whole = rows.map(({ id }) => id ?? "").join(" ");
  useEffect(() => {
    if (isComing || ready === 0 || pending || sent.current === whole || !(asked.current || sendsItself)) return;
    asked.current = false;
    sent.current = whole;
    box.current?.closest("form")?.requestSubmit();
  }, [box, isComing, ready, pending, whole, sendsItself]);
}

/** Whether this program runs yet: not in the page as it was sent. */
const never = () => () => undefined;
const yes = () => true;
const no = () => false;

function fill(text: string, params: Readonly<Record<string, string | number | null>>): string {
  return text.replace(/\{(\w+)\}/g, (_hole, name: string) => `${params[name] ?? ""}`);
}
