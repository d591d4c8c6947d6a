import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SchemaContainer, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { z } from "zod";

/** Number of Postgres' own type "char": one letter, not char(1). */
const ONE_LETTER = 18;

/**
 * Opens Prisma's schema engine (the WebAssembly one, which needs no binary of its own) over a database.
 *
 * @param url connection string of the database's owner
 * @param files the schema, for its kind of database
 */
export async function withEngine<T>(
  url: string,
  files: SchemaContainer[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const Engine = await loadEngine();
  // In parts, since a connection string would win over the name of the passing database the migrations are replayed in.
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  const parts = { host, port, database, ssl, ...(user ? { user } : {}), ...(password ? { password } : {}) };
  const scripts = new WholeScripts(parts);
  const models = files.map(({ path, content }): [string, string] => [path, content]);
  const engine = await Engine.new(
    { datamodels: models },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(scripts),
  );
  try {
    return await work(engine);
  } catch (error) {
    throw scripts.refusal ?? error;
  } finally {
    engine.free();
    await scripts.end();
  }
}

/**
 * The adapter as the engine needs it. It cuts a script at every semicolon, also inside a function's body: handed over
 * whole, Postgres cuts it itself, and runs it in one transaction, so that a migration is applied or not at all.
 */
class WholeScripts extends PrismaPg {
  readonly #parts: pg.PoolConfig;
  readonly #opened: Adapter[] = [];
  /** What Postgres said to the last script it refused: the engine passes on only a number for it. */
  refusal: unknown = null;
  readonly #refuse = (error: unknown) => {
    this.refusal = error;
  };
  constructor(parts: pg.PoolConfig) {
    super(parts);
    this.#parts = parts;
  }
  override async connect() {
    const adapter = whole(await super.connect(), this.#refuse);
    this.#opened.push(adapter);
    return adapter;
  }
  /** Closes every connection; the engine itself forgets to. */
  async end(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose().catch(() => undefined)));
  }
  override async connectToShadowDb() {
    const main = await this.connect();
    const database = `portal_shadow_${randomUUID()}`;
    await main.underlyingDriver().query(`CREATE DATABASE "${database}"`);
    const shadow = whole(await new PrismaPg({ ...this.#parts, database }).connect(), this.#refuse);
    const end = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await end();
      await main.underlyingDriver().query(`DROP DATABASE "${database}"`);
    };
    return shadow;
  }
}

/**
 * Marks a migration as finished in the very transaction that applies it, so that one that is not marked has left
 * nothing behind, whenever the process or the machine stopped.
 */
const FINISHED = `DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL;
  END IF;
END $$`;

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

function whole(adapter: Adapter, refused: (error: unknown) => void): Adapter {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool);
  adapter.executeScript = async (script) => {
    await query(`${script}\n;${FINISHED}`).catch((error: unknown) => {
      refused(error);
      throw error;
    });
  };
  // It also does not know the one-letter type of the system's own tables, which the engine must get as a letter.
  const letters = new WeakMap<unknown[], number[]>();
  Object.assign(pool, {
    query: async (config: pg.QueryArrayConfig) => {
      const result = await query(config);
      const found = result.fields.flatMap((field, index) => (field.dataTypeID === ONE_LETTER ? [index] : []));
      for (const index of found) Object.assign(result.fields[index] ?? {}, { dataTypeID: pg.types.builtins.TEXT });
      letters.set(result.rows, found);
      return result;
    },
  });
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const result = await queryRaw(statement);
    for (const index of letters.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}

let loaded: Promise<typeof SchemaEngine> | null = null;

function loadEngine(): Promise<typeof SchemaEngine> {
  loaded ??= (async () => {
    // The package's own entry imports the .wasm as a module, which Node does not do: hand the bytes over instead.
    const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
    const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
    const { instance } = await WebAssembly.instantiate(await readFile(join(folder, "schema_engine_bg.wasm")), {
      "./schema_engine_bg.js": { ...bindings, ...lettingGo(bindings) },
    });
    bindings.__wbg_set_wasm(instance.exports);
    Reflect.apply(z.instanceof(Function).parse(instance.exports["__wbindgen_start"]), null, []);
    return bindings.SchemaEngine;
  })();
  return loaded;
}

/** The engine sets a watchman of ten seconds for its lock and never calls it off; no process shall wait for that one. */
function lettingGo(bindings: object): WebAssembly.ModuleImports {
  const timers = Object.entries(bindings).filter(([name]) => name.startsWith("__wbg_setTimeout_"));
  return Object.fromEntries(
    timers.map(([name, set]: [string, (...given: unknown[]) => unknown]) => [
      name,
      (...given: unknown[]) => {
        const usual = globalThis.setTimeout;
        const letGo = (work: () => void, pause?: number) => usual(work, pause).unref();
        Object.assign(globalThis, { setTimeout: letGo });
        try {
          return set(...given);
        } finally {
          Object.assign(globalThis, { setTimeout: usual });
        }
      },
    ]),
  );
}
