import clsx from "clsx";
import "./review.css";
import { useTranslations } from "next-intl";
import type { PeerPlace } from "#lib/review/peer/types.ts";
import { usePlaceWords } from "./place-words.ts";

const WIDTH = 240;
const HEIGHT = 26;
const EDGE = 8;
const MIDDLE = HEIGHT / 2;

/**
 * A figure among those of the other units as a strip: the line from the smallest to the largest, the box of the middle half
 * with the median, and the figure itself, a diamond where it lies far off. Drawn on the server; the numbers stand in the
 * table beside it, and the words are read aloud.
 */
export function FigureStrip({ place, of }: { place: PeerPlace; of: string }) {
  const t = useTranslations("review.peers");
  const words = usePlaceWords();
  const { spread, value, unusual } = place;
  // Of so few units no middle half can be told: a drawing would make an end of the line look like an extreme.
  if (spread.low === null) return null;
  const from = Math.min(spread.min, value ?? spread.min);
  const to = Math.max(spread.max, value ?? spread.max);
  const x = (at: number) => (to === from ? WIDTH / 2 : EDGE + ((at - from) / (to - from)) * (WIDTH - 2 * EDGE));
  const own = value === null ? null : x(value);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="strip" role="img" aria-label={`${of}: ${words(place)}`}>
      <title>{t("strip", { of })}</title>
      <line className="range" x1={x(spread.min)} x2={x(spread.max)} y1={MIDDLE} y2={MIDDLE} />
      <rect
        className="middle"
        x={x(spread.lower)}
        y={5}
        width={Math.max(1, x(spread.upper) - x(spread.lower))}
        height={HEIGHT - 10}
      />
      <line className="median" x1={x(spread.median)} x2={x(spread.median)} y1={4} y2={HEIGHT - 4} />
      {own !== null && (
        <path
          className={clsx("own", unusual && "far")}
          d={
            unusual
              ? `M${own - 7} ${MIDDLE}L${own} ${MIDDLE - 7}L${own + 7} ${MIDDLE}L${own} ${MIDDLE + 7}Z`
              : `M${own - 4.5} ${MIDDLE}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z`
          }
        />
      )}
    </svg>
  );
}
