import { z } from "zod";

/** What the sign-in form sends. */
export const signInSchema = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(400),
});
export type SignInInput = z.infer<typeof signInSchema>;

/** What the second step of sign-in sends: a code of the authenticator, or a recovery code. */
export const signInCodeSchema = z.object({ code: z.string().trim().min(1).max(40) });
