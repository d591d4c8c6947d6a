"use client";

import { createContext, useContext } from "react";
import { type FormState, idle } from "./form-state.ts";

type FormNow = { state: FormState; pending: boolean };

const FormContext = createContext<FormNow>({ state: idle, pending: false });

/** Gives the fields and the button of a form what the form knows: the last answer, and whether one is under way. */
export const FormProvider = FormContext.Provider;

/** The state of the form around; outside a form that is sent by an action, an idle one. */
export function useFormNow(): FormNow {
  return useContext(FormContext);
}

/** What the person had typed into a field before it was refused, if the page was drawn anew by the answer. */
export function useTyped(name: string | undefined): string | undefined {
  const { state } = useFormNow();
  return name !== undefined && state.status === "refused" ? state.values?.[name] : undefined;
}

type FieldNow = {
  name: string;
  id: string;
  required: boolean;
  invalid: boolean;
  describedBy: string | undefined;
};

const FieldContext = createContext<FieldNow | null>(null);

/** Gives the control inside a `Field` its name, its id and its messages. */
export const FieldProvider = FieldContext.Provider;

/** The field around a control, or null where a control stands alone. */
export function useFieldNow(): FieldNow | null {
  return useContext(FieldContext);
}
