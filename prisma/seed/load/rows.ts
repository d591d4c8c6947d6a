import type { Tx } from "#lib/platform/db.ts";
import { identifier, sql } from "#lib/platform/sql.ts";

/** A row as the table has it: snake_case columns; days and instants as ISO text. */
export type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * Inserts reference rows in one statement. For the first data of an installation only: whatever has a life cycle comes
 * into being by its command.
 */
export async function insert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const into = identifier(table);
  const columns = Object.keys(first).map((column) => identifier(column));
  const list = columns.reduce((all, column) => sql`${all}, ${column}`);
  await tx.$executeRaw(
    sql`INSERT INTO ${into} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${into}, ${JSON.stringify(rows)}::jsonb)`,
  );
}

/** The value under a key; throws where the seed names something it does not define. */
export function need<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the seed names ${String(key)} without defining it`);
  return value;
}
