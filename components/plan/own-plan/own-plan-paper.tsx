import { useTranslations } from "next-intl";
import { PaperHead } from "#components/report/letterhead.tsx";
import { Sheet, SheetHint } from "#components/ui/sheet.tsx";
import { dayWithWeekday } from "#lib/plan/draft/read-back-words.ts";
import type { OwnDirective, Step } from "#lib/plan/own-plan/types.ts";
import { type Issuer, letterhead } from "#lib/report/letterhead.ts";

export type OwnPlanOnPaper = {
  unit: Issuer;
  /** What it follows: "Kế hoạch số 87-KH/TU, ngày 6/3/2023 của …", and what that is about. */
  basis: string;
  subject: string;
  documentNumber: string | null;
  datedOn: string | null;
  purpose: string;
  organisation: string;
  signerTitle: string;
  signerName: string;
  directives: readonly OwnDirective[];
  steps: readonly Step[];
};

/** The head with its own number once it has one. */
function headOf({ unit, documentNumber, datedOn }: OwnPlanOnPaper) {
  const open = letterhead(unit, null, "KH");
  if (documentNumber === null || datedOn === null) return open;
  const { date } = letterhead(unit, { number: 1, datedOn }, "KH");
  return { ...open, number: open.number.replace(/^(Số:?) .*$/u, `$1 ${documentNumber}`), date };
}

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== "");

function StepTable({ caption, steps }: { caption: string; steps: readonly Step[] }) {
  const t = useTranslations("own-plan.paper");
  return (
    <table>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th scope="col">{t("who")}</th>
          <th scope="col">{t("when")}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <tr key={`${String(index)}-${step.text}`}>
            <td>{step.text}</td>
            <td>{step.responsible}</td>
            <td>
              {step.phrase}
              {step.dueOn !== null && (
                <span className="block font-sans text-s text-ink-2">
                  {t("until", { day: dayWithWeekday(step.dueOn, "vi") })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A unit's own plan as the document it becomes; what is not written yet is said so on the screen only. */
export function OwnPlanPaper({ paper }: { paper: OwnPlanOnPaper }) {
  const t = useTranslations("own-plan.paper");
  const common = paper.steps.filter((step) => step.directiveId === null);
  return (
    <Sheet heading={<PaperHead head={headOf(paper)} title={t("title")} subject={paper.subject} />}>
      <p>{t("basis", { basis: paper.basis, unit: paper.unit.name })}</p>
      <h2>{t("purpose")}</h2>
      {paper.purpose === "" && <SheetHint>{t("empty")}</SheetHint>}
      {paragraphs(paper.purpose).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h2>{t("steps")}</h2>
      {paper.directives.map((directive, index) => {
        const heading = t("directive", { number: index + 1, kind: directive.kind, code: directive.code });
        return (
          <section key={directive.id}>
            <h3>{heading}</h3>
            <StepTable caption={heading} steps={paper.steps.filter((step) => step.directiveId === directive.id)} />
          </section>
        );
      })}
      {common.length > 0 && (
        <section>
          <h3>{t("common", { number: paper.directives.length + 1 })}</h3>
          <StepTable caption={t("common", { number: paper.directives.length + 1 })} steps={common} />
        </section>
      )}
      <h2>{t("organisation")}</h2>
      {paper.organisation === "" && <SheetHint>{t("empty")}</SheetHint>}
      {paragraphs(paper.organisation).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {(paper.signerTitle !== "" || paper.signerName !== "") && (
        <div className="mt-8 ml-auto w-1/2 text-center">
          <div className="font-bold">{paper.signerTitle.toLocaleUpperCase("vi")}</div>
          <div className="mt-16 font-bold">{paper.signerName}</div>
        </div>
      )}
    </Sheet>
  );
}
