"use client";

import { useEffect } from "react";
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

/** Opens the printing dialog as soon as the page and its fonts are there: for a page that was opened to be printed. */
export function PrintAtOnce() {
  useEffect(() => {
    let here = true;
    void document.fonts.ready.then(() => {
      if (here) print();
    });
    return () => {
      here = false;
    };
  }, []);
  return null;
}
