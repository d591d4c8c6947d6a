import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { StandingIn } from "#components/access/standing-in.tsx";
import { Shell } from "#components/shell/shell.tsx";
import { signOut } from "#lib/access/actions.ts";
import { desksOf, homeOf, navigationOf } from "#lib/access/desks.ts";
import { labels } from "#lib/access/labels.ts";
import { requireViewer } from "#lib/access/session.ts";
import type { Position } from "#lib/access/types.ts";
import { unreadNotices } from "#lib/notice/queries.ts";

/** Around every page of a signed-in person. Each page still asks for its own viewer; this only shows who they are. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  const [t, locale, unread] = await Promise.all([getTranslations("shell"), getLocale(), unreadNotices(viewer)]);
  const [position] = viewer.positions;
  return (
    <Shell
      me={{ name: viewer.name, roleLine: position ? roleLine(position, locale) : viewer.email }}
      unit={position?.unitName}
      home={homeOf(viewer)}
      navigation={navigationOf(viewer)}
      desks={desksOf(viewer).map(({ desk, href }) => ({ key: desk, href, label: t(`desk.${desk}`) }))}
      unread={unread}
      standingIn={<StandingIn lent={viewer.borrowed} />}
      signOut={signOut}
    >
      {children}
    </Shell>
  );
}

/** "Soạn thảo · Đảng ủy phường Tam Sơn". */
function roleLine({ role, unitName }: Position, locale: string): string {
  return `${labels.role[role][locale === "en" ? "en" : "vi"]} · ${unitName}`;
}
