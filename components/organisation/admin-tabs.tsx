import { useTranslations } from "next-intl";
import { Tabs } from "#components/ui/tabs.tsx";

const PARTS = ["overview", "people", "units", "levels", "roles", "lists", "days-off", "mails", "access"] as const;
export type AdminPart = (typeof PARTS)[number];

/** The parts of the administrator's desk. */
export function AdminTabs({ current }: { current: AdminPart }) {
  const t = useTranslations("admin");
  const items = PARTS.map((part) => ({
    href: part === "overview" ? "/desk/admin" : `/desk/admin/${part}`,
    label: t(`tabs.${part}`),
    current: part === current,
  }));
  return <Tabs label={t("tabs.label")} items={items} />;
}
