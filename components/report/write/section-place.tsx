import { useTranslations } from "next-intl";
import { Blocks } from "#components/report/blocks.tsx";
import { DocumentList } from "#components/report/leading-document/document-list.tsx";
import { EvidenceList } from "#components/report/evidence/evidence-list.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { type EvidencePlace, placeKey } from "#lib/report/evidence/rules.ts";
import type { EvidenceByPlace } from "#lib/report/evidence/types.ts";
import { COUNTED_BY } from "#lib/report/leading-document/rules.ts";
import { openSealedSection } from "#lib/report/section/actions.ts";
import type { OpenSection, WriteScreen } from "#lib/report/section/types.ts";
import type { FiguresInText } from "#lib/report/types.ts";
import { Asked } from "./asked.tsx";
import type { EditorWords } from "./editor-words.ts";
import type { KeeperWords } from "./keeper-words.ts";
import { PlainForm } from "./plain-form.tsx";
import { Recommendations } from "./recommendations.tsx";
import { SectionEditor } from "./section-editor.tsx";

type PlaceProps = {
  screen: WriteScreen;
  section: OpenSection;
  personId: string;
  /** The files that show what the section, its recommendations and documents say. */
  evidence: EvidenceByPlace;
  /** Open comments by block: marks in the margin. */
  comments: Readonly<Record<string, number>>;
  words: EditorWords;
  kept: KeeperWords;
};

/** The open section: what the plan asks, its text to be written or read, its recommendations, the next section. */
export function SectionPlace({ screen, section, personId, evidence, comments, words, kept }: PlaceProps) {
  const t = useTranslations("write.section");
  const shown = useTranslations("write.evidence");
  const label = `${section.number} ${section.title}`;
  const flagged = useFlagged(section);
  const on = { screen, section, evidence };
  return (
    <div id="text" className="flow grid min-w-0 gap-2.5">
      {section.waiting > 0 && (
        <div className="lg:hidden">
          <Notice tone="red" action={<TextLink href={`#note-${section.notes[0]?.id ?? ""}`}>{t("toNotes")}</TextLink>}>
            {t("returned", { count: section.waiting })}
          </Notice>
        </div>
      )}
      {section.opening && (
        <Notice tone="amber" title={t("opened", { name: section.opening.by, at: formatInstant(section.opening.at) })}>
          {section.opening.reason}
        </Notice>
      )}
      <Sheet title={label} hint={<Asked section={section} />}>
        {section.writable ? (
          <SectionEditor
            reportId={screen.reportId}
            outlineItemId={section.id}
            personId={personId}
            label={label}
            blocks={section.blocks}
            revision={section.revision}
            savedTime={section.savedAt && formatInstant(section.savedAt)}
            figureChoices={section.figures}
            recordsBlockId={section.level === null ? null : section.id}
            flagged={flagged}
            comments={comments}
            words={words}
            kept={kept}
            plainForm={<PlainForm reportId={screen.reportId} section={section} label={label} />}
          />
        ) : (
          <ReadOnly section={section} />
        )}
      </Sheet>
      {section.mayOpen && <OpenForm reportId={screen.reportId} section={section} />}
      {section.level !== null && section.addressees !== null && (
        <Recommendations
          reportId={screen.reportId}
          section={section}
          level={section.level}
          addressees={section.addressees}
          evidence={(recommendationId, place) => (
            <RecordEvidence {...on} place={{ recommendationId }} of={shown("recommendation", { place })} />
          )}
        />
      )}
      <Documents {...on} />
      <SectionEvidence {...on} />
      <Neighbours screen={screen} section={section} />
    </div>
  );
}

type ShownProps = { screen: WriteScreen; section: OpenSection; evidence: EvidenceByPlace };

/** The files that show what the section says. */
function SectionEvidence({ screen, section, evidence }: ShownProps) {
  const t = useTranslations("write.evidence");
  const place = { outlineItemId: section.id };
  const items = evidence[placeKey(place)] ?? [];
  if (!section.writable && items.length === 0) return null;
  return (
    <Card title={t("title", { count: items.length })} id="evidence">
      <EvidenceList
        reportId={screen.reportId}
        place={place}
        items={items}
        open={section.writable}
        of={t("section", { number: section.number })}
        bare
      />
    </Card>
  );
}

/** What shows one record of a list; the field for files opens on request, so that the list stays a list. */
function RecordEvidence({ screen, section, evidence, place, of }: ShownProps & { place: EvidencePlace; of: string }) {
  return (
    <EvidenceList
      reportId={screen.reportId}
      place={place}
      items={evidence[placeKey(place)] ?? []}
      open={section.writable}
      of={of}
      folded
    />
  );
}

/** The documents issued, under the item they belong to: the first the unit answers, and wherever else some are listed. */
function Documents(on: ShownProps) {
  const { screen, section } = on;
  const t = useTranslations("write.evidence");
  if (section.id !== screen.documentsItem && section.documents === 0) return null;
  const figure = section.figures.find(({ key }) => key === COUNTED_BY);
  const counted = figure === undefined || figure.value === "–" ? null : { code: figure.key, value: figure.value };
  return (
    <DocumentList
      reportId={screen.reportId}
      outlineItemId={section.id}
      items={screen.outline.map(({ id, number, title }) => ({ id, label: `${number} ${title}` }))}
      writable={section.writable}
      documents={screen.documents.filter((document) => document.outlineItemId === section.id)}
      counted={counted}
      evidence={(leadingDocumentId, place) => (
        <RecordEvidence {...on} place={{ leadingDocumentId }} of={t("document", { place })} />
      )}
    />
  );
}

/** Blocks that a returned item points at, with the words read before them. */
function useFlagged(section: OpenSection): Record<string, string> {
  const t = useTranslations("write.section");
  return Object.fromEntries(
    section.notes.flatMap(({ blockId }) => (blockId === null ? [] : [[blockId, t("flagged")] as const])),
  );
}

function ReadOnly({ section }: { section: OpenSection }) {
  const t = useTranslations("write.section");
  const flagged = useFlagged(section);
  const figures: Record<string, FiguresInText[string]> = {};
  for (const { key, value, code, name } of section.figures)
    figures[key] = { value, title: `${code} ${name}`, bad: value === "–" };
  if (section.blocks.length === 0) return <p className="screen">{t("empty")}</p>;
  return (
    <Blocks
      blocks={section.blocks}
      figures={figures}
      flagged={flagged}
      blockAnchor={(id) => `b-${id}`}
      under={section.number}
    />
  );
}

/** A sealed section of a returned report: opened with a reason that the reviewer reads. */
function OpenForm({ reportId, section }: { reportId: string; section: OpenSection }) {
  const t = useTranslations("write.open");
  return (
    <Card>
      <p className="mb-3 text-ink-2">{t("sealed")}</p>
      <Disclosure summary={t("summary")} look="button">
        <ActionForm
          action={openSealedSection}
          idempotencyKey={newId()}
          hidden={{ reportId, outlineItemId: section.id }}
          label={t("summary")}
        >
          <Field name="reason" label={t("reason")} hint={t("hint")} required>
            <Textarea rows={3} grow />
          </Field>
          <SubmitButton look="plain">{t("button")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  );
}

function Neighbours({ screen, section }: { screen: WriteScreen; section: OpenSection }) {
  const t = useTranslations("write.section");
  const at = screen.outline.findIndex((entry) => entry.id === section.id);
  const [before, after] = [screen.outline[at - 1], screen.outline[at + 1]];
  const href = (item: string) => `/reports/${screen.reportId}/write?item=${item}`;
  return (
    <Pager
      label={t("neighbours")}
      previous={before && { href: href(before.code), label: before.number }}
      next={after ? { href: href(after.code), label: after.number } : { href: href("figures"), label: t("toFigures") }}
    />
  );
}
