"use client";

import type { EditorWords } from "./editor-words.ts";
import { fill } from "./editor-words.ts";
import type { SaveState as State } from "./keeper.ts";

function said(state: State, words: EditorWords): { text: string; tone: string } {
  if (state.kind === "saved")
    return { text: state.time === null ? words.saved : fill(words.savedAt, { time: state.time }), tone: "text-green" };
  if (state.kind === "merged") return { text: fill(words.merged, { time: state.time }), tone: "text-blue" };
  if (state.kind === "refused") return { text: fill(words.refused, { title: state.title }), tone: "late" };
  if (state.kind === "offline") return { text: words.offline, tone: "soon" };
  if (state.kind === "signedOut") return { text: words.signedOut, tone: "soon" };
  return { text: state.kind === "saving" ? words.saving : words.typing, tone: "text-ink-3" };
}

/** Whether the words are safe, in words; read out when it changes. */
export function SaveStateLine({ state, words, tryNow }: { state: State; words: EditorWords; tryNow: () => void }) {
  const { text, tone } = said(state, words);
  return (
    <div className="flex flex-wrap items-center gap-2 text-s">
      <span role="status" className={tone}>
        {text}
      </span>
      {state.kind === "offline" || state.kind === "signedOut" ? (
        <button type="button" className="underline" onClick={tryNow}>
          {words.tryNow}
        </button>
      ) : null}
    </div>
  );
}
