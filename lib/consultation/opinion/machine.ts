import { defineMachine } from "#lib/workflow/define.ts";

/** One body's opinion on a circulated draft: given, confirmed by its approver, answered; or silence, shown as silence. */
export const opinionMachine = defineMachine({
  name: "opinion",
  subjectView: "opinionSubject",
  factsView: null,
  custody: false,
  counted: false,
  states: ["ASKED", "GIVEN", "CONFIRMED", "ANSWERED", "SILENT"],
  moves: {
    ask: {
      from: null,
      to: ["ASKED"],
      permission: "consultation.open",
      needs: [],
      event: "opinion.asked",
      decidesOnContent: false,
    },
    give: {
      from: ["ASKED", "GIVEN"],
      to: ["GIVEN"],
      permission: "opinion.give",
      needs: [],
      event: "opinion.given",
      decidesOnContent: false,
    },
    confirm: {
      from: ["GIVEN"],
      to: ["CONFIRMED"],
      permission: "opinion.confirm",
      needs: [],
      event: "opinion.confirmed",
      decidesOnContent: false,
    },
    answer: {
      from: ["CONFIRMED"],
      to: ["ANSWERED"],
      permission: "opinion.answer",
      needs: [],
      event: "opinion.answered",
      decidesOnContent: false,
    },
    fallSilent: {
      from: ["ASKED"],
      to: ["SILENT"],
      permission: "consultation.close",
      needs: [],
      event: "opinion.silent",
      decidesOnContent: false,
    },
  },
});
