/**
 * Everything that stands on the trail. Each act has one name, in the past tense of what was decided; a refused attempt
 * has the name of what was tried. Subjects chain: the event before it on the same subject is hashed into each event.
 */
export const auditActions = [
  "person.signedIn",
  "person.signInRefused",
  "person.signedOut",
  "person.passwordChanged",
  "person.secondFactorSet",
  "person.secondFactorRemoved",
  "person.created",
  "person.closed",
  "person.reset",
  "person.sessionEnded",
  "position.granted",
  "position.ended",
  "delegation.made",
  "delegation.ended",
  "unit.created",
  "unit.changed",
  "unit.renamed",
  "unit.merged",
  "unit.split",
  "level.changed",
  "unitKind.changed",
  "holiday.changed",
  "reviewPhrase.changed",
  "register.entered",
  "register.voided",
  "register.exported",
  "officeTerm.changed",
  "roster.imported",
  "roster.exported",
  "person.invited",
  "person.linkUsed",
  "plan.created",
  "plan.imported",
  "plan.drafted",
  "plan.discarded",
  "plan.issued",
  "plan.amended",
  "plan.closed",
  "milestone.opened",
  "milestone.recorded",
  "milestone.confirmed",
  "milestone.met",
  "milestone.reopened",
  "extension.asked",
  "extension.proposed",
  "extension.decided",
  "extension.withdrawn",
  "guidance.published",
  "guidance.withdrawn",
  "ownPlan.written",
  "report.started",
  "report.written",
  "report.sectionOpened",
  "report.submittedForApproval",
  "report.handedBack",
  "report.approved",
  "report.decisionRecorded",
  "report.approvalRevoked",
  "report.approverAppointed",
  "report.submitted",
  "report.withdrawn",
  "report.reviewStarted",
  "report.reviewTakenOver",
  "report.reviewAssigned",
  "report.reviewPartDone",
  "report.signalDismissed",
  "report.escalated",
  "report.askedBack",
  "report.flagged",
  "report.flagRemoved",
  "report.itemReplied",
  "report.itemSettled",
  "report.released",
  "report.returned",
  "report.accepted",
  "report.reopened",
  "report.outcomeRecorded",
  "report.cited",
  "report.citationDropped",
  "report.citationKept",
  "report.sourceAbsent",
  "report.exported",
  "report.commented",
  "report.commentResolved",
  "report.imported",
  "report.piecesPlaced",
  "report.evidenceAdded",
  "report.evidenceRemoved",
  "report.figureExplained",
  "consultation.opened",
  "consultation.closed",
  "opinion.asked",
  "opinion.given",
  "opinion.confirmed",
  "opinion.answered",
  "opinion.silent",
  "recommendation.raised",
  "recommendation.merged",
  "recommendation.selected",
  "recommendation.sent",
  "recommendation.answered",
  "dispatch.sent",
  "dispatch.received",
  "inspection.planned",
  "inspection.held",
  "inspection.concluded",
  "trail.exported",
  "attempt.refused",
] as const;
export type AuditAction = (typeof auditActions)[number];

export type SubjectKind =
  | "person"
  | "address"
  | "unit"
  | "plan"
  | "milestone"
  | "extension"
  | "guidance"
  | "ownPlan"
  | "report"
  | "consultation"
  | "opinion"
  | "recommendation"
  | "dispatch"
  | "inspection"
  | "installation";

/** What was decided, in canonical JSON on the trail; texts stand in it as digests only. */
export type EventData = {
  [key: string]: string | number | boolean | null | EventData | readonly (string | number | EventData)[];
};

export type AuditEntry = {
  action: AuditAction;
  subjectKind: SubjectKind;
  subjectId: string;
  data: EventData;
};
