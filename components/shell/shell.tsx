import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon, type IconName, isIconName } from "#components/ui/icon.tsx";
import { Bell } from "./bell.tsx";
import { Brand } from "./brand.tsx";
import { ClockStrip } from "./clock-strip.tsx";
import { LocaleSwitch } from "./locale-switch.tsx";
import { type Desk, type Me, MeMenu } from "./me-menu.tsx";
import { type NavLink, PlaceLinks, RailLinks } from "./nav-links.tsx";

export type NavItem = {
  group: "mine" | "campaign";
  key: string;
  href: string;
  icon: string;
  count?: number | undefined;
};

type ShellProps = {
  me: Me;
  /** The body a person acts for. */
  unit: string | undefined;
  /** Where the mark leads: the first desk. */
  home: string;
  navigation: readonly NavItem[];
  desks: readonly Desk[];
  unread: number;
  /** For whom they stand in, said on every page. */
  standingIn?: ReactNode;
  signOut: () => Promise<void>;
  children: ReactNode;
};

/** What stands around every page of a signed-in person: who, where, what waits, and the page itself as `<main>`. */
export function Shell({ me, unit, home, navigation, desks, unread, standingIn, signOut, children }: ShellProps) {
  const t = useTranslations("shell");
  const links = useNavLinks(navigation);
  const groups = (["mine", "campaign"] as const)
    .map((key) => ({ key, title: t(`group.${key}`), links: links.filter((link) => link.group === key) }))
    .filter((group) => group.links.length > 0);
  return (
    <>
      <SkipLink />
      <header className="top sticky top-0 z-10 flex h-[52px] items-center gap-2 border-b border-line bg-paper px-4 md:gap-3 md:px-6">
        <Brand name={t("brand")} href={home} unit={unit} />
        <div className="ml-auto flex items-center gap-1.5 md:gap-2.5">
          <LocaleSwitch />
          <Bell unread={unread} />
          <MeMenu me={me} desks={desks} signOut={signOut} />
        </div>
      </header>
      <ClockStrip />
      {standingIn}
      <div className="frame">
        <nav aria-label={t("nav")} className="rail border-r border-line bg-paper px-3 pt-2 pb-4 max-md:hidden">
          <div className="sticky top-[60px]">
            <RailLinks groups={groups} />
          </div>
        </nav>
        <main
          id="content"
          tabIndex={-1}
          className="page flow grid min-w-0 max-w-page grid-cols-[minmax(0,1fr)] content-start gap-4 px-4 pt-4 pb-[100px] outline-none md:px-8 md:pt-6 md:pb-12"
        >
          {children}
        </main>
      </div>
      <Places links={links} />
    </>
  );
}

/** First on every page for those who go by keyboard. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#content"
      className="skip sr-only z-20 rounded-box bg-ink px-4 py-2 text-paper focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t("skip")}
    </a>
  );
}

/** At most four places along the bottom of a phone; where there are more, the fourth opens the whole list. */
function Places({ links }: { links: readonly NavLink[] }) {
  const t = useTranslations("shell");
  const shown = links.length > 4 ? links.slice(0, 3) : links;
  return (
    <nav
      aria-label={t("places")}
      className="places fixed inset-x-0 bottom-0 z-10 flex h-[60px] border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <PlaceLinks links={shown} />
      {links.length > shown.length && (
        <>
          <button
            type="button"
            popoverTarget="all-places"
            className="grid min-w-0 flex-1 content-center justify-items-center gap-0.5 px-1 text-xs text-ink-2"
          >
            <Icon name="more" size={20} />
            {t("more")}
          </button>
          <div id="all-places" popover="auto" className="menu menu-up p-2">
            <ul>
              {links.map((link) => (
                <li key={link.key}>
                  <a
                    href={link.href}
                    className="flex min-h-11 items-center gap-3 rounded-box px-3 no-underline hover:bg-ground"
                  >
                    {link.icon}
                    <span>{link.label}</span>
                    {link.count ? <b className="num ml-auto">{link.count}</b> : null}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </nav>
  );
}

/** Places with their words and pictures, as the client leaves take them. */
function useNavLinks(navigation: readonly NavItem[]): (NavLink & { group: NavItem["group"] })[] {
  const t = useTranslations("shell");
  return navigation.map((item) => ({
    group: item.group,
    key: item.key,
    href: item.href,
    label: t(`place.${item.key}`),
    icon: <Icon name={iconOf(item.icon)} />,
    count: item.count,
    countLabel: item.count === undefined ? undefined : t("count", { count: item.count }),
  }));
}

const iconOf = (name: string): IconName => (isIconName(name) ? name : "report");
