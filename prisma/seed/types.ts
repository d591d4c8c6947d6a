/**
 * The shapes of the starter campaign's data files. They belong to the seed alone: `load.ts` translates them into
 * the inputs of the rooms' commands, so that a room can change its own types without the data being rewritten.
 */

/** Levels as `plan import` prints them; DISTRICT stands for a city under a province, COMMUNE for a ward. */
export type LevelCode = "CENTRAL" | "PROVINCE" | "DISTRICT" | "COMMUNE";

export type SeedLevel = { code: LevelCode; nameVi: string; nameEn: string; rank: number };

export type DeskCode =
  | "ward"
  | "department"
  | "council"
  | "front"
  | "commission"
  | "coordination"
  | "leaders"
  | "province"
  | "admin"
  | "auditor";

/** Which family of rules a unit's documents follow; the profile itself (and its dates) belongs to `document/form`. */
export type DocumentForm =
  | "party-committee"
  | "party-organ"
  | "state"
  | "front"
  | "labour-union"
  | "youth-union"
  | "womens-union"
  | "farmers-union"
  | "veterans-association"
  | "association";

/** Letters of the indicator catalogue: P party committee, U people's committee and departments, M Front, Đ organisations, H associations, B party bodies. */
export type IndicatorKind = "P" | "U" | "M" | "Đ" | "H" | "B";

export type SeedUnitKind = {
  code: string;
  nameVi: string;
  nameEn: string;
  level: LevelCode;
  desk: DeskCode;
  documentForm: DocumentForm;
  /** A unit of this kind is asked every indicator that carries one of these letters, once. */
  indicatorKinds: readonly IndicatorKind[];
};

export type SeedUnit = {
  /** Unique beneath its parent; the whole path is unique everywhere. */
  code: string;
  /** Path of codes from the top, `bac-ninh/tu-son/dinh-bang`. */
  path: string;
  parent: string | null;
  kind: string;
  nameVi: string;
  nameEn: string;
  shortVi: string;
  /** The body's part of a document number, `BC/ĐU`. */
  symbol: string;
  /** Where the kind's own form does not fit (each organisation has rules of its own). */
  documentForm?: DocumentForm;
  /** First day of validity where a source names it. */
  validFrom: string | null;
  validUntil: string | null;
  source: string;
};

export type RoleCode =
  | "DRAFTER"
  | "APPROVER"
  | "CLERK"
  | "REVIEWER"
  | "REVIEW_HEAD"
  | "COORDINATOR"
  | "MONITOR"
  | "LEADER"
  | "ADMIN"
  | "AUDITOR";

export type SeedPosition = { unit: string; role: RoleCode; title: string };

export type SeedPerson = {
  key: string;
  fullName: string;
  email: `${string}@example.invalid`;
  positions: readonly SeedPosition[];
  isSample: true;
};

export type DirectiveCode = "25-NQ/TW" | "218-QĐ/TW" | "819-QĐ/TU";

export type SeedDirective = {
  code: DirectiveCode;
  ordinal: number;
  kindVi: string;
  kindEn: string;
  titleVi: string;
  titleEn: string;
  subject: string;
  date: string;
  issuer: string;
  /** "Tổng kết 10 năm": what the plan says. */
  years: number;
  /** The span the yearly figures are asked for. */
  firstYear: number;
  lastYear: number;
  sourceLine: number;
};

export type MilestoneKind = "OWN_PLAN" | "SUM_UP" | "SEND_REPORT";

export type SeedMilestone = {
  directive: DirectiveCode;
  level: LevelCode;
  levelPhrase: string;
  kind: MilestoneKind;
  /** The plan's own words; null where it sets no date ("kế hoạch không ấn định"). */
  phrase: string | null;
  /** Last day that is still on time. */
  due: string | null;
  recipient: string | null;
  channel: string | null;
  /** Does the plan say to whom it goes, or does the default route apply ("kế hoạch không nêu")? */
  routeStated: boolean;
  /** Kinds of unit whose own document the milestone binds, never every unit at that level. */
  bindsKinds: readonly string[];
  sourceLine: number | null;
};

export type SeedOutlinePart = { code: string; number: string; title: string; sourceLine: number };

export type SeedOutlineItem = {
  code: OutlineCode;
  part: string;
  ordinal: number;
  text: string;
  shortVi: string;
  shortEn: string;
  unitKinds: readonly string[];
  /** Set where the item is answered by recommendations to that level besides its text. */
  recommendationLevel: "CENTRAL" | "PROVINCE" | null;
  sourceLine: number;
};

export type OutlineCode = "II.1.1" | "II.1.2" | "II.1.3" | "II.2.1" | "II.2.2" | "II.3" | "II.4.1" | "II.4.2";

export type SeedIndicator = {
  code: string;
  nameVi: string;
  nameEn: string;
  unitVi: string;
  unitEn: string;
  /** YEAR: one value a year and a total; TOTAL: one value only. */
  by: "YEAR" | "TOTAL";
  kinds: readonly IndicatorKind[];
  directives: readonly DirectiveCode[];
  core: boolean;
  /** Asked by default in this campaign; the 217 ones are in the catalogue but off. */
  asked: boolean;
  /** The directive it comes from where that one is not summed up here. */
  origin?: string;
  decimals: number;
  source: string;
};

/** `left` and `right` are sums of indicators: left (=, ≤, ≥) right. Checked only where a unit answers all terms. */
export type SeedRelation = {
  code: string;
  left: readonly string[];
  operator: "EQUAL" | "AT_MOST" | "AT_LEAST";
  right: readonly string[];
  /** A breach in one year may be carried-over work: WARNING by year, ERROR on the total. */
  perYear: "WARNING" | "ERROR";
  total: "ERROR";
  wordsVi: string;
  wordsEn: string;
};

export type SeedBlock =
  | { kind: "paragraph"; text: string }
  | { kind: "list"; ordered?: boolean; items: readonly string[] };

/** A figure of a report. `none`: it did not occur; `missing`: not known, with the reason. */
export type SeedValue =
  | { total: number; estimate?: boolean; years?: Readonly<Record<number, number>> }
  | { none: true }
  | { missing: string };

export type SeedRecommendation = {
  level: "CENTRAL" | "PROVINCE";
  item: "II.4.1" | "II.4.2";
  text: string;
  ground: string;
};

export type SeedSections = Partial<Record<OutlineCode, readonly SeedBlock[]>>;

/** A ward's report on 25-NQ/TW. In texts `{A04}` and `{A04.2022}` stand for that figure of its own table. */
export type WardReport = {
  unit: string;
  sections: SeedSections;
  values: Readonly<Record<string, SeedValue>>;
  recommendations: readonly SeedRecommendation[];
  /** Documents issued to lead the work, a line each as somebody pastes them. */
  documents?: readonly string[];
};
