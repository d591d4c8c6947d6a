import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import type { DecidersLine } from "#lib/plan/deciders.ts";

/** Who decides on whose reports before they are sent, in order; bodies that decide together are named as such. */
export function Deciders({ lines }: { lines: readonly DecidersLine[] }) {
  const t = useTranslations("plan.deciders");
  const bodyOf = ({ unit, name }: DecidersLine["groups"][number][number]): string =>
    name !== "" || unit === "NAMED" ? name : t(`unit.${unit}`);
  const wayOf = ({ groups }: DecidersLine): string =>
    groups
      .map((parts) => parts.map(bodyOf))
      .map((bodies) => (bodies.length > 1 ? t("together", { bodies: bodies.join(" + ") }) : bodies.join("")))
      .join(" → ");
  const whose = ({ of, directive }: DecidersLine): string => {
    const name = typeof of === "string" ? t(`of.${of}`) : of.name;
    return directive === null ? name : t("onDirective", { name, directive });
  };
  return (
    <Card level={3} title={t("title")}>
      <ul className="grid gap-1.5">
        {lines.map((line) => (
          <li key={whose(line)}>
            <strong className="font-medium">{whose(line)}:</strong> {wayOf(line)}
            {line.byDefault && <span className="muted"> · {t("byDefault")}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
