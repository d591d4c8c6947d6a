import { formatNumber } from "#lib/indicator/number.ts";
import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import { cellKey } from "../figure/rules.ts";
import type { FigureKind } from "../figure/types.ts";
import { sentenceOf } from "./labels.ts";
import type { KeptReading, Piece, TextPiece } from "./piece.ts";
import { figureStanding, isFramed, spokenLines, standingOf } from "./rules.ts";
import type { Board, DocumentOffer, FigureOffer, ItemView, PieceView, RecommendationOffer } from "./screen.ts";

type Item = {
  id: string;
  code: string;
  number: string;
  title: string;
  open: boolean;
  words: number;
  blocks: readonly Block[];
};
type Asked = { id: string; name: string; open: boolean };
type Cell = {
  indicatorId: string;
  year: number | null;
  kind: FigureKind;
  value: string | null;
  reason: string | null;
  note: string | null;
};

/** What the board is computed from. `people`: who touched a piece last, by the piece's id. */
export type BoardSource = {
  pieces: readonly Piece[];
  people: Readonly<Record<string, string>>;
  reading: KeptReading;
  items: readonly Item[];
  indicators: readonly Asked[];
  cells: readonly Cell[];
  /** What the report's recommendations say. */
  records: readonly string[];
  /** Whether the lines are those of a file; the places of another report's blocks say nothing to a reader. */
  fromFile: boolean;
  locale: "vi" | "en";
};

const shownLines = ({ lines }: { lines: readonly number[] }, { fromFile }: BoardSource): number[] =>
  fromFile ? lines.filter((line) => line > 0) : [];

const NAME_LENGTH = 60;
const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, NAME_LENGTH).trim()}…`;
};

function viewOf(piece: TextPiece, source: BoardSource, spoken: ReadonlySet<number>): PieceView {
  const item = source.items.find(({ id }) => id === piece.outlineItemId) ?? null;
  const { content, id } = piece;
  return {
    id,
    block: content.block,
    name: shortened(blockText(content.block)),
    lines: shownLines(piece, source),
    why: sentenceOf(piece.why, source.locale),
    sure: content.sure,
    standing: standingOf(piece, item, spoken),
    itemId: piece.outlineItemId,
    movedBy: content.moved === undefined ? null : (source.people[id] ?? ""),
  };
}

function itemView(item: Item, views: readonly PieceView[], source: BoardSource): ItemView {
  const pieces = views.filter(
    ({ itemId, standing }) => itemId === item.id && standing !== "sealed" && standing !== "tray",
  );
  const { id, code, number, title, open, words } = item;
  return {
    id,
    code,
    number,
    title,
    open,
    words,
    headings: source.fromFile ? source.reading.headings.filter(({ itemId }) => itemId === item.id) : [],
    pieces,
    ready: pieces.filter(({ standing }) => standing === "item").length,
    placed: source.pieces.filter(
      ({ kind, state, outlineItemId }) => kind === "TEXT" && state === "PLACED" && outlineItemId === item.id,
    ).length,
  };
}

function cellWords({ kind, value }: Cell, locale: "vi" | "en"): string {
  if (value === null) return locale === "vi" ? "không có số liệu" : "not available";
  const number = formatNumber(Number(value), locale);
  if (kind === "ESTIMATE") return locale === "vi" ? `ước ${number}` : `about ${number}`;
  return number;
}

function figureOffers(source: BoardSource): FigureOffer[] {
  return source.pieces.flatMap((piece): FigureOffer[] => {
    if (piece.kind !== "FIGURE" || piece.state !== "OPEN") return [];
    const { indicatorId, code, year, value, kind, quote, sure } = piece.content;
    const asked = source.indicators.find(({ id }) => id === indicatorId);
    const cell = source.cells.find((one) => one.indicatorId === indicatorId && one.year === year) ?? null;
    return [
      {
        id: piece.id,
        quote,
        lines: shownLines(piece, source),
        code,
        name: asked?.name ?? "",
        year,
        value: formatNumber(Number(value), source.locale),
        estimate: kind === "ESTIMATE",
        sure,
        open: asked?.open ?? false,
        now: cell === null ? null : cellWords(cell, source.locale),
        standing: figureStanding({ kind, value }, cell),
        was: cellKey(cell),
      },
    ];
  });
}

const placeOf = (source: BoardSource, itemId: string): { place: string; open: boolean } => {
  const item = source.items.find(({ id }) => id === itemId);
  return { place: item === undefined ? "" : `${item.number} ${item.title}`, open: item?.open ?? false };
};

const plain = (text: string): string => text.replace(/\s+/gu, " ").trim().toLowerCase();

function recommendationOffers(source: BoardSource): RecommendationOffer[] {
  return source.pieces.flatMap((piece) => {
    if (piece.kind !== "RECOMMENDATION" || piece.state !== "OPEN") return [];
    const { itemId, text, body, ground } = piece.content;
    const lines = shownLines(piece, source);
    const same = source.records.some((record) => plain(record) === plain(text));
    return [{ id: piece.id, quote: text, lines, body, ground, same, ...placeOf(source, itemId) }];
  });
}

function documentOffers(source: BoardSource): DocumentOffer[] {
  return source.pieces.flatMap((piece) => {
    if (piece.kind !== "DOCUMENT" || piece.state !== "OPEN") return [];
    const { itemId, number, issuedOn, issuer, subject } = piece.content;
    const lines = shownLines(piece, source);
    return [{ id: piece.id, quote: subject, lines, number, issuedOn, issuer, subject, ...placeOf(source, itemId) }];
  });
}

/** The first words of any piece. */
function nameOf(piece: Piece): string {
  if (piece.kind === "TEXT") return shortened(blockText(piece.content.block));
  if (piece.kind === "FIGURE") return `${piece.content.code}: ${piece.content.value}`;
  if (piece.kind === "RECOMMENDATION") return shortened(piece.content.text);
  return shortened(`${piece.content.number} ${piece.content.subject}`);
}

/** Each kind of finding once, with all its lines: what is wrong in many places is said once. */
function findingsOf({ reading, locale, fromFile }: BoardSource): Board["findings"] {
  const codes = [...new Set(reading.findings.map(({ code }) => code))];
  return codes.map((code) => ({
    key: code,
    words: sentenceOf(code, locale),
    lines: fromFile ? reading.findings.filter((finding) => finding.code === code).flatMap(({ lines }) => lines) : [],
  }));
}

const takenOf = (pieces: readonly Piece[], kind: Piece["kind"]): number =>
  pieces.filter((piece) => piece.kind === kind && piece.state === "PLACED").length;

/** Computes the board of an import: every open piece of text stands in it once, under an item, in the tray or the frame. */
export function boardOf(source: BoardSource): Board {
  const spoken = spokenLines(source.pieces);
  const open = source.pieces.flatMap((piece) => (piece.kind === "TEXT" && piece.state === "OPEN" ? [piece] : []));
  const views = open.map((piece) => viewOf(piece, source, spoken));
  const loose = views.filter(({ standing }) => standing === "tray" || standing === "sealed");
  const framed = new Set(open.filter(isFramed).map(({ id }) => id));
  const items = source.items.map((item) => itemView(item, views, source));
  const { pieces } = source;
  return {
    items,
    tray: loose.filter(({ id }) => !framed.has(id)),
    frame: loose.filter(({ id }) => framed.has(id)),
    discarded: pieces.flatMap((piece) =>
      piece.state === "DISCARDED"
        ? [{ id: piece.id, kind: piece.kind, name: nameOf(piece), by: source.people[piece.id] ?? null }]
        : [],
    ),
    figures: figureOffers(source),
    recommendations: recommendationOffers(source),
    documents: documentOffers(source),
    taken: {
      figures: takenOf(pieces, "FIGURE"),
      recommendations: takenOf(pieces, "RECOMMENDATION"),
      documents: takenOf(pieces, "DOCUMENT"),
    },
    findings: findingsOf(source),
    ready: items.reduce((sum, item) => sum + item.ready, 0),
    placed: takenOf(pieces, "TEXT"),
  };
}
