import { redirect } from "next/navigation";
import { homeOf } from "#lib/access/desks.ts";
import { requireViewer } from "#lib/access/session.ts";

/** The portal begins at the viewer's first desk. */
export default async function HomePage(): Promise<never> {
  redirect(homeOf(await requireViewer()));
}
