import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { DateField, Field, Textarea } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { acceptReport, releaseReview, reopenReport, returnReport } from "#lib/review/actions.ts";
import { labels } from "#lib/review/labels.ts";
import type { Conclusion, ReviewPage } from "#lib/review/types.ts";
import { describe } from "#lib/workflow/labels.ts";
import { FlagNote } from "./flag-note.tsx";

type Props = { page: ReviewPage; today: string };

/** The conclusion: accept, or return with a new deadline; for a reviewer who does not conclude, who does. */
export function ConcludeTab({ page, today }: Props) {
  const t = useTranslations("review.conclude");
  const concludes = page.accept.mine || page.reopen.mine;
  return (
    <Grid columns="main-side">
      <Stack gap={4}>
        {page.sendBack.mine && page.flags.length > 0 && <Return page={page} today={today} />}
        {page.accept.mine && <Accept page={page} />}
        {page.sendBack.mine && page.flags.length === 0 && <NothingToReturn />}
        {page.reopen.mine && <Reopen page={page} today={today} />}
        {!concludes && <p className="muted">{page.mayFlag ? t("headsHint") : t("nothing")}</p>}
      </Stack>
      <Stack gap={4}>
        <Card title={t("heads")}>
          <ul>
            {page.heads.map((head) => (
              <li key={head}>{head}</li>
            ))}
          </ul>
        </Card>
        {page.mayRelease && (
          <Card title={t("release")}>
            <p className="mb-3 text-s text-ink-2">{t("releaseHint")}</p>
            <ActionForm
              action={releaseReview}
              idempotencyKey={newId()}
              hidden={{ reportId: page.reportId }}
              label={t("release")}
            >
              <SubmitButton look="plain">{t("release")}</SubmitButton>
            </ActionForm>
          </Card>
        )}
      </Stack>
    </Grid>
  );
}

/** Why a conclusion cannot be drawn yet, in words; undefined when it can. */
function useBlocked(conclusion: Conclusion): string | undefined {
  const locale = useLocale() === "en" ? "en" : "vi";
  const reasons = conclusion.blockedBy.map(({ code, count }) =>
    describe({ code, ...(count === null ? {} : { params: { count } }) }, labels, locale),
  );
  return reasons.length === 0 ? undefined : reasons.join(" ");
}

function Accept({ page }: { page: ReviewPage }) {
  const t = useTranslations("review.conclude");
  const blocked = useBlocked(page.accept);
  return (
    <Card title={t("accept")} tone="green">
      <p className="mb-3 text-ink-2">{t("acceptHint", { version: page.versionNumber, unit: page.unit })}</p>
      <ActionForm
        action={acceptReport}
        idempotencyKey={newId()}
        hidden={{ reportId: page.reportId, digest: page.digest }}
        label={t("accept")}
      >
        {blocked === undefined && (
          <Field name="note" label={t("note")}>
            <Textarea rows={2} grow />
          </Field>
        )}
        <div>
          <SubmitButton look={blocked === undefined ? "go" : "plain"} reason={blocked}>
            {t("acceptButton")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

function Return({ page, today }: Props) {
  const t = useTranslations("review.conclude");
  const count = page.flags.length;
  return (
    <Card title={t("return")} tone="red">
      <p className="mb-3 text-ink-2">{t("returnHint")}</p>
      <Flags page={page} />
      <ActionForm
        action={returnReport}
        idempotencyKey={newId()}
        hidden={{ reportId: page.reportId, digest: page.digest }}
        label={t("return")}
      >
        <Field name="newDueOn" label={t("due")} required>
          <DateField min={today} />
        </Field>
        <Field name="note" label={t("note")}>
          <Textarea rows={2} grow />
        </Field>
        <div>
          <SubmitButton>{t("returnButton", { count })}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

function NothingToReturn() {
  const t = useTranslations("review.conclude");
  return (
    <Card title={t("return")}>
      <p className="text-ink-2">{t("noFlags")}</p>
    </Card>
  );
}

function Flags({ page }: { page: ReviewPage }) {
  return (
    <div className="mb-4 grid gap-2.5">
      {page.flags.map((flag) => (
        <FlagNote key={flag.id} flag={flag} mayRemove={page.mayFlag} withPlace />
      ))}
    </div>
  );
}

function Reopen({ page, today }: Props) {
  const t = useTranslations("review.conclude");
  const blocked = useBlocked(page.reopen);
  return (
    <Card title={t("reopen")} tone="amber">
      <p className="mb-3 text-ink-2">{t("reopenHint")}</p>
      <Flags page={page} />
      <ActionForm
        action={reopenReport}
        idempotencyKey={newId()}
        hidden={{ reportId: page.reportId, digest: page.digest }}
        label={t("reopen")}
      >
        {blocked === undefined && (
          <>
            <Field name="reason" label={t("reason")} required>
              <Textarea rows={3} grow />
            </Field>
            <Field name="newDueOn" label={t("due")} required>
              <DateField min={today} />
            </Field>
          </>
        )}
        <div>
          <SubmitButton look="danger" reason={blocked}>
            {t("reopenButton")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
