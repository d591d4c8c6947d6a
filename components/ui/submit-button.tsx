"use client";

import { Button, type ButtonProps } from "./button.tsx";
import { useFormNow } from "./form-context.ts";

/**
 * Sends the form around it. While the answer is under way it cannot be pressed again and says so to those who listen;
 * without JavaScript it is a plain button, and the form's key keeps a second press harmless.
 */
export function SubmitButton({ look = "go", disabled = false, ...rest }: Omit<ButtonProps, "type">) {
  const { pending } = useFormNow();
  return <Button look={look} disabled={disabled || pending} aria-busy={pending} {...rest} type="submit" />;
}
