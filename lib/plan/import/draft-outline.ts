import { fold } from "#lib/platform/text.ts";
import type { OutlineNode } from "../draft/schema.ts";
import type { DirectoryKind, DirectoryLevel } from "./match-unit.ts";
import type { Addressee, ReadItem, ReadSection } from "./types.ts";

/** A report says at least so much of an item; a recommendation is said in few words. */
const MIN_WORDS = { assessment: 20, recommendation: 10 };

/** Whose figures a kind of unit answers (indicators.md), and else the family of its documents, say whom it speaks for. */
const SPEAKS: Readonly<Record<Addressee, (kind: DirectoryKind) => boolean>> = {
  PARTY_COMMITTEE: (kind) => kind.indicatorKinds.includes("P"),
  GOVERNMENT: (kind) => kind.indicatorKinds.includes("U") || kind.documentForm === "state",
  FRONT: (kind) => ["M", "Đ", "H"].some((letter) => kind.indicatorKinds.includes(letter)),
};

const RECOMMENDS = /(kien nghi|de xuat).*(?:voi|doi voi|len|gui|den)\s+(.*)/;
const LEVEL_NAMES: readonly (readonly [names: RegExp, level: string])[] = [
  [/\b(?:trung uong|chinh phu|quoc hoi)\b/, "CENTRAL"],
  [/\b(?:tinh|tinh uy)\b/, "PROVINCE"],
  [/\b(?:thanh pho|thanh uy|huyen|huyen uy|thi xa|thi uy|quan|quan uy)\b/, "DISTRICT"],
  [/\b(?:xa|phuong|thi tran|dang uy)\b/, "COMMUNE"],
];

/** Whom a recommendation is made to, "Kiến nghị với Trung ương"; null for any other item, or another level. */
export function levelAddressed(text: string, above: string, levels: readonly DirectoryLevel[]): string | null {
  const words = fold(text).trim();
  const named =
    RECOMMENDS.exec(words)?.[2] ?? (/kien nghi|de xuat/.test(fold(above)) && words.length < 60 ? words : null);
  if (named === null) return null;
  const level = LEVEL_NAMES.find(([names]) => names.test(named))?.[1];
  return levels.find((known) => known.code === level)?.code ?? null;
}

type Around = { kinds: readonly DirectoryKind[]; levels: readonly DirectoryLevel[]; issuerKind: string | null };

/**
 * Kinds that answer an item; the issuer's own document answers every item, from its sources. What the bodies of the
 * State, or the Front and its organisations, did is answered by a Party committee only where it reports for them too:
 * a ward's does, one of the police does not (product.md, "Who answers what", II.1 (2) and (3)).
 */
function kindsOf(addresses: readonly Addressee[], { kinds, issuerKind }: Around): string[] {
  const others = addresses.filter((addressee) => addressee !== "PARTY_COMMITTEE");
  const asked = others.length === 1 ? others : addresses;
  return kinds
    .filter((kind) => kind.code === issuerKind || asked.some((addressee) => SPEAKS[addressee](kind)))
    .map((kind) => kind.code);
}

/** The first words of an item, for lists: up to its first pause. */
function titleOf(text: string): string {
  const [first = text] = text.split(/[;:.]|,\s/u);
  return first.length <= 120 ? first.trim() : `${first.slice(0, 117).trimEnd()}…`;
}

function itemNode(item: ReadItem, key: string, ordinal: number, above: string, around: Around): OutlineNode {
  const text = item.text.value;
  const items = (item.items ?? []).map((one, index) => itemNode(one, `${key}-${index + 1}`, index + 1, text, around));
  const addressesLevel = items.length > 0 ? null : levelAddressed(text, above, around.levels);
  return {
    key,
    number: item.number ?? String(ordinal),
    title: titleOf(text),
    text,
    answerable: items.length === 0,
    addressesLevel,
    kinds: items.length > 0 ? [] : kindsOf(item.addresses, around),
    minWords: addressesLevel === null ? MIN_WORDS.assessment : MIN_WORDS.recommendation,
    sourceLine: item.text.lines[0] ?? null,
    items,
  };
}

/**
 * The outline of a reading as the draft's tree: sections, below them the items that are answered, each with the kinds
 * of unit it addresses. A section without items is answered itself, by everybody. Source: product.md, "Who answers what".
 */
export function outlineOf(sections: readonly ReadSection[], around: Around): OutlineNode[] {
  return sections.map((section, index) => {
    const key = `o${index + 1}`;
    const title = section.title.value;
    const items = section.items.map((item, place) => itemNode(item, `${key}-${place + 1}`, place + 1, title, around));
    const everybody: Addressee[] = ["PARTY_COMMITTEE", "GOVERNMENT", "FRONT"];
    return {
      key,
      number: section.number,
      title,
      text: "",
      answerable: items.length === 0,
      addressesLevel: null,
      kinds: items.length === 0 ? kindsOf(everybody, around) : [],
      minWords: MIN_WORDS.assessment,
      sourceLine: section.title.lines[0] ?? null,
      items,
    };
  });
}
