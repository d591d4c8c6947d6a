import { isDash } from "./marker.ts";
import type { Paragraph } from "./paragraph.ts";
import { foldKey, found, keyOf, type Passage } from "./passage.ts";
import type { Node } from "./tree.ts";
import type { Addressee, Found, ReadItem, ReadSection } from "./types.ts";

const ORDER: readonly Addressee[] = ["PARTY_COMMITTEE", "GOVERNMENT", "FRONT"];

const BODIES: Record<Addressee, RegExp> = {
  PARTY_COMMITTEE:
    /(?<!\p{L})(?:cấp ủy|đảng ủy|chi ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|chi bộ|đảng bộ|tổ chức (?:cơ sở )?đảng|tcc?sđ|ban thường vụ|ban chấp hành|(?:các )?ban (?:xây dựng )?đảng)(?!\p{L})/iu,
  GOVERNMENT:
    /(?<!\p{L})(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|chính quyền|cơ quan (?:hành chính )?nhà nước|(?:các )?(?:sở|phòng), ban|ban, ngành|sở, ngành)(?!\p{L})/iu,
  FRONT:
    /(?<!\p{L})(?:mttq|mặt trận(?: tổ quốc)?|đoàn thể|(?:các )?tổ chức (?:chính trị ?- ?xã hội|ct ?- ?xh|thành viên)|(?:các )?hội quần chúng|công đoàn|đoàn thanh niên|hội (?:nông dân|phụ nữ|cựu chiến binh|liên hiệp))(?!\p{L})/iu,
};

/** Behind these words stand those whom something is done to, or whom something is asked of. */
const TOWARDS =
  /(?:đối với|xây dựng (?:đảng|chính quyền)|(?:kiến nghị|đề xuất)(?= với)|phối hợp (?:với|giữa)|^với|với (?:trung ương|tỉnh|huyện|các cấp))[^,;.]*/giu;
const ASKS = /^(?:nhung )?(?:de xuat|kien nghi)/u;

/** Whose work a text speaks of, of those that plans address. */
export function bodiesNamed(key: string): Addressee[] {
  const text = key.replace(TOWARDS, " ");
  return ORDER.filter((one) => BODIES[one].test(text));
}

const OF_PARTY =
  /^(?:các )?(?:đảng|chi bộ|chi ủy|chi,|cấp ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|tổ chức (?:cơ sở )?đảng|tcc?sđ|ban (?:thường vụ|chấp hành)|ban cán sự|(?:ban|văn phòng|ủy ban kiểm tra|cơ quan)[^,;]* (?:đảng|ủy)(?!\p{L}| ban))/iu;
const OF_FRONT =
  /^(?:các )?(?:ban thường trực )?(?:ủy ban )?(?:mttq|mặt trận|đoàn thể|tổ chức (?:chính trị|ct)|hội (?!đồng|nghị)|liên đoàn|liên hiệp|công đoàn|đoàn(?! kiểm tra| công tác)|lđlđ|(?:tỉnh|huyện|thành|thị|quận) ?đoàn|cơ quan hội)/iu;
const LEVEL_ALONE = /^(?:các |từng )?(?:cấp |xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|cơ sở|địa phương)/iu;
const BY_BRANCH = { PARTY: "PARTY_COMMITTEE", STATE: "GOVERNMENT", FRONT: "FRONT" } as const;

/** Which of the three kinds of bodies report, by their names; a bare level reports through the issuer's own system. */
export function addresseesOf(names: readonly string[], branch: keyof typeof BY_BRANCH): Addressee[] {
  const named = new Set<Addressee>();
  for (const name of names
    .map(keyOf)
    .flatMap((list) => list.split(/[;(]|, (?=\p{Lu}|các )/u).map((part) => part.trim()))) {
    if (LEVEL_ALONE.test(name)) named.add(BY_BRANCH[branch]);
    else if (OF_PARTY.test(name)) named.add("PARTY_COMMITTEE");
    else if (OF_FRONT.test(name)) named.add("FRONT");
    else if (/^(?:ban|văn phòng)(?!\p{L})/iu.test(name)) named.add(BY_BRANCH[branch]);
    else if (name !== "") named.add("GOVERNMENT");
  }
  return ORDER.filter((one) => named.has(one));
}

/** Whom an item is addressed to, where it names nobody and where it does. */
export type Addressing = { reporters: readonly Addressee[]; partyReportsForAll: boolean };

/**
 * The bodies an item names; where it names none, all that report. A Party committee that reports does so for its whole
 * political system and so answers what is asked of the authorities and of the Front too (product.md, "Who answers what").
 */
function addressed(key: string, asks: boolean, { reporters, partyReportsForAll }: Addressing): Addressee[] {
  const named = asks ? [] : bodiesNamed(key);
  if (named.length === 0) return [...reporters];
  return ORDER.filter((one) => named.includes(one) || (one === "PARTY_COMMITTEE" && partyReportsForAll));
}

/** "(có Đề cương gửi kèm)": a remark, not an item. */
const POINTS_ELSEWHERE = /^\([^)]*(?:đề cương|phụ lục|kèm|mẫu)[^)]*\)[.;]?$/iu;

const NUMBERED = /^(?:part|letter|roman|decimal\d|alpha|paren)$/u;

function textOf(words: Passage): Found<string> | null {
  const text = found(words);
  return text === null ? null : { ...text, value: text.value.replace(/\s*\.\/\.?$/u, ".") };
}

function itemOf(node: Node, asks: boolean, addressing: Addressing): ReadItem[] {
  const { words, marker } = node.paragraph;
  const text = textOf(words);
  if (text === null || POINTS_ELSEWHERE.test(words.key)) return [];
  const asking = asks || ASKS.test(foldKey(words.key));
  const below = node.children.flatMap((child) => itemOf(child, asking, addressing));
  const number = marker !== null && !isDash(marker.kind) ? marker.label : "";
  return [
    {
      ...(number === "" ? {} : { number }),
      text,
      addresses: addressed(words.key, asking, addressing),
      ...(below.length === 0 ? {} : { items: below }),
    },
  ];
}

function sectionOf(node: Node, addressing: Addressing): ReadSection[] {
  const title = textOf(node.paragraph.words);
  if (title === null) return [];
  const asks = /(?:kien nghi|de xuat)/u.test(foldKey(node.paragraph.words.key));
  return [
    {
      number: node.paragraph.marker?.label ?? "",
      title: { ...title, value: title.value.replace(/[\s.]+$/u, "") },
      items: node.children.flatMap((child) => itemOf(child, asks, addressing)),
    },
  ];
}

/** The outline that reports follow; one section under `head` where its points are only set apart by dashes. */
export function readOutline(nodes: readonly Node[], head: Paragraph | null, addressing: Addressing): ReadSection[] {
  const numbered = nodes.filter((node) => node.paragraph.marker !== null && NUMBERED.test(node.paragraph.marker.kind));
  if (numbered.length > 0) return numbered.flatMap((node) => sectionOf(node, addressing));
  const title = head === null ? null : textOf(head.words);
  if (head === null || title === null || nodes.length === 0) return [];
  const dashed = nodes.filter((node) => node.paragraph.marker !== null);
  const items = (dashed.length > 0 ? dashed : nodes).flatMap((node) => itemOf(node, false, addressing));
  return [{ number: head.marker?.label ?? "", title: { ...title, value: title.value.replace(/[\s.]+$/u, "") }, items }];
}

/** All items, nested ones too. */
export function* everyItem(items: readonly ReadItem[]): Generator<ReadItem> {
  for (const item of items) {
    yield item;
    yield* everyItem(item.items ?? []);
  }
}
