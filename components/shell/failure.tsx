"use client";

import { useSyncExternalStore } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import en from "#lib/platform/words/en/failure.json";
import vi from "#lib/platform/words/vi/failure.json";

type FailureProps = {
  /** Names the failure in the server's log; absent where it happened in the browser. */
  digest: string | undefined;
  again: () => void;
};

/** An unexpected failure, said calmly: nothing is lost, try again, and a code that can be read out by telephone. */
export function Failure({ digest, again }: FailureProps) {
  const words = useSyncExternalStore(unchanging, documentWords, () => vi);
  return (
    <div role="alert" className="grid max-w-prose gap-4">
      <h1>{words.title}</h1>
      <p className="text-ink-2">{words.reason}</p>
      {digest && (
        <p>
          {words.code}: <b className="num font-mono">{digest}</b>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="go" onClick={again}>
          {words.again}
        </Button>
        <ButtonLink href="/">{words.back}</ButtonLink>
      </div>
    </div>
  );
}

const unchanging = () => () => undefined;
const documentWords = () => (document.documentElement.lang === "en" ? en : vi);
