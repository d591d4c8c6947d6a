import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/link.tsx";

const places = [
  "units",
  "outline",
  "figures",
  "text",
  "guidance",
  "amendments",
  "extensions",
  "own-plan",
  "own-plans",
] as const;
export type PlanPlace = (typeof places)[number];

/** The pages that belong to a plan, one line each. */
export function PlanPlaces({ planId, shown }: { planId: string; shown: readonly PlanPlace[] }) {
  const t = useTranslations("plan.place");
  return (
    <Card title={t("title")}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {places
          .filter((place) => shown.includes(place))
          .map((place) => (
            <li key={place}>
              <TextLink href={`/plans/${planId}/${place}`}>{t(place)}</TextLink>
            </li>
          ))}
      </ul>
    </Card>
  );
}
