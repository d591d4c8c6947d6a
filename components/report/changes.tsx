import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ContentChanges, FigureChange, RecordChange } from "#lib/report/types.ts";
import { compareText } from "#lib/report/words-difference.ts";
import { BlockDifferences, Parts } from "./difference.tsx";

type ChangesProps = {
  changes: ContentChanges;
  /** Where a section of the later text stands on the page; its heading is no link where it does not. */
  sectionHref?: ((outlineItemId: string) => string) | undefined;
};

/** What reads differently from another version: text, figures, recommendations, documents, evidence, explanations. */
export function Changes({ changes, sectionHref }: ChangesProps) {
  const t = useTranslations("history.changes");
  const { sections, figures, recommendations, documents, evidence, explanations } = changes;
  const records = [recommendations, documents, evidence, explanations];
  if (records.every((list) => list.length === 0) && sections.length + figures.length === 0)
    return <p className="text-ink-2">{t("none")}</p>;
  return (
    <div className="grid gap-5">
      {sections.map((section) => (
        <Group
          key={section.id}
          title={
            sectionHref ? (
              <a href={sectionHref(section.id)}>
                {section.number} {section.title}
              </a>
            ) : (
              `${section.number} ${section.title}`
            )
          }
        >
          <BlockDifferences blocks={section.blocks} short />
        </Group>
      ))}
      <Figures figures={figures} />
      <Records title={t("recommendations")} records={recommendations} />
      <Records title={t("documents")} records={documents} />
      <Records title={t("evidence")} records={evidence} />
      <Records title={t("explanations")} records={explanations} />
    </div>
  );
}

function Group({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-1.5">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Figures({ figures }: { figures: readonly FigureChange[] }) {
  const t = useTranslations("history.changes");
  if (figures.length === 0) return null;
  return (
    <Group title={t("figures")}>
      <ul className="grid gap-1">
        {figures.map((figure) => (
          <li key={figure.key} className="num">
            {figure.name}: <del className="text-ink-3">{figure.before}</del> →{" "}
            <ins className="font-semibold no-underline">{figure.after}</ins>
          </li>
        ))}
      </ul>
    </Group>
  );
}

function Records({ title, records }: { title: string; records: readonly RecordChange[] }) {
  if (records.length === 0) return null;
  return (
    <Group title={title}>
      <ul className="grid gap-1 font-serif">
        {records.map((record) => (
          <li key={record.id}>
            <Parts parts={compareText(record.before ?? "", record.after ?? "")} />
          </li>
        ))}
      </ul>
    </Group>
  );
}
