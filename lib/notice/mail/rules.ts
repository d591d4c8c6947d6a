import { type MailKind, mailKinds } from "../types.ts";

/** After so many refusals by the server a mail is given up; the administrator sees it and can send it again. */
export const MAIL_ATTEMPTS = 8;

/** Minutes to wait after the n-th refusal: 1, 2, 4, … an hour at most. */
export function minutesToWait(attempts: number): number {
  return Math.min(60, 2 ** Math.max(0, attempts - 1));
}

const LINK = /https?:\/\/\S+\/link\/[A-Za-z0-9_-]+/g;

/** The text to keep of a mail that was delivered: without its one-time link, which only its reader may know. */
export function keptText(body: string): string {
  return body.replace(LINK, "…");
}

/** Narrows a kept word to a kind of mail. */
export function isMailKind(kind: string): kind is MailKind {
  return mailKinds.some((known) => known === kind);
}

export type MailState = "WAITING" | "KEPT" | "SENT" | "FAILED";

/** How a mail stands: delivered, given up, waiting for the worker, or kept because no server is set. */
export function mailState(mail: { sentAt: Date | null; givenUpAt: Date | null }, serverSet: boolean): MailState {
  if (mail.sentAt !== null) return "SENT";
  if (mail.givenUpAt !== null) return "FAILED";
  return serverSet ? "WAITING" : "KEPT";
}

const tones = { WAITING: "wait", KEPT: "none", SENT: "ok", FAILED: "back" } as const;

/** How the state of a mail is drawn. */
export function mailTone(state: MailState): (typeof tones)[MailState] {
  return tones[state];
}
