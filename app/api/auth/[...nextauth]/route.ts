import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/access/sign-in.ts";

/** next-auth over the portal's own doors; its address and secret come with the start. */
async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const answer: unknown = await NextAuth(request, context, authOptions());
  return answer instanceof Response ? answer : new Response(null, { status: 500 });
}

export { handle as GET, handle as POST };
