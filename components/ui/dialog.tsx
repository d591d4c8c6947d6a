import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { ButtonLook } from "./button.tsx";
import { DialogTrigger } from "./dialog-trigger.tsx";
import { Icon } from "./icon.tsx";

type DialogProps = {
  /** Words of the button that opens it; end with "…" when more is asked. */
  trigger: ReactNode;
  look?: ButtonLook | undefined;
  small?: boolean | undefined;
  wide?: boolean | undefined;
  /** Why it cannot be opened now. */
  reason?: string | undefined;
  title: string;
  children: ReactNode;
};

/** The browser's own dialog: keeps focus inside, closes by Escape, opens without JavaScript where the browser knows `command`. */
export function Dialog({ trigger, look, small, wide, reason, title, children }: DialogProps) {
  const t = useTranslations("ui");
  const id = useId();
  return (
    <>
      <DialogTrigger opens={id} look={look} small={small} wide={wide} reason={reason}>
        {trigger}
      </DialogTrigger>
      <dialog
        id={id}
        aria-labelledby={`${id}-title`}
        className="m-auto w-[min(36rem,calc(100vw-32px))] rounded-box border border-line-strong bg-paper p-0 text-ink"
      >
        <header className="flex items-center gap-3 border-b border-line px-5 py-3">
          <h2 id={`${id}-title`} className="min-w-0 flex-1">
            {title}
          </h2>
          <form method="dialog">
            <button
              className="grid size-9 place-items-center rounded-box text-ink-2 hover:bg-sunk"
              aria-label={t("close")}
            >
              <Icon name="close" />
            </button>
          </form>
        </header>
        <div className="px-5 py-4">{children}</div>
      </dialog>
    </>
  );
}
