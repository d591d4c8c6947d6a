import { defineMachine } from "#lib/workflow/define.ts";

/** A request for more time, asked before the deadline; decided by the body the plan names. */
export const extensionMachine = defineMachine({
  name: "extension",
  subjectView: "extensionSubject",
  factsView: null,
  custody: false,
  counted: false,
  states: ["ASKED", "GRANTED", "GRANTED_OTHERWISE", "REFUSED", "WITHDRAWN"],
  moves: {
    ask: {
      from: null,
      to: ["ASKED"],
      permission: "extension.ask",
      needs: [],
      event: "extension.asked",
      decidesOnContent: false,
    },
    grant: {
      from: ["ASKED"],
      to: ["GRANTED"],
      permission: "extension.decide",
      needs: [],
      event: "extension.decided",
      decidesOnContent: false,
    },
    grantOtherwise: {
      from: ["ASKED"],
      to: ["GRANTED_OTHERWISE"],
      permission: "extension.decide",
      needs: [],
      event: "extension.decided",
      decidesOnContent: false,
    },
    withdraw: {
      from: ["ASKED"],
      to: ["WITHDRAWN"],
      permission: "extension.ask",
      needs: [],
      event: "extension.withdrawn",
      decidesOnContent: false,
    },
    refuse: {
      from: ["ASKED"],
      to: ["REFUSED"],
      permission: "extension.decide",
      needs: [],
      event: "extension.decided",
      decidesOnContent: false,
    },
  },
});
