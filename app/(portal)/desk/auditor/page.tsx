import { getTranslations } from "next-intl/server";
import { TrailTable } from "#components/audit/trail-table.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { verifyNow } from "#lib/audit/actions.ts";
import { sealingState, trailPage } from "#lib/audit/queries.ts";
import { newId } from "#lib/platform/ids.ts";
import { trailWords } from "../../trail/words.ts";

/** The auditor's desk: does the trail hold, what was refused, what happened last. */
export default async function AuditorDesk() {
  const viewer = await requireViewer();
  const t = await getTranslations("trail");
  const [state, refused, latest] = await Promise.all([
    sealingState(viewer),
    trailPage(viewer, { outcome: "REFUSED" }),
    trailPage(viewer, {}),
  ]);
  if (state === null || refused === null || latest === null) {
    return (
      <Refusal
        title={t("refusedTitle")}
        reason={t("refusedReason")}
        who={[t("auditors")]}
        back={{ label: t("back"), href: "/" }}
      />
    );
  }
  return (
    <>
      <PageHead
        title={
          state.unsealed === 0
            ? t("deskAllSealed", { count: state.events })
            : t("deskUnsealed", { count: state.unsealed })
        }
        lead={state.signedAt ? t("deskSignedAt", { at: state.signedAt }) : t("deskNotSigned")}
        actions={
          <ActionForm action={verifyNow} idempotencyKey={newId()}>
            <SubmitButton>{t("verify")}</SubmitButton>
          </ActionForm>
        }
      />
      <Grid columns={3}>
        <Figure label={t("figureEvents")} value={String(state.events)} href="/trail" />
        <Figure
          label={t("figureSealed")}
          value={String(state.size)}
          note={state.root ? <code className="break-all text-s">{state.root}</code> : undefined}
        />
        <Figure
          label={t("figureRefused")}
          value={refused.next ? `${refused.lines.length}+` : String(refused.lines.length)}
          href="/trail?outcome=REFUSED"
        />
      </Grid>
      <Card flush title={t("latest")} end={<TextLink href="/trail">{t("wholeTrail")}</TextLink>}>
        <TrailTable rows={latest.lines.slice(0, 15)} words={trailWords(t)} withSubject />
      </Card>
    </>
  );
}
