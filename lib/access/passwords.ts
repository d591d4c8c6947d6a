import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { nfc } from "#lib/platform/text.ts";

// OWASP's setting for argon2id: 19 MiB, two passes, one lane.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash to keep of a password (argon2id), the same however its letters were typed. */
export function hashPassword(password: string): Promise<string> {
  return hash(nfc(password), OPTIONS);
}

let decoy: Promise<string> | null = null;

/**
 * Whether a password belongs to a hash. Without a hash (no such person, a sample person) it takes as long and says no,
 * so that nobody learns from the time it takes who has an account.
 */
export async function passwordFits(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const fits = await verify(kept ?? (await decoy), nfc(password));
  return kept !== null && fits;
}

// Without letters and digits that are taken for one another when read out.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be read out once and changed: four groups of four, `kx7m-…` (79 bits). */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)] ?? "x").join("");
  return [group(), group(), group(), group()].join("-");
}
