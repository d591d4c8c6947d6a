import { v7 } from "uuid";

/** A new id for a row: UUIDv7, so that rows made together lie together in an index. Always real time, never the campaign's. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside (an address, a form) has the shape of an id; Postgres refuses the others with an error. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
