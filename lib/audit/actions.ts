"use server";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { db } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import { labels } from "./labels.ts";
import { publicKeyOf } from "./signature.ts";
import { databaseTrail, verifyTrail } from "./verify.ts";

/** Checks the whole trail now, for whoever may read it; the answer says how far it holds and names the first fault. */
export async function verifyNow(_previous: FormState): Promise<FormState> {
  const viewer = await requireViewer();
  const refusal = can("trail.read", viewer);
  if (refusal) return { status: "refused", code: refusal, message: describe({ code: refusal }, labels, viewer.locale) };
  const found = await verifyTrail(databaseTrail(db()), settings.auditKey ? publicKeyOf(settings.auditKey) : null);
  const vi = viewer.locale === "vi";
  if (found.fault === null) {
    const message = vi
      ? `Nhật ký nguyên vẹn: ${found.events} sự kiện nối liền nhau, ${found.sealed} sự kiện đã niêm phong dưới ${found.heads} chữ ký.`
      : `The trail holds: ${found.events} events in unbroken chains, ${found.sealed} sealed under ${found.heads} signatures.`;
    return { status: "done", message };
  }
  const place = "eventId" in found.fault ? found.fault.eventId : String(found.fault.headSize);
  const why = labels.fault[found.fault.why][viewer.locale];
  return {
    status: "refused",
    code: "audit.broken",
    message: vi ? `Nhật ký không nguyên vẹn tại ${place}: ${why}.` : `The trail does not hold at ${place}: ${why}.`,
  };
}
