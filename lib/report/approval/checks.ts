import { describe } from "#lib/workflow/labels.ts";
import { excerptOf } from "../comment/rules.ts";
import type { ThreadView } from "../comment/types.ts";
import type { ReportContent } from "../content.ts";
import { emptyPhrases } from "../empty-phrases.ts";
import type { FigureCheck } from "../figure/checks.ts";
import { labels } from "../labels.ts";
import type { OutlinePlace } from "../paper.ts";
import { wordsOf } from "../section/plain.ts";
import type { ReturnedView } from "../types.ts";
import type { Check } from "./types.ts";

type Locale = "vi" | "en";

/** What the checks of one report look at; everything as it stands before its deciders. */
export type Checked = {
  content: ReportContent;
  outline: readonly OutlinePlace[];
  /** Required figures that have neither a number nor a reason why not. */
  missingFigures: readonly { code: string; name: string }[];
  returned: readonly ReturnedView[];
  /** The content that was returned; null in a first round. */
  sent: ReportContent | null;
  /** `blockId|versionId` of citations whose source is no longer the accepted version. */
  stale: readonly string[];
  /** Opinions of a consultation that were not answered. */
  unansweredOpinions: number;
  figures: readonly FigureCheck[];
  threads: readonly ThreadView[];
};

const words = {
  item: { vi: "{place} chưa có nội dung: {title}", en: "{place} has no text: {title}" },
  figure: {
    vi: "Chỉ tiêu {place} chưa có số liệu hoặc lý do: {title}",
    en: "Indicator {place} has neither a figure nor a reason: {title}",
  },
  returned: {
    vi: "{place} bị trả lại, chưa trả lời: “{title}”",
    en: "{place} was returned and has no reply: “{title}”",
  },
  untouched: {
    vi: "{place} đã trả lời nhưng chưa sửa gì: “{title}”",
    en: "{place} has a reply, but nothing of it was changed: “{title}”",
  },
  stale: { vi: "Nguồn đã thay đổi sau khi trích dẫn: “{title}”", en: "Its source changed since: “{title}”" },
  empty: {
    vi: "{place}: đoạn hầu như chỉ có câu khuôn mẫu: “{title}”",
    en: "{place}: little but stock phrases: “{title}”",
  },
  unknown: {
    vi: "Chỉ tiêu {place} ghi chưa có số liệu: {title}",
    en: "Indicator {place} is marked as not known: {title}",
  },
  comment: { vi: "{place}: góp ý của {by} còn mở: “{title}”", en: "{place}: open comment by {by}: “{title}”" },
} as const;

const say = (key: keyof typeof words, locale: Locale, fill: { place?: string; title: string; by?: string }): string =>
  words[key][locale].replace(/\{(\w+)\}/g, (_hole, name: string) => fill[name as keyof typeof fill] ?? "");

/** As many letters of somebody's words as a line of a short list bears. */
const SHORT = 90;
const short = (text: string): string =>
  text.length <= SHORT ? text : `${text.slice(0, SHORT).replace(/\s+\S*$/, "")}…`;

/** Where a line of the table of figures, a passage, an item stands on the page. */
const toFigure = (code: string, { values }: ReportContent): string =>
  values.some((value) => value.code === code) ? `#f-${code}` : "#figures";
const toBlock = (id: string): string => `#b-${id}`;
const toItem = (id: string): string => `#i-${id}`;

function missingItems({ content, outline }: Checked, locale: Locale): Check[] {
  const written = new Set(content.sections.filter(({ blocks }) => wordsOf(blocks) > 0).map((one) => one.outlineItemId));
  return outline
    .filter(({ id, answerable }) => answerable && !written.has(id))
    .map(({ id, number, title }) => ({
      tone: "red",
      kind: "missing",
      text: say("item", locale, { place: number, title: short(title) }),
      href: toItem(id),
    }));
}

function missingFigures({ missingFigures: missing }: Checked, locale: Locale): Check[] {
  return missing.map(({ code, name }) => ({
    tone: "red",
    kind: "missing",
    text: say("figure", locale, { place: code, title: name }),
    href: "#figures",
  }));
}

function toReturned(item: ReturnedView, content: ReportContent): string {
  if (item.blockId !== null) return toBlock(item.blockId);
  return item.outlineItemId === null ? toFigure(item.place, content) : toItem(item.outlineItemId);
}

function unanswered({ returned, content }: Checked, locale: Locale): Check[] {
  return returned
    .filter((item) => item.reply === null)
    .map((item) => ({
      tone: "red",
      kind: "returned",
      text: say("returned", locale, { place: item.place, title: short(item.words) }),
      href: toReturned(item, content),
    }));
}

/** What stands at the place of a returned item, to be held against what stood there when it was returned. */
function standsAt({ outlineItemId: itemId, place }: ReturnedView, content: ReportContent): string {
  const ofItem = <T extends { outlineItemId: string | null }>(list: readonly T[]): T[] =>
    list.filter((one) => one.outlineItemId === itemId);
  if (itemId === null) return JSON.stringify(content.values.filter(({ code }) => code === place));
  const blocks = content.sections.find((section) => section.outlineItemId === itemId)?.blocks ?? [];
  return JSON.stringify([blocks, ofItem(content.recommendations), ofItem(content.documents), ofItem(content.evidence)]);
}

/** A reply may say why nothing was changed; whoever approves it should know that nothing was. */
function untouched({ returned, content, sent }: Checked, locale: Locale): Check[] {
  if (sent === null) return [];
  return returned
    .filter((item) => item.reply !== null && standsAt(item, content) === standsAt(item, sent))
    .map((item) => ({
      tone: "amber",
      kind: "returned",
      text: say("untouched", locale, { place: item.place, title: short(item.words) }),
      href: toReturned(item, content),
    }));
}

function staleCitations({ content, stale }: Checked, locale: Locale): Check[] {
  const blocks = new Map(content.sections.flatMap((section) => section.blocks.map((block) => [block.id, block])));
  return [...new Set(stale.map((one) => one.split("|")[0] ?? ""))].flatMap((id): Check[] => {
    const block = blocks.get(id);
    if (block === undefined) return [];
    return [{ tone: "red", kind: "stale", text: say("stale", locale, { title: excerptOf(block) }), href: toBlock(id) }];
  });
}

function openOpinions({ unansweredOpinions: count }: Checked, locale: Locale): Check[] {
  if (count === 0) return [];
  const text = describe({ code: "report.unansweredOpinions", params: { count } }, labels, locale);
  return [{ tone: "red", kind: "opinions", text, href: null }];
}

const kinds = {
  disagree: "contradiction",
  text: "contradiction",
  unexplained: "warning",
  explained: "explained",
} as const satisfies Record<FigureCheck["kind"], Check["kind"]>;

function ofFigures({ figures, content }: Checked): Check[] {
  return figures.map(({ tone, kind, text, at }) => ({
    tone,
    kind: kinds[kind],
    text,
    href: "blockId" in at ? toBlock(at.blockId) : toFigure(at.indicator, content),
  }));
}

function unknownFigures({ content }: Checked, locale: Locale): Check[] {
  return content.values
    .filter((value) => value.kind === "MISSING" && value.year === null)
    .map(({ code, name }) => ({
      tone: "amber",
      kind: "unknown",
      text: say("unknown", locale, { place: code, title: name }),
      href: `#f-${code}`,
    }));
}

function stockPhrases({ content }: Checked, locale: Locale): Check[] {
  return content.sections.flatMap(({ number, blocks }) =>
    emptyPhrases(blocks).flatMap(({ blockId }): Check[] => {
      const block = blocks.find(({ id }) => id === blockId);
      if (block === undefined) return [];
      const text = say("empty", locale, { place: number, title: excerptOf(block) });
      return [{ tone: "amber", kind: "empty", text, href: toBlock(blockId) }];
    }),
  );
}

function openComments({ threads }: Checked, locale: Locale): Check[] {
  return threads
    .filter(({ resolved }) => resolved === null)
    .map(({ item, blockId, comments }) => ({
      tone: "amber",
      kind: "comment",
      text: say("comment", locale, {
        place: item.number,
        by: comments[0]?.by ?? "",
        title: short(comments[0]?.text ?? ""),
      }),
      href: blockId === null ? "#comments" : `#comment-${blockId}`,
    }));
}

/**
 * What a decider should look at before deciding, each line leading to its place on the page; what has to be mended
 * (red) before what should be looked at (amber), in the order of the document within each (pure). It warns, it does not
 * forbid: what forbids stands in the moves.
 */
export function approvalChecks(checked: Checked, locale: Locale): Check[] {
  const all = [
    ...missingItems(checked, locale),
    ...missingFigures(checked, locale),
    ...unanswered(checked, locale),
    ...untouched(checked, locale),
    ...openOpinions(checked, locale),
    ...staleCitations(checked, locale),
    ...ofFigures(checked),
    ...stockPhrases(checked, locale),
    ...openComments(checked, locale),
    ...unknownFigures(checked, locale),
  ];
  return [...all.filter(({ tone }) => tone === "red"), ...all.filter(({ tone }) => tone === "amber")];
}
