import type { Line } from "#lib/document/read/line.ts";
import type { Holiday } from "../deadline/days-off.ts";
import { cleanLines } from "./clean.ts";
import { distributionOf, signerOf } from "./closing.ts";
import { directivesOf, listedBy, type Source } from "./directives.ts";
import { type Situation, tellsToReport } from "./duty.ts";
import { findingsOf, type NamedUnit } from "./findings.ts";
import { type Frame, frameOf } from "./frame.ts";
import { type Header, headerOf, issuerInText, issuerOf } from "./header.ts";
import { citedTwoWays, type KnownDirective } from "./known-directive.ts";
import { readLeads } from "./leads.ts";
import { issuerLevel, type Standing, TWO_TIER_SINCE } from "./level.ts";
import { mentionsOf } from "./mention.ts";
import { type Dating, readMilestones } from "./milestones.ts";
import { readMonitors } from "./monitors.ts";
import { addresseesOf, readOutline } from "./outline.ts";
import { paragraphsOf } from "./paragraph.ts";
import { cut, foldKey, keyOf, type Passage } from "./passage.ts";
import { type Regions, regionsOf, STATES_BASES } from "./regions.ts";
import { readReporters } from "./reporters.ts";
import { titleOf, titlePassage } from "./title.ts";
import { type Node, type Tree, treeOf, walk } from "./tree.ts";
import type { Found, PlanReading, ReadDirective } from "./types.ts";
import { dutiesNotRead, unresolvedIn } from "./unresolved.ts";

export type UnderstandOptions = {
  /** The day it is read on, YYYY-MM-DD; without it no deadline is called past. */
  today?: string;
  /** The units of the organisation; without them no unit is called unknown. */
  units?: readonly NamedUnit[];
  holidays: readonly Holiday[];
};

const ISSUES_PLAN =
  /(?:(?:ban hành|xây dựng|triển khai|đề ra|lập) (?:thực hiện )?(?:bản )?(?:kế hoạch|hướng dẫn)(?! số)|(?:tổ chức|tiến hành) (?:tổng kết|sơ kết))/giu;

/** A sentence that begins with its bases ends with the plan itself, whose words are no basis. */
function preambleSources(node: Node, source: Source): Source[] {
  const { passage } = source;
  if (!STATES_BASES.test(foldKey(node.paragraph.whole.key))) return [source];
  const issues = [...passage.key.matchAll(ISSUES_PLAN)].at(-1);
  const at = issues?.index ?? passage.text.length;
  const parts: Source[] = [{ ...source, passage: cut(passage, 0, at), place: "base" }];
  return at < passage.text.length ? [...parts, { ...source, passage: cut(passage, at) }] : parts;
}

function sourcesOf(frame: Frame, regions: Regions): Source[] {
  const title = titlePassage(frame.title);
  const of = (node: Node): Source => ({ passage: node.paragraph.words, place: "text", listed: listedBy(node) });
  return [
    ...(title === null ? [] : [{ passage: title, place: "title" as const, listed: null }]),
    ...[...walk(regions.preamble)].flatMap((node) => preambleSources(node, of(node))),
    ...[...walk([...regions.purpose, ...regions.work])].map(of),
    ...[...walk(regions.outline)].map((node) => ({ ...of(node), place: "outline" as const })),
  ];
}

function branchOf(names: string): Standing["branch"] {
  if (
    /mttq|mặt trận|liên đoàn lao động|công đoàn|hội (?:liên hiệp|lhpn|nông dân|cựu|phụ nữ|chữ thập|người)|(?:tỉnh|huyện|thành|thị|quận) ?đoàn|đoàn (?:tncs|thanh niên|tỉnh|huyện|xã)|bch đoàn|chấp hành đoàn|thường vụ đoàn/iu.test(
      names,
    )
  )
    return "FRONT";
  return /ủy(?!\s*ban)|đảng|chi bộ/iu.test(names) ? "PARTY" : "STATE";
}

function standingOf(issuer: Found<string> | null, header: Header, issuedOn: string | null, text: string): Standing {
  const above = header.bodies
    .map((body) => body.value)
    .reverse()
    .join(" ");
  const level = issuerLevel(keyOf(issuer?.value ?? header.bodies.at(-1)?.value ?? ""), keyOf(above), text);
  return {
    level,
    twoTier: issuedOn !== null && issuedOn >= TWO_TIER_SINCE,
    branch: branchOf(keyOf(`${issuer?.value ?? ""} ${above}`)),
  };
}

/** The year meant where a date names none: that of the document, or the only year its own dates name. */
function datingOf(issuedOn: string | null, passages: readonly Passage[]): Dating {
  if (issuedOn !== null) return { year: Number(issuedOn.slice(0, 4)), start: issuedOn };
  const years = new Set(
    passages.flatMap((one) =>
      [...one.key.matchAll(/(?:tháng \d{1,2}\/|\/\d{1,2}\/|quý [IV]+\/)(20\d{2})/gu)].map((match) => Number(match[1])),
    ),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? { year: only } : {};
}

const bare = ({ code, kind, date, issuer, subject, years }: KnownDirective): ReadDirective => ({
  code,
  kind,
  date,
  issuer,
  subject,
  years,
});

/**
 * Understands the lines of a plan document: a pure function of its arguments. What the text does not say is null or
 * empty, what is read with doubt says why (`uncertain`), what a person should look at is a finding.
 */
export function understandPlan(lines: readonly Line[], options: UnderstandOptions): PlanReading {
  const frame = frameOf(cleanLines(lines));
  const header = headerOf(frame.header);
  const tree = treeOf(paragraphsOf(frame.body));
  const annexes = annexesOf(frame);
  const regions = regionsOf(tree, annexes.outline);
  const preamble = [...walk(regions.preamble)].map((node) => node.paragraph.words);
  const issuer = issuerOf(issuerInText(preamble), header);
  const text = frame.body.map((line) => line.key).join(" ");
  const standing = standingOf(issuer, header, header.issuedOn?.value ?? null, text);
  const directives = directivesOf(sourcesOf(frame, regions));
  const situation: Situation = { standing, mentions: mentionsOf(directives), directives };
  const duties = [...regions.purpose, ...regions.work, ...annexes.others.flatMap((annex) => schedule(annex))];
  const passages = [...walk(duties)].map((node) => node.paragraph.words);
  const { milestones, left } = readMilestones(duties, situation, datingOf(header.issuedOn?.value ?? null, passages));
  const reporters = readReporters(regions.work);
  const levelsNamed = [...walk(regions.work)]
    .flatMap((node) => tellsToReport(node, standing) ?? [])
    .filter(({ phrase }) => /^cấp /iu.test(phrase.value));
  const names = [...reporters, ...milestones.filter((one) => one.kind !== "OTHER").map((one) => one.levelPhrase)].map(
    (one) => one.value,
  );
  const reporting = addresseesOf(names, standing.branch);
  const addressing = { reporters: reporting, partyReportsForAll: reporting.includes("PARTY_COMMITTEE") };
  const unread = [...left, ...unresolvedIn(duties, left)];
  const values = {
    directives: directives.map(bare),
    milestones,
    leads: readLeads(regions.work, situation),
    monitors: readMonitors(regions.work),
  };
  const reading = {
    ...values,
    title: titleOf(frame.title),
    number: header.number,
    issuedOn: header.issuedOn,
    issuer,
    signer: signerOf(frame.signature),
    reporters,
    outline: readOutline(regions.outline, regions.outlineHead, addressing),
    distribution: distributionOf(frame.distribution),
    unresolved: [...unread, ...dutiesNotRead([...regions.preamble, ...duties], values, unread)].sort(
      (a, b) => a.line - b.line,
    ),
  };
  return {
    ...reading,
    findings: [...citedTwoWays(directives), ...findingsOf(reading, { ...options, standing, levelsNamed })],
  };
}

/** Of an annex that is no outline, the rows of its tables: lists of figures and forms set no dates. */
const schedule = (annex: Tree): Node[] => [...walk(annex.children)].filter((node) => node.row !== undefined);

type Annexes = { outline: Tree | null; others: Tree[] };

/** The attached outlines of the report as one, where there are any; other annexes may hold the schedule. */
function annexesOf(frame: Frame): Annexes {
  const annexes: Annexes = { outline: null, others: [] };
  for (const lines of frame.annexes) {
    const heads = lines.slice(0, 5).map((line) => line.key);
    const tree = treeOf(paragraphsOf(lines));
    const isOutline =
      /de ?cuong|khung bao cao|mau bao cao|goi y noi dung|noi dung bao cao/u.test(foldKey(heads.join(" "))) &&
      tree.children.some((node) => node.paragraph.marker !== null);
    if (isOutline) annexes.outline = { children: [...(annexes.outline?.children ?? []), ...tree.children] };
    else annexes.others.push(tree);
  }
  return annexes;
}
