import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import type { DraftFinding } from "#lib/plan/draft/findings.ts";
import { findingWords, refusalWords } from "#lib/plan/draft/labels.ts";
import type { DraftRefusal } from "#lib/plan/draft/rules.ts";
import { type StepName, stepAddress } from "#lib/plan/draft/steps.ts";

type Props = {
  planId: string;
  refusals: readonly DraftRefusal[];
  findings: readonly DraftFinding[];
  /** Only what is mended at this step; everything where left out. */
  step?: StepName | undefined;
  locale: "vi" | "en";
};

/** More of one sort than this are folded. */
const SHOWN = 8;

function Lines({ lines }: { lines: readonly { words: string; href: string }[] }) {
  const t = useTranslations("plan-draft");
  const list = (some: typeof lines) => (
    <ul className="grid gap-1.5 text-s">
      {some.map(({ words, href }, index) => (
        <li key={`${index}-${words}`}>
          {words} <TextLink href={href}>{t("mend")}</TextLink>
        </li>
      ))}
    </ul>
  );
  return (
    <Stack gap={2}>
      {list(lines.slice(0, SHOWN))}
      {lines.length > SHOWN && (
        <Disclosure summary={t("moreFindings", { count: lines.length - SHOWN })}>{list(lines.slice(SHOWN))}</Disclosure>
      )}
    </Stack>
  );
}

/** What keeps the plan from being issued, and what its writer should look at again, each with the way to where it is mended. */
export function DraftFindings({ planId, refusals, findings, step, locale }: Props) {
  const t = useTranslations("plan-draft");
  const here = <T extends { step: StepName }>(all: readonly T[]) =>
    all.filter((one) => step === undefined || one.step === step);
  const against = here(refusals).map((one) => ({
    words: refusalWords(one, locale),
    href: stepAddress(planId, one.step),
  }));
  const look = here(findings)
    .filter((one) => one.severity !== "error")
    .map((one) => ({ words: findingWords(one, locale), href: stepAddress(planId, one.step) }));
  return (
    <>
      {against.length > 0 && (
        <SideNote tone="red" title={t("against", { count: against.length })}>
          <Lines lines={against} />
        </SideNote>
      )}
      {look.length > 0 && (
        <SideNote tone="amber" title={t("findings", { count: look.length })}>
          <Lines lines={look} />
        </SideNote>
      )}
    </>
  );
}
