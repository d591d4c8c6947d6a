import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { AmendmentNotes } from "./amendment-notes.tsx";

type Notes = Parameters<typeof AmendmentNotes>[0]["notes"];

/** So many of the latest stand on the plan's own page; all of them are one click away. */
const SHOWN = 3;

/** The place of amendments on the plan's page; nothing while there are none. */
export function AmendmentPlace({ planId, notes }: { planId: string; notes: Notes }) {
  const t = useTranslations("amendment");
  if (notes.length === 0) return null;
  return (
    <Card
      tone="amber"
      title={t("place.plan", { count: notes.length })}
      end={<TextLink href={`/plans/${planId}/amendments`}>{t("place.all")}</TextLink>}
    >
      <AmendmentNotes notes={notes.slice(0, SHOWN)} />
    </Card>
  );
}
