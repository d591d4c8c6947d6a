import { pino } from "pino";

/**
 * The log of this process: JSON lines on standard error, so that standard output stays what was asked for.
 * Never the text of a report and never a secret: what is called so is struck out before it is written.
 */
export const log = pino(
  {
    level: process.env["PORTAL_LOG"] ?? "info",
    base: null,
    redact: {
      paths: [
        "password",
        "secret",
        "token",
        "code",
        "cookie",
        "authorization",
        "text",
        "blocks",
        "headers",
        "body",
      ].flatMap((name) => [name, `*.${name}`]),
      censor: "[struck out]",
    },
  },
  pino.destination({ dest: 2, sync: true }),
);

/** What `log` is, for functions that are handed one. */
export type Log = typeof log;
