"use client";

import type { ReactNode } from "react";
import { useActionState } from "react";
import { FormProvider } from "#components/ui/form-context.ts";
import { type FormAction, idle } from "#components/ui/form-state.ts";
import { Notice } from "#components/ui/notice.tsx";

type SecretFormProps = {
  action: FormAction;
  hidden?: Record<string, string>;
  label: string;
  /** Words above the password that is shown once, and the note under it. */
  words: { shown: string; note: string };
  children: ReactNode;
};

/**
 * A form whose answer is a password: it is shown once, here, and kept nowhere. Works without JavaScript: the page then
 * comes back with the answer in it.
 */
export function SecretForm({ action, hidden = {}, label, words, children }: SecretFormProps) {
  const [state, post, pending] = useActionState(action, idle);
  const password = passwordIn(state.value);
  if (state.status === "done" && password !== null)
    return (
      <div role="status" className="grid gap-2">
        <p>{words.shown}</p>
        <p className="num rounded-box border border-line-strong bg-ground px-4 py-3 font-mono text-xl select-all">
          {password}
        </p>
        <p className="text-s text-ink-3">{words.note}</p>
      </div>
    );
  return (
    <form action={post} aria-label={label} className="grid gap-4" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.message && (
        <div role="alert">
          <Notice tone="red">{state.message}</Notice>
        </div>
      )}
      <FormProvider value={{ state, pending }}>{children}</FormProvider>
    </form>
  );
}

function passwordIn(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("password" in value)) return null;
  return typeof value.password === "string" ? value.password : null;
}
