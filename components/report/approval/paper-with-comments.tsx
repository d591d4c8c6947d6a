import { useTranslations } from "next-intl";
import { ReportPaper } from "#components/report/paper.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Row } from "#components/ui/layout.tsx";
import { Anchor } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { comment } from "#lib/report/comment/actions.ts";
import { commentCounts } from "#lib/report/comment/rules.ts";
import type { Comments } from "#lib/report/comment/types.ts";
import type { Paper } from "#lib/report/types.ts";

type Props = {
  paper: Paper;
  comments: Comments | null;
  /** The place something is about to be said of (`item` or `item:block`), from the address. */
  saying: string | undefined;
};

const placeOf = (item: string, block: string | null): string => (block === null ? item : `${item}:${block}`);

/**
 * The document with a way to say something of every passage right there: a mark at its end leads to a form below it,
 * by the address, so that it works without JavaScript and stays small on the page.
 */
export function PaperWithComments({ paper, comments, saying }: Props) {
  const t = useTranslations("approve.say");
  if (comments === null || !comments.mayComment) return <ReportPaper paper={paper} />;
  const counts = commentCounts(comments.threads);
  return (
    <ReportPaper
      paper={paper}
      beside={{
        margin: (item, block) => {
          const count = block === null ? 0 : (counts[block] ?? 0);
          const label = count > 0 ? t("counted", { count }) : t(block === null ? "item" : "passage");
          return (
            <>
              {" "}
              <Anchor
                href={`?say=${placeOf(item, block)}#say`}
                className="no-print inline-flex h-6 min-w-6 items-center justify-center gap-0.5 rounded-box align-middle font-sans text-s text-ink-3 no-underline [text-indent:0] hover:bg-sunk hover:text-ink"
              >
                <Icon name="opinion" size={15} label={label} />
                {count > 0 && <b className="num text-amber-ink">{count}</b>}
              </Anchor>
            </>
          );
        },
        below: (item, block) =>
          saying === placeOf(item, block) ? (
            <Say reportId={comments.reportId} place={saying} back={block === null ? `#i-${item}` : `#b-${block}`} />
          ) : null,
      }}
    />
  );
}

/** The form below a passage. */
function Say({ reportId, place, back }: { reportId: string; place: string; back: string }) {
  const t = useTranslations("approve.say");
  const away = `/reports/${reportId}/approve${back}`;
  return (
    <div id="say" className="screen no-print my-3 scroll-mt-24 rounded-box border border-line-strong bg-ground p-3">
      <ActionForm
        action={comment}
        idempotencyKey={newId()}
        hidden={{ reportId, place }}
        label={t("title")}
        className="grid gap-2.5"
        done={
          <div className="grid gap-2">
            <p className="font-medium text-green-ink">{t("done")}</p>
            <div>
              <ButtonLink href={away} small>
                {t("goOn")}
              </ButtonLink>
            </div>
          </div>
        }
      >
        <Field name="text" label={t("text")} required>
          <Textarea rows={3} grow />
        </Field>
        <Row>
          <SubmitButton look="plain" small>
            {t("button")}
          </SubmitButton>
          <ButtonLink href={away} look="quiet" small>
            {t("cancel")}
          </ButtonLink>
        </Row>
      </ActionForm>
    </div>
  );
}
