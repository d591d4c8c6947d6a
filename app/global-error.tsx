"use client";

import { Failure } from "#components/shell/failure.tsx";
import "./globals.css";

/** The document itself failed: no shell, no fonts, the same words. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="vi">
      <body>
        <main className="p-6">
          <Failure digest={error.digest} again={reset} />
        </main>
      </body>
    </html>
  );
}
