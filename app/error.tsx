"use client";

import { Failure } from "#components/shell/failure.tsx";

/** A page that failed outside the shell. */
export default function RootError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="p-6">
      <Failure digest={error.digest} again={reset} />
    </main>
  );
}
