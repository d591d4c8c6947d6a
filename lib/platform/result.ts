/**
 * An expected refusal, as a value. `code` names the reason (a union per room; its words stand in the room's
 * `labels.reason`), `params` fill the `{holes}` of those words, `fields` carry the codes of a form's fields.
 */
export type Problem = {
  code: string;
  params?: Record<string, string | number>;
  fields?: Record<string, string[]>;
};

/** What a command or a computation gives back: a value, or the reason why not. Unexpected failures are thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The success of a command, carrying what it made. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/**
 * An expected refusal.
 *
 * @param code lasting reason code, in the union of the room that refuses
 * @param params what fills the holes of the words for that code
 * @param fields codes of problems at form fields, by field name
 */
export function refuse(
  code: string,
  params?: Record<string, string | number>,
  fields?: Record<string, string[]>,
): { ok: false; problem: Problem } {
  return {
    ok: false,
    problem: { code, ...(params === undefined ? {} : { params }), ...(fields === undefined ? {} : { fields }) },
  };
}
