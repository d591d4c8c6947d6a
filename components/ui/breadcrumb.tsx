import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { TextLink } from "./link.tsx";

export type Crumb = { label: string; href?: string | undefined };

/** Where this page lies; the last one is the page itself. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("crumbs")} className="no-print mb-1.5 text-s text-ink-3">
      <ol className="flex flex-wrap gap-x-1.5">
        {items.map((item, index) => (
          <Fragment key={item.href ?? item.label}>
            {index > 0 && <li aria-hidden="true">›</li>}
            <li {...(index === items.length - 1 ? { "aria-current": "page" } : {})}>
              {item.href === undefined ? (
                item.label
              ) : (
                <TextLink href={item.href} quiet>
                  {item.label}
                </TextLink>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
