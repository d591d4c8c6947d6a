import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import "../review.css";
import { Blocks } from "#components/report/blocks.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field, Select } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { type Look, reviewHref } from "#lib/review/address.ts";
import type { Alike } from "#lib/review/beside/alike.ts";
import type { BesideColumn, BesideView } from "#lib/review/beside/types.ts";
import type { ReviewPage } from "#lib/review/types.ts";

type Chosen = Extract<BesideView["chosen"], { kind: "report" }>;
type Props = { page: ReviewPage; chosen: Chosen; look: Look };

/** Two texts side by side (one under the other on a phone); what both have is marked in both. */
export function BesideColumns({ page, chosen, look }: Props) {
  const t = useTranslations("review.beside");
  const { ours, theirs } = chosen;
  return (
    <>
      <p className="text-s text-ink-2">
        {t("alike", { ours: Math.round(ours.share * 100), theirs: Math.round(theirs.share * 100) })}
      </p>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Column
          column={ours}
          foot={
            <TextLink href={reviewHref(page.reportId, { tab: "text", item: look.item, from: look.from })}>
              {t("toText")}
            </TextLink>
          }
        />
        <Column
          column={theirs}
          foot={
            <>
              <TextLink href={`/reports/${theirs.reportId}`}>{t("toReport", { unit: theirs.unit })}</TextLink>
              <OtherItem page={page} chosen={chosen} look={look} />
            </>
          }
        />
      </div>
    </>
  );
}

function Column({ column, foot }: { column: BesideColumn; foot: ReactNode }) {
  const t = useTranslations("review.beside");
  const { unit, directive, version, number, title } = column;
  return (
    <section className="grid min-w-0 gap-2.5" aria-label={t("column", { unit, directive, version })}>
      <h2 className="text-note font-semibold">{t("column", { unit, directive, version })}</h2>
      <Sheet title={number === "" ? t("noItem") : `${number} ${title}`} level={3}>
        <div className="review-paper">
          {column.blocks.length === 0 && <p className="muted">{t("empty")}</p>}
          {column.blocks.map((block) =>
            block.kind === "table" ? (
              <Blocks
                key={block.id}
                blocks={[block]}
                figures={column.figures}
                blockAnchor={(id) => `b-${id}`}
                headingLevel={4}
              />
            ) : (
              <Passage key={block.id} id={block.id} alike={column.alike[block.id]} />
            ),
          )}
        </div>
      </Sheet>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 text-s">{foot}</div>
    </section>
  );
}

/** A passage with what the other column has too. */
function Passage({ id, alike }: { id: string; alike: Alike | undefined }) {
  const t = useTranslations("review.beside");
  if (alike === undefined) return null;
  return (
    <p id={`b-${id}`} className="whitespace-pre-line">
      {alike.stretches.map((stretch, index) =>
        stretch.alike ? (
          // Stretches have no name of their own; their order is what they are.
          <mark key={String(index)} className="alike">
            <span className="sr-only">{t("marked")} </span>
            {stretch.text}
          </mark>
        ) : (
          <span key={String(index)}>{stretch.text}</span>
        ),
      )}
    </p>
  );
}

/** Another item of the other report, where the same thing was written under another number. */
function OtherItem({ page, chosen, look }: Props) {
  const t = useTranslations("review.beside");
  const hidden = { tab: "beside", item: look.item, beside: look.beside, kinds: look.kinds, q: look.q, from: look.from };
  return (
    <form
      method="get"
      action={`/reports/${page.reportId}/review`}
      className="flex flex-wrap items-end gap-2"
      aria-label={t("otherItem")}
    >
      {Object.entries(hidden).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Field name="besideItem" label={t("otherItem")} hideLabel>
        <Select
          options={chosen.items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          defaultValue={chosen.item}
        />
      </Field>
      <Button type="submit" small>
        {t("show")}
      </Button>
    </form>
  );
}
