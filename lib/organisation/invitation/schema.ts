import { z } from "zod";
import { createPersonSchema } from "../schema.ts";

const password = z
  .string({ error: "organisation.empty" })
  .min(1, "organisation.empty")
  .max(400, "organisation.tooLong");

export const invitePersonSchema = createPersonSchema;
export const sendLinkSchema = z.object({ personId: z.uuid() });
/** `token` as it stands in the link: 32 random bytes, base64url. */
export const openLinkSchema = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/), password, again: password });
