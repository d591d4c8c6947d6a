import { v5, v7 } from "uuid";

/** A new id for a row: UUIDv7, so that rows made together lie together in an index. Always real time, never the campaign's. */
export function newId(): string {
  return v7();
}

/** Under what derived ids are made; any fixed UUID does. */
const DERIVED = "6f6d3c5e-4b1f-5a57-9f0e-0d6c1a2b3c4d";

/** The same id for the same text: for rows that a repeated request must meet again instead of making them anew. */
export function derivedId(text: string): string {
  return v5(text, DERIVED);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside (an address, a form) has the shape of an id; Postgres refuses the others with an error. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
