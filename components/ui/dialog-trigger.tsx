"use client";

import type { ReactNode } from "react";
import { Button, type ButtonLook } from "./button.tsx";

type DialogTriggerProps = {
  /** Id of the `<dialog>`. */
  opens: string;
  look?: ButtonLook | undefined;
  small?: boolean | undefined;
  wide?: boolean | undefined;
  reason?: string | undefined;
  children: ReactNode;
};

/** Opens a dialog. The `command` attributes do it without this program in current browsers; the handler serves older ones. */
export function DialogTrigger({ opens, children, ...look }: DialogTriggerProps) {
  const commands = { command: "show-modal", commandfor: opens };
  function open() {
    const dialog = document.getElementById(opens);
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
  }
  return (
    <Button {...look} {...commands} aria-haspopup="dialog" onClick={open}>
      {children}
    </Button>
  );
}
