import { z } from "zod";

export const resendSchema = z.object({ mailId: z.uuid() });
