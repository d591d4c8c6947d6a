import type { Paragraph } from "./paragraph.ts";
import { namesPart, partLabel } from "./part-heading.ts";
import { foldKey } from "./passage.ts";
import { setsDuty } from "./task.ts";
import { type Node, type Tree, walk } from "./tree.ts";

/** What a part of the plan is about, as far as the grammar reads it differently. */
export type Regions = {
  /** What stands before the first part: bases, the documents summed up, "ban hành kế hoạch như sau". */
  preamble: Node[];
  /** Where dates and duties are looked for. */
  work: Node[];
  /** Whose parts and items the reports follow; with the number of the part where it is one. */
  outline: Node[];
  /** Where the outline has no numbered parts: the heading they stand under. */
  outlineHead: Paragraph | null;
  purpose: Node[];
};

const PURPOSE = /^(?:muc dich|yeu cau|muc tieu|quan diem|y nghia|muc dich va yeu cau)/u;
const CONTENT =
  /(?:^|[,;] |va )(?:ve )?(?:nhung )?(?:noi dung(?! (?:cong viec|thuc hien|to chuc|trien khai|chi dao|hoi nghi))|de cuong(?! (?:va|kem)))/u;
const OTHER_TOPIC =
  /(?:hinh thuc|thoi gian|tien do|phuong phap|pham vi|doi tuong|thanh phan|thoi ky|phan cong|dia diem|cach thuc|kinh phi|quy mo|to chuc thuc hien|lo trinh|moc)/u;
const OTHER_FIRST = new RegExp(`^(?:ve )?${OTHER_TOPIC.source}`, "u");
/** How long and in what letters a report is to be. */
const LAYOUT =
  /^(?:bao cao|van ban|moi bao cao) (?:khong qua|toi da|khoang|dai|duoc (?:trinh bay|viet)|trinh bay|viet)|trang a4|co chu/u;
const ELSEWHERE =
  /(?:theo|kem theo|dinh kem|co|tai) (?:noi dung |mau |ban )?(?:de cuong|phu luc|mau bao cao|huong dan)|de cuong (?:bao cao )?(?:kem|dinh|gui)/u;

/** How a paragraph begins that only says what the plan rests on. */
export const STATES_BASES = /^(?:-\s*)?(?:can cu|thuc hien|thi hanh|theo|xet|tiep tuc thuc hien|trien khai)(?: |,)/u;

const heading = (node: Node): string => foldKey(node.paragraph.words.key).replace(/[ .:]+$/u, "");

/** What a part is about: its label where its words follow on the same line. */
const topic = (part: Node): string => {
  const label = partLabel(part.paragraph);
  return label === null ? heading(part) : foldKey(label);
};

const isTop = (node: Node): boolean => {
  const kind = node.paragraph.marker?.kind;
  return kind === "part" || kind === "letter" || kind === "roman";
};

const isCapitals = (node: Node): boolean => /^[^\p{Ll}]+$/u.test(node.paragraph.words.key);

/** The numbered headings of which at least two name a part, with those numbered before them. */
function numberedParts(numbered: readonly Node[]): Node[] {
  const first = numbered.findIndex((node) => namesPart(node.paragraph));
  if (numbered.filter((node) => namesPart(node.paragraph)).length < 2) return [];
  const opens = numbered.slice(0, first + 1).findLastIndex((node) => node.paragraph.marker?.label === "1");
  return numbered.slice(opens < 0 ? first : opens);
}

/** The parts whose label and words share a line, at least two of one numbering, with those numbered before them. */
function labelledParts(tree: Tree): Node[] {
  const named = tree.children.filter(({ paragraph }) => partLabel(paragraph) !== null || namesPart(paragraph));
  const [first] = named.filter(({ paragraph }) => partLabel(paragraph) !== null);
  const alike = (node: Node): boolean => node.paragraph.marker?.kind === first?.paragraph.marker?.kind;
  const parts = named.filter(alike);
  const [opens] = parts;
  if (first === undefined || opens === undefined || parts.length < 2) return [];
  if (opens.paragraph.marker === null) return parts;
  const numbered = tree.children.filter(alike);
  const from = numbered.indexOf(opens);
  const one = numbered.slice(0, from + 1).findLastIndex((node) => /^[1a]$/u.test(node.paragraph.marker?.label ?? ""));
  return numbered.slice(one < 0 ? from : one);
}

/**
 * The nodes that open the parts of the plan: "I."; where there are no Roman numbers "1.", known by the words of their
 * headings; where there are none at all, headings alone; last, labels that share a line with what they head.
 */
function partsOf(tree: Tree): Node[] {
  const tops = tree.children.filter(isTop);
  if (tops.length > 1) return tops;
  const headings = tree.children.filter(
    (node) => node.paragraph.marker === null && node.children.length > 0 && namesPart(node.paragraph),
  );
  if (headings.length > 1) return headings;
  const numbered = tree.children.filter((node) => node.paragraph.marker?.kind === "decimal1");
  const purpose = numbered.findIndex((node) => PURPOSE.test(heading(node)));
  if (purpose >= 0) return numbered.slice(purpose);
  const named = numberedParts(numbered);
  if (named.length > 0) return named;
  const capitals = tree.children.filter((node) => isCapitals(node) && node.paragraph.whole.text.length < 120);
  if (capitals.length > 1) return capitals;
  return tops.length > 0 ? tops : labelledParts(tree);
}

type Found = { nodes: Node[]; head: Paragraph; rest: Node[] };

/** The children of a part that are outline, where the part also speaks of form, time or scope. */
function contentWithin(part: Node): Found | null {
  const inner = part.children.find(
    (node) => /^(?:ve )?noi dung/u.test(heading(node)) && !ELSEWHERE.test(heading(node)),
  );
  if (inner !== undefined && inner.children.length > 0) {
    return { nodes: inner.children, head: inner.paragraph, rest: part.children.filter((node) => node !== inner) };
  }
  const nodes = part.children.filter((node) => !OTHER_FIRST.test(heading(node)) && !LAYOUT.test(heading(node)));
  if (
    ELSEWHERE.test(foldKey(nodes.map((node) => node.paragraph.words.key).join(" ")).slice(0, 400)) &&
    nodes.length < 4
  )
    return null;
  const others = part.children.filter((node) => !nodes.includes(node));
  return nodes.length === 0 || (inner !== undefined && nodes.length <= 1)
    ? null
    : { nodes, head: part.paragraph, rest: others };
}

function outlineIn(part: Node): Found | null {
  const folded = topic(part);
  if (part.children.length === 0 || !CONTENT.test(folded)) return null;
  if (OTHER_TOPIC.test(folded)) return contentWithin(part);
  const numbered = part.children.filter((node) => node.paragraph.marker !== null);
  const text = foldKey(
    part.children
      .map((node) => node.paragraph.words.key)
      .join(" ")
      .slice(0, 600),
  );
  if (ELSEWHERE.test(text) && numbered.length < 3) return null;
  const mixed = part.children.some((node) => OTHER_FIRST.test(heading(node)) || LAYOUT.test(heading(node)));
  return mixed ? contentWithin(part) : { nodes: part.children, head: part.paragraph, rest: [] };
}

/** Of a plan without parts, where its duties are: from the first paragraph that sets one, or all its opening words head. */
function dutiesWithoutParts({ children }: Tree): { start: number; below: Node[] } {
  const sets = ({ paragraph }: Node): boolean => setsDuty(paragraph.words);
  const from = children.findIndex((node) => !STATES_BASES.test(heading(node)) && sets(node));
  const start = from < 0 ? children.length : from;
  const below = children.slice(0, start).flatMap((node) => ([...walk(node.children)].some(sets) ? node.children : []));
  return { start, below };
}

/** Sorts the plan's parts by what they are about; `annex` is the outline where one is attached. */
export function regionsOf(tree: Tree, annex: Tree | null): Regions {
  const parts = partsOf(tree);
  const [first] = parts;
  const { start, below } =
    first === undefined ? dutiesWithoutParts(tree) : { start: tree.children.indexOf(first), below: [] };
  const regions: Regions = {
    preamble: tree.children.slice(0, start),
    work: below,
    outline: [],
    outlineHead: null,
    purpose: [],
  };
  if (annex !== null) regions.outline = annex.children;

  for (const part of tree.children.slice(start)) {
    const isPart = parts.includes(part);
    const content = isPart && regions.outline.length === 0 ? outlineIn(part) : null;
    if (content !== null) {
      regions.outline = content.nodes;
      regions.outlineHead = content.head;
      regions.work.push(...content.rest);
    } else if (isPart && PURPOSE.test(topic(part)) && !OTHER_TOPIC.test(topic(part))) regions.purpose.push(part);
    else if (
      isPart &&
      annex !== null &&
      CONTENT.test(heading(part)) &&
      !OTHER_TOPIC.test(heading(part)) &&
      part.children.length > 4
    )
      regions.purpose.push(part);
    else regions.work.push(part);
  }
  return regions;
}
