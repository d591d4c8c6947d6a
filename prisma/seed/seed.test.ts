import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { courses } from "./campaign.ts";
import { fillBlock, placesIn } from "./fill.ts";
import { indicators } from "./indicators/catalogue.ts";
import { relations } from "./indicators/relations.ts";
import { unitKinds } from "./organisation/kinds.ts";
import { units } from "./organisation/units.ts";
import { people } from "./people/people.ts";
import { directives } from "./plan/directives.ts";
import { milestones } from "./plan/milestones.ts";
import { outlineItems, outlineParts } from "./plan/outline.ts";
import { leads, plan, reportingUnits } from "./plan/plan.ts";
import { completeReports } from "./road/complete.ts";
import { phuKhe } from "./road/phu-khe.ts";
import { blocksText, breaches, similarity } from "./test-helpers.ts";
import type { RoleCode, WardReport } from "./types.ts";
import { wardReports } from "./wards/reports.ts";

const lines = readFileSync(new URL("./ke-hoach-tu-son-2023.txt", import.meta.url), "utf8").split("\n");
const line = (number: number) => lines[number - 1] ?? "";
const kindOf = (path: string) => units.find((unit) => unit.path === path)?.kind;

describe("the plan in the words of its text", () => {
  it("finds every directive, milestone, body and outline item at its line", () => {
    for (const directive of directives) expect(line(directive.sourceLine)).toContain(directive.titleVi);
    for (const directive of directives) expect(directive.titleVi).toContain(directive.subject);
    for (const part of outlineParts) expect(line(part.sourceLine)).toBe(`${part.number}. ${part.title}`);
    for (const item of outlineItems) expect(line(item.sourceLine)).toBe(`- ${item.text}`);
    for (const milestone of milestones) {
      const text = line(milestone.sourceLine ?? 0);
      expect(text).toContain(milestone.levelPhrase);
      if (milestone.phrase) expect(text).toContain(milestone.phrase);
      if (milestone.routeStated && milestone.recipient)
        expect(text).toContain(`${milestone.recipient} qua ${milestone.channel}`);
    }
    for (const lead of leads)
      for (const phrase of lead.coordinatingPhrases) expect(line(lead.sourceLine)).toContain(phrase);
    for (const recipient of plan.distribution) expect(line(recipient.sourceLine)).toContain(recipient.text);
    expect(line(plan.signer.sourceLine)).toBe(plan.signer.name);
  });

  it("leaves open what the plan leaves open", () => {
    const silent = milestones.filter((milestone) => milestone.phrase === null);
    expect(silent.map((milestone) => [milestone.directive, milestone.level, milestone.kind, milestone.due])).toEqual([
      ["218-QĐ/TW", "COMMUNE", "SEND_REPORT", null],
      ["819-QĐ/TU", "COMMUNE", "SEND_REPORT", null],
    ]);
  });

  it("asks each kind of unit the items of the table", () => {
    const asked = (kind: string) =>
      outlineItems.filter((item) => item.unitKinds.some((unitKind) => unitKind === kind)).map((item) => item.code);
    const rest = ["II.2.1", "II.2.2", "II.3", "II.4.1", "II.4.2"];
    expect(asked("ward_party_committee")).toEqual(["II.1.1", "II.1.2", "II.1.3", ...rest]);
    expect(asked("attached_party_committee")).toEqual(["II.1.1", ...rest]);
    for (const kind of ["council", "peoples_committee", "office_department"])
      expect(asked(kind)).toEqual(["II.1.2", ...rest]);
    for (const kind of ["fatherland_front", "political_social_organisation", "mass_association"])
      expect(asked(kind)).toEqual(["II.1.3", ...rest]);
    expect(asked("district_party_committee")).toHaveLength(8);
  });
});

describe("units, people, indicators", () => {
  it("has the 34 reporting units of III.1", () => {
    expect(new Set(reportingUnits).size).toBe(34);
    for (const path of reportingUnits) expect(kindOf(path), path).toBeDefined();
    expect(reportingUnits.filter((path) => kindOf(path) === "ward_party_committee")).toHaveLength(12);
    expect(reportingUnits.filter((path) => kindOf(path) === "office_department")).toHaveLength(12);
  });

  it("gives units a known kind, a parent before them and a path of their own", () => {
    const seen = new Set<string>();
    for (const unit of units) {
      expect(
        unitKinds.some((kind) => kind.code === unit.kind),
        unit.kind,
      ).toBe(true);
      if (unit.parent) expect(seen.has(unit.parent), unit.path).toBe(true);
      expect(seen.has(unit.path)).toBe(false);
      seen.add(unit.path);
    }
  });

  it("has people for every role, nobody under the name of the plan's signer, addresses once each", () => {
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.fullName)).size).toBe(people.length);
    expect(people.some((person) => person.fullName === plan.signer.name)).toBe(false);
    for (const person of people)
      for (const position of person.positions) expect(kindOf(position.unit), position.unit).toBeDefined();
    const holders = (unit: string, role: RoleCode) =>
      people.filter((person) =>
        person.positions.some((position) => position.unit.endsWith(unit) && position.role === role),
      ).length;
    for (const path of reportingUnits.filter((unit) => kindOf(unit) === "ward_party_committee")) {
      expect(holders(path, "DRAFTER"), path).toBeGreaterThan(0);
      expect(holders(path, "APPROVER"), path).toBeGreaterThan(0);
    }
    const lead = "tu-son/ban-dan-van";
    expect([
      holders(lead, "DRAFTER"),
      holders(lead, "REVIEWER"),
      holders(lead, "REVIEW_HEAD"),
      holders(lead, "CLERK"),
    ]).toEqual([2, 2, 1, 1]);
    expect(holders("bac-ninh/tu-son", "LEADER")).toBe(3);
    for (const role of ["ADMIN", "AUDITOR", "MONITOR", "COORDINATOR"] as const)
      expect(holders("", role)).toBeGreaterThan(0);
  });

  it("has the core set of 43, codes once, and relations over known codes", () => {
    expect(new Set(indicators.map((indicator) => indicator.code)).size).toBe(indicators.length);
    expect(indicators.filter((indicator) => indicator.core)).toHaveLength(43);
    for (const relation of relations)
      for (const code of [...relation.left, ...relation.right])
        expect(indicators.some((indicator) => indicator.code === code)).toBe(true);
  });
});

describe.each(completeReports.map((report) => [report.unit.split("/").at(-1) ?? "", report] as const))(
  "the report of %s",
  (_ward, report) => {
    it("answers every item at length and every required figure", () => {
      for (const item of outlineItems) {
        const blocks = report.sections[item.code] ?? [];
        expect(blocks.length, item.code).toBeGreaterThanOrEqual(2);
        expect(blocksText(blocks).split(/\s+/).length, item.code).toBeGreaterThan(50);
      }
      const required = indicators.filter(
        (i) => i.core && i.directives.includes("25-NQ/TW") && i.kinds.some((kind) => "PUMĐ".includes(kind)),
      );
      expect(required.map((i) => i.code).filter((code) => report.values[code] === undefined)).toEqual([]);
      for (const code of Object.keys(report.values))
        expect(
          indicators.some((i) => i.code === code && i.directives.includes("25-NQ/TW")),
          code,
        ).toBe(true);
    });

    it("keeps the relations, and its years add up", () => {
      expect(breaches(report)).toEqual([]);
    });

    it("quotes only figures of its table, estimates as estimates", () => {
      for (const blocks of Object.values(report.sections)) {
        for (const block of blocks) {
          expect(blocksText([fillBlock(block, report.values)])).not.toMatch(/[{}]/);
          for (const { code, before } of placesIn(blocksText([block]))) {
            const value = report.values[code];
            if (value && "estimate" in value && value.estimate) expect(before, code).toMatch(/^(khoảng|trên|gần|ước)$/);
          }
        }
      }
    });

    it("raises its recommendations in the words of its sections", () => {
      for (const level of ["CENTRAL", "PROVINCE"] as const)
        expect(report.recommendations.some((one) => one.level === level)).toBe(true);
      for (const one of report.recommendations) expect(blocksText(report.sections[one.item] ?? [])).toContain(one.text);
    });
  },
);

describe("the wards together", () => {
  it("never say the same thing in nearly the same words", () => {
    const all: readonly WardReport[] = [...wardReports, phuKhe];
    const sections = all.flatMap((report) =>
      Object.entries(report.sections).map(([code, blocks]) => ({ ward: report.unit, code, text: blocksText(blocks) })),
    );
    const near = sections.flatMap((one, index) =>
      sections.slice(index + 1).flatMap((other) => {
        const share = similarity(one.text, other.text);
        return share > 0.15 ? [`${one.ward} ${one.code} ~ ${other.ward} ${other.code}: ${share.toFixed(2)}`] : [];
      }),
    );
    expect(near).toEqual([]);
  });

  it("stand as the sample state says", () => {
    expect(courses.filter((course) => course.conclusion?.kind === "ACCEPTED")).toHaveLength(7);
    expect(courses.filter((course) => course.conclusion?.kind === "RETURNED").map((course) => course.ward)).toEqual([
      "tam-son",
    ]);
    expect(courses.filter((course) => course.review && !course.conclusion).map((course) => course.ward)).toEqual([
      "dong-ky",
    ]);
    expect(courses.filter((course) => course.toApprovalAt && !course.approval).map((course) => course.ward)).toEqual([
      "phu-chan",
    ]);
    expect(courses.filter((course) => !course.toApprovalAt).map((course) => course.ward)).toEqual(["huong-mac"]);
    for (const course of courses) {
      for (const key of [course.drafter, course.approver, course.sender])
        expect(
          people.some((person) => person.key === key),
          key,
        ).toBe(true);
      const steps = [
        course.startedAt,
        course.writtenAt,
        course.toApprovalAt,
        course.approval?.at,
        course.sent?.at,
        course.review?.at,
        course.conclusion?.at,
      ];
      const instants = steps.filter((step): step is string => typeof step === "string").map((step) => Date.parse(step));
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
    }
  });
});
