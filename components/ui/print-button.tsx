"use client";

import { Button } from "./button.tsx";

/** Prints the page as its print style draws it. */
export function PrintButton({ label, small = false }: { label: string; small?: boolean }) {
  return (
    <Button small={small} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
