import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Section, Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { reviewHref } from "#lib/review/address.ts";
import type { ReviewPage, RoundView } from "#lib/review/types.ts";
import { Change } from "./change.tsx";
import { FlagNote } from "./flag-note.tsx";
import { placeHref } from "./item-place.ts";
import { RoundItem } from "./round-item.tsx";

type Props = { page: ReviewPage; round: RoundView; from: string | undefined };

/** The second review: what was returned, what the unit says, what changed; each is settled or returned again. Then what else changed. */
export function ItemsTab({ page, round, from }: Props) {
  const t = useTranslations("review.items");
  const { waiting, concluded } = round;
  if (waiting.length + concluded.length === 0) return <EmptyState title={t("none")} />;
  const again = page.flags.filter((flag) => flag.previousId !== null);
  return (
    <>
      {waiting.length === 0 && page.flags.length === 0 && <Notice tone="green">{t("allDone")}</Notice>}
      <Stack gap={4}>
        {waiting.map((item) => (
          <RoundItem
            key={item.id}
            item={item}
            change={item.change}
            href={placeHref(page.reportId, item, from)}
            mayConcludeIt={page.mayFlag}
          />
        ))}
      </Stack>
      {again.length > 0 && (
        <Section title={t("backAgain", { count: again.length })}>
          <Stack gap={3}>
            {again.map((flag) => (
              <FlagNote key={flag.id} flag={flag} mayChange={page.mayFlag} phrasesUnit={page.channelUnitId} withPlace />
            ))}
          </Stack>
        </Section>
      )}
      <OtherChanges page={page} round={round} from={from} />
      {concluded.length > 0 && (
        <Disclosure
          summary={t("earlier", { count: concluded.length })}
          open={waiting.length === 0 && round.others.length === 0}
        >
          <Stack gap={4}>
            {concluded.map((item) => (
              <RoundItem
                key={item.id}
                item={item}
                change={null}
                href={placeHref(page.reportId, item, from)}
                mayConcludeIt={false}
              />
            ))}
          </Stack>
        </Disclosure>
      )}
    </>
  );
}

/** Sections that changed without having been returned: opened by the unit with a reason. */
function OtherChanges({ page, round, from }: Props) {
  const t = useTranslations("review.items");
  if (round.others.length === 0) return null;
  return (
    <Section title={t("others")}>
      <p className="mb-3 text-ink-2">{t("othersHint")}</p>
      <Stack gap={4}>
        {round.others.map(({ id, place, name, openedBecause, change }) => (
          <Card
            key={id}
            title={
              <TextLink
                quiet
                href={reviewHref(page.reportId, { tab: "text", item: id, from })}
              >{`${place} ${name}`}</TextLink>
            }
            level={3}
            tone="amber"
          >
            {openedBecause !== null && <p className="mb-3">{t("opened", { reason: openedBecause })}</p>}
            <Change change={change} />
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
