import { z } from "zod";

/** What somebody is about to send: the name of the file and its size in bytes. */
export const beginSchema = z.object({ name: z.string().max(1_000), size: z.number().int().min(0) }).strict();
