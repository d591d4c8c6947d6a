import { defineMachine } from "#lib/workflow/define.ts";

/** A milestone of a unit: its own plan, or that it has held its review. Recorded by a drafter, confirmed by the approver. SEND_REPORT never moves here: it is met by the submission of the report and read from it. */
export const milestoneMachine = defineMachine({
  name: "milestone",
  subjectView: "milestoneSubject",
  factsView: null,
  custody: false,
  counted: false,
  states: ["OPEN", "RECORDED", "CONFIRMED"],
  moves: {
    open: {
      from: null,
      to: ["OPEN"],
      permission: "plan.issue",
      needs: [],
      event: "milestone.opened",
      decidesOnContent: false,
    },
    record: {
      from: ["OPEN", "RECORDED"],
      to: ["RECORDED"],
      permission: "milestone.record",
      needs: [],
      event: "milestone.recorded",
      decidesOnContent: false,
    },
    confirm: {
      from: ["RECORDED"],
      to: ["CONFIRMED"],
      permission: "milestone.confirm",
      needs: [],
      event: "milestone.confirmed",
      decidesOnContent: false,
    },
    reopen: {
      from: ["RECORDED", "CONFIRMED"],
      to: ["OPEN"],
      permission: "milestone.confirm",
      needs: [],
      event: "milestone.reopened",
      decidesOnContent: false,
    },
  },
});
