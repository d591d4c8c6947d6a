import { isLoopback } from "#lib/platform/settings.ts";

/** Where a request came from: the network address of whoever asked, and under which name. Pure over its headers. */

type Headers = { get(name: string): string | null };

/** Any of these says that something stands between the browser and the portal. */
const FORWARDING = ["forwarded", "via", "x-real-ip", "true-client-ip", "x-forwarded-server", "x-client-ip"] as const;

const plain = (address: string): string => address.trim().replace(/^::ffff:/i, "");

/** Host without its port: `localhost:3000` → `localhost`, `[::1]:3000` → `[::1]`. */
function nameOf(host: string): string {
  return host.trim().toLowerCase().replace(/:\d+$/, "");
}

/**
 * The address a request came from. The server itself notes the socket's address where nobody before it has; behind a
 * proxy the last entry is the one that the nearest proxy wrote, earlier ones are only claimed.
 */
export function addressOf(headers: Headers): string {
  const entries = (headers.get("x-forwarded-for") ?? "").split(",").map(plain).filter(Boolean);
  const last = entries.at(-1) ?? "unknown";
  return last === "::1" ? "127.0.0.1" : last.slice(0, 64);
}

/**
 * Whether sample accounts exist for this request (interfaces.md): the portal listens on loopback and is asked under a
 * loopback name, from this machine, with nothing in between. The server notes socket, host and protocol as
 * `x-forwarded-*` by itself, so those may stand as long as they say loopback too.
 */
export function samplesMaySignIn(headers: Headers, listensOnLoopback: boolean): boolean {
  if (!listensOnLoopback || FORWARDING.some((name) => headers.get(name) !== null)) return false;
  const host = headers.get("host");
  if (host === null || !isLoopback(nameOf(host))) return false;
  const forwardedHost = headers.get("x-forwarded-host");
  if (forwardedHost !== null && forwardedHost.toLowerCase() !== host.toLowerCase()) return false;
  if ((headers.get("x-forwarded-proto") ?? "http") !== "http") return false;
  const from = headers.get("x-forwarded-for");
  return from === null || isLoopback(plain(from));
}

/** Whether a form was sent from a page of this portal: browsers say so in `Origin` and `Sec-Fetch-Site`. */
export function fromOwnPage(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}

/** Where to go after sign-in: a path of this portal that was asked for, else null. Never another site. */
export function ownPath(next: string | null | undefined): string | null {
  if (!next || !/^\/(?![/\\])/.test(next) || /[\u0000-\u001f]/.test(next)) return null;
  return next.startsWith("/sign-in") || next.startsWith("/api/") ? null : next;
}
