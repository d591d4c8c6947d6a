import { enterAsSample } from "#lib/access/sign-in.ts";

/**
 * Takes the part of a sample person: a plain form, so that it works before any JavaScript. Answers with the way to the
 * person's first desk, or back to sign-in where there are no sample people.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const who = form.get("person");
  const entered = await enterAsSample(typeof who === "string" ? who : "");
  const location = entered.ok ? entered.value : "/sign-in?refused=sample";
  return new Response(null, { status: 303, headers: { location } });
}
