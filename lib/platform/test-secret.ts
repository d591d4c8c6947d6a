import { afterAll, beforeAll } from "vitest";
import { rereadSettings } from "./settings.ts";

/** Gives a process another secret of the installation, or none. */
export function setAuthSecret(secret: string | undefined): void {
  if (secret === undefined) delete process.env["AUTH_SECRET"];
  else process.env["AUTH_SECRET"] = secret;
  rereadSettings();
}

/** Gives the tests of one file a secret of the installation, as the start makes one. */
export function useAuthSecret(secret: string): void {
  const before = process.env["AUTH_SECRET"];
  beforeAll(() => setAuthSecret(secret));
  afterAll(() => setAuthSecret(before));
}
