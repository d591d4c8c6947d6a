"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type ReactNode,
  type RefObject,
  type SubmitEvent,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { v4 } from "uuid";
import { FormProvider } from "./form-context.ts";
import { type FormAction, type FormState, idle } from "./form-state.ts";
import { Notice } from "./notice.tsx";

export type ActionFormProps = {
  action: FormAction;
  /** One per drawn page (`newId()`): the same form sent twice is done once. */
  idempotencyKey: string;
  /** Digest of the content the decider sees, for moves: a decision on something else is refused. */
  digest?: string | undefined;
  /** Fixed values that go along. */
  hidden?: Record<string, string> | undefined;
  /** Name of the form for those who listen. */
  label?: string | undefined;
  className?: string | undefined;
  id?: string | undefined;
  /** Empties the fields once done (forms that add one thing after another). */
  resetWhenDone?: boolean | undefined;
  /** What stands in the form's place once done. */
  done?: ReactNode;
  children: ReactNode;
};

type LeafProps = ActionFormProps & {
  words: { lost: string; failed: string; sending: string };
};

/**
 * The part of `ActionForm` that runs in the browser. It sends without leaving the page, keeps what was typed, and survives a lost
 * line: the answer that never came is said so, and sending again uses the same key. Without JavaScript the browser posts the form
 * itself and the page comes back with the answer in it.
 */
export function ActionFormLeaf(props: LeafProps) {
  const [posted, post] = useActionState(props.action, idle);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [fresh, setFresh] = useState<{ after: string; key: string } | null>(null);
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const message = useRef<HTMLDivElement>(null);
  const state = answered ?? posted;
  // A new page brings a new key; an answered form that stays gets one of its own for the next sending.
  const key = fresh?.after === props.idempotencyKey ? fresh.key : props.idempotencyKey;

  useEffect(() => {
    if (state.status === "refused") (firstWrong(form.current) ?? message.current)?.focus();
    if (state.status === "done" && props.resetWhenDone) form.current?.reset();
  }, [state, props.resetWhenDone]);

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const typed = typedInto(event);
    startTransition(async () => {
      const answer = await sendOnce(props.action, state, typed, props.words);
      if (answer.code !== lostCode) setFresh({ after: props.idempotencyKey, key: v4() });
      startTransition(() => {
        setAnswered(answer);
      });
    });
  }

  if (state.status === "done" && props.done !== undefined)
    return (
      <div role="status" className="grid gap-3">
        {state.message && <Notice tone="green">{state.message}</Notice>}
        {props.done}
      </div>
    );
  return (
    <form
      ref={form}
      action={post}
      onSubmit={send}
      noValidate
      id={props.id}
      aria-label={props.label}
      className={props.className ?? "grid gap-4"}
    >
      <input type="hidden" name="_key" value={key} />
      {props.digest !== undefined && <input type="hidden" name="_digest" value={props.digest} />}
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Answer state={state} hidden={props.hidden ?? {}} pending={pending} sending={props.words.sending} box={message} />
      <FormProvider value={{ state, pending }}>{props.children}</FormProvider>
    </form>
  );
}

const lostCode = "line-lost";

/**
 * Calls the action. A broken line and a failed server are answers too, shown above what was typed: nobody knows then whether it was
 * done, and sending again with the same key is harmless. Only redirects and the like go on to the framework.
 */
async function sendOnce(
  action: FormAction,
  state: FormState,
  typed: FormData,
  words: LeafProps["words"],
): Promise<FormState> {
  try {
    return await action(state, typed);
  } catch (error) {
    unstable_rethrow(error);
    const lineBroke = error instanceof TypeError || !navigator.onLine;
    return { status: "refused", code: lostCode, message: lineBroke ? words.lost : words.failed };
  }
}

/** What was typed, with the pressed button's own value and without the framework's fields for the way without JavaScript. */
function typedInto(event: SubmitEvent<HTMLFormElement>): FormData {
  const typed = new FormData(event.currentTarget, event.nativeEvent.submitter);
  for (const name of [...typed.keys()]) if (name.startsWith("$ACTION")) typed.delete(name);
  return typed;
}

function firstWrong(form: HTMLFormElement | null): HTMLElement | null {
  return form?.querySelector<HTMLElement>("[aria-invalid=true]") ?? null;
}

type AnswerProps = {
  state: FormState;
  hidden: Record<string, string>;
  pending: boolean;
  sending: string;
  box: RefObject<HTMLDivElement | null>;
};

/** The answer in words; problems of fields nobody sees (hidden ones) are said here too. */
function Answer({ state, hidden, pending, sending, box }: AnswerProps) {
  const unseen = Object.entries(state.fields ?? {})
    .filter(([name]) => name in hidden || name.startsWith("_") || name === "")
    .flatMap(([, messages]) => messages);
  const words = [state.message, ...unseen].filter((word) => word !== undefined && word !== "");
  const refused = state.status === "refused";
  return (
    <>
      <p role="status" className="sr-only">
        {pending ? sending : ""}
      </p>
      {words.length > 0 && (
        <div ref={box} tabIndex={-1} role={refused ? "alert" : "status"} className={pending ? "opacity-60" : undefined}>
          <Notice tone={refused ? "red" : "green"}>{words.join(" ")}</Notice>
        </div>
      )}
    </>
  );
}
