import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";

/**
 * Before every page: a nonce for the content security policy, the headers that keep a browser strict, and the way to
 * sign-in for whoever shows no session at all. It never decides who may do what; that is read from the live rows.
 */

const PUBLIC = [/^\/sign-in(\/|$)/, /^\/first-run(\/|$)/, /^\/link\//, /^\/verify(\/|$)/, /^\/calendar\//, /^\/api\//];
const COOKIES = ["next-auth.session-token", "__Secure-next-auth.session-token"];
const develops = process.env.NODE_ENV === "development";

/** Scripts and styles by nonce only, everything from our own address; development needs eval and its socket. */
function policyOf(nonce: string, secure: boolean): string {
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${develops ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${develops ? " ws:" : ""}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return [...rules, ...(secure ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** Whether people reach the portal by https: said by the portal's own address, not by the request. */
function isSecure(): boolean {
  return (process.env["PORTAL_URL"] ?? "").startsWith("https:");
}

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const nonce = randomBytes(16).toString("base64");
  const secure = isSecure();
  // What people brought is never a page of this address: nothing in it is loaded, run or framed.
  const policy = pathname.startsWith("/api/files/") ? "default-src 'none'" : policyOf(nonce, secure);
  const response = mayPass(request)
    ? passOn(request, nonce, policy, pathname + search)
    : toSignIn(request, pathname + search);
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-frame-options", "DENY");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  if (secure) response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}

function mayPass(request: NextRequest): boolean {
  if (PUBLIC.some((address) => address.test(request.nextUrl.pathname))) return true;
  return COOKIES.some((name) => Boolean(request.cookies.get(name)?.value));
}

/** Next reads the nonce out of the policy on the request; pages read where they are, for the way back after sign-in. */
function passOn(request: NextRequest, nonce: string, policy: string, path: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  if (request.method === "GET") headers.set("x-portal-path", path);
  else headers.delete("x-portal-path");
  return NextResponse.next({ request: { headers } });
}

function toSignIn(request: NextRequest, path: string): NextResponse {
  const address = new URL("/sign-in", request.nextUrl);
  if (request.method === "GET" && path !== "/") address.searchParams.set("next", path);
  return NextResponse.redirect(address, 303);
}

export const config = {
  matcher: [
    "/((?!_next/static|_next/image|emblem.svg|icon-192.png|icon-512.png|manifest.webmanifest|favicon.ico|robots.txt).*)",
  ],
};
