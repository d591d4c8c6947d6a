import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import type { ApprovePage } from "#lib/report/approval/types.ts";

/** On a phone the decision is always at hand: a bar above the places, leading to the forms. */
export function DecideBar({ page }: { page: Pick<ApprovePage, "approve" | "handBack" | "record"> }) {
  const t = useTranslations("approve.bar");
  const approves = page.approve?.allowed === true;
  const handsBack = page.handBack?.allowed === true;
  const records = !approves && page.record?.allowed === true;
  return (
    <>
      <div className="h-14 lg:hidden" aria-hidden="true" />
      <nav
        aria-label={t("label")}
        className="no-print fixed inset-x-0 bottom-[60px] z-10 flex gap-2 border-t border-line bg-paper px-4 py-2 md:bottom-0 md:px-8 lg:hidden [&>*]:flex-1"
      >
        {approves && (
          <ButtonLink href="#approve" look="go" wide>
            {t("approve")}
          </ButtonLink>
        )}
        {handsBack && (
          <ButtonLink href="#hand-back" wide>
            {t("handBack")}
          </ButtonLink>
        )}
        {records && (
          <ButtonLink href="#record" wide>
            {t("record")}
          </ButtonLink>
        )}
      </nav>
    </>
  );
}
