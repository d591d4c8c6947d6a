import { defineMachine } from "#lib/workflow/define.ts";

/** What a unit asks of a level above, and where it ended up. */
export const recommendationMachine = defineMachine({
  name: "recommendation",
  subjectView: "recommendationSubject",
  factsView: null,
  custody: false,
  counted: false,
  states: ["RAISED", "MERGED", "SELECTED", "SENT", "ANSWERED"],
  moves: {
    raise: {
      from: null,
      to: ["RAISED"],
      permission: "report.write",
      needs: [],
      event: "recommendation.raised",
      decidesOnContent: false,
    },
    merge: {
      from: ["RAISED"],
      to: ["MERGED"],
      permission: "recommendation.merge",
      needs: [],
      event: "recommendation.merged",
      decidesOnContent: false,
    },
    select: {
      from: ["RAISED"],
      to: ["SELECTED"],
      permission: "recommendation.select",
      needs: [],
      event: "recommendation.selected",
      decidesOnContent: false,
    },
    send: {
      from: ["SELECTED"],
      to: ["SENT"],
      permission: "recommendation.send",
      needs: [],
      event: "recommendation.sent",
      decidesOnContent: false,
    },
    answer: {
      from: ["SENT"],
      to: ["ANSWERED"],
      permission: "recommendation.answer",
      needs: [],
      event: "recommendation.answered",
      decidesOnContent: false,
    },
  },
});
