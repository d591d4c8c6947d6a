import { can } from "#lib/access/can.ts";
import { homeOf, mayOpenDesk } from "#lib/access/desks.ts";
import { permissions } from "#lib/access/policy.ts";
import type { Viewer } from "#lib/access/types.ts";
import { reviewRules } from "./review-rules.ts";
import { type Answer, everybody, may, one, type Rule, readsText, reports, sees } from "./rule.ts";
import type { Asked } from "./scene.ts";
import { writingRules } from "./writing-rules.ts";

const desk = (name: string): Rule => one(`/desk/${name}`, (viewer) => (mayOpenDesk(viewer, name) ? "open" : "refused"));

const administrators = (viewer: Viewer): Answer => (may("desk.admin", viewer) ? "open" : "refused");

/** Deciding: who approves, hands back, or writes a decision on paper down; only while it waits for one. */
function decides(viewer: Viewer, { state, subject }: Asked): boolean {
  const moves = ["report.approve", "report.handBack", "report.recordDecision"] as const;
  // Somebody whom only an exception keeps from it (the author) is shown the page with the reason on its button.
  return state === "IN_APPROVAL" && moves.some((move) => can(move, viewer, subject) !== "access.role");
}

/** Whether there is a version that somebody outside could read. */
const frozen = ({ state }: Asked): boolean => !["DRAFT", "IN_APPROVAL"].includes(state);

function reviews(viewer: Viewer, { subject }: Asked): boolean {
  return can("report.release", viewer, subject) !== "access.role";
}

/** An id that no row has. */
const NOBODYS = "01890000-0000-7000-8000-000000000000";

/** Who drafts plans for a unit of theirs, or for the one of this name. */
const draftsPlans = (viewer: Viewer, name?: string): boolean =>
  viewer.positions.some(
    ({ unitId, unitName }) =>
      (name === undefined || unitName === name) && may("plan.draft", viewer, { unitId, draftingUnitId: unitId }),
  );

const LEAD = "Ban Dân vận Thành ủy";
const CITY = "Thành ủy Từ Sơn";

/** Who decides for the city's committee that its plan goes out. */
const issuesPlans = (viewer: Viewer): boolean =>
  viewer.positions.some(({ unitId, unitName }) => unitName === CITY && may("plan.issue", viewer, { unitId }));

/** A page that belongs to an issued plan, for everybody who is signed in. */
const partOfPlan = (place: string): Rule => ({
  cases: ({ planId }) => [{ address: `/plans/${planId}/${place}`, why: "", expected: () => "open" }],
});

const writable: readonly string[] = ["DRAFT", "RETURNED"];

/** The expected sheet, route by route. A route of the app folder without a rule here fails the test. */
export const rules: Record<string, Rule> = {
  "/": one("/", (viewer) => `to ${homeOf(viewer)}`),
  "/account": everybody("/account"),
  "/notices": everybody("/notices"),
  "/plans": everybody("/plans"),
  "/plans/[id]": { cases: ({ planId }) => [{ address: `/plans/${planId}`, why: "", expected: () => "open" }] },
  "/plans/[id]/guidance": {
    cases: ({ planId }) => [{ address: `/plans/${planId}/guidance`, why: "", expected: () => "open" }],
  },
  "/plans/[id]/amendments": partOfPlan("amendments"),
  // The body that decides on the plan, and whoever drafted it: here the city committee is both.
  "/plans/[id]/amendments/new": {
    cases: ({ planId, reports: all }) => [
      {
        address: `/plans/${planId}/amendments/new?kind=DEADLINE_SET`,
        why: "",
        expected: (viewer) => {
          const unitId = all.find(({ code }) => code === "tu-son")?.subject.unitId ?? null;
          const subject = { unitId, draftingUnitId: unitId, deciderUnitId: unitId };
          return may("plan.amend", viewer, subject) ? "open" : "refused";
        },
      },
    ],
  },
  "/plans/[id]/extensions": partOfPlan("extensions"),
  "/plans/[id]/milestones/[milestoneId]": {
    cases: ({ planId, milestoneId, reports: all }) => [
      {
        address: `/plans/${planId}/milestones/${milestoneId}`,
        why: "tam-son",
        expected: (viewer) => {
          const ward = all.find(({ code }) => code === "tam-son");
          return may("milestone.read", viewer, ward?.subject) ? "open" : "missing";
        },
      },
    ],
  },
  "/plans/[id]/text": partOfPlan("text"),
  "/plans/[id]/units": partOfPlan("units"),
  "/plans/[id]/outline": partOfPlan("outline"),
  "/plans/[id]/figures": partOfPlan("figures"),
  "/plans/new": one("/plans/new", (viewer) => (draftsPlans(viewer) ? "open" : "refused")),
  "/plans/[id]/edit": {
    cases: ({ draftId }) => [
      {
        address: `/plans/${draftId}/edit`,
        why: "drafted for the city",
        expected: (viewer) => {
          if (draftsPlans(viewer, LEAD) || draftsPlans(viewer, CITY)) return "open";
          return issuesPlans(viewer) ? `to /plans/${draftId}/issue` : "missing";
        },
      },
    ],
  },
  "/plans/[id]/issue": {
    cases: ({ draftId }) => [
      {
        address: `/plans/${draftId}/issue`,
        why: "drafted for the city",
        expected: (viewer) =>
          draftsPlans(viewer, LEAD) || draftsPlans(viewer, CITY) || issuesPlans(viewer) ? "open" : "missing",
      },
    ],
  },
  "/plans/[id]/own-plan": {
    cases: ({ planId, unitId, reports: all }) => [
      {
        address: `/plans/${planId}/own-plan?unit=${unitId}`,
        why: "tam-son",
        expected: (viewer) =>
          may("ownPlan.read", viewer, all.find(({ code }) => code === "tam-son")?.subject) ? "open" : "missing",
      },
    ],
  },
  // Its own report stands for the plan itself: issued by the same unit, led and watched by the same bodies.
  "/plans/[id]/own-plans": {
    cases: ({ planId, reports: all }) => [
      {
        address: `/plans/${planId}/own-plans`,
        why: "",
        expected: (viewer) =>
          may("ownPlan.read", viewer, all.find(({ code }) => code === "tu-son")?.subject) ? "open" : "refused",
      },
    ],
  },
  "/plans/import": one("/plans/import", (viewer) => (draftsPlans(viewer) ? "open" : "refused")),
  "/plans/import/[id]": {
    cases: ({ importId }) => [
      {
        address: `/plans/import/${importId}`,
        why: "read for ban-dan-van",
        expected: (viewer) => (draftsPlans(viewer, "Ban Dân vận Thành ủy") ? "open" : "missing"),
      },
    ],
  },
  "/desk/ward": desk("ward"),
  "/desk/department": desk("department"),
  "/desk/council": desk("council"),
  "/desk/front": desk("front"),
  "/desk/commission": desk("commission"),
  "/desk/coordination": desk("coordination"),
  "/desk/leaders": desk("leaders"),
  "/desk/province": desk("province"),
  "/desk/auditor": desk("auditor"),
  "/desk/admin": one("/desk/admin", administrators),
  "/desk/admin/access": one("/desk/admin/access", administrators),
  "/desk/admin/lists": one("/desk/admin/lists", administrators),
  // A list is shown to whoever brought it only; nobody brought this one.
  "/desk/admin/lists/[id]": one(`/desk/admin/lists/${NOBODYS}`, (viewer) =>
    may("unit.manage", viewer) ? "missing" : "refused",
  ),
  "/desk/admin/mails": one("/desk/admin/mails", administrators),
  "/desk/admin/people": one("/desk/admin/people", administrators),
  "/desk/admin/units": one("/desk/admin/units", administrators),
  "/desk/admin/levels": one("/desk/admin/levels", administrators),
  "/desk/admin/days-off": one("/desk/admin/days-off", administrators),
  "/desk/admin/roles": {
    cases: ({ unitId }) =>
      ["", `?unit=${unitId}`, "?on=2023-01-01&q=tam"].map((asked) => ({
        address: `/desk/admin/roles${asked}`,
        why: asked,
        expected: (viewer) => (may("role.read", viewer) ? "open" : "refused"),
      })),
  },
  "/desk/admin/people/[id]": {
    cases: ({ personId }) => [{ address: `/desk/admin/people/${personId}`, why: "", expected: administrators }],
  },
  "/desk/admin/units/[id]": {
    cases: ({ unitId }) => [{ address: `/desk/admin/units/${unitId}`, why: "", expected: administrators }],
  },
  "/monitoring": one("/monitoring", (viewer) =>
    may("monitoring.read", viewer, { desk: "commission" }) ? "open" : "refused",
  ),
  "/reviews": one("/reviews", (viewer) =>
    viewer.positions.some(({ role }) => role === "REVIEWER" || role === "REVIEW_HEAD") ? "open" : "refused",
  ),
  "/trail": one("/trail", (viewer) => (may("trail.read", viewer) ? "open" : "refused")),
  "/reports": everybody("/reports"),
  "/reports/[id]": reports("", (viewer, report) => (sees(viewer, report) ? "open" : "missing")),
  "/reports/[id]/receipt": reports("/receipt", (viewer, report) => {
    if (!sees(viewer, report)) return "missing";
    return frozen(report) ? "open" : "refused";
  }),
  "/reports/[id]/trail": reports("/trail", (viewer, { subject }) =>
    may("trail.readReport", viewer, subject) ? "open" : "missing",
  ),
  "/reports/[id]/write": {
    ...reports("/write?item=II.2.2", (viewer, report) => {
      if (!may("report.readDraft", viewer, report.subject)) return "missing";
      return writable.includes(report.state) && may("report.write", viewer, report.subject) ? "open" : "refused";
    }),
    shows: /name="baseRevision"/,
  },
  "/reports/[id]/approve": reports("/approve", (viewer, report) => {
    if (!sees(viewer, report)) return "missing";
    return decides(viewer, report) && readsText(viewer, report) ? "open" : "refused";
  }),
  "/reports/[id]/review": reports("/review", (viewer, report) => {
    if (!frozen(report) || !may("report.readVersion", viewer, report.subject)) return "missing";
    return reviews(viewer, report) ? "open" : "refused";
  }),
  ...writingRules,
  ...reviewRules,
  "/reports/[id]/compose": reports("/compose", (viewer, { subject }) =>
    subject.consolidates === true && may("report.readComposition", viewer, subject) ? "open" : "missing",
  ),
  "/empty": everybody("/empty"),
  // Somebody is there already, so there is nobody to be the first.
  "/first-run": one("/first-run", () => "signIn"),
  "/sign-in": { ...everybody("/sign-in"), nobody: "open" },
  "/verify/[digest]": {
    cases: ({ digest }) => [{ address: `/verify/${digest}`, why: "", expected: () => "open" }],
    nobody: "open",
  },
  // No such link: the page says so, to anybody.
  "/link/[token]": { ...everybody(`/link/${"A".repeat(43)}`), nobody: "open" },
  "/api/roster/[kind]": {
    ...one("/api/roster/units?template=1", (viewer) => (may("unit.manage", viewer) ? "open" : "missing")),
  },
  // No such file: what it would hang on decides who sees one, and lib/file tests that.
  "/api/files/[fileId]": one("/api/files/00000000-0000-7000-8000-000000000000", () => "missing"),
  "/api/files/[fileId]/preview": one(`/api/files/${NOBODYS}/preview?page=1`, () => "missing"),
  // Anybody who is signed in may begin an upload (this one says nothing of a file); only its beginner sees it.
  "/api/uploads": { ...one("/api/uploads", () => "refused"), method: "POST", data: {} },
  "/api/uploads/[uploadId]": one(`/api/uploads/${NOBODYS}`, () => "missing"),
  "/api/health": { ...everybody("/api/health"), nobody: "open" },
  "/api/log/head": { ...everybody("/api/log/head"), nobody: "open" },
  "/api/auth/[...nextauth]": { ...everybody("/api/auth/csrf"), nobody: "open" },
  // Asked with a person that does not exist: back to the sign-in page, whoever asks.
  "/api/sign-in/sample": {
    ...one("/api/sign-in/sample", () => "to /sign-in?refused=sample"),
    nobody: "to /sign-in?refused=sample",
    method: "POST",
  },
  // Saves nothing into a section that is empty: only whoever may write hears more than that nothing is there.
  "/api/autosave/[reportId]/[outlineItemId]": {
    cases: ({ reports: all, emptyItemId }) =>
      all.map(({ id, code, state, subject }) => ({
        address: `/api/autosave/${id}/${emptyItemId}`,
        why: `${code}, ${state}`,
        expected: (viewer) => {
          if (can("report.write", viewer, subject) === "access.role") return "missing";
          return state === "DRAFT" ? "open" : "refused";
        },
      })),
    nobody: "signIn",
    method: "POST",
    data: { baseRevision: 0, blocks: [] },
  },
  // A sign of life: only whoever may read the draft hears who else is there; only whoever may write is told of.
  "/api/presence/[reportId]": {
    cases: ({ reports: all }) =>
      all.map(({ id, code, state, subject }) => ({
        address: `/api/presence/${id}`,
        why: `${code}, ${state}`,
        expected: (viewer) => (may("report.readDraft", viewer, subject) ? "open" : "missing"),
      })),
    nobody: "signIn",
    method: "POST",
    data: { item: null, revision: 0 },
  },
};

/** Every permission that opens a page by its own row, so that a new desk cannot be forgotten here. */
export const deskPermissions = permissions.filter((permission) => permission.startsWith("desk."));
