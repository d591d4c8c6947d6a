import { getTranslations } from "next-intl/server";
import { PhraseCard } from "#components/review/phrase/phrase-cards.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { isId } from "#lib/platform/ids.ts";
import { phraseBook } from "#lib/review/phrase/queries.ts";

/** The book of ready phrases of the viewer's reviewing body, by reason. */
export default async function PhrasesPage({ searchParams }: { searchParams: Promise<{ unit?: string }> }) {
  const viewer = await requireViewer();
  const [t, { unit }] = await Promise.all([getTranslations("review-phrases"), searchParams]);
  const book = await phraseBook(viewer, unit !== undefined && isId(unit) ? unit : undefined);
  if (book === null)
    return (
      <Refusal
        title={t("refusedTitle")}
        reason={t("refusedReason")}
        who={[t("refusedWho")]}
        back={{ href: "/", label: t("back") }}
      />
    );
  return (
    <>
      <PageHead
        crumbs={[{ label: t("crumb"), href: "/reviews" }, { label: t("name") }]}
        title={t("title", { count: book.kept, unit: book.unit })}
        lead={t("lead")}
        actions={
          book.others.length > 0 && (
            <Segmented
              label={t("books")}
              items={[
                { href: `/reviews/phrases?unit=${book.unitId}`, label: book.unit, current: true },
                ...book.others.map((other) => ({ href: `/reviews/phrases?unit=${other.unitId}`, label: other.unit })),
              ]}
            />
          )
        }
      />
      <Grid columns={2}>
        {book.reasons.map((reason) => (
          <PhraseCard key={reason.code} book={book} reason={reason} />
        ))}
      </Grid>
    </>
  );
}
