import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { realNow } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { settings } from "#lib/platform/settings.ts";
import { touchSession } from "./commands/session.ts";
import { addressOf } from "./origin.ts";
import { viewerAtTheDoor } from "./queries.ts";
import type { Viewer } from "./types.ts";

/** A sign-in lasts one working day; after that it is asked for again. */
export const SESSION_SECONDS = 12 * 60 * 60;
const TOUCH_EVERY = 5 * 60_000;
const TOUCHED_KEPT = 10_000;

/** The cookie next-auth reads too. `__Secure-` and Secure wherever the portal is reached by https. */
export function sessionCookie() {
  const secure = settings.portalUrl.startsWith("https:");
  return {
    name: secure ? "__Secure-next-auth.session-token" : "next-auth.session-token",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** The secret of the session cookie; the start makes one and keeps it where none is given. */
export function sessionSecret(): string {
  if (settings.authSecret === null) throw new Error("AUTH_SECRET is not set: start through npm start or npm run dev");
  return settings.authSecret;
}

/** Puts a live session into the browser: the cookie names it and its person, nothing else. */
export async function keepSession(session: { personId: string; sessionId: string }): Promise<void> {
  const { name, options } = sessionCookie();
  const token = { sub: session.personId, sid: session.sessionId };
  const value = await encode({ token, secret: sessionSecret(), maxAge: SESSION_SECONDS });
  (await cookies()).set(name, value, { ...options, maxAge: SESSION_SECONDS });
}

/** Takes the session out of the browser; its row is ended elsewhere. */
export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** How long the second step of sign-in may take after the right password. */
const SECOND_STEP_SECONDS = 10 * 60;
// Another key than the session's, so that neither cookie is ever taken for the other.
const SECOND_STEP_SALT = "second step of sign-in";

function secondStepCookie() {
  const { options } = sessionCookie();
  return { name: options.secure ? "__Secure-portal.second-step" : "portal.second-step", options };
}

/** Who has given the right password and owes a code; `email` as it was typed, to be shown. */
export type HalfSignedIn = { personId: string; email: string };

/** Keeps in the browser that the password was right: enough to be asked for a code, for ten minutes. */
export async function keepHalf({ personId, email }: HalfSignedIn): Promise<void> {
  const { name, options } = secondStepCookie();
  const value = await encode({
    token: { sub: personId, email },
    secret: sessionSecret(),
    salt: SECOND_STEP_SALT,
    maxAge: SECOND_STEP_SECONDS,
  });
  (await cookies()).set(name, value, { ...options, maxAge: SECOND_STEP_SECONDS });
}

/** Forgets it: the second step is done, or sign-in begins anew. */
export async function dropHalf(): Promise<void> {
  const { name, options } = secondStepCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** Who is in the middle of signing in with this browser; null for nobody, or after ten minutes. */
export async function halfSignedIn(): Promise<HalfSignedIn | null> {
  const token = (await cookies()).get(secondStepCookie().name)?.value;
  if (token === undefined || token === "") return null;
  try {
    const payload = await decode({ token, secret: sessionSecret(), salt: SECOND_STEP_SALT });
    const { sub, email } = payload ?? {};
    return typeof sub === "string" && isId(sub) ? { personId: sub, email: email ?? "" } : null;
  } catch {
    return null;
  }
}

/** The session a browser shows; null without one, or when its cookie is old or not ours. */
export async function shownSession(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (token === undefined || token === "") return null;
  try {
    const payload = await decode({ token, secret: sessionSecret() });
    const sid = payload?.["sid"];
    return typeof sid === "string" && isId(sid) ? sid : null;
  } catch {
    return null;
  }
}

/** The network address the present request came from. */
export async function requestAddress(): Promise<string> {
  return addressOf(await headers());
}

// When each session was last marked as seen by this process: spares a write per page, other instances need not know it.
const touched = new Map<string, number>();

function markSeen(sessionId: string): void {
  const at = realNow();
  if (at.getTime() - (touched.get(sessionId) ?? 0) < TOUCH_EVERY) return;
  if (touched.size > TOUCHED_KEPT) touched.clear();
  touched.set(sessionId, at.getTime());
  after(() => touchSession(sessionId, at));
}

/**
 * Who is at the door, read anew from the live rows at every page, action and handler (once per request): a session that
 * was ended, a person who was closed or a role that was taken away count at the next click.
 */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const sessionId = await shownSession();
  if (sessionId === null) return null;
  const viewer = await viewerAtTheDoor(sessionId, await requestAddress());
  if (viewer === null) return null;
  markSeen(sessionId);
  // The language chosen in this browser goes before the one kept with the person.
  const chosen = (await cookies()).get("locale")?.value;
  return chosen === "vi" || chosen === "en" ? { ...viewer, locale: chosen } : viewer;
});

/** The viewer, or the way to sign-in and from there back to where they were going. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer !== null) return viewer;
  const path = (await headers()).get("x-portal-path");
  redirect(path === null ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}
