import { defineMachine, none, not, some } from "#lib/workflow/define.ts";

/**
 * The life of a report, the same at every level. `to` has several entries where the command decides: back to where it
 * came from (handBack, revokeApproval, withdraw), the next step or approved (approve), what the paper says.
 */
export const reportMachine = defineMachine({
  name: "report",
  subjectView: "reportSubject",
  factsView: "reportFacts",
  custody: true,
  counted: true,
  states: ["DRAFT", "IN_APPROVAL", "APPROVED", "SUBMITTED", "IN_REVIEW", "RETURNED", "ACCEPTED"],
  moves: {
    start: {
      from: null,
      to: ["DRAFT"],
      permission: "report.start",
      needs: [],
      event: "report.started",
      decidesOnContent: false,
    },
    submitForApproval: {
      from: ["DRAFT", "RETURNED"],
      to: ["IN_APPROVAL"],
      permission: "report.submitForApproval",
      needs: [
        none("missingItems", "report.missingItems"),
        none("missingFigures", "report.missingFigures"),
        none("unansweredItems", "report.unansweredItems"),
        none("openConsultations", "report.openConsultations"),
        none("unansweredOpinions", "report.unansweredOpinions"),
        none("staleCitations", "report.staleCitations"),
        none("missingSources", "report.missingSources"),
      ],
      event: "report.submittedForApproval",
      decidesOnContent: true,
    },
    handBack: {
      from: ["IN_APPROVAL"],
      to: ["DRAFT", "RETURNED"],
      permission: "report.handBack",
      needs: [],
      event: "report.handedBack",
      decidesOnContent: false,
    },
    approve: {
      from: ["IN_APPROVAL"],
      to: ["IN_APPROVAL", "APPROVED"],
      permission: "report.approve",
      needs: [],
      event: "report.approved",
      decidesOnContent: true,
    },
    recordDecision: {
      from: ["IN_APPROVAL"],
      to: ["IN_APPROVAL", "APPROVED", "DRAFT", "RETURNED"],
      permission: "report.recordDecision",
      needs: [],
      event: "report.decisionRecorded",
      decidesOnContent: true,
    },
    revokeApproval: {
      from: ["APPROVED"],
      to: ["DRAFT", "RETURNED"],
      permission: "report.revokeApproval",
      needs: [],
      event: "report.approvalRevoked",
      decidesOnContent: false,
    },
    submit: {
      from: ["APPROVED"],
      to: ["SUBMITTED"],
      permission: "report.submit",
      needs: [],
      event: "report.submitted",
      decidesOnContent: true,
    },
    withdraw: {
      from: ["SUBMITTED"],
      to: ["DRAFT", "RETURNED"],
      permission: "report.withdraw",
      needs: [not("reviewOpen", "report.reviewStarted")],
      event: "report.withdrawn",
      decidesOnContent: false,
    },
    startReview: {
      from: ["SUBMITTED"],
      to: ["IN_REVIEW"],
      permission: "report.startReview",
      needs: [],
      event: "report.reviewStarted",
      decidesOnContent: false,
    },
    release: {
      from: ["IN_REVIEW"],
      to: ["SUBMITTED"],
      permission: "report.release",
      needs: [],
      event: "report.released",
      decidesOnContent: false,
    },
    return: {
      from: ["IN_REVIEW"],
      to: ["RETURNED"],
      permission: "report.return",
      needs: [some("flaggedItems", "report.nothingFlagged")],
      event: "report.returned",
      decidesOnContent: true,
    },
    accept: {
      from: ["IN_REVIEW"],
      to: ["ACCEPTED"],
      permission: "report.accept",
      needs: [none("unsettledItems", "report.unsettledItems"), none("flaggedItems", "report.flagsLeft")],
      event: "report.accepted",
      decidesOnContent: true,
    },
    reopen: {
      from: ["ACCEPTED"],
      to: ["RETURNED"],
      permission: "report.reopen",
      needs: [some("flaggedItems", "report.nothingFlagged")],
      event: "report.reopened",
      decidesOnContent: true,
    },
    recordOutcome: {
      from: ["SUBMITTED"],
      to: ["ACCEPTED", "RETURNED"],
      permission: "report.recordOutcome",
      needs: [],
      event: "report.outcomeRecorded",
      decidesOnContent: true,
    },
  },
});

export type ReportState = (typeof reportMachine.states)[number];
export type ReportMove = keyof typeof reportMachine.moves;
