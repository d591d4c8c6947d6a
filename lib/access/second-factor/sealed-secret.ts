import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/**
 * Secrets of second factors at rest: AES-256-GCM under a key made of AUTH_SECRET (HKDF, RFC 5869), bound to the person,
 * so that a row copied to another person or a database read without the key gives nothing. Pure: the key's seed is given.
 */

const VERSION = "v1";
const CIPHER = "aes-256-gcm";

function keyOf(authSecret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", authSecret, "portal", "second factor v1", 32));
}

/** Encrypts a secret of a person. */
export function sealSecret(secret: string, personId: string, authSecret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, keyOf(authSecret), nonce).setAAD(Buffer.from(personId));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [VERSION, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
}

/** The secret of a person; null where it was sealed under another key, for another person, or altered. */
export function openSecret(kept: string, personId: string, authSecret: string): string | null {
  const [version, nonce = "", tag = "", sealed = ""] = kept.split(".");
  if (version !== VERSION) return null;
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(authSecret), Buffer.from(nonce, "base64url"), { authTagLength: 16 })
      .setAAD(Buffer.from(personId))
      .setAuthTag(Buffer.from(tag, "base64url"));
    return Buffer.concat([decipher.update(Buffer.from(sealed, "base64url")), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
