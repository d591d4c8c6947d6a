import { delayAfter } from "../rules.ts";

/** Decisions about one-time codes (RFC 6238: SHA-1, six digits, thirty seconds). Pure; instants are real time. */

export const CODE_DIGITS = 6;
export const CODE_SECONDS = 30;
/** A code counts one step early and one step late: clocks of telephones are off by a little. */
export const CODE_WINDOW = 1;
export const RECOVERY_CODES = 10;

/** What was typed as a code: digits of an authenticator, a recovery code in its four groups, or neither. */
export type Typed = { kind: "authenticator" | "recovery"; code: string } | { kind: "neither" };

/** Reads a code however it was typed: `123 456`, `KX7M-4NPQ-…` in either case and with or without its dashes. */
export function readCode(typed: string): Typed {
  const bare = typed
    .normalize("NFKC")
    .replace(/[\s\-–]/g, "")
    .toLowerCase();
  if (/^\d{6}$/.test(bare)) return { kind: "authenticator", code: bare };
  if (/^[a-z0-9]{16}$/.test(bare)) return { kind: "recovery", code: (bare.match(/.{4}/g) ?? []).join("-") };
  return { kind: "neither" };
}

/** Seconds to wait before the next code is looked at: the delays of wrong passwords, forgotten only by a right code. */
export function secondsToWait(failures: number, failedAt: Date | null, at: Date): number {
  if (failedAt === null) return 0;
  const until = failedAt.getTime() + delayAfter(failures, "account") * 1000;
  return Math.max(0, Math.ceil((until - at.getTime()) / 1000));
}

/** A secret as it is typed into an authenticator: groups of four letters. */
export function inGroups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(" ");
}
