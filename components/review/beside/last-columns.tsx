import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Parts } from "#components/report/difference.tsx";
import { Card } from "#components/ui/card.tsx";
import { type BlockDifference, touched } from "#lib/report/difference.ts";
import type { BesideView } from "#lib/review/beside/types.ts";

type Chosen = Extract<BesideView["chosen"], { kind: "last" }>;
type Props = { chosen: Chosen; item: { number: string; title: string } };

/** The version of the review before and the one under review, passage against passage: what went on the left, what came on the right. */
export function LastColumns({ chosen, item }: Props) {
  const t = useTranslations("review.beside");
  const { from, to, rows } = chosen;
  return (
    <Card title={`${item.number} ${item.title}`}>
      {rows.length === 0 ? (
        <p className="muted">{t("sameAsLast")}</p>
      ) : (
        <div className="grid gap-3">
          <div className="grid gap-4 text-s font-semibold max-lg:hidden lg:grid-cols-2" aria-hidden="true">
            <span>{t("version", { number: from })}</span>
            <span>{t("version", { number: to })}</span>
          </div>
          {rows.map((row) => (
            <Pair key={`${row.change}-${row.id}`} row={row} from={from} to={to} />
          ))}
        </div>
      )}
    </Card>
  );
}

function Pair({ row, from, to }: { row: BlockDifference; from: number; to: number }) {
  const t = useTranslations("review.beside");
  const same = !touched(row);
  const side = (without: "added" | "removed") => row.parts.filter(({ change }) => change !== without);
  const [then, now] = [side("added"), side("removed")];
  return (
    <div
      id={`b-${row.id}`}
      className={clsx(
        "grid gap-x-4 gap-y-2 border-t border-line pt-3 font-serif text-l leading-relaxed lg:grid-cols-2",
        same && "text-ink-2",
      )}
    >
      {[
        { number: from, parts: then },
        { number: to, parts: now },
      ].map(({ number, parts }) => (
        <div key={number} className="min-w-0">
          <p className="font-sans text-s text-ink-3 lg:sr-only">{t("version", { number })}</p>
          <p className="whitespace-pre-line">
            {parts.length === 0 ? <span className="muted">–</span> : <Parts parts={parts} />}
          </p>
        </div>
      ))}
    </div>
  );
}
