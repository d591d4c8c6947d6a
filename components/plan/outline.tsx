import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { LineLink } from "./line-link.tsx";

type Item = {
  code: string;
  number: string;
  title: string;
  text: string;
  answerable: boolean;
  sourceLine: number;
  removed: boolean;
  kinds: readonly { nameVi: string; nameEn: string }[];
};

/** What every report has to say, in the plan's words, and which kinds of unit each item addresses. */
export function Outline({ planId, items, locale }: { planId: string; items: readonly Item[]; locale: "vi" | "en" }) {
  const t = useTranslations("plan");
  const amended = useTranslations("amendment");
  const everyone = new Set(items.flatMap((item) => item.kinds.map((kind) => kind.nameVi))).size;
  const whoAnswers = (kinds: Item["kinds"]): string =>
    kinds.length === everyone
      ? t("answeredByAll")
      : t("answeredBy", { kinds: kinds.map((kind) => (locale === "en" ? kind.nameEn : kind.nameVi)).join(", ") });
  return (
    <Card flush>
      <ol>
        {items.map((item) => (
          <li
            key={item.code}
            className="grid gap-x-4 gap-y-1 border-t border-line px-4 py-3 first:border-t-0 md:grid-cols-[5rem_minmax(0,1fr)_auto] md:px-6"
          >
            <span className="num font-semibold">{item.number}</span>
            <div className="min-w-0 max-w-prose">
              <p className={item.removed ? "text-ink-3" : item.answerable ? undefined : "font-semibold"}>
                {item.text}
                {item.removed && <em> ({amended("place.removed")})</em>}
              </p>
              {item.kinds.length > 0 && !item.removed && <p className="text-s text-ink-3">{whoAnswers(item.kinds)}</p>}
            </div>
            <span className="text-s">
              <LineLink planId={planId} line={item.sourceLine} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
