import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { amendmentWord } from "#lib/plan/amendment/labels.ts";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import { AmendmentSaid, type Said } from "./amendment-said.tsx";
import { type EffectsInFigures, EffectsLine } from "./effects-line.tsx";

type Line = {
  id: string;
  kind: string;
  before: Said;
  after: Said;
  reason: string;
  decidingBody: string;
  document: string;
  documentOn: string | null;
  at: Date;
  person: string;
  effects: EffectsInFigures;
};

/** Each amendment with its old and new, its effects, its reason and its document; the latest first. */
export function AmendmentList({ amendments }: { amendments: readonly Line[] }) {
  const t = useTranslations("amendment");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Stack gap={4}>
      {amendments.map((one) => (
        <Card
          key={one.id}
          id={`a-${one.id}`}
          title={amendmentWord(one.kind, locale)}
          end={<span className="num text-s text-ink-3">{formatInstant(one.at)}</span>}
        >
          <Stack gap={3}>
            <AmendmentSaid kind={one.kind} before={one.before} after={one.after} />
            <EffectsLine effects={one.effects} />
            <DefinitionList
              look="columns"
              items={[
                { term: t("reason"), detail: one.reason },
                { term: t("body"), detail: one.decidingBody },
                {
                  term: t("document"),
                  detail:
                    one.documentOn === null
                      ? one.document
                      : t("note.document", { document: one.document, day: formatDay(one.documentOn) }),
                },
                { term: t("recorded"), detail: one.person },
              ]}
            />
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
