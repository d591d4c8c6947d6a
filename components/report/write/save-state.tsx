"use client";

import { useState } from "react";
import type { Keeper } from "./keeper.ts";
import type { Snapshot } from "./keeper-types.ts";
import { fill, type KeeperWords } from "./keeper-words.ts";
import { download, fileNameOf, plainText } from "./unsent-text.ts";

type Said = { text: string; tone: string };

function said({ state, conflicts }: Snapshot, words: KeeperWords): Said {
  // What is set aside until one chooses is in this browser only: "saved" would be too much said.
  if (state.kind === "saved" && conflicts.length > 0)
    return { text: fill(words.choosing, { count: conflicts.length }), tone: "soon" };
  switch (state.kind) {
    case "saved":
      return {
        text: state.time === null ? words.saved : fill(words.savedAt, { time: state.time }),
        tone: "text-green",
      };
    case "typing":
      return { text: words.typing, tone: "text-ink-3" };
    case "saving":
      return { text: words.saving, tone: "text-ink-3" };
    case "offline":
      return { text: words.offline, tone: "soon" };
    case "failing":
      return { text: words.failing, tone: "soon" };
    case "signedOut":
      return { text: words.signedOut, tone: "soon" };
    case "refused":
      return { text: fill(words.refused, { title: state.title }), tone: "late" };
  }
}

type StateProps = {
  snapshot: Snapshot;
  keeper: Keeper;
  words: KeeperWords;
  /** Number and title of the section, for the file of what is not saved. */
  label: string;
};

/** Whether the words are safe, in words; what others brought; and the ways out where they are not. Read out as it changes. */
export function SaveStateLine({ snapshot, keeper, words, label }: StateProps) {
  const { state, merged, kept, unsaved, conflicts } = snapshot;
  const { text, tone } = said(snapshot, words);
  const stuck = state.kind === "refused" || state.kind === "failing" || (unsaved && !kept);
  const waits = state.kind === "offline" || state.kind === "failing" || state.kind === "signedOut";
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-s">
      <span role="status" className={tone}>
        {text}
      </span>
      {merged && conflicts.length === 0 && (
        <span role="status" className="text-blue">
          {fill(merged.names === "" ? words.mergedAlone : words.merged, merged)}
        </span>
      )}
      {unsaved && !kept && <span className="late">{words.unkept}</span>}
      {state.kind === "signedOut" && (
        <a href="/sign-in" target="_blank" rel="noopener">
          {words.signIn}
        </a>
      )}
      {waits && (
        <button type="button" className="underline" onClick={() => keeper.now()}>
          {words.tryNow}
        </button>
      )}
      {stuck && <Rescue text={() => plainText(label, snapshot)} label={label} words={words} />}
    </div>
  );
}

/** What is not saved, to be taken along: as a file, or copied. */
export function Rescue({ text, label, words }: { text: () => string; label: string; words: KeeperWords }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setCopied(true),
      // Not allowed here (a page without https): the file is still there.
      () => download(fileNameOf(label), text()),
    );
  return (
    <>
      <button type="button" className="underline" onClick={() => download(fileNameOf(label), text())}>
        {words.download}
      </button>
      {typeof navigator !== "undefined" && "clipboard" in navigator && (
        <button type="button" className="underline" onClick={() => void copy()}>
          {copied ? words.copied : words.copy}
        </button>
      )}
    </>
  );
}
