import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { newId } from "#lib/platform/ids.ts";
import type { Board, ImportScreen } from "#lib/report/import/screen.ts";
import { BoardLeaf } from "./board-leaf.tsx";
import { FigureOffers } from "./figure-offers.tsx";
import { LaidOutline } from "./laid.tsx";
import { leafWordKeys, type LeafWords } from "./leaf-words.ts";
import { Lines } from "./lines.tsx";
import { DocumentOffers, RecommendationOffers } from "./record-offers.tsx";
import { Tray } from "./tray.tsx";

/** The words of the parts that run in the browser. */
function useLeafWords(): LeafWords {
  const t = useTranslations("report-import.leaf");
  return Object.fromEntries(leafWordKeys.map((key) => [key, t.raw(key)])) as LeafWords;
}

type BoardProps = { screen: ImportScreen; board: Board; openId: string | null };

/** What was understood: the tray, the outline with the laid text, the offers. */
export function ImportBoard({ screen, board, openId }: BoardProps) {
  const t = useTranslations("report-import");
  const { reportId, refusal, line } = screen;
  const pen = refusal === null ? { reportId, importId: line.id } : null;
  const columns = (
    <WorkColumns
      shape="lay"
      labels={{ outline: t("tray.label"), aside: t("offer.label") }}
      outline={<Tray pen={pen} board={board} />}
      aside={
        <>
          <Findings board={board} />
          <FigureOffers reportId={reportId} pen={pen} board={board} />
          <RecommendationOffers pen={pen} board={board} />
          <DocumentOffers pen={pen} board={board} />
        </>
      }
    >
      <LaidOutline reportId={reportId} pen={pen} board={board} />
    </WorkColumns>
  );
  const words = useLeafWords();
  if (pen === null) return columns;
  const places = [
    { value: "tray", label: t("tray.place") },
    ...board.items.map(({ id, number, title, open }) => ({
      value: id,
      label: open ? `${number} ${title}` : t("laid.sealedPlace", { item: `${number} ${title}` }),
      disabled: !open,
    })),
  ];
  return (
    <BoardLeaf {...pen} places={places} words={words} pageKey={newId()} openId={openId}>
      {columns}
    </BoardLeaf>
  );
}

function Findings({ board }: { board: Board }) {
  const t = useTranslations("report-import");
  if (board.findings.length === 0) return null;
  return (
    <Notice title={t("findings", { count: board.findings.length })}>
      <ul className="grid gap-1.5 text-s">
        {board.findings.map(({ key, words, lines }) => (
          <li key={key}>
            {words} <Lines lines={lines} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
