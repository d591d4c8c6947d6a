/**
 * What a form shows after it was sent: nothing yet, done, or refused with the words that say what to do.
 * `fields` holds messages by field name, `values` what the person had typed, `code` the reason in the program's words.
 */
export type FormState = {
  status: "idle" | "done" | "refused";
  message?: string;
  code?: string;
  fields?: Record<string, string[]>;
  values?: Record<string, string>;
  value?: unknown;
};

/** A server action a form can be given to: it gets the state shown before and what was typed, and answers with the next state. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** The state of a form nobody has sent yet. */
export const idle: FormState = { status: "idle" };
