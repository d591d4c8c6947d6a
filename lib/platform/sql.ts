import { Prisma } from "#prisma/client.ts";

/** SQL as a value: the only way a statement is put together. Values become parameters, fragments nest. */
export type Sql = Prisma.Sql;
export const sql = Prisma.sql;
export const join = Prisma.join;

/**
 * A name of a table or column, quoted. Takes snake_case identifiers only and throws on anything else, so that no
 * value can slip in where a name stands.
 */
export function identifier(name: string): Sql {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`Not an SQL identifier: ${name}`);
  return Prisma.raw(`"${name}"`);
}

/** camelCase of the code as snake_case of the database. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A row's keys as the code writes them. */
export function camelKeys(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
