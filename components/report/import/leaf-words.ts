/** The words of the parts that run in the browser, by their keys below `report-import.leaf`. */
export const leafWordKeys = [
  "moveTo",
  "choose",
  "count",
  "move",
  "moveShort",
  "close",
  "up",
  "down",
  "order",
  "discard",
  "discardWhat",
  "discardNow",
  "placeNow",
  "moved",
  "ordered",
  "lost",
  "failed",
  "sending",
] as const;
export type LeafWords = Record<(typeof leafWordKeys)[number], string>;
