import { useTranslations } from "next-intl";
import type { BlockDifference } from "#lib/report/difference.ts";
import type { DocumentChange, FigureChange, SectionChange } from "#lib/report/types.ts";

type ChangesProps = {
  sections: readonly SectionChange[];
  figures: readonly FigureChange[];
  documents: readonly DocumentChange[];
};

/** What reads differently from the last version: words that came are underlined, words that went are struck out. */
export function Changes({ sections, figures, documents }: ChangesProps) {
  const t = useTranslations("approve.changes");
  if (sections.length + figures.length + documents.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <div className="grid gap-4">
      {sections.map((section) => (
        <section key={section.id} className="grid gap-1.5">
          <h3>
            <a href={`#i-${section.id}`}>
              {section.number} {section.title}
            </a>
          </h3>
          {section.blocks.map((block) => (
            <Changed key={block.id} block={block} words={{ added: t("added"), removed: t("removed") }} />
          ))}
        </section>
      ))}
      {figures.length > 0 && (
        <section className="grid gap-1.5">
          <h3>{t("figures")}</h3>
          <ul className="grid gap-1">
            {figures.map((figure) => (
              <li key={figure.key} className="num">
                {figure.name}: <del className="text-ink-3">{figure.before}</del> →{" "}
                <ins className="font-semibold no-underline">{figure.after}</ins>
              </li>
            ))}
          </ul>
        </section>
      )}
      {documents.length > 0 && (
        <section className="grid gap-1.5">
          <h3>{t("documents")}</h3>
          <ul className="grid gap-1">
            {documents.map((document) => (
              <li key={document.id}>
                {document.before && <del className="text-ink-3">{document.before}</del>}{" "}
                {document.after && <ins className="font-semibold no-underline">{document.after}</ins>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Changed({ block, words }: { block: BlockDifference; words: { added: string; removed: string } }) {
  return (
    <p className="border-l-2 border-line-strong pl-3 font-serif">
      {block.parts.map((part, index) => {
        // Stretches of words have no name of their own; their order is what they are.
        const key = String(index);
        if (part.change === "same") return <span key={key}>{shortened(part.text)}</span>;
        if (part.change === "added")
          return (
            <ins key={key} className="bg-green-wash text-green decoration-1">
              <span className="sr-only">{words.added} </span>
              {part.text}
            </ins>
          );
        return (
          <del key={key} className="bg-red-wash text-red-ink">
            <span className="sr-only">{words.removed} </span>
            {part.text}
          </del>
        );
      })}
    </p>
  );
}

/** Long stretches that stayed are cut in the middle; the full text stands in the document. */
function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 70)} … ${text.slice(-70)}`;
}
