import { useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import type { WriteScreen } from "#lib/report/section/types.ts";

type HeadProps = { screen: WriteScreen };

/** What is still to be done, until when; the state; the way to the report as a document. */
export function WriteHead({ screen }: HeadProps) {
  const t = useTranslations("write");
  const { deadline, directive, unit, reportId } = screen;
  return (
    <PageHead
      crumbs={[
        { label: t("reports"), href: "/reports" },
        { label: directive.code },
        { label: unit.short, href: `/reports/${reportId}` },
      ]}
      title={<Title screen={screen} />}
      state={<ReportState state={screen.state} round={screen.round} />}
      lead={
        <>
          {t("lead", { directive: directive.code, unit: unit.name })} · {t(screen.returned ? "dueBack" : "due")}{" "}
          <Deadline {...deadline} inline />
        </>
      }
      actions={
        <>
          {screen.consolidates && <ButtonLink href={`/reports/${reportId}/compose`}>{t("compose")}</ButtonLink>}
          <ButtonLink href={`/reports/${reportId}`}>{t("read")}</ButtonLink>
          <ButtonLink href={`/reports/${reportId}?print=1`} icon={<Icon name="print" />}>
            {t("print")}
          </ButtonLink>
          {screen.submit?.allowed && (
            <div className="lg:hidden">
              <ButtonLink look="go" href="#submit">
                {t(screen.returned ? "submit.again" : "submit.button")}
              </ButtonLink>
            </div>
          )}
        </>
      }
    />
  );
}

function Title({ screen }: HeadProps) {
  const t = useTranslations("write.news");
  if (screen.refusal !== null) return t("reading", { unit: screen.unit.short });
  const count = (kind: string) => screen.missing.filter((thing) => thing.kind === kind).length;
  const [replies, sections, figures] = [count("reply"), count("section"), count("figure")];
  if (replies > 0)
    return t("mend", {
      count: replies,
      day: screen.deadline.phrase,
      dated: screen.deadline.days === null ? "no" : "yes",
    });
  if (sections > 0 && figures > 0) return t("both", { sections, figures });
  if (sections > 0) return t("sections", { count: sections });
  if (figures > 0) return t("figures", { count: figures });
  if (screen.submit?.allowed === false) return t("blocked");
  return t(screen.returned ? "mended" : "ready");
}
