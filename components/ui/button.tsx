import clsx from "clsx";
import { type ButtonHTMLAttributes, type ReactNode, useId } from "react";
import { Anchor } from "./link.tsx";

/** `go` is the one red button of a page: the next step. Everything else is plain, quiet, or danger (cannot be undone). */
export type ButtonLook = "go" | "plain" | "quiet" | "danger";

type LookProps = { look?: ButtonLook | undefined; small?: boolean | undefined; wide?: boolean | undefined };

const looks: Record<ButtonLook, string> = {
  go: "border-red bg-red text-paper hover:border-red-ink hover:bg-red-ink",
  plain: "border-line-strong bg-paper text-ink hover:border-ink-3 hover:bg-ground",
  quiet: "border-transparent bg-transparent text-ink-2 hover:bg-sunk hover:text-ink",
  danger: "border-red bg-paper text-red-ink hover:bg-red-wash",
};

/** The classes of a button, for the few things that are drawn as one but are another element (a `summary`, a file label). */
export function buttonClass({ look = "plain", small = false, wide = false }: LookProps): string {
  return clsx(
    "button inline-flex items-center justify-center gap-2 rounded-box border font-medium no-underline",
    small ? "min-h-[30px] px-3 py-1 text-s" : "min-h-9 px-4 py-1.5",
    wide ? "w-full" : "sm:whitespace-nowrap",
    looks[look],
  );
}

const offClass =
  "disabled:border-line disabled:bg-sunk disabled:text-ink-3 aria-disabled:border-line aria-disabled:bg-sunk aria-disabled:text-ink-3";

type ReasonProps = {
  /** Why it cannot be pressed now, in words that say what to do. Shown under the button; the button is then disabled. */
  reason?: string | undefined;
};

/** What stands under a button that cannot be pressed: a refusal always says what to do. */
function WithReason({ id, reason, children }: { id: string; reason: string; children: ReactNode }) {
  return (
    <span className="inline-grid justify-items-start gap-1">
      {children}
      <span id={id} className="no-print max-w-[34ch] text-s text-ink-3">
        {reason}
      </span>
    </span>
  );
}

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> &
  LookProps &
  ReasonProps & { icon?: ReactNode };

/** A button. In a form that is sent, take `SubmitButton`. `icon` is an `<Icon>`. */
export function Button({ look, small, wide, icon, reason, disabled, children, type = "button", ...rest }: ButtonProps) {
  const id = useId();
  const button = (
    <button
      type={type}
      className={clsx(buttonClass({ look, small, wide }), offClass)}
      disabled={disabled === true || reason !== undefined}
      {...(reason === undefined ? {} : { "aria-describedby": id })}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
  return reason === undefined ? (
    button
  ) : (
    <WithReason id={id} reason={reason}>
      {button}
    </WithReason>
  );
}

type ButtonLinkProps = LookProps &
  ReasonProps & {
    href: string;
    icon?: ReactNode;
    children: ReactNode;
    download?: boolean | string | undefined;
    "aria-label"?: string | undefined;
    "aria-current"?: "page" | "true" | undefined;
  };

/** A link that leads to the place where something is done, drawn as a button. With a `reason` it leads nowhere yet and says why. */
export function ButtonLink({ href, look, small, wide, icon, reason, children, ...rest }: ButtonLinkProps) {
  const id = useId();
  const className = buttonClass({ look, small, wide });
  if (reason === undefined)
    return (
      <Anchor href={href} className={className} {...rest}>
        {icon}
        {children}
      </Anchor>
    );
  return (
    <WithReason id={id} reason={reason}>
      <span role="link" aria-disabled="true" aria-describedby={id} className={clsx(className, offClass)}>
        {icon}
        {children}
      </span>
    </WithReason>
  );
}
