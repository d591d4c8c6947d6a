import type { Role } from "./types.ts";

/**
 * The one law of the portal: who may do what, to which subject, except when.
 * A row is `permission → ways`; one way that holds is enough. Relations and exceptions are defined once, in relations.ts.
 * Source: roles and moves of the workflow, "Nobody approves what they wrote", the read matrix.
 */

export type RelationName =
  | "anything"
  | "draftingUnit"
  | "issuingUnit"
  | "channelUnit"
  | "recipientUnit"
  | "stepUnit"
  | "appointed"
  | "unitBelow"
  | "coordinatesDirective"
  | "monitorsPlan"
  | "ownUnit"
  | "leadsDirective"
  | "deciderUnit"
  | "deskOfKind"
  | "askedUnit"
  | "oneself";

export type ExceptionName =
  | "author"
  | "approver"
  | "reviewer"
  | "memberOfUnit"
  | "notReviewing"
  | "notTheApprover"
  | "oneself"
  | "ended";

export type Way = {
  roles: readonly Role[] | "any";
  relation: RelationName;
  unless?: readonly ExceptionName[];
  /** Only in these states of the subject (the read matrix: who reads whose text when). */
  states?: readonly string[];
};

const SENT = ["SUBMITTED", "IN_REVIEW", "RETURNED", "ACCEPTED"] as const;
const writers = ["DRAFTER", "APPROVER", "CLERK"] as const;

export const policy = {
  "report.start": [{ roles: ["DRAFTER"], relation: "draftingUnit", unless: ["ended"] }],
  "report.write": [{ roles: ["DRAFTER"], relation: "draftingUnit", unless: ["approver", "reviewer", "ended"] }],
  "report.submitForApproval": [{ roles: ["DRAFTER"], relation: "draftingUnit", unless: ["ended"] }],
  "report.handBack": [
    { roles: ["APPROVER", "LEADER"], relation: "stepUnit" },
    { roles: "any", relation: "appointed" },
  ],
  "report.approve": [
    { roles: ["APPROVER", "LEADER"], relation: "stepUnit", unless: ["author", "reviewer"] },
    { roles: "any", relation: "appointed", unless: ["author", "reviewer"] },
  ],
  "report.recordDecision": [
    { roles: ["CLERK"], relation: "stepUnit" },
    { roles: ["CLERK"], relation: "draftingUnit" },
  ],
  // Whoever gave it, while they hold the power to approve or it is still lent to them.
  "report.revokeApproval": [{ roles: ["APPROVER", "LEADER"], relation: "anything", unless: ["notTheApprover"] }],
  "report.appointApprover": [{ roles: ["LEADER", "APPROVER"], relation: "unitBelow", unless: ["memberOfUnit"] }],
  "report.submit": [
    { roles: writers, relation: "draftingUnit" },
    { roles: ["CLERK"], relation: "issuingUnit" },
  ],
  "report.withdraw": [
    { roles: ["APPROVER"], relation: "draftingUnit" },
    { roles: ["APPROVER", "LEADER"], relation: "issuingUnit" },
  ],
  "report.startReview": [
    { roles: ["REVIEWER"], relation: "channelUnit", unless: ["memberOfUnit", "author", "approver"] },
  ],
  "report.takeOver": [
    { roles: ["REVIEWER", "REVIEW_HEAD"], relation: "channelUnit", unless: ["memberOfUnit", "author", "approver"] },
  ],
  // Who reviews what is the head's to say; a reviewer takes what nobody has (commands ask which of the two it is).
  "report.assignReview": [
    {
      roles: ["REVIEWER", "REVIEW_HEAD"],
      relation: "channelUnit",
      unless: ["memberOfUnit", "author", "approver"],
      states: ["SUBMITTED", "IN_REVIEW"],
    },
  ],
  "report.readSignals": [{ roles: ["REVIEWER", "REVIEW_HEAD"], relation: "channelUnit", unless: ["memberOfUnit"] }],
  "report.flag": [
    {
      roles: ["REVIEWER"],
      relation: "channelUnit",
      unless: ["memberOfUnit", "author", "approver"],
      states: ["IN_REVIEW"],
    },
    {
      roles: ["REVIEW_HEAD"],
      relation: "channelUnit",
      unless: ["memberOfUnit", "author", "approver"],
      states: ["IN_REVIEW", "ACCEPTED"],
    },
  ],
  // A unit cannot take a report back that is being reviewed; it asks the reviewer to return it.
  "report.askBack": [{ roles: ["DRAFTER", "APPROVER"], relation: "draftingUnit", states: ["IN_REVIEW"] }],
  "report.release": [
    { roles: ["REVIEWER"], relation: "channelUnit", unless: ["notReviewing"] },
    // Whoever wrote or approved it, or acts for one who did, has no say in who reviews it.
    { roles: ["REVIEW_HEAD"], relation: "channelUnit", unless: ["memberOfUnit", "author", "approver"] },
  ],
  "report.return": [
    { roles: ["REVIEW_HEAD"], relation: "channelUnit", unless: ["memberOfUnit", "author", "approver"] },
  ],
  "report.accept": [
    { roles: ["REVIEW_HEAD"], relation: "channelUnit", unless: ["memberOfUnit", "author", "approver"] },
  ],
  "report.reopen": [
    { roles: ["REVIEW_HEAD"], relation: "channelUnit", unless: ["memberOfUnit", "author", "approver"] },
  ],
  "report.recordOutcome": [{ roles: ["CLERK"], relation: "draftingUnit" }],
  "report.comment": [
    { roles: writers, relation: "draftingUnit", unless: ["ended"], states: ["DRAFT", "RETURNED", "IN_APPROVAL"] },
    { roles: ["APPROVER", "LEADER"], relation: "stepUnit", unless: ["ended"], states: ["IN_APPROVAL"] },
    { roles: "any", relation: "appointed", unless: ["ended"], states: ["IN_APPROVAL"] },
  ],
  "reviewPhrase.manage": [{ roles: ["REVIEWER", "REVIEW_HEAD"], relation: "ownUnit" }],
  "returnReason.read": [
    { roles: ["REVIEWER", "REVIEW_HEAD", "MONITOR", "LEADER"], relation: "anything" },
    { roles: ["DRAFTER", "APPROVER"], relation: "deskOfKind" },
  ],
  // A unit's registers of documents in and out are its clerk's; those who write and decide there read them.
  "register.read": [
    { roles: [...writers, "LEADER", "REVIEWER", "REVIEW_HEAD"], relation: "ownUnit" },
    { roles: ["AUDITOR"], relation: "anything" },
  ],
  // Few wards have a clerk of their own: whoever may give a report its number may also enter one given on paper.
  "register.write": [{ roles: ["CLERK", "DRAFTER"], relation: "ownUnit" }],
  "officeTerm.manage": [
    { roles: ["CLERK"], relation: "ownUnit" },
    { roles: ["ADMIN"], relation: "anything" },
  ],
  "report.readState": [
    { roles: "any", relation: "draftingUnit" },
    { roles: "any", relation: "issuingUnit" },
    { roles: ["REVIEWER", "REVIEW_HEAD", "CLERK"], relation: "channelUnit" },
    { roles: ["DRAFTER", "APPROVER"], relation: "channelUnit" },
    { roles: ["MONITOR"], relation: "monitorsPlan" },
    { roles: ["LEADER"], relation: "unitBelow" },
    { roles: ["COORDINATOR"], relation: "coordinatesDirective" },
  ],
  "report.readDraft": [
    { roles: writers, relation: "draftingUnit" },
    { roles: ["APPROVER", "LEADER", "CLERK"], relation: "stepUnit", states: ["IN_APPROVAL"] },
    { roles: "any", relation: "appointed", states: ["IN_APPROVAL"] },
  ],
  "report.readVersion": [
    { roles: writers, relation: "draftingUnit" },
    { roles: ["APPROVER", "LEADER", "CLERK"], relation: "issuingUnit", states: ["IN_APPROVAL", "APPROVED", ...SENT] },
    { roles: ["REVIEWER", "REVIEW_HEAD", "CLERK"], relation: "channelUnit", states: SENT },
    { roles: ["DRAFTER", "APPROVER"], relation: "channelUnit", states: ["ACCEPTED"] },
    { roles: ["LEADER"], relation: "unitBelow", states: SENT },
    { roles: ["COORDINATOR"], relation: "coordinatesDirective", states: ["ACCEPTED"] },
  ],
  "report.cite": [{ roles: ["DRAFTER"], relation: "channelUnit", states: ["ACCEPTED"] }],
  "report.compose": [{ roles: ["DRAFTER"], relation: "draftingUnit" }],
  "report.readComposition": [
    { roles: writers, relation: "draftingUnit" },
    { roles: ["LEADER"], relation: "issuingUnit" },
  ],
  "plan.read": [{ roles: "any", relation: "anything" }],
  "plan.draft": [
    { roles: ["DRAFTER", "APPROVER"], relation: "draftingUnit" },
    { roles: ["DRAFTER", "APPROVER"], relation: "ownUnit" },
  ],
  // A committee decides by its leaders, a unit by its head; the clerk records what was decided on paper.
  "plan.issue": [{ roles: ["LEADER", "APPROVER", "CLERK"], relation: "ownUnit" }],
  "plan.amend": [
    { roles: ["LEADER", "APPROVER", "CLERK"], relation: "deciderUnit" },
    { roles: ["APPROVER"], relation: "draftingUnit" },
  ],
  "plan.close": [{ roles: ["LEADER", "APPROVER"], relation: "ownUnit" }],
  "ownPlan.write": [{ roles: ["DRAFTER"], relation: "ownUnit" }],
  "ownPlan.read": [
    { roles: "any", relation: "ownUnit" },
    { roles: [...writers, "REVIEWER", "REVIEW_HEAD"], relation: "leadsDirective" },
    { roles: ["MONITOR"], relation: "monitorsPlan" },
    { roles: ["LEADER"], relation: "unitBelow" },
  ],
  "milestone.read": [
    { roles: "any", relation: "ownUnit" },
    { roles: "any", relation: "draftingUnit" },
    { roles: [...writers, "REVIEWER", "REVIEW_HEAD"], relation: "channelUnit" },
    { roles: [...writers, "REVIEWER", "REVIEW_HEAD"], relation: "leadsDirective" },
    { roles: ["MONITOR"], relation: "monitorsPlan" },
    { roles: ["LEADER"], relation: "unitBelow" },
  ],
  "milestone.record": [
    { roles: ["DRAFTER"], relation: "ownUnit" },
    { roles: ["DRAFTER"], relation: "draftingUnit" },
  ],
  "milestone.confirm": [
    { roles: ["APPROVER"], relation: "ownUnit" },
    { roles: ["APPROVER"], relation: "draftingUnit" },
  ],
  "extension.ask": [
    { roles: ["DRAFTER", "APPROVER"], relation: "ownUnit" },
    { roles: ["DRAFTER", "APPROVER"], relation: "draftingUnit" },
  ],
  "extension.propose": [{ roles: ["DRAFTER", "APPROVER", "REVIEW_HEAD"], relation: "leadsDirective" }],
  "extension.decide": [{ roles: ["LEADER", "APPROVER", "CLERK"], relation: "deciderUnit", unless: ["oneself"] }],
  "extension.read": [
    { roles: "any", relation: "ownUnit" },
    { roles: "any", relation: "draftingUnit" },
    { roles: "any", relation: "leadsDirective" },
    { roles: ["LEADER", "APPROVER", "CLERK"], relation: "deciderUnit" },
    { roles: ["MONITOR"], relation: "monitorsPlan" },
    { roles: ["LEADER"], relation: "unitBelow" },
  ],
  "guidance.publish": [
    { roles: ["DRAFTER", "APPROVER"], relation: "leadsDirective" },
    { roles: ["COORDINATOR"], relation: "coordinatesDirective" },
  ],
  "consultation.open": [{ roles: ["DRAFTER"], relation: "draftingUnit", states: ["DRAFT", "RETURNED"] }],
  "consultation.close": [{ roles: ["DRAFTER"], relation: "draftingUnit" }],
  "opinion.give": [{ roles: ["COORDINATOR", "DRAFTER"], relation: "askedUnit" }],
  "opinion.confirm": [{ roles: ["APPROVER"], relation: "askedUnit" }],
  "opinion.answer": [{ roles: ["DRAFTER"], relation: "draftingUnit" }],
  "recommendation.merge": [{ roles: ["DRAFTER"], relation: "channelUnit" }],
  "recommendation.select": [{ roles: ["DRAFTER"], relation: "channelUnit" }],
  "recommendation.send": [{ roles: ["CLERK", "APPROVER"], relation: "channelUnit" }],
  "recommendation.answer": [{ roles: ["CLERK"], relation: "channelUnit" }],
  "dispatch.send": [
    { roles: writers, relation: "draftingUnit" },
    { roles: ["CLERK"], relation: "issuingUnit" },
  ],
  "dispatch.receive": [{ roles: ["CLERK", "REVIEWER", "REVIEW_HEAD"], relation: "channelUnit" }],
  "inspection.plan": [{ roles: ["MONITOR", "REVIEW_HEAD"], relation: "ownUnit" }],
  "inspection.hold": [{ roles: ["MONITOR", "REVIEW_HEAD"], relation: "ownUnit" }],
  "inspection.conclude": [{ roles: ["REVIEW_HEAD", "APPROVER"], relation: "ownUnit" }],
  "monitoring.read": [
    { roles: ["REVIEWER", "REVIEW_HEAD", "MONITOR", "LEADER"], relation: "anything" },
    { roles: writers, relation: "deskOfKind" },
  ],
  "desk.ward": [{ roles: writers, relation: "deskOfKind" }],
  "desk.department": [{ roles: writers, relation: "deskOfKind" }],
  "desk.council": [{ roles: writers, relation: "deskOfKind" }],
  "desk.front": [{ roles: writers, relation: "deskOfKind" }],
  "desk.commission": [{ roles: [...writers, "REVIEWER", "REVIEW_HEAD"], relation: "deskOfKind" }],
  "desk.coordination": [{ roles: ["COORDINATOR", "MONITOR"], relation: "anything" }],
  "desk.leaders": [{ roles: ["LEADER"], relation: "anything" }],
  "desk.province": [{ roles: ["REVIEWER", "REVIEW_HEAD", "CLERK"], relation: "deskOfKind" }],
  "desk.admin": [{ roles: ["ADMIN"], relation: "anything" }],
  "desk.auditor": [{ roles: ["AUDITOR"], relation: "anything" }],
  "person.manage": [{ roles: ["ADMIN"], relation: "anything", unless: ["oneself"] }],
  "position.grant": [{ roles: ["ADMIN"], relation: "anything", unless: ["oneself"] }],
  "unit.manage": [{ roles: ["ADMIN"], relation: "anything" }],
  "role.read": [{ roles: ["ADMIN", "AUDITOR", "LEADER", "MONITOR"], relation: "anything" }],
  "mail.read": [{ roles: ["ADMIN"], relation: "anything" }],
  "delegation.make": [
    { roles: ["APPROVER", "LEADER", "REVIEW_HEAD"], relation: "oneself" },
    { roles: ["ADMIN"], relation: "anything", unless: ["oneself"] },
  ],
  "delegation.end": [
    { roles: "any", relation: "oneself" },
    { roles: ["ADMIN"], relation: "anything" },
  ],
  "trail.read": [{ roles: ["AUDITOR"], relation: "anything" }],
  "trail.readReport": [
    { roles: ["AUDITOR"], relation: "anything" },
    { roles: "any", relation: "draftingUnit" },
    { roles: ["REVIEWER", "REVIEW_HEAD", "CLERK"], relation: "channelUnit" },
    { roles: ["LEADER"], relation: "unitBelow" },
  ],
  "account.own": [{ roles: "any", relation: "anything" }],
} satisfies Record<string, readonly Way[]>;

export type Permission = keyof typeof policy;

/** Every permission, in the order of the table (printed on the administrator's page, walked by the tests). */
export const permissions: readonly Permission[] = Object.keys(policy).filter((key): key is Permission => key in policy);

/** The ways of a permission with their optional parts visible to the compiler. */
export function waysOf(permission: Permission): readonly Way[] {
  return policy[permission];
}
