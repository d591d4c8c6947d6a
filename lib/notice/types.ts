/** What a notice may be about; the closed list its words are written for (labels.ts). */
export const noticeKinds = [
  "plan.issued",
  "plan.amended",
  "guidance.published",
  "report.submittedForApproval",
  "report.handedBack",
  "report.approved",
  "report.approvedBeside",
  "report.approvalRevoked",
  "report.approverAppointed",
  "report.submitted",
  "report.withdrawn",
  "report.reviewStarted",
  "report.released",
  "report.reviewAssigned",
  "report.reviewPartAssigned",
  "report.reviewPassed",
  "report.reviewFreed",
  "report.reviewPartFreed",
  "report.reviewTakenOver",
  "report.reviewPartsDone",
  "report.askedBack",
  "report.returned",
  "report.accepted",
  "report.reopened",
  "report.replied",
  "report.commented",
  "report.sourceChanged",
  "report.approvalWaits",
  "report.reviewWaits",
  "milestone.recorded",
  "milestone.confirmed",
  "milestone.reopened",
  "extension.asked",
  "extension.proposed",
  "extension.decided",
  "consultation.opened",
  "opinion.confirmed",
  "opinion.answered",
  "recommendation.answered",
  "dispatch.sent",
  "dispatch.received",
  "delegation.made",
  "delegation.ended",
  "position.granted",
  "position.ended",
  "person.secondFactorRemoved",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice leads to; its address follows from it. */
export const noticeSubjects = [
  "plan",
  "amendments",
  "extensions",
  "guidance",
  "report",
  "person",
  "milestone",
] as const;
export type NoticeSubject = (typeof noticeSubjects)[number];

/** Fills the holes of the words. For reports, `unit` and `directive` are known without being given. */
export type NoticeParams = Readonly<Record<string, string | number>>;

/** A notice as the list shows it: which words, what fills them, where it leads. `at` is a campaign instant. */
export type NoticeView = { id: string; kind: NoticeKind; params: NoticeParams; href: string; at: Date; read: boolean };

/** What a mail is for; `secret` kinds carry a one-time link, which is taken out of the kept text once it was sent. */
export const mailKinds = ["invitation", "reset"] as const;
export type MailKind = (typeof mailKinds)[number];

/** A mail to one person, in plain text and in their language. */
export type MailRequest = { personId: string; kind: MailKind; to: string; subject: string; body: string };
