/** Decisions of the door: how long a wrong password makes one wait, and which passwords are good enough. Pure. */

/** After this long without a failure the count begins anew (milliseconds). */
export const THROTTLE_FORGETS = 60 * 60_000;
const LONGEST = 15 * 60;

/** Wrong passwords before the first delay: few for an account, more for an address that a whole office may share. */
const FREE = { account: 3, address: 15 } as const;

/** Seconds to wait after so many failures in a row: none, then 5, doubling, at most a quarter of an hour. */
export function delayAfter(failures: number, of: keyof typeof FREE): number {
  const beyond = failures - FREE[of];
  return beyond < 0 ? 0 : Math.min(LONGEST, 5 * 2 ** Math.min(beyond, 10));
}

/** NIST SP 800-63B: length counts, not kinds of letters. */
export const PASSWORD_SHORTEST = 10;
export const PASSWORD_LONGEST = 200;

/** Why a new password is not good enough, or null. `known` are the words an attacker tries first: name, mail address. */
export function passwordRefusal(
  password: string,
  known: readonly string[],
): "access.passwordShort" | "access.passwordLong" | "access.passwordKnown" | null {
  const letters = Array.from(password);
  if (letters.length < PASSWORD_SHORTEST) return "access.passwordShort";
  if (letters.length > PASSWORD_LONGEST) return "access.passwordLong";
  const lower = password.toLowerCase();
  const fromKnown = known.some((word) => word.length >= 4 && lower.includes(word.toLowerCase()));
  return fromKnown || new Set(letters).size < 5 ? "access.passwordKnown" : null;
}
