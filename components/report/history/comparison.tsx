import { useTranslations } from "next-intl";
import { BlockDifferences } from "#components/report/difference.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { type BlockDifference, differs, type EntryDifference } from "#lib/report/difference.ts";
import { restoreSection, takeBack } from "#lib/report/history/actions.ts";
import { tallyOf } from "#lib/report/history/stretch.ts";
import type { Comparison, HistoryItem, HistoryPage, Point } from "#lib/report/history/types.ts";
import { TallyLine } from "./tally.tsx";

type ComparisonProps = { page: HistoryPage; section: HistoryItem; compared: Comparison };

/** Two texts of a section as one sheet: what changed word by word, and what of the earlier one can be taken back. */
export function SectionComparison({ page, section, compared }: ComparisonProps) {
  const t = useTranslations("history.compare");
  const { from, to, blocks, words } = compared;
  const said = ({ by, at }: Point) => t("point", { by, at: formatInstant(at) });
  return (
    <>
      <Sheet title={`${section.number} ${section.title}`}>
        <div className="screen hint">
          <p>{from ? t("between", { from: said(from), to: said(to) }) : t("start", { to: said(to) })}</p>
          <p>
            {differs(blocks) ? (
              <>
                <TallyLine tally={tallyOf(blocks, words)} /> · <span className="num">{t("words", words)}</span>
              </>
            ) : (
              t("same")
            )}
          </p>
        </div>
        <BlockDifferences
          blocks={blocks}
          act={
            page.mayRestore && from !== null
              ? (block, entry) => <TakeBack page={page} section={section} from={from} block={block} entry={entry} />
              : undefined
          }
        />
      </Sheet>
      {page.mayRestore && <RestoreForms page={page} section={section} compared={compared} />}
    </>
  );
}

type TakeBackProps = {
  page: HistoryPage;
  section: HistoryItem;
  from: Point;
  block: BlockDifference;
  entry: EntryDifference | null;
};

/** How it is called to take a passage back: it went, its words changed, or it only stands elsewhere. */
function wordOf(
  block: BlockDifference,
  entry: EntryDifference | null,
): "passage" | "words" | "place" | "entry" | "whole" {
  if (entry !== null) return "entry";
  if (block.change === "removed") return "passage";
  if (block.change === "same" && block.made === null) return "place";
  return block.entries === null ? "words" : "whole";
}

function TakeBack({ page, section, from, block, entry }: TakeBackProps) {
  const t = useTranslations("history.back");
  const [origin] = block.origins;
  if (origin === undefined || origin === page.recordsBlockId) return null;
  const label = t(wordOf(block, entry));
  const hidden = {
    reportId: page.reportId,
    outlineItemId: section.id,
    revision: String(from.revision),
    blockId: origin,
    ...(entry === null ? {} : { entryId: entry.id }),
  };
  return (
    <ActionForm
      action={takeBack}
      idempotencyKey={newId()}
      hidden={hidden}
      label={t("from", { label, at: formatInstant(from.at) })}
      className="inline-block"
    >
      <SubmitButton look="plain" small>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

/** The whole section back to either of the two texts; the newest is what stands already. */
function RestoreForms({ page, section, compared }: ComparisonProps) {
  const t = useTranslations("history.back");
  const points = [compared.from, compared.to].filter((point) => point !== null).filter((point) => !point.newest);
  if (points.length === 0) return null;
  return (
    <div className="no-print">
      <Card>
        <div className="grid gap-3">
          {points.map((point) => (
            <Disclosure
              key={point.revision}
              look="button"
              summary={t("section", { at: `${formatInstant(point.at)} · ${point.by}` })}
            >
              <ActionForm
                action={restoreSection}
                idempotencyKey={newId()}
                hidden={{ reportId: page.reportId, outlineItemId: section.id, revision: String(point.revision) }}
                label={t("section", { at: `${formatInstant(point.at)} · ${point.by}` })}
              >
                <p className="text-ink-2">{t("sectionHint")}</p>
                <div>
                  <SubmitButton look="plain">{t("confirm")}</SubmitButton>
                </div>
              </ActionForm>
            </Disclosure>
          ))}
        </div>
      </Card>
    </div>
  );
}
