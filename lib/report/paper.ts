import { formatNumber } from "#lib/indicator/number.ts";
import type { ReportContent } from "./content.ts";
import { valuesOf } from "./figure/checks.ts";
import { stillHolds } from "./figure/warning.ts";
import { type Issuer, letterhead } from "./letterhead.ts";
import type { Block } from "./section/block.ts";
import { blockText, wordsOf } from "./section/plain.ts";
import {
  type CitationsInText,
  type FiguresInText,
  figureKey,
  type Paper,
  type PaperFigure,
  type PaperFile,
  type PaperItem,
  type PaperPart,
} from "./types.ts";

/** An item of the plan's outline that stands on this unit's paper: headings, and the items that address its kind. */
export type OutlinePlace = { id: string; parentId: string | null; number: string; title: string; answerable: boolean };

type Locale = "vi" | "en";

/** A decimal of the content as it is read; a dash where there is none. */
export function figureText(value: string | null, locale: Locale = "vi"): string {
  return value === null ? "–" : formatNumber(Number(value), locale);
}

/** The figures of a content as they stand in its text. */
export function figuresInText(content: Pick<ReportContent, "values">, locale: Locale = "vi"): FiguresInText {
  return Object.fromEntries(
    content.values.map((value) => [
      figureKey({ indicator: value.code, year: value.year }),
      { value: figureText(value.value, locale), title: `${value.code} ${value.name}`, bad: value.value === null },
    ]),
  );
}

/** A block as it is read, its figures filled in; for comparisons and excerpts. */
export function readBlock(block: Block, figures: FiguresInText): string {
  return blockText(block).replace(/\{([^{}\s]{1,24})\}/g, (hole, key: string) => figures[key]?.value ?? hole);
}

function citationsInText(content: ReportContent, stale: ReadonlySet<string>): CitationsInText {
  const byBlock: Record<string, { label: string; href: string; stale: boolean }[]> = {};
  for (const cite of content.citations) {
    const href = `/reports/${cite.sourceReportId}#b-${cite.sourceBlockId}`;
    const chips = (byBlock[cite.blockId] ??= []);
    if (chips.every((chip) => chip.href !== href)) {
      chips.push({ label: cite.sourceUnit, href, stale: stale.has(`${cite.blockId}|${cite.sourceVersionId}`) });
    }
  }
  return byBlock;
}

type Shown = ReportContent["evidence"][number];

/** The files that hang on what `of` names, as they are listed. */
function filesOf(content: ReportContent, of: (shown: Shown) => boolean): PaperFile[] {
  return content.evidence.filter(of).map(({ fileId, name, caption }) => ({ id: fileId, name, caption }));
}

function figureLines(content: ReportContent, locale: Locale): PaperFigure[] {
  const lines = new Map<string, PaperFigure>();
  for (const found of content.values) {
    const line = lines.get(found.indicatorId) ?? emptyLine(content, found);
    lines.set(found.indicatorId, line);
    const value = figureText(found.value, locale);
    const said = found.reason ?? found.note;
    if (found.year === null) Object.assign(line, { kind: found.kind, value, note: said });
    else {
      line.years.push({ year: found.year, value });
      if (said !== null) line.yearNotes.push({ year: found.year, words: said });
    }
  }
  return [...lines.values()];
}

function emptyLine(content: ReportContent, of: ReportContent["values"][number]): PaperFigure {
  const { indicatorId: id, code, name, unitOfMeasure } = of;
  // An answer falls away with the figures it was given for.
  const explanations = content.explanations.filter(
    (one) => one.indicatorId === id && stillHolds(one.key, valuesOf(content)),
  );
  return {
    id,
    code,
    name,
    unitOfMeasure,
    kind: "MISSING",
    value: "–",
    years: [],
    note: null,
    yearNotes: [],
    explanations: explanations.map(({ year, words }) => ({ year, words })),
    evidence: filesOf(content, (shown) => shown.indicatorId === id),
  };
}

/** The outline in its order: a heading with its items; an item without a heading is its own part. */
function partsOf(content: ReportContent, outline: readonly OutlinePlace[]): PaperPart[] {
  const records = new Map(content.recommendations.map((one) => [one.id, one.outlineItemId]));
  const itemOf = ({ id, number, title }: OutlinePlace): PaperItem => ({
    id,
    number,
    title,
    blocks: content.sections.find((section) => section.outlineItemId === id)?.blocks ?? [],
    // What shows a recommendation stands below the list that has it.
    evidence: filesOf(content, (shown) => (shown.outlineItemId ?? records.get(shown.recommendationId ?? "")) === id),
  });
  const answerable = outline.filter((place) => place.answerable);
  const headings = new Set(outline.filter((place) => !place.answerable).map((place) => place.id));
  return outline.flatMap((place) => {
    const { id, number, title } = place;
    if (place.answerable)
      return headings.has(place.parentId ?? "") ? [] : [{ id, number, title, items: [itemOf(place)] }];
    const items = answerable.filter((item) => item.parentId === id).map(itemOf);
    return items.length === 0 ? [] : [{ id, number, title, items }];
  });
}

/** Recommendations that no list of the text says already (their items carry the recommendation's id). */
function loose(content: ReportContent): ReportContent["recommendations"] {
  const said = new Set(
    content.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === "list" ? block.items.map((item) => item.id) : [])),
    ),
  );
  return content.recommendations.filter((one) => !said.has(one.id));
}

/**
 * A content as the document it makes: head, outline with its text, recommendations, documents issued, table of
 * figures (pure).
 *
 * @param stale `blockId|versionId` of citations whose source is no longer the accepted version
 */
export function paperOf(
  content: ReportContent,
  from: {
    issuer: Issuer;
    given: { number: number; datedOn: string } | null;
    subject: string;
    outline: readonly OutlinePlace[];
    stale: readonly string[];
    /** Names of the levels by code, in the reader's language. */
    levels: Readonly<Record<string, string>>;
    /** The text is worked on: it says so. */
    draft: boolean;
    locale: Locale;
  },
): Paper {
  return {
    head: letterhead(from.issuer, from.given),
    subject: from.subject,
    draft: from.draft,
    words: content.sections.reduce((sum, section) => sum + wordsOf(section.blocks), 0),
    parts: partsOf(content, from.outline),
    figuresInText: figuresInText(content, from.locale),
    citations: citationsInText(content, new Set(from.stale)),
    figures: figureLines(content, from.locale),
    recommendations: loose(content).map(({ id, level, body, text, ground }) => ({
      id,
      level: from.levels[level] ?? level,
      body: body ?? null,
      text,
      ground,
    })),
    documents: content.documents.map(({ outlineItemId: _item, ...document }) => ({
      ...document,
      evidence: filesOf(content, (shown) => shown.leadingDocumentId === document.id),
    })),
  };
}
