import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sheet, SheetHint } from "#components/ui/sheet.tsx";
import type { Paper, PaperPart, PaperRecommendation } from "#lib/report/types.ts";
import { Blocks } from "./blocks.tsx";
import { PaperHead } from "./letterhead.tsx";
import { DocumentsOnPaper, FiguresOnPaper } from "./paper-annex.tsx";
import { EvidenceLine } from "./evidence-line.tsx";

type ReportPaperProps = {
  paper: Paper;
  /** Ids of passages a return named. */
  flaggedBlocks?: readonly string[];
  /** Ids of outline items a return named as a whole. */
  flaggedItems?: readonly string[];
  /** What the tool says of the text on screen: comments where it is decided on. */
  beside?: PaperTool | undefined;
};

/** Words of the tool in the margin of an item's heading (`blockId` null) or a block, and below it. */
export type PaperTool = {
  margin: (itemId: string, blockId: string | null) => ReactNode;
  below: (itemId: string, blockId: string | null) => ReactNode;
};

/** The whole report as paper, as it is read and printed. */
export function ReportPaper({ paper, flaggedBlocks = [], flaggedItems = [], beside }: ReportPaperProps) {
  const t = useTranslations("report.paper");
  const flagged = Object.fromEntries(flaggedBlocks.map((id) => [id, t("returned")]));
  return (
    <Sheet
      heading={
        <PaperHead
          head={paper.head}
          title={t("title")}
          subject={paper.subject}
          draft={paper.draft ? t("draft") : undefined}
        />
      }
    >
      {paper.parts.map((part) => (
        <PartOfPaper
          key={part.id}
          part={part}
          paper={paper}
          flagged={flagged}
          flaggedItems={flaggedItems}
          beside={beside}
        />
      ))}
      {paper.recommendations.length > 0 && <Recommendations recommendations={paper.recommendations} />}
      {paper.documents.length > 0 && <DocumentsOnPaper documents={paper.documents} />}
      {paper.figures.length > 0 && <FiguresOnPaper figures={paper.figures} />}
    </Sheet>
  );
}

type PartProps = {
  part: PaperPart;
  paper: Paper;
  flagged: Readonly<Record<string, string>>;
  flaggedItems: readonly string[];
  beside: PaperTool | undefined;
};

function PartOfPaper({ part, paper, flagged, flaggedItems, beside }: PartProps) {
  const t = useTranslations("report.paper");
  return (
    <section>
      <h2>
        {part.number} {part.title}
      </h2>
      {part.items.map((item) => (
        <div key={item.id} id={`i-${item.id}`}>
          {item.id !== part.id && (
            <h3>
              {item.number} {item.title}
              {beside?.margin(item.id, null)}
            </h3>
          )}
          {beside?.below(item.id, null)}
          {flaggedItems.includes(item.id) && <p className="screen flagged no-print">{t("returnedItem")}</p>}
          {item.blocks.length === 0 ? (
            <SheetHint>{t("empty")}</SheetHint>
          ) : (
            <Blocks
              blocks={item.blocks}
              figures={paper.figuresInText}
              citations={paper.citations}
              flagged={flagged}
              blockAnchor={(id) => `b-${id}`}
              under={item.number}
              headingLevel={item.id === part.id ? 3 : 4}
              margin={beside && ((block) => beside.margin(item.id, block))}
              below={beside && ((block) => beside.below(item.id, block))}
            />
          )}
          <EvidenceLine files={item.evidence} />
        </div>
      ))}
    </section>
  );
}

function Recommendations({ recommendations }: { recommendations: readonly PaperRecommendation[] }) {
  const t = useTranslations("report.paper");
  const levels = [...new Set(recommendations.map((one) => one.level))];
  return (
    <section>
      <h2>{t("recommendations")}</h2>
      {levels.map((level) => (
        <div key={level}>
          <h3>{t("toLevel", { level })}</h3>
          <ol>
            {recommendations
              .filter((one) => one.level === level)
              .map((one) => (
                <li key={one.id}>
                  {one.body && <b>{t("toBody", { body: one.body })} </b>}
                  {one.text}
                  {one.ground && <i> {t("ground", { ground: one.ground })}</i>}
                </li>
              ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
