import type { NoticeParams, NoticeSubject } from "./types.ts";

/** Where a notice leads: the place where it is dealt with, whoever looks; a milestone's lies under its plan. Pure. */
export function addressOf(subject: NoticeSubject, id: string, params: NoticeParams = {}): string {
  if (subject === "milestone") return `/plans/${params["plan"] ?? ""}/milestones/${id}`;
  if (subject === "person") return "/account";
  if (subject === "guidance") return `/plans/${id}/guidance`;
  // Of a plan: `id` is the plan's.
  if (subject === "amendments" || subject === "extensions") return `/plans/${id}/${subject}`;
  return subject === "plan" ? `/plans/${id}` : `/reports/${id}`;
}
