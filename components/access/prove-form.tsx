"use client";

import { type ReactNode, useActionState } from "react";
import { FormProvider } from "#components/ui/form-context.ts";
import { type FormAction, idle } from "#components/ui/form-state.ts";
import { Notice } from "#components/ui/notice.tsx";

type ProveFormProps = {
  action: FormAction;
  label: string;
  /** What stands around the codes once they are there. */
  codes: { title: string; lead: string; end: ReactNode };
  children: ReactNode;
};

/**
 * A form whose answer are recovery codes: shown once, here, and kept nowhere. It must stand at the same place of the page
 * before and after, so that the answer finds it again. Works without JavaScript: the page comes back with the codes in it.
 */
export function ProveForm({ action, label, codes, children }: ProveFormProps) {
  const [state, post, pending] = useActionState(action, idle);
  const shown = codesIn(state.value);
  if (state.status === "done" && shown !== null)
    return (
      <section role="status" aria-label={codes.title} className="grid content-start gap-3">
        <h3 className="font-semibold">{codes.title}</h3>
        <p className="text-ink-2">{codes.lead}</p>
        <ol className="num grid grid-cols-1 gap-x-6 gap-y-1 rounded-box border border-line-strong bg-ground px-4 py-3 font-mono sm:grid-cols-2">
          {shown.map((code) => (
            <li key={code} className="select-all">
              {code}
            </li>
          ))}
        </ol>
        <div>{codes.end}</div>
      </section>
    );
  return (
    <form action={post} aria-label={label} className="grid content-start gap-4" noValidate>
      {state.message && (
        <div role="alert">
          <Notice tone="red">{state.message}</Notice>
        </div>
      )}
      <FormProvider value={{ state, pending }}>{children}</FormProvider>
    </form>
  );
}

function codesIn(value: unknown): string[] | null {
  if (typeof value !== "object" || value === null || !("codes" in value) || !Array.isArray(value.codes)) return null;
  return value.codes.filter((code) => typeof code === "string");
}
