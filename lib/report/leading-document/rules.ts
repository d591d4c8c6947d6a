import { fold } from "#lib/platform/text.ts";

/** The indicator of the catalogue that counts the documents issued (indicators.md). */
export const COUNTED_BY = "C01";

type Said = { number: string; issuedOn: string | null; issuer: string; subject: string };

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
/** A number as it is compared: `05 - KH/ĐU` and `5-KH/ĐU` are one. */
const numberKey = (number: string): string => plain(number).replace(/^0+(?=\d)/, "");

const meet = (one: string | null, other: string | null): boolean => !one || !other || one === other;

/** Whether two lines very likely tell of one document: the same number of one day and body, or the same subject of one day. */
export function sameDocument(one: Said, other: Said): boolean {
  if (!meet(one.issuedOn, other.issuedOn) || !meet(plain(one.issuer), plain(other.issuer))) return false;
  const [a, b] = [numberKey(one.number), numberKey(other.number)];
  if (a !== "" && b !== "") return a === b;
  return plain(one.subject) === plain(other.subject);
}

/** For each document that has one: the earlier one of the list it repeats, by id. Pointed out, never refused. */
export function repeatedIn<D extends Said & { id: string }>(documents: readonly D[]): Readonly<Record<string, D>> {
  return Object.fromEntries(
    documents.flatMap((document, index) => {
      const earlier = documents.slice(0, index).find((other) => sameDocument(document, other));
      return earlier === undefined ? [] : [[document.id, earlier] as const];
    }),
  );
}

/** Whether every field is the same: pasted a second time, it is the one that stands there already. */
export function alike(one: Said, other: Said): boolean {
  return (["number", "issuedOn", "issuer", "subject"] as const).every((field) => one[field] === other[field]);
}

/** What is not filled in yet. */
export function lacking(document: Said): ("number" | "issuedOn" | "issuer")[] {
  return (["number", "issuedOn", "issuer"] as const).filter((field) => !document[field]);
}

/** By day, undated ones last; those of one day stay in the order they had. */
export function byDay<D extends { issuedOn: string | null }>(documents: readonly D[]): D[] {
  const day = ({ issuedOn }: D): string => issuedOn ?? "9999";
  return documents.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** The list with new documents in it: each before the first that is younger, an undated one at the end; the others stay. */
export function placed<D extends { issuedOn: string | null }>(list: readonly D[], added: readonly D[]): D[] {
  return added.reduce<D[]>(
    (now, one) => {
      const at = now.findIndex(({ issuedOn }) => one.issuedOn !== null && issuedOn !== null && issuedOn > one.issuedOn);
      const undated = now.findIndex(({ issuedOn }) => one.issuedOn !== null && issuedOn === null);
      const place = at === -1 ? (undated === -1 ? now.length : undated) : at;
      return [...now.slice(0, place), one, ...now.slice(place)];
    },
    [...list],
  );
}
