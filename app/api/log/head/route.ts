import { newestHead } from "#lib/audit/queries.ts";
import { publicKeyOf } from "#lib/audit/signature.ts";
import { settings } from "#lib/platform/settings.ts";

/** The trail's newest signed head, for whoever keeps heads to compare later (null before the first sealing). */
export async function GET(): Promise<Response> {
  return Response.json({
    head: await newestHead(),
    publicKey: settings.auditKey ? publicKeyOf(settings.auditKey) : null,
  });
}
