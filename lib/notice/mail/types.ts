import type { MailState } from "./rules.ts";

/** A mail as the administrator sees it; `body` only where no server is set, so that it can be handed over otherwise. */
export type MailView = {
  id: string;
  kind: string;
  recipient: string;
  name: string | null;
  subject: string;
  body: string | null;
  createdAt: Date;
  sentAt: Date | null;
  attempts: number;
  lastError: string | null;
  state: MailState;
  mayResend: boolean;
};
