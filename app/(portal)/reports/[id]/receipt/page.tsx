import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { settings } from "#lib/platform/settings.ts";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import { receiptPage } from "#lib/report/queries/receipt.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sending?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report.receipt");
  return { title: t("card") };
}

/** What the sender keeps: number, date, instant, number of arrival, digest and where it can be checked. */
export default async function ReceiptPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [t, tr, { id }, { sending: asked }] = await Promise.all([
    getTranslations("report.receipt"),
    getTranslations("report"),
    params,
    searchParams,
  ]);
  const receipt = await receiptPage(viewer, id, asked);
  if (receipt === null) notFound();
  const { sending } = receipt;
  const back = { href: `/reports/${id}`, label: t("back") };
  if (sending === null) return <Refusal title={t("none")} reason={t("noneReason")} back={back} />;
  const address = `${settings.portalUrl.replace(/\/$/, "")}/verify/${sending.digest}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: tr("reports"), href: "/reports" },
          { label: `${receipt.directive} · ${receipt.unit}`, href: back.href },
          { label: t("card") },
        ]}
        title={
          sending.withdrawn
            ? t("titleWithdrawn")
            : t("title", { number: sending.number, arrival: sending.arrivalNumber })
        }
        lead={t("lead", {
          channel: receipt.channel,
          directive: receipt.directive,
          unit: receipt.unit,
          at: formatInstant(sending.at),
        })}
        actions={
          <>
            <PrintButton label={t("print")} />
            <ButtonLink href={back.href}>{back.label}</ButtonLink>
          </>
        }
      />
      <Card title={t("card")}>
        <DefinitionList
          look="columns"
          items={[
            { term: t("code"), detail: <strong>{sending.receipt}</strong> },
            { term: t("number"), detail: sending.number },
            { term: t("datedOn"), detail: formatDay(sending.datedOn) },
            { term: t("sentAt"), detail: formatInstant(sending.at) },
            { term: t("arrival"), detail: sending.arrivalNumber },
            { term: t("by"), detail: sending.by },
            ...(sending.sending
              ? [
                  {
                    term: t("onTime"),
                    detail: <Deadline {...sending.sending} inline />,
                  },
                ]
              : []),
            { term: t("digest"), detail: <span className="break-all">{sending.digest}</span> },
            {
              term: t("verify"),
              detail: (
                <>
                  <TextLink href={`/verify/${sending.digest}`} className="break-all">
                    {address}
                  </TextLink>
                  <span className="block text-s text-ink-3">{t("verifyHint")}</span>
                </>
              ),
            },
          ]}
        />
      </Card>
    </>
  );
}
