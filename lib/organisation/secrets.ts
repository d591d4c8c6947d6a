import type { FormState } from "#lib/workflow/types.ts";

type Act = (state: FormState, form: FormData) => Promise<FormState>;
const SECRET: readonly string[] = ["current", "password", "again", "code"];

/**
 * A form's action with passwords in it: without an idempotency key, whose row would keep their digest or the answer
 * (each is harmless to send twice), and what was typed never goes back to the page.
 */
export function keepingSecrets(act: Act): Act {
  return async (state, form) => {
    form.delete("_key");
    const { values, ...answer } = await act(state, form);
    if (values === undefined) return answer;
    return { ...answer, values: Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.includes(name))) };
  };
}
