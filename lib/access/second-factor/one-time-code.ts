import { Secret, TOTP } from "otpauth";
import { CODE_DIGITS, CODE_SECONDS, CODE_WINDOW } from "./rules.ts";

/** One-time codes of an authenticator (RFC 6238). Pure: secret and instant are given. */

const ISSUER = "Cổng tổng kết";

function totp(secret: string, label = ""): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    // Named once only: the square then has fewer and larger dots.
    issuerInLabel: false,
    algorithm: "SHA1",
    digits: CODE_DIGITS,
    period: CODE_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

/** A new secret of 160 bits, in base 32 as authenticators take it. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an authenticator reads from a QR code; `label` is the mail address of whose code it is. */
export function setUpAddress(secret: string, label: string): string {
  return totp(secret, label).toString();
}

/** The step (count of half minutes since 1970) a code is of, within the window around the instant; null for a wrong one. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: at.getTime(), window: CODE_WINDOW });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / CODE_SECONDS) + delta;
}

/** The code at an instant: what the telephone shows. */
export function codeAt(secret: string, at: Date): string {
  return totp(secret).generate({ timestamp: at.getTime() });
}
