import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import { Anchor } from "#components/ui/link.tsx";

/** To the notices, with how many are unread. */
export function Bell({ unread }: { unread: number }) {
  const t = useTranslations("shell");
  return (
    <Anchor
      href="/notices"
      aria-label={t("bell", { count: unread })}
      className="relative grid size-9 shrink-0 place-items-center rounded-full border border-line hover:bg-ground"
    >
      <Icon name="bell" />
      {unread > 0 && (
        <b
          aria-hidden="true"
          className="num absolute -top-1 -right-1 h-[17px] min-w-[17px] rounded-full bg-red px-1 text-center text-[0.65625rem] leading-[17px] font-semibold text-paper"
        >
          {unread > 99 ? "99+" : unread}
        </b>
      )}
    </Anchor>
  );
}
