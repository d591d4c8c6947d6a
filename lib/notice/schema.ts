import { z } from "zod";

export const markReadSchema = z.object({ noticeId: z.uuid() });
/** Everything up to the notice that stood on top of the list, so that a later one stays unread. */
export const markAllReadSchema = z.object({ upTo: z.uuid() });
