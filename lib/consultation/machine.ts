import { defineMachine, none } from "#lib/workflow/define.ts";

/** Asking opinions on draft N: the draft is frozen as a version and circulated, the report can be edited on. */
export const consultationMachine = defineMachine({
  name: "consultation",
  subjectView: "consultationSubject",
  factsView: "consultationFacts",
  custody: false,
  counted: false,
  states: ["OPEN", "CLOSED"],
  moves: {
    open: {
      from: null,
      to: ["OPEN"],
      permission: "consultation.open",
      needs: [],
      event: "consultation.opened",
      decidesOnContent: false,
    },
    close: {
      from: ["OPEN"],
      to: ["CLOSED"],
      permission: "consultation.close",
      needs: [
        none("unansweredOpinions", "consultation.unansweredOpinions"),
        none("openOpinions", "consultation.openOpinions"),
      ],
      event: "consultation.closed",
      decidesOnContent: false,
    },
  },
});
