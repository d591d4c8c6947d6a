import type { NoticeSubject } from "./types.ts";

/** Where a notice leads: the place where it is dealt with, whoever looks. Pure. */
export function addressOf(subject: NoticeSubject, id: string): string {
  if (subject === "person") return "/account";
  if (subject === "guidance") return `/plans/${id}/guidance`;
  // Of a plan: `id` is the plan's.
  if (subject === "amendments" || subject === "extensions") return `/plans/${id}/${subject}`;
  return subject === "plan" ? `/plans/${id}` : `/reports/${id}`;
}
