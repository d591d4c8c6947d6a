import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Anchor } from "#components/ui/link.tsx";

export type Me = {
  name: string;
  /** What they are, where: "Soạn thảo · Đảng ủy phường Tam Sơn". */
  roleLine: string;
};

export type Desk = { key: string; href: string; label: string };

type MeMenuProps = {
  me: Me;
  /** One per role family; a switch is shown only where there are several. */
  desks: readonly Desk[];
  signOut: () => Promise<void>;
};

/** Who am I: name and role, the desks of my roles, my account, the way out. Opens by the browser itself. */
export function MeMenu({ me, desks, signOut }: MeMenuProps) {
  const t = useTranslations("shell");
  return (
    <>
      <button
        type="button"
        popoverTarget="me"
        aria-label={t("me.open", { name: me.name })}
        className="flex items-center gap-2.5 rounded-box p-1 text-left hover:bg-sunk"
      >
        <Avatar name={me.name} />
        <span className="max-md:hidden">
          <span className="block font-semibold leading-tight">{me.name}</span>
          <span className="block max-w-72 truncate text-s text-ink-3">{me.roleLine}</span>
        </span>
        <span className="text-ink-3 max-md:hidden">
          <Icon name="chevron-down" size={14} />
        </span>
      </button>
      <div id="me" popover="auto" className="menu p-2">
        <p className="px-3 pt-2 pb-3">
          <span className="block font-semibold">{me.name}</span>
          <span className="text-s text-ink-3">{me.roleLine}</span>
        </p>
        {desks.length > 1 && <DeskSwitch title={t("me.desks")} desks={desks} />}
        <ul className="border-t border-line pt-2">
          <MenuLink href="/account" icon="user">
            {t("me.account")}
          </MenuLink>
          <li>
            <form action={signOut}>
              <button type="submit" className={itemClass}>
                <Icon name="out" />
                {t("me.signOut")}
              </button>
            </form>
          </li>
        </ul>
      </div>
    </>
  );
}

const itemClass =
  "flex min-h-10 w-full items-center gap-2.5 rounded-box px-3 py-2 text-left no-underline hover:bg-ground";

function DeskSwitch({ title, desks }: { title: string; desks: readonly Desk[] }) {
  return (
    <section aria-label={title} className="border-t border-line py-2">
      <p className="px-3 pb-1 text-xs font-semibold tracking-wide text-ink-3">{title}</p>
      <ul>
        {desks.map((desk) => (
          <MenuLink key={desk.key} href={desk.href} icon="desk">
            {desk.label}
          </MenuLink>
        ))}
      </ul>
    </section>
  );
}

function MenuLink({ href, icon, children }: { href: string; icon: IconName; children: ReactNode }) {
  return (
    <li>
      <Anchor href={href} className={itemClass}>
        <Icon name={icon} />
        {children}
      </Anchor>
    </li>
  );
}
