import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { qrPath } from "#lib/document/pdf/qr.ts";

type VerifyCodeProps = {
  /** The whole address, as a phone opens it. */
  address: string;
  /** The same within the portal. */
  href: string;
};

/** The address where anybody finds out whether a document is genuine: to be scanned, and to be read. */
export function VerifyCode({ address, href }: VerifyCodeProps) {
  const t = useTranslations("receipt");
  const { size, path } = qrPath(address);
  return (
    <div className="flex flex-wrap items-start gap-4">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t("qr")}
        className="size-36 shrink-0 rounded-box border border-line bg-paper"
        shapeRendering="crispEdges"
      >
        <path d={path} className="fill-ink" />
      </svg>
      <div className="min-w-0 flex-1 basis-60">
        <p className="text-ink-2">{t("verifyHint")}</p>
        <p className="mt-2">
          <span className="block text-s text-ink-3">{t("address")}</span>
          <TextLink href={href} className="num break-all">
            {address}
          </TextLink>
        </p>
      </div>
    </div>
  );
}
