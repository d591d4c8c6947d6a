import { defineMachine } from "#lib/workflow/define.ts";

/** The plan's giám sát, kiểm tra (III.2): planned, held, concluded. */
export const inspectionMachine = defineMachine({
  name: "inspection",
  subjectView: "inspectionSubject",
  factsView: null,
  custody: false,
  counted: false,
  states: ["PLANNED", "HELD", "CONCLUDED"],
  moves: {
    plan: {
      from: null,
      to: ["PLANNED"],
      permission: "inspection.plan",
      needs: [],
      event: "inspection.planned",
      decidesOnContent: false,
    },
    hold: {
      from: ["PLANNED"],
      to: ["HELD"],
      permission: "inspection.hold",
      needs: [],
      event: "inspection.held",
      decidesOnContent: false,
    },
    conclude: {
      from: ["HELD"],
      to: ["CONCLUDED"],
      permission: "inspection.conclude",
      needs: [],
      event: "inspection.concluded",
      decidesOnContent: false,
    },
  },
});
