"use client";

import { Button } from "./button.tsx";

const print = () => {
  window.print();
};

/** Prints the page as its print style draws it. */
export function PrintButton({ label, small = false }: { label: string; small?: boolean }) {
  return (
    <Button small={small} onClick={print}>
      {label}
    </Button>
  );
}
