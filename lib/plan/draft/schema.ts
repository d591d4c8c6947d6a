import { z } from "zod";
import { usualWaitLimits, waitLimitsSchema } from "../waiting/schema.ts";
import { stepNames } from "./steps.ts";

const id = z.uuid();
const day = z.iso.date();
const line = z.number().int().min(0).nullable();
const text = z.string().max(20_000);
/** Tells one part of a list from the others while the plan is written; made by whoever adds it. */
const key = z.string().min(1).max(80);

/** Whom a word of the plan is about: a level, a kind of unit, or one unit. `value` is a code, or a unit's id. */
const target = { by: z.enum(["LEVEL", "KIND", "UNIT"]), value: z.string().max(80) };

const step = z.object({
  /** The unit itself, the body that leads the directive, the body that issues the plan, or a unit by id. */
  unit: z.union([z.enum(["SELF", "LEAD", "ISSUER"]), id]),
  role: z.enum(["APPROVER", "LEADER"]),
  /** How the deciding body is called; the unit's name where empty. */
  body: z.string().max(300),
  /** At the same time as the step before it; drafts kept before this could be said have none. */
  together: z.boolean().default(false),
});

/** An item of the outline with the items below it. `kinds` empty: those of the item above. */
export type OutlineNode = {
  key: string;
  number: string;
  title: string;
  text: string;
  answerable: boolean;
  /** Code of the level that a recommendation of this item is addressed to. */
  addressesLevel: string | null;
  kinds: string[];
  minWords: number;
  sourceLine: number | null;
  items: OutlineNode[];
};

const outlineNode: z.ZodType<OutlineNode> = z.object({
  key,
  number: z.string().max(20),
  title: z.string().max(2000),
  text,
  answerable: z.boolean(),
  addressesLevel: z.string().max(80).nullable(),
  kinds: z.array(z.string().max(80)),
  minWords: z.number().int().min(0).max(100_000),
  sourceLine: line,
  get items() {
    return z.array(outlineNode);
  },
});

const directive = z.object({
  key,
  code: z.string().max(60),
  kind: z.string().max(60),
  issuedOn: day.nullable(),
  issuer: z.string().max(300),
  subject: z.string().max(4000),
  years: z.number().int().min(0).max(200).nullable(),
  yearFrom: z.number().int().min(1900).max(2200).nullable(),
  yearTo: z.number().int().min(1900).max(2200).nullable(),
  leadUnitId: id.nullable(),
  leadPhrase: z.string().max(1000),
  bodies: z.array(z.object({ unitId: id.nullable(), phrase: z.string().max(1000) })),
  indicators: z.array(z.object({ code: z.string().max(60), required: z.boolean() })),
  sourceLine: line,
});

const milestone = z.object({
  key,
  /** Key of a directive, "*" for all of them. */
  directive: z.string().max(80),
  ...target,
  levelPhrase: z.string().max(1000),
  kind: z.enum(["SUM_UP", "SEND_REPORT", "OTHER"]),
  /** The deadline in the plan's words; what they mean follows by readDeadline. */
  phrase: z.string().max(1000),
  recipientUnitId: id.nullable(),
  recipientPhrase: z.string().max(1000),
  channelUnitId: id.nullable(),
  channelPhrase: z.string().max(1000),
  sourceLine: line,
});

const route = z.object({
  directive: z.string().max(80),
  target: z.enum(["OWN", "REPORTERS", "KIND", "UNIT"]),
  value: z.string().max(80).nullable(),
  recipientUnitId: id.nullable(),
  channelUnitId: id.nullable(),
  steps: z.array(step).max(6),
});

/**
 * A plan while it is written: one document, saved part by part, that may be unfinished everywhere. Issuing turns it
 * into rows. Its parts are the ten things a reporting duty must say (Nghị định 09/2019/NĐ-CP) and what they follow from.
 */
export const planDraft = z.object({
  title: z.string().max(2000),
  shortTitle: z.string().max(300),
  /** The body as the plan names it, "Ban Thường vụ Thành ủy Từ Sơn". */
  issuer: z.string().max(300),
  numberType: z.string().max(20),
  numberBody: z.string().max(40),
  signer: z.object({
    authority: z.string().max(300).nullable(),
    title: z.string().max(300).nullable(),
    name: z.string().max(300).nullable(),
  }),
  /** How "trước ngày X" is read, see readDeadline. */
  literalBefore: z.boolean(),
  /** The year meant where a phrase names none. */
  year: z.number().int().min(1900).max(2200).nullable(),
  asked: z.object({
    content: text,
    frequency: z.enum(["ONCE", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY"]),
    sendingWay: text,
    figuresClosedOn: day.nullable(),
    dataForms: text,
  }),
  /** Who decides on changes and extensions; the issuing unit where null. */
  deciderUnitId: id.nullable(),
  ownPlan: z.object({ wanted: z.boolean(), phrase: z.string().max(1000).nullable() }),
  directives: z.array(directive).max(60),
  /** Who reports; `except` are ids of units. */
  scope: z.array(z.object({ ...target, except: z.array(id) })).max(5000),
  milestones: z.array(milestone).max(2000),
  routes: z.array(route).max(500),
  /** After how long waiting is told to the head of a unit, then to the lead body. */
  waitLimits: waitLimitsSchema.default(usualWaitLimits),
  monitors: z.array(id),
  distribution: z.array(z.string().max(1000)).max(200),
  outline: z.array(outlineNode).max(300),
  /** Figures that the catalogue does not have. */
  indicators: z
    .array(
      z.object({
        code: z.string().max(60),
        name: z.string().max(500),
        unitOfMeasure: z.string().max(60),
        perYear: z.boolean(),
        adds: z.boolean(),
        definition: text,
        kinds: z.array(z.string().max(20)),
      }),
    )
    .max(300),
  relations: z
    .array(
      z.object({
        left: z.array(z.string().max(60)),
        operator: z.enum(["=", "<=", ">="]),
        right: z.array(z.string().max(60)),
        note: z.string().max(1000),
      }),
    )
    .max(300),
  sourceText: z.string().max(4_000_000),
  /** Names that an imported plan uses and that the organisation does not have: to be placed by hand. */
  unplaced: z.array(z.object({ phrase: z.string().max(1000), what: z.enum(["unit", "body", "directive"]), line })),
});
export type PlanDraft = z.output<typeof planDraft>;
export type DraftPart = keyof PlanDraft;
export type DraftDirective = PlanDraft["directives"][number];
export type DraftMilestone = PlanDraft["milestones"][number];
export type DraftRoute = PlanDraft["routes"][number];
export type DraftScope = PlanDraft["scope"][number];
export type DraftIndicator = PlanDraft["indicators"][number];

/** The parts of a draft that are saved one by one. */
export const draftParts = planDraft.keyof();

/** A plan in which nothing is said yet. */
export function emptyDraft(): PlanDraft {
  return {
    title: "",
    shortTitle: "",
    issuer: "",
    numberType: "KH",
    numberBody: "",
    signer: { authority: null, title: null, name: null },
    literalBefore: true,
    year: null,
    asked: { content: "", frequency: "ONCE", sendingWay: "", figuresClosedOn: null, dataForms: "" },
    deciderUnitId: null,
    ownPlan: { wanted: true, phrase: null },
    directives: [],
    scope: [],
    milestones: [],
    routes: [],
    waitLimits: usualWaitLimits,
    monitors: [],
    distribution: [],
    outline: [],
    indicators: [],
    relations: [],
    sourceText: "",
    unplaced: [],
  };
}

/** What a plan begins with: who issues it, who writes it (the issuing unit itself where left out), and what is known of it. */
export const createPlanSchema = z.object({
  issuingUnitId: id,
  draftingUnitId: id.optional(),
  /** Lasting code that people can type; made from the unit and the year where left out. */
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80)
    .optional(),
  draft: planDraft.optional(),
});

/** One part of a draft; `revision` is the draft's as its writer saw it. */
export const saveDraftSchema = z.object({
  planId: id,
  revision: z.coerce.number().int().min(0),
  part: draftParts,
  value: z.unknown(),
});

/** How a plan is begun on the page: in whose name and by whom (two ids), from nothing or from an earlier plan, for a year. */
export const openPlanSchema = z.object({
  body: z.string().regex(/^[0-9a-f-]{36} [0-9a-f-]{36}$/),
  copyOf: id.optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
});

/** A step of the builder as its form posts it; `f` is read by partsTyped(). */
export const saveStepSchema = z.object({
  planId: id,
  revision: z.coerce.number().int().min(0),
  step: z.enum(stepNames),
  /** Digests of the parts as they stood on the page: what was not touched there is not written. */
  seen: z.string().max(2000).optional(),
  /** Where to after saving: a step, or an address of the portal. */
  go: z.string().max(300).optional(),
  /** A button of a list: "up:KEY". */
  act: z.string().max(120).optional(),
  f: z.unknown().optional(),
});

export const discardPlanSchema = z.object({ planId: id });
