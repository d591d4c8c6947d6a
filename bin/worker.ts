import { run } from "graphile-worker";
import { z } from "zod";
import { sealAll } from "#lib/audit/seal.ts";
import { foldRollups } from "#lib/monitoring/commands.ts";
import { deliverMail, deliverWaitingMails } from "#lib/notice/mail/commands.ts";
import { inviteFromLists } from "#lib/organisation/roster/commands/invite.ts";
import { readImport, readWaiting } from "#lib/plan/import/commands/read.ts";
import { loadClock, now } from "#lib/platform/clock.ts";
import { disconnect, inTransaction } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import { settings } from "#lib/platform/settings.ts";
import { thinHistory } from "#lib/report/history/commands.ts";
import { databaseUrl } from "./steps/database.ts";

/**
 * `npm run worker`: does what is due outside a request, as a process of its own; jobs lie in the database
 * (graphile-worker), so several workers share them. Times of the table below are UTC and real.
 */
const TIMES = [
  "* * * * * seal ?max=1",
  "*/5 * * * * fold ?max=1",
  "* * * * * mail-round ?max=1",
  "* * * * * plan-round ?max=1",
  "17 * * * * history-round ?max=1",
].join("\n");

const mailPayload = z.object({ mailId: z.uuid() });
const importPayload = z.object({ importId: z.uuid() });

const tasks = {
  /** Puts events that have no leaf yet into the trail's log and signs its head. */
  seal: async () => {
    if (settings.auditKey === null)
      throw new Error("AUDIT_KEY is not set: start through npm start, or set it for this worker");
    const sealed = await sealAll(settings.auditKey);
    if (sealed > 0) log.info({ sealed }, "trail sealed");
  },
  /** Folds the figures of single moves into totals. */
  fold: async () => {
    const folded = await foldRollups();
    if (folded > 0) log.info({ folded }, "figures folded");
  },
  /** Delivers the mail that was just written. */
  "mail-deliver": async (payload: unknown) => {
    await deliverMail(mailPayload.parse(payload).mailId);
  },
  /** Invites the people of a list that was taken in. */
  "roster-invite": async () => {
    const invited = await inviteFromLists();
    log.info({ invited }, "people of a list invited");
  },
  /** Delivers what waits: after a refusal by the server, or while no worker ran. */
  "mail-round": async () => {
    await inviteFromLists();
    const sent = await deliverWaitingMails();
    if (sent > 0) log.info({ sent }, "mails delivered");
  },
  /** Reads the plan document that has just come in. */
  "plan-read": async (payload: unknown) => {
    await readImport(importPayload.parse(payload).importId);
  },
  /** Reads what waits: what came in while no worker ran, or was cut off with one. */
  "plan-round": async () => {
    const read = await readWaiting();
    if (read > 0) log.info({ read }, "plan documents read");
  },
  /** Lets go of the saves between the last ones of each stretch of writing, once they are a day old. */
  "history-round": async () => {
    const thinned = await inTransaction((tx) => thinHistory(tx, now()));
    if (thinned > 0) log.info({ thinned }, "history of sections thinned");
  },
};

await loadClock();
const runner = await run({
  connectionString: databaseUrl(),
  taskList: tasks,
  crontab: TIMES,
  concurrency: 2,
  noHandleSignals: true,
});
log.info("worker is running");

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await runner.stop();
    await disconnect();
    process.exit(0);
  });
}
