import { getLocale } from "next-intl/server";
import { DeskRefusal } from "#components/plan/desk-refusal.tsx";
import { UnitDesk } from "#components/plan/unit-desk.tsx";
import { homeOf, mayOpenDesk } from "#lib/access/desks.ts";
import { requireViewer } from "#lib/access/session.ts";
import { amendmentsOf } from "#lib/plan/amendment/queries/touching.ts";
import { latestExtensions } from "#lib/plan/extension/queries.ts";
import { now } from "#lib/platform/clock.ts";
import { whereNow } from "#lib/report/custody/queries.ts";
import { unitDesk } from "#lib/report/desk/queries.ts";
import { deskOf } from "#lib/report/desk/rules.ts";

/** The page of a reporting unit's desk; the four kinds differ in whose units stand on it, and in nothing else. */
export async function unitDeskPage(desk: "ward" | "department" | "council" | "front") {
  const viewer = await requireViewer();
  if (!mayOpenDesk(viewer, desk)) return <DeskRefusal desk={desk} home={homeOf(viewer)} />;
  const [row, locale] = await Promise.all([unitDesk(viewer, desk), getLocale()]);
  const drawn = deskOf(row, viewer, now(), locale === "en" ? "en" : "vi");
  // The viewer's own units and those they stand in at, also one whose duties ended: its people read what became of them.
  const held = [...viewer.positions, ...viewer.borrowed];
  const own = held.filter((position) => position.desk === desk).map((position) => position.unitId);
  const units = [...new Set([...own, ...row.duties.map((duty) => duty.unitId)])];
  const [where, extensions, ofDuties, ofUnits] = await Promise.all([
    whereNow(
      viewer,
      row.duties.flatMap(({ report }) => report?.id ?? []),
    ),
    latestExtensions(row.duties.flatMap((duty) => duty.milestones.map((milestone) => milestone.id))),
    amendmentsOf(
      "assignment",
      row.duties.map((duty) => duty.assignmentId),
    ),
    amendmentsOf("unit", units),
  ]);
  const amendments = { ofDuties, ofUnits };
  return (
    <UnitDesk
      desk={drawn}
      plans={row.plans}
      events={row.events}
      lastSeen={row.lastSeen}
      amendments={amendments}
      extensions={extensions}
      where={where}
    />
  );
}
