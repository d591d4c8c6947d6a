import { useLocale, useTranslations } from "next-intl";
import { figureText } from "#lib/report/paper.ts";
import type { ChangeView } from "#lib/review/types.ts";
import { Difference } from "./difference.tsx";

/** What a unit changed at a place: words of a text, a figure, a recommendation; or that it changed nothing there. */
export function Change({ change }: { change: ChangeView }) {
  const t = useTranslations("review.items");
  const locale = useLocale() === "en" ? "en" : "vi";
  if (change.kind === "text") return <Difference blocks={change.blocks} />;
  if (change.kind === "figure")
    return (
      <span className="num">
        {t("figure", {
          before: figureText(change.before, locale),
          after: figureText(change.after, locale),
          unit: change.unit,
        })}
      </span>
    );
  if (change.kind === "recommendation")
    return (
      <div className="grid gap-1 font-serif text-l leading-relaxed">
        {change.before !== null && <del className="text-ink-2 decoration-red">{change.before}</del>}
        {change.after !== null && <ins className="bg-green-wash text-green-ink no-underline">{change.after}</ins>}
      </div>
    );
  return <span className="muted">{t("unchanged")}</span>;
}
