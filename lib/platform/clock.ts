import { z } from "zod";
import { db } from "./db.ts";
import { settings } from "./settings.ts";

const KEY = "clock.offset";
const REREAD = 5_000;
const kept = z.number().int();

type Clock = { offset: number; fixed: Date | null; readAt: number };
declare global {
  var portalClock: Clock | undefined;
}

// The server's bundles (instrumentation, pages, handlers) each hold a copy of this file; the clock of a process is one.
globalThis.portalClock ??= { offset: 0, fixed: null, readAt: 0 };
const clock: Clock = globalThis.portalClock;

/** Real time: for sign-in, codes, sessions, jobs and logs, which no sample clock may bend. */
export function realNow(): Date {
  return new Date();
}

/**
 * The campaign's time, for everything that deadlines, events and documents rest on: real time plus the offset kept in
 * the database (0 on a real installation). Nobody else reads a clock.
 */
export function now(): Date {
  if (clock.fixed !== null) return clock.fixed;
  const real = Date.now();
  // A sample campaign's clock may be set back by another process (`portal sample reset`).
  if (clock.offset !== 0 && real - clock.readAt > REREAD) {
    clock.readAt = real;
    loadClock().catch(() => undefined);
  }
  return new Date(real + clock.offset);
}

/** Whether the campaign's clock differs from the real one, as with the sample campaign; each page says so. */
export function clockIsSimulated(): boolean {
  return clock.fixed !== null || clock.offset !== 0;
}

/** Reads the offset from the database; every process does so once before its first work. */
export async function loadClock(): Promise<void> {
  const row = await db().setting.findUnique({ where: { key: KEY } });
  clock.offset = row === null ? 0 : kept.parse(row.value);
  clock.readAt = Date.now();
}

/**
 * Starts the campaign's clock at an instant; from there it runs on, through restarts. `PORTAL_CLOCK` goes before what
 * is given here.
 */
export async function startClock(instant: Date): Promise<void> {
  const real = Date.now();
  const value = (settings.clock ?? instant).getTime() - real;
  const updatedAt = new Date(real);
  await db().setting.upsert({
    where: { key: KEY },
    create: { key: KEY, value, updatedAt },
    update: { value, updatedAt },
  });
  clock.offset = value;
  clock.readAt = real;
}

/** For tests and for making sample data: stops the clock of this process at an instant, or lets it run again. */
export function setClock(instant: Date | null): void {
  clock.fixed = instant;
}
