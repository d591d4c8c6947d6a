import fc from "fast-check";
import { type DraftMilestone, emptyDraft, type PlanDraft } from "./schema.ts";
import { directive, item, milestone } from "./test-plans.ts";
import type { Organisation, OrganisationUnit, PlanHead } from "./types.ts";

/** Small organisations of two to three levels, and drafts over them that may be wrong in every way a draft can be. */

const kinds = [
  { code: "committee", nameVi: "Cấp ủy", nameEn: "Committee", levelCode: "TOP", indicatorKinds: [] },
  { code: "office", nameVi: "Phòng", nameEn: "Office", levelCode: "TOP", indicatorKinds: ["U"] },
  { code: "commune", nameVi: "Xã", nameEn: "Commune", levelCode: "LOW", indicatorKinds: ["P"] },
  { code: "front", nameVi: "Mặt trận", nameEn: "Front", levelCode: "TOP", indicatorKinds: ["M"] },
];
const uuid = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
export const UPPER = uuid(1);
export const ISSUER = uuid(2);
export const LEAD = uuid(3);

const unit = (id: string, kindCode: string, parentId: string | null): OrganisationUnit => ({
  id,
  name: `Đơn vị ${id.slice(-3)}`,
  shortName: id.slice(-3),
  code: `u-${id.slice(-3)}`,
  symbol: "U",
  kindCode,
  levelCode: kinds.find((kind) => kind.code === kindCode)?.levelCode ?? "TOP",
  parentId,
  writes: true,
  decides: true,
});

const organisation = fc
  .record({ above: fc.boolean(), below: fc.array(fc.constantFrom("office", "commune", "front"), { maxLength: 7 }) })
  .map(
    ({ above, below }): Organisation => ({
      day: "2026-03-02",
      units: [
        ...(above ? [unit(UPPER, "committee", null)] : []),
        unit(ISSUER, "committee", above ? UPPER : null),
        unit(LEAD, "office", ISSUER),
        ...below.map((kind, index) => unit(uuid(10 + index), kind, ISSUER)),
      ],
      kinds,
      levels: [
        { code: "TOP", rank: 1, nameVi: "Cấp trên", nameEn: "Top" },
        { code: "LOW", rank: 2, nameVi: "Cấp dưới", nameEn: "Low" },
      ],
      catalogue: [],
      takenCodes: [],
      holidays: [],
    }),
  );

/** Mostly right, now and then wrong: enough of the drafts can be issued, and every way of being wrong is met. */
const mostly = <T>(right: readonly T[], wrong: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constantFrom(...right), weight: 12 }, { arbitrary: fc.constantFrom(...wrong), weight: 1 });

const phrase = mostly(
  [
    "trước ngày 18/4/2026",
    "trong tháng 5",
    "chậm nhất ngày 29/02/2028",
    "quý II/2026",
    "cuối tháng 6/2026",
    "sau 10 ngày làm việc kể từ ngày nhận kế hoạch",
    "",
  ],
  ["trước ngày 31/6/2026", "sớm"],
);

type Target = [DraftMilestone["by"], string];
const anyUnit = mostly([uuid(10), uuid(11), uuid(12)], [UPPER, ISSUER, LEAD, uuid(99)]);
const target: fc.Arbitrary<Target> = fc.oneof(
  mostly(["TOP", "LOW"], ["NOWHERE"]).map((value): Target => ["LEVEL", value]),
  mostly(["office", "commune", "front"], ["nobody"]).map((value): Target => ["KIND", value]),
  anyUnit.map((value): Target => ["UNIT", value]),
);
const below: fc.Arbitrary<Target> = fc.oneof(
  { arbitrary: fc.constantFrom<Target>(["LEVEL", "LOW"], ["KIND", "commune"], ["KIND", "front"]), weight: 3 },
  { arbitrary: target, weight: 1 },
);
const directiveKey = mostly(["*", "A/1"], ["B/2"]);
const maybeUnit = fc.option(anyUnit, { freq: 2 });
const lead = mostly<string | null>([LEAD], [null, uuid(10), uuid(99)]);

const draft: fc.Arbitrary<PlanDraft> = fc
  .record({
    leads: fc.tuple(lead, lead),
    count: mostly([1, 2], [0]),
    scope: fc.array(
      fc.tuple(below, fc.array(anyUnit, { maxLength: 2 })).map(([[by, value], except]) => ({ by, value, except })),
      { maxLength: 4 },
    ),
    milestones: fc.array(
      fc
        .tuple(directiveKey, target, fc.constantFrom("SUM_UP" as const, "SEND_REPORT" as const), phrase, maybeUnit)
        .map(([of, at, kind, words, channelUnitId]) => milestone(of, at, kind, words, { channelUnitId })),
      { maxLength: 6 },
    ),
    routes: fc.array(
      fc.record({
        directive: directiveKey,
        target: fc.constantFrom("OWN" as const, "REPORTERS" as const),
        value: fc.constant(null),
        recipientUnitId: maybeUnit,
        channelUnitId: maybeUnit,
        steps: fc.constantFrom<PlanDraft["routes"][number]["steps"]>(
          [],
          [{ unit: "SELF", role: "APPROVER", body: "", together: false }],
          [
            { unit: "SELF", role: "APPROVER", body: "", together: false },
            { unit: "LEAD", role: "APPROVER", body: "", together: true },
            { unit: "ISSUER", role: "LEADER", body: "", together: false },
          ],
        ),
      }),
      { maxLength: 2 },
    ),
    addressed: mostly<string[]>([[], ["commune", "front", "office"]], [["front"], ["office"]]),
    ownPlan: fc.record({ wanted: fc.boolean(), phrase: fc.option(phrase) }),
  })
  .map(({ leads, count, addressed, ...parts }) => ({
    ...emptyDraft(),
    title: "Kế hoạch",
    issuer: "Ban Thường vụ",
    year: 2026,
    directives: [directive("A/1", leads[0]), directive("B/2", leads[1])].slice(0, count),
    outline: [item("a", "Kết quả", { kinds: addressed })],
    ...parts,
  }));

export const head: PlanHead = { id: uuid(500), code: "ke-hoach", issuingUnitId: ISSUER, draftingUnitId: LEAD };

/** An organisation, a draft over it. */
export const randomPlans = fc.tuple(organisation, draft);
