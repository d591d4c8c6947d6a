"use client";

import { useEffect, useState } from "react";

/** The parts of a text that only it has, marked; compared in the browser, once somebody has to choose. */
export function MarkedWords({ text, other }: { text: string; other: string }) {
  const parts = useParts(text, other);
  return (
    <p className="whitespace-pre-wrap">
      {parts.map((part) =>
        part.own ? (
          <mark key={part.at} className="bg-amber-wash font-medium">
            {part.text}
          </mark>
        ) : (
          <span key={part.at}>{part.text}</span>
        ),
      )}
    </p>
  );
}

/** A part of the text, named by the place it begins at. */
type Own = { text: string; own: boolean; at: number };

function useParts(text: string, other: string): Own[] {
  const [parts, setParts] = useState<Own[]>([]);
  useEffect(() => {
    let stale = false;
    // Loaded when somebody has to choose; without it (the line is cut) the text stands unmarked.
    import("#lib/report/words-difference.ts").then(
      ({ compareText }) => {
        if (stale) return;
        const found = compareText(other, text).filter((part) => part.change !== "removed");
        let at = 0;
        setParts(
          found.map((part) => {
            const own = { text: part.text, own: part.change === "added", at };
            at += part.text.length;
            return own;
          }),
        );
      },
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [text, other]);
  return parts.map(({ text: part }) => part).join("") === text ? parts : [{ text, own: false, at: 0 }];
}
