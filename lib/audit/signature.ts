import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { canonicalJson } from "#lib/platform/canonical.ts";

/** A signed head of the log: how many leaves, their root, when (ISO instant, UTC). */
export type Head = { size: number; root: string; signedAt: string };

/** DER header of an Ed25519 private key in PKCS#8, before its 32-byte seed (RFC 8410). */
const PKCS8_ED25519 = "302e020100300506032b657004220420";

function privateKey(seedHex: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(PKCS8_ED25519 + seedHex, "hex"), format: "der", type: "pkcs8" });
}

/** The public key that belongs to the seed (AUDIT_KEY, 32 bytes hex), PEM: what an auditor keeps. */
export function publicKeyOf(seedHex: string): string {
  return createPublicKey(privateKey(seedHex)).export({ format: "pem", type: "spki" }).toString();
}

/** Signs a head (Ed25519 over its canonical JSON); base64. */
export function signHead(head: Head, seedHex: string): string {
  return sign(null, Buffer.from(canonicalJson(head)), privateKey(seedHex)).toString("base64");
}

/** Whether a signature over a head is that key's. */
export function headIsGenuine(head: Head, signature: string, publicKeyPem: string): boolean {
  return verify(
    null,
    Buffer.from(canonicalJson(head)),
    createPublicKey(publicKeyPem),
    Buffer.from(signature, "base64"),
  );
}
