import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/access/sign-in.ts";
import { settings } from "#lib/platform/settings.ts";

/** Its own address, which next-auth takes from the environment only, is the portal's. */
async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  process.env["NEXTAUTH_URL"] ??= settings.portalUrl;
  return NextAuth(request, context, authOptions());
}

export { handle as GET, handle as POST };
