import { z } from "zod";

/** Inputs of one's own account. A message is a code of the room's labels. */

const typed = z.string({ error: "account.empty" }).min(1, "account.empty").max(400, "account.tooLong");

export const changePasswordSchema = z.object({ current: typed, password: typed, again: typed });
export const endSessionSchema = z.object({ sessionId: z.uuid() });
export const endOtherSessionsSchema = z.object({});
