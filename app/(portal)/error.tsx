"use client";

import { Failure } from "#components/shell/failure.tsx";

/** A page that failed inside the shell, which stays usable around it. */
export default function PortalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Failure digest={error.digest} again={reset} />;
}
