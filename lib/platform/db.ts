import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { z } from "zod";
import { Prisma, PrismaClient } from "#prisma/client.ts";
import { log } from "./log.ts";
import { settings } from "./settings.ts";
import type { Sql } from "./sql.ts";

export { join, type Sql, sql } from "./sql.ts";

/** What reads and writes take: an open transaction, or `db()` itself for a single statement. */
export type Tx = Prisma.TransactionClient;

type Connections = { pool: pg.Pool; client: PrismaClient };
type Handle = Connections & { url: string; apart: Connections | null };

/** Connections kept for what is written beside an open transaction (inTransactionApart). */
const APART = 2;

// One per process, also when a development server loads this file anew.
declare global {
  var portalDatabase: Handle | undefined;
}

/**
 * The database, as the role `portal_app`, which may not touch what must stay (events, leaves, frozen versions).
 *
 * @throws Error when no address of a database is known in this process
 */
export function db(): PrismaClient {
  return handle().client;
}

function handle(): Handle {
  const url = settings.databaseUrl;
  if (url === null) throw new Error("DATABASE_URL is not set: start through npm start, npm run dev or npm run portal");
  if (globalThis.portalDatabase?.url !== url) {
    globalThis.portalDatabase = { url, apart: null, ...open(url, Number(process.env["PORTAL_POOL"] ?? 12)) };
  }
  return globalThis.portalDatabase;
}

function open(url: string, max: number): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    options: "-c role=portal_app -c timezone=UTC",
    max,
    connectionTimeoutMillis: 10_000,
    application_name: "portal",
  });
  // A connection that breaks while idle must not end the process; the pool makes a new one.
  pool.on("error", (error) => log.warn({ error: error.message }, "idle database connection lost"));
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }) }) };
}

/**
 * A lasting name for a statement's text: a connection then plans it once instead of at every run. For the statement
 * behind a page, with its dozens of subqueries, planning is most of the work.
 */
function nameOf(query: { sql: string }): string {
  return createHash("sha1").update(query.sql).digest("hex");
}

/** Closes the connections of this process; the next `db()` opens new ones. */
export async function disconnect(): Promise<void> {
  const open = globalThis.portalDatabase;
  globalThis.portalDatabase = undefined;
  for (const connections of [open, open?.apart]) {
    await connections?.client.$disconnect();
    await connections?.pool.end();
  }
}

/**
 * Rows of a statement, each checked and shaped by a schema: the one boundary where what the database says becomes a type.
 * Ids come as text, `jsonb` parsed, counts as bigint (`z.coerce.number()`), `date` and `timestamptz` as Date.
 */
export async function many<S extends z.ZodType>(tx: Tx, row: S, statement: Sql): Promise<z.output<S>[]> {
  const rows: unknown[] = await tx.$queryRaw(statement);
  return rows.map((found) => row.parse(found));
}

/** The first row of a statement, checked and shaped by a schema, or null when there is none. */
export async function one<S extends z.ZodType>(tx: Tx, row: S, statement: Sql): Promise<z.output<S> | null> {
  const rows: unknown[] = await tx.$queryRaw(statement);
  return rows[0] === undefined ? null : row.parse(rows[0]);
}

/**
 * Runs work in one READ COMMITTED transaction, and again where the database says that another one came between.
 * The work must have no effect outside the transaction.
 *
 * @param retries how often again, with a growing random pause; 3 unless told
 */
export async function inTransaction<T>(
  work: (tx: Tx) => Promise<T>,
  { retries = 3 }: { retries?: number } = {},
): Promise<T> {
  return transaction(db(), work, retries);
}

/**
 * The same while another transaction is open, for what must stay although that one rolls back (counting a wrong code).
 * It runs on connections kept for it, so that a full pool never waits for itself; it must touch nothing that the open
 * one holds locked.
 */
export async function inTransactionApart<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const shared = handle();
  shared.apart ??= open(shared.url, APART);
  return transaction(shared.apart.client, work, 3);
}

async function transaction<T>(client: PrismaClient, work: (tx: Tx) => Promise<T>, retries: number): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await client.$transaction(work, { isolationLevel: "ReadCommitted", maxWait: 10_000, timeout: 20_000 });
    } catch (error) {
      if (attempt >= retries || !mayRetry(error)) throw error;
      await new Promise((resume) => setTimeout(resume, 2 ** attempt * (10 + Math.random() * 20)));
    }
  }
}

/** Whether the database asks to try again: three shapes of one message, depending on where it was found out. */
export function mayRetry(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === "P2034") return true;
    return error.code === "P2010" && /\b(40001|40P01)\b/.test(`${error.message} ${JSON.stringify(error.meta)}`);
  }
  return error.message.includes("TransactionWriteConflict");
}

/**
 * The name of the unique constraint or index that a write broke, or null for any other error.
 */
export function brokenUnique(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  if (error.code !== "P2002" && error.code !== "P2010") return null;
  const text = `${error.message} ${JSON.stringify(error.meta)}`;
  const index = /unique constraint \\*"([a-z0-9_]+)\\*"/.exec(text) ?? /"index":"([a-z0-9_]+)"/.exec(text);
  return index?.[1] ?? (error.code === "P2002" ? "unknown" : null);
}

/**
 * Listens for notifications of the database, which arrive after the COMMIT that sent them. A lost connection is made
 * anew; what was sent meanwhile is not heard, so a listener must also be able to look for itself.
 *
 * @returns a function that stops listening
 */
export async function listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
  if (!/^[a-z_]+$/.test(channel)) throw new Error(`not a channel name: ${channel}`);
  let stopped = false;
  let client = await connect();
  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: settings.databaseUrl ?? "", application_name: "portal listen" });
    fresh.on("notification", (message) => heard(message.payload ?? ""));
    fresh.on("error", (error) => {
      log.warn({ error: error.message }, "listening connection lost");
      if (!stopped) setTimeout(again, 1_000);
    });
    await fresh.connect();
    await fresh.query(`LISTEN ${channel}`);
    return fresh;
  }
  async function again(): Promise<void> {
    if (stopped) return;
    try {
      client = await connect();
    } catch {
      setTimeout(again, 1_000);
    }
  }
  return async () => {
    stopped = true;
    await client.end();
  };
}
