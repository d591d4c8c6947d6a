import { defineMachine } from "#lib/workflow/define.ts";

/** The package of a sent document on its way to the recipient through the channel. */
export const dispatchMachine = defineMachine({
  name: "dispatch",
  subjectView: "dispatchSubject",
  factsView: null,
  custody: false,
  counted: false,
  states: ["SENT", "RECEIVED"],
  moves: {
    send: {
      from: null,
      to: ["SENT"],
      permission: "dispatch.send",
      needs: [],
      event: "dispatch.sent",
      decidesOnContent: false,
    },
    receive: {
      from: ["SENT"],
      to: ["RECEIVED"],
      permission: "dispatch.receive",
      needs: [],
      event: "dispatch.received",
      decidesOnContent: false,
    },
  },
});
