import { run } from "graphile-worker";
import { z } from "zod";
import { sealAll } from "#lib/audit/seal.ts";
import { bytesOf } from "#lib/file/queries.ts";
import { drawPreview, drawWaiting } from "#lib/file/preview/commands.ts";
import { sweepFiles } from "#lib/file/upkeep/commands.ts";
import { foldRollups } from "#lib/monitoring/commands.ts";
import { deliverMail, deliverWaitingMails } from "#lib/notice/mail/commands.ts";
import { inviteFromLists } from "#lib/organisation/roster/commands/invite.ts";
import { readImport, readWaiting } from "#lib/plan/import/commands/read.ts";
import { loadClock, now } from "#lib/platform/clock.ts";
import { disconnect, inTransaction } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import { settings } from "#lib/platform/settings.ts";
import { thinHistory } from "#lib/report/history/commands.ts";
import { escalateWaiting } from "#lib/report/escalation/commands.ts";
import { readReportImport, readWaitingReports } from "#lib/report/import/commands/read.ts";
import { readSignals, readWaitingSignals } from "#lib/review/signal/commands/read.ts";
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
  "* * * * * preview-round ?max=1",
  "27 * * * * file-round ?max=1",
  "* * * * * report-round ?max=1",
  "17 * * * * history-round ?max=1",
  "* * * * * signals-round ?max=1",
  "7 * * * * escalation-round ?max=1",
].join("\n");

const mailPayload = z.object({ mailId: z.uuid() });
const previewPayload = z.object({ digest: z.string() });
const versionPayload = z.object({ versionId: z.uuid() });
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
  /** Draws the first pages of the file that has just come in. */
  "file-preview": async (payload: unknown) => {
    await drawPreview(previewPayload.parse(payload).digest);
  },
  /** Draws what waits: what came in while no worker ran, or was cut off with one. */
  "preview-round": async () => {
    const drawn = await drawWaiting();
    if (drawn > 0) log.info({ drawn }, "files drawn");
  },
  /** Makes the rows of files and their bytes agree. */
  "file-round": async () => {
    const swept = await sweepFiles();
    if (swept.lost > 0) log.error(swept, "contents of files are lost: restore them from the backup");
    else if (Object.values(swept).some((count) => count > 0)) log.info(swept, "files swept");
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
  /** Reads the report that has just come in and lays it onto its outline. */
  "report-read": async (payload: unknown) => {
    await readReportImport(importPayload.parse(payload).importId, bytesOf);
  },
  /** Reads what was cut off with a worker, or came in while none ran. */
  "report-round": async () => {
    const read = await readWaitingReports(bytesOf);
    if (read > 0) log.info({ read }, "reports read");
  },
  /** Tells heads and lead bodies of what waits longer than its plan allows, by the campaign's clock. */
  "escalation-round": async () => {
    const told = await escalateWaiting();
    if (told > 0) log.info({ told }, "waiting reports told to heads and lead bodies");
  },
  /** Looks a report that was just sent through for signals against formality. */
  "signals-read": async (payload: unknown) => {
    await readSignals(versionPayload.parse(payload).versionId);
  },
  /** Looks through what was sent while no worker ran. */
  "signals-round": async () => {
    const read = await readWaitingSignals();
    if (read > 0) log.info({ read }, "reports looked through for signals");
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
