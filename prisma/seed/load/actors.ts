import type { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { db } from "#lib/platform/db.ts";
import type { Result } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { dayOf } from "#lib/platform/time.ts";
import { execute } from "#lib/workflow/execute.ts";
import type { Command } from "#lib/workflow/types.ts";
import type { Ids } from "./organisation.ts";
import { need } from "./rows.ts";

/** What stands on the trail as the place these acts came from. */
export const ADDRESS = "du-lieu-mau";

/** A value, or a loud end: the seed meets no refusal it did not plan. */
export function done<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Gives the sample people as viewers and lets them act; each is read once, their positions do not change meanwhile. */
export class Actors {
  readonly #ids: Ids;
  readonly #known = new Map<string, Viewer>();
  constructor(ids: Ids) {
    this.#ids = ids;
  }

  async viewer(key: string, at: Date): Promise<Viewer> {
    const known = this.#known.get(key);
    if (known) return known;
    const day = dayOf(at, settings.timeZone);
    const viewer = await viewerOfPerson(db(), need(this.#ids.people, key), { now: at, day, address: ADDRESS });
    if (viewer === null) throw new Error(`no sample person ${key}`);
    this.#known.set(key, viewer);
    return viewer;
  }

  /** Executes a command as a sample person at an instant (ISO with offset). */
  async act<I extends z.ZodType, O>(
    key: string,
    instant: string,
    command: Command<I, O>,
    input: z.input<I>,
  ): Promise<O> {
    const at = new Date(instant);
    const result = await execute(command, input, { viewer: await this.viewer(key, at), at });
    return done(result, `${key} ${instant} ${command.name}`);
  }
}
