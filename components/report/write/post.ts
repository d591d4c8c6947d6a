import type { AutosaveAnswer } from "#lib/report/section/types.ts";
import type { Body, PostAnswer } from "./keeper-types.ts";

/**
 * A browser refuses to carry more than 64 KiB past the end of a page (fetch `keepalive`). A larger text is sent as
 * usual: it arrives if the page lives on; else the draft in this browser is sent at the next visit.
 */
const MOST_PAST_THE_PAGE = 60_000;
/** A line that says nothing for so long is taken as lost (ms). */
const SILENCE = 20_000;

const isAnswer = (value: unknown): value is AutosaveAnswer =>
  typeof value === "object" && value !== null && "kind" in value && "blocks" in value && "revision" in value;

/** One save, to the address that receives them; whatever goes wrong is an answer too. */
export async function post(
  address: string,
  { personId, ...body }: Body & { personId: string },
  leaving: boolean,
): Promise<PostAnswer> {
  const text = JSON.stringify({ ...body, personId });
  const keepalive = leaving && new TextEncoder().encode(text).length <= MOST_PAST_THE_PAGE;
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: text,
      keepalive,
      signal: AbortSignal.timeout(SILENCE),
    });
    if (answer.status === 401) return { kind: "signedOut" };
    if (answer.status >= 500) return { kind: "failed", server: true };
    const said: unknown = await answer.json();
    if ((answer.ok || answer.status === 409) && isAnswer(said)) return { kind: "answer", answer: said };
    const title =
      typeof said === "object" && said !== null && "title" in said ? String(said.title) : String(answer.status);
    return { kind: "refused", title };
  } catch {
    return { kind: "failed", server: false };
  }
}
