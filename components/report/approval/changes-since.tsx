import { useTranslations } from "next-intl";
import { ActingName } from "#components/access/acting-name.tsx";
import { Changes } from "#components/report/changes.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { formatInstant } from "#lib/platform/time.ts";
import type { Against, ApprovePage } from "#lib/report/approval/types.ts";
import type { ContentChanges } from "#lib/report/types.ts";

const parts = ["sections", "figures", "recommendations", "documents", "evidence", "explanations"] as const;

/** How much changed, kind by kind, in one line. */
function useSummary(changes: ContentChanges | null): { count: number; words: string } {
  const t = useTranslations("approve.changes.counts");
  const said = parts.flatMap((part) => {
    const count = changes?.[part].length ?? 0;
    return count === 0 ? [] : [{ count, words: t(part, { count }) }];
  });
  return { count: said.reduce((sum, one) => sum + one.count, 0), words: said.map(({ words }) => words).join(", ") };
}

/** As many changes as are shown at once; more are folded, so that the checks and the decision stay near. */
const OPEN = 4;

/** What changed since the text was last frozen or handed back, whichever was later; said plainly where nothing did. */
export function ChangesSince({ changes }: { changes: ApprovePage["changes"] }) {
  const t = useTranslations("approve.changes");
  const { count, words } = useSummary(changes);
  if (changes === null)
    return (
      <Card id="changes" title={t("first")}>
        <p className="text-ink-2">{t("firstMore")}</p>
      </Card>
    );
  const { against } = changes;
  return (
    <Card id="changes" title={t(against.kind, { ...numbered(against), at: formatInstant(against.at) })}>
      <div className="grid gap-3">
        <Before against={against} />
        {count === 0 ? (
          <p className="font-semibold">{t("none")}</p>
        ) : (
          <>
            <p className="font-semibold">{t("summary", { what: words })}</p>
            <Disclosure summary={t("each")} open={count <= OPEN}>
              <Changes changes={changes} sectionHref={(item) => `#i-${item}`} />
            </Disclosure>
          </>
        )}
      </div>
    </Card>
  );
}

const numbered = (against: Against): { number: number } => ({
  number: against.kind === "VERSION" ? against.number : 0,
});

/** Who froze it, or who gave it back in which words. */
function Before({ against }: { against: Against }) {
  const t = useTranslations("approve.changes");
  const name = <ActingName name={against.name} onBehalfOf={against.onBehalfOf} />;
  if (against.kind === "VERSION") return <p className="text-s text-ink-3">{t.rich("frozenBy", { by: () => name })}</p>;
  return (
    <figure className="border-l-2 border-line-strong pl-3">
      <blockquote className="whitespace-pre-line">{against.comment}</blockquote>
      <figcaption className="text-s text-ink-3">{t.rich("backBy", { by: () => name })}</figcaption>
    </figure>
  );
}
