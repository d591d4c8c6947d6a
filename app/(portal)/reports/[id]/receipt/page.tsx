import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReceiptCard, SinceCard, TwoNumbers } from "#components/register/receipt-card.tsx";
import { VerifyCode } from "#components/register/verify-code.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { settings } from "#lib/platform/settings.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { receiptPage } from "#lib/report/queries/receipt.ts";
import type { Receipt } from "#lib/report/types.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sending?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("receipt");
  return { title: t("card") };
}

/** The news of a receipt: what stands of the sending now. */
function titleKey({ since }: Receipt): "title" | "titleWithdrawn" | "titleReturned" | "titleAccepted" {
  if (since.some(({ kind }) => kind === "withdrawn")) return "titleWithdrawn";
  if (since.some(({ kind }) => kind === "returned" || kind === "reopened")) return "titleReturned";
  return since.some(({ kind }) => kind === "accepted") ? "titleAccepted" : "title";
}

/** What the sender keeps: both numbers, date, instant, digest, where it can be checked, and what happened since. */
export default async function ReceiptPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [t, tr, { id }, { sending: asked }] = await Promise.all([
    getTranslations("receipt"),
    getTranslations("report"),
    params,
    searchParams,
  ]);
  const receipt = await receiptPage(viewer, id, asked);
  if (receipt === null) notFound();
  const { sending } = receipt;
  const back = { href: `/reports/${id}`, label: t("back") };
  if (sending === null) return <Refusal title={t("none")} reason={t("noneReason")} back={back} />;
  const href = `/verify/${sending.digest}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: tr("reports"), href: "/reports" },
          { label: `${receipt.directive} · ${receipt.unit}`, href: back.href },
          { label: t("card") },
        ]}
        title={t(titleKey(sending), { number: sending.number, arrival: sending.arrivalNumber })}
        lead={t("lead", {
          channel: receipt.channel,
          directive: receipt.directive,
          unit: receipt.unit,
          at: formatInstant(sending.at),
        })}
        actions={
          <>
            <ButtonLink href={`/api/receipts/${sending.id}`} icon={<Icon name="download" />} download>
              {t("pdf")}
            </ButtonLink>
            <PrintButton label={t("print")} />
            <ButtonLink href={back.href} look="quiet">
              {back.label}
            </ButtonLink>
          </>
        }
      />
      <TwoNumbers receipt={receipt} sending={sending} />
      <ReceiptCard receipt={receipt} sending={sending} />
      <SinceCard sending={sending} />
      <Card title={t("verifyTitle")}>
        <VerifyCode address={`${settings.portalUrl.replace(/\/$/, "")}${href}`} href={href} />
      </Card>
    </>
  );
}
