import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * One text for one value, whatever the order of its keys (RFC 8785): what is hashed and signed.
 *
 * @throws TypeError for a value that JSON cannot hold (undefined, a function, a number that is not finite)
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("a value without a JSON form has no canonical text");
  return text;
}

/** SHA-256 of the UTF-8 bytes of a text (or of bytes), in lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
