import { headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { log } from "#lib/platform/log.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { type Client, endSession, type OpenedSession } from "./commands/session.ts";
import { signInByCode, signInByPassword, signInSample } from "./commands/sign-in.ts";
import { homeOf } from "./desks.ts";
import { addressOf, fromOwnPage, samplesMaySignIn } from "./origin.ts";
import { viewerAtTheDoor } from "./queries.ts";
import { type SignInInput, signInSchema } from "./schema.ts";
import {
  dropHalf,
  dropSession,
  halfSignedIn,
  keepHalf,
  keepSession,
  requestAddress,
  SESSION_SECONDS,
  sessionCookie,
  sessionSecret,
  shownSession,
} from "./session.ts";

type Asking = { get(name: string): string | null };

function clientOf(asking: Asking): Client {
  return { address: addressOf(asking), agent: asking.get("user-agent") ?? "" };
}

/** Where a person begins after sign-in; their session has just been opened. */
async function firstPage(opened: OpenedSession, address: string): Promise<string> {
  const viewer = await viewerAtTheDoor(opened.sessionId, address);
  return viewer === null ? "/account" : homeOf(viewer);
}

/**
 * Signs in from the form of the sign-in page. Gives the address to go to: `next` or the first desk, and before it the page
 * of the second step for whoever has a second factor. Problems as signInByPassword.
 */
export async function enter(input: SignInInput, next: string | null = null): Promise<Result<string>> {
  const client = clientOf(await headers());
  const opened = await signInByPassword(input, client);
  if (!opened.ok) return opened;
  const { personId, sessionId } = opened.value;
  if (sessionId === null) {
    await keepHalf({ personId, email: input.email });
    return ok(secondStepPage({ next }));
  }
  return ok(await settle({ personId, sessionId }, next, client));
}

/** The page that asks for a code; `recovery` for one of the codes kept for a lost telephone. */
export function secondStepPage({ next, recovery = false }: { next: string | null; recovery?: boolean }): string {
  const search = new URLSearchParams({ step: recovery ? "recovery" : "code", ...(next === null ? {} : { next }) });
  return `/sign-in?${search.toString()}`;
}

/** The second step: the code of whoever gave the right password in this browser. Problems: access.codeExpired, as signInByCode. */
export async function enterByCode(code: string, next: string | null): Promise<Result<string>> {
  const half = await halfSignedIn();
  if (half === null) return refuse("access.codeExpired");
  const client = clientOf(await headers());
  const opened = await signInByCode(half.personId, code, client);
  if (!opened.ok) return opened;
  await dropHalf();
  return ok(await settle(opened.value, next, client));
}

/** The session is open: it goes into the browser, and the person to where they were going. */
async function settle(opened: OpenedSession, next: string | null, client: Client): Promise<string> {
  await keepSession(opened);
  return next ?? (await firstPage(opened, client.address));
}

/** Whether the sample people are offered for the present request. */
export async function samplesAreOffered(): Promise<boolean> {
  return samplesMaySignIn(await headers(), settings.loopback);
}

/** Takes the part of a sample person (`who`: id or the first part of their mail address). Problem: access.noSample. */
export async function enterAsSample(who: string): Promise<Result<string>> {
  const asking = await headers();
  if (!samplesMaySignIn(asking, settings.loopback) || !fromOwnPage(asking)) return refuse("access.noSample");
  const client = clientOf(asking);
  const before = await shownSession();
  const opened = await signInSample(who, client);
  if (!opened.ok) return opened;
  if (before !== null) await endSession(before, client.address);
  await keepSession(opened.value);
  return { ok: true, value: await firstPage(opened.value, client.address) };
}

/** Ends the present session, its row first, then the cookie. */
export async function leave(): Promise<void> {
  const sessionId = await shownSession();
  if (sessionId !== null) await endSession(sessionId, await requestAddress());
  await dropSession();
}

/** Both steps in one request: the password, and the code of whoever has a second factor. */
async function signInAtOnce(
  input: SignInInput,
  code: string | undefined,
  client: Client,
): Promise<Result<OpenedSession>> {
  const opened = await signInByPassword(input, client);
  if (!opened.ok) return opened;
  const { personId, sessionId } = opened.value;
  return sessionId === null ? signInByCode(personId, code ?? "", client) : ok({ personId, sessionId });
}

/**
 * next-auth over the same doors: credentials, a token that holds person and session only, and nothing about the person
 * in what it answers to the browser. Who they are is read from the live row (session.ts).
 */
export function authOptions(): NextAuthOptions {
  const cookie = sessionCookie();
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: { sessionToken: cookie },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        authorize: async (given, request) => {
          const input = signInSchema.safeParse(given);
          if (!input.success) return null;
          const asking = new Headers(
            Object.entries(request.headers ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
          );
          const opened = await signInAtOnce(input.data, given?.code, clientOf(asking));
          return opened.ok ? { id: opened.value.personId, sid: opened.value.sessionId } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user, trigger }) => ({
        sub: token.sub ?? "",
        sid: trigger === "signIn" && "sid" in user ? user.sid : token["sid"],
      }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        const sid = token["sid"];
        if (typeof sid === "string") await endSession(sid, await requestAddress());
      },
    },
    logger: {
      error: (code) => log.error({ auth: code }, "sign-in"),
      warn: (code) => log.debug({ auth: code }, "sign-in"),
    },
  };
}
