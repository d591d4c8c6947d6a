import { defineMachine } from "#lib/workflow/define.ts";

/** The life of a plan. Issuing freezes it and generates the assignments; what changes later is an amendment. Closing with open top reports needs a reason, which the command asks for. */
export const planMachine = defineMachine({
  name: "plan",
  subjectView: "planSubject",
  factsView: null,
  custody: false,
  counted: false,
  states: ["DRAFT", "ISSUED", "CLOSED"],
  moves: {
    draft: {
      from: null,
      to: ["DRAFT"],
      permission: "plan.draft",
      needs: [],
      event: "plan.created",
      decidesOnContent: false,
    },
    issue: {
      from: ["DRAFT"],
      to: ["ISSUED"],
      permission: "plan.issue",
      needs: [],
      event: "plan.issued",
      decidesOnContent: false,
    },
    close: {
      from: ["ISSUED"],
      to: ["CLOSED"],
      permission: "plan.close",
      needs: [],
      event: "plan.closed",
      decidesOnContent: false,
    },
  },
});
