import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Section, Stack } from "#components/ui/layout.tsx";
import { ExtensionCard, type Request } from "./extension-card.tsx";
import { AskForm } from "./extension-forms.tsx";

type Props = {
  milestoneId: string;
  requests: readonly Request[];
  /** Why nothing can be asked now, in words; null where it can; undefined where asking is not this viewer's. */
  refusal: string | null | undefined;
  today: string;
};

/** More time for one milestone: its requests, and the way to ask. Nothing where neither is the viewer's. */
export function MilestoneExtensions({ milestoneId, requests, refusal, today }: Props) {
  const t = useTranslations("amendment.extension");
  if (requests.length === 0 && refusal === undefined) return null;
  return (
    <Section title={t("title")} id="extension">
      <Stack gap={4}>
        {requests.map((request) => (
          <ExtensionCard key={request.id} request={request} today={today} inQueue={false} />
        ))}
        {refusal === null && (
          <Card level={3} title={t("askTitle")}>
            <AskForm milestoneId={milestoneId} />
          </Card>
        )}
        {typeof refusal === "string" && <p className="text-ink-2">{refusal}</p>}
      </Stack>
    </Section>
  );
}
