import { useTranslations } from "next-intl";
import { formatDay } from "#lib/platform/time.ts";
import type { PaperDocument, PaperFigure } from "#lib/report/types.ts";
import { EvidenceLine } from "./evidence-line.tsx";

/** The annex of documents issued to lead the work, one a line in the order of the list. */
export function DocumentsOnPaper({ documents }: { documents: readonly PaperDocument[] }) {
  const t = useTranslations("report.paper.documents");
  return (
    <section id="documents" className="annex">
      <h2>{t("title")}</h2>
      <table className="paper-documents">
        <thead>
          <tr>
            <th scope="col">{t("place")}</th>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("day")}</th>
            <th scope="col">{t("issuer")}</th>
            <th scope="col">{t("subject")}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document, index) => (
            <tr key={document.id} id={`d-${document.id}`}>
              <td className="n">{index + 1}</td>
              <td className="num">{document.number || "–"}</td>
              <td className="num">{document.issuedOn ? formatDay(document.issuedOn) : "–"}</td>
              <td>{document.issuer || "–"}</td>
              <td>
                {document.subject}
                <EvidenceLine files={document.evidence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Figures with their years; a card a figure on a phone, since a table of five columns would not fit there. */
export function FiguresOnPaper({ figures }: { figures: readonly PaperFigure[] }) {
  const t = useTranslations("report.paper");
  const value = (figure: PaperFigure): string =>
    figure.kind === "ESTIMATE" ? t("estimate", { value: figure.value }) : figure.value;
  return (
    <section id="figures" className="annex">
      <h2>{t("figures")}</h2>
      <table className="paper-figures">
        <thead>
          <tr>
            <th scope="col">{t("code")}</th>
            <th scope="col">{t("indicator")}</th>
            <th scope="col">{t("total")}</th>
            <th scope="col" className="max-sm:hidden">
              {t("years")}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id} id={`f-${figure.code}`}>
              <td className="num">{figure.code}</td>
              <th scope="row" className="text-left! font-normal">
                {figure.name} <span className="text-s">({figure.unitOfMeasure})</span>
                <Said figure={figure} />
              </th>
              <td className="n">{value(figure)}</td>
              <td className="num text-s max-sm:hidden">
                {figure.years.map((one) => `${one.year}: ${one.value}`).join(" · ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the unit says of a figure: that there was none, its notes, its answers to what was asked, what shows it. */
function Said({ figure }: { figure: PaperFigure }) {
  const t = useTranslations("report.paper");
  const note = figure.kind === "NONE" ? (figure.note ?? t("none")) : figure.note;
  const years = figure.yearNotes.map(({ year, words }) => t("yearNote", { year, words }));
  const explanations = figure.explanations.map(({ year, words }) =>
    year === null ? t("explanation", { words }) : t("yearExplanation", { year, words }),
  );
  return (
    <>
      {[note, ...years, ...explanations].map(
        (words, index) =>
          words && (
            // Notes have no name of their own; their order is what they are.
            <i key={String(index)} className="block text-s">
              {words}
            </i>
          ),
      )}
      <EvidenceLine files={figure.evidence} />
    </>
  );
}
