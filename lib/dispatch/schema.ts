import { z } from "zod";
import { submitSchema } from "#lib/report/schema.ts";

/** Dispatching is sending: the same number, date and digest. */
export const dispatchSchema = submitSchema;
export const receiveSchema = z.object({ dispatchId: z.uuid() });
