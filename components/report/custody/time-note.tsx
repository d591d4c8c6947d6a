import { useLocale, useTranslations } from "next-intl";
import { ExtensionLine } from "#components/plan/extension/extension-line.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { type Definition, DefinitionList } from "#components/ui/definition-list.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { milestoneWord } from "#lib/plan/labels.ts";
import type { MilestoneView, ReportTime } from "#lib/report/types.ts";
import { WhereNow } from "./where-now.tsx";

/** The milestones of a report: each against both deadlines, with what was asked about more time and the way to ask. */
export function milestoneItems(milestones: readonly MilestoneView[], locale: "vi" | "en"): Definition[] {
  return milestones.map(({ id, kind, planId, deadline, extension }) => ({
    term: milestoneWord(kind, locale),
    detail: (
      <>
        <Deadline {...deadline} />
        <ExtensionLine place={{ planId, milestoneId: id }} standing={extension} />
      </>
    ),
  }));
}

/** Beside a page that works on a report: where it lies, who was told that it waits, when it is due. */
export function TimeNote({ time }: { time: ReportTime | null }) {
  const t = useTranslations("custody.time");
  const locale = useLocale() === "en" ? "en" : "vi";
  if (time === null) return null;
  const where = time.now === null ? [] : [{ term: t("where"), detail: <WhereNow now={time.now} told={time.told} /> }];
  const back = time.back === null ? [] : [{ term: t("back"), detail: <Deadline {...time.back} /> }];
  return (
    <SideNote title={t("title")}>
      <DefinitionList look="stack" items={[...where, ...back, ...milestoneItems(time.milestones, locale)]} />
    </SideNote>
  );
}
