import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Anchor } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Check } from "#lib/report/approval/types.ts";

/** As many lines of a group as stand open: the list is read on a phone. */
const SHOWN = 5;

/**
 * What to look at before deciding, as a short list that leads to the places: what has to be mended, what should be
 * looked at; one calm line where there is nothing.
 */
export function Checks({ checks }: { checks: readonly Check[] }) {
  const t = useTranslations("approve.checks");
  const red = checks.filter(({ tone }) => tone === "red");
  const amber = checks.filter(({ tone }) => tone === "amber");
  const counted = [
    ...(red.length > 0 ? [t("redCount", { count: red.length })] : []),
    ...(amber.length > 0 ? [t("amberCount", { count: amber.length })] : []),
  ];
  return (
    <Card id="checks" title={counted.length === 0 ? t("title") : t("titleCounted", { counts: counted.join(", ") })}>
      <div className="grid gap-4">
        <Group tone="red" checks={red} />
        <Group tone="amber" checks={amber} />
        {red.length === 0 && <Notice tone="green">{t("whole")}</Notice>}
      </div>
    </Card>
  );
}

const looks = {
  red: { icon: "warn", mark: "text-red-ink", edge: "border-l-red" },
  amber: { icon: "info", mark: "text-amber-ink", edge: "border-l-amber" },
} as const;

function Group({ tone, checks }: { tone: Check["tone"]; checks: readonly Check[] }) {
  const t = useTranslations("approve.checks");
  if (checks.length === 0) return null;
  const { icon, mark, edge } = looks[tone];
  return (
    <section className={`grid gap-1 border-l-4 pl-3 ${edge}`}>
      <h3 className={`flex items-center gap-1.5 text-m ${mark}`}>
        <Icon name={icon} size={16} />
        {t(tone)}
      </h3>
      <Lines checks={checks.slice(0, SHOWN)} mark={mark} />
      {checks.length > SHOWN && (
        <Disclosure summary={t("more", { count: checks.length - SHOWN })}>
          <Lines checks={checks.slice(SHOWN)} mark={mark} />
        </Disclosure>
      )}
    </section>
  );
}

function Lines({ checks, mark }: { checks: readonly Check[]; mark: string }) {
  const t = useTranslations("approve.checks.kind");
  return (
    <ul className="grid divide-y divide-line">
      {checks.map((check) => {
        const words = (
          <>
            <span className={`shrink-0 text-s font-semibold sm:w-28 ${mark}`}>{t(check.kind)}</span>
            <span className="min-w-0 flex-1 text-pretty">{check.text}</span>
          </>
        );
        const look = "grid gap-x-3 py-2 sm:flex sm:items-baseline";
        return (
          <li key={`${check.href ?? ""} ${check.text}`}>
            {check.href === null ? (
              <div className={look}>{words}</div>
            ) : (
              <Anchor
                href={check.href}
                className="flex items-center gap-2 text-ink no-underline hover:bg-ground hover:underline"
              >
                <span className={`min-w-0 flex-1 ${look}`}>{words}</span>
                <span className="text-ink-3">
                  <Icon name="chevron-right" size={16} />
                </span>
              </Anchor>
            )}
          </li>
        );
      })}
    </ul>
  );
}
