import type { Scene } from "../matrix/scene.ts";
import type { Sight } from "./sight.ts";

/** A ward's report in a state. */
const reportIn = (scene: Scene, state: string): string =>
  scene.reports.find((one) => one.state === state && one.code !== "tu-son")?.id ?? "";
const reviewed =
  (query: string) =>
  (scene: Scene): string =>
    `/reports/${reportIn(scene, "IN_REVIEW")}/review${query}`;

/** Pages of approval, review, registers and time, in the states that look different. */
export const reviewSights: readonly Sight[] = [
  { name: "register-outgoing", route: "/registers", who: "Trần Đình Luân", address: () => "/registers" },
  { name: "register-arrivals", route: "/registers", who: "Lê Minh Tâm", address: () => "/registers?book=in" },
  { name: "register-terms", route: "/registers", who: "Phạm Đức Trọng", address: () => "/registers?book=terms" },
  {
    name: "register-term-effects",
    route: "/registers",
    who: "Phạm Đức Trọng",
    address: () => "/registers?book=terms&name=2020–2025&since=2020-06-10&until=2025-05-31",
  },
  { name: "custody", route: "/monitoring/custody", who: "Trịnh Đình Phúc", address: () => "/monitoring/custody" },
  {
    name: "custody-of-directive",
    route: "/monitoring/custody",
    who: "Phạm Quốc Bảo",
    address: () => "/monitoring/custody?directive=25-NQ-TW",
  },
  {
    name: "amend-wait-limits",
    route: "/plans/[id]/amendments/new",
    who: "Phạm Quốc Bảo",
    address: ({ planId }) => `/plans/${planId}/amendments/new?kind=WAIT_LIMITS_CHANGED`,
  },
  { name: "review-beside", route: "/reports/[id]/review", who: "Lê Minh Tâm", address: reviewed("?tab=beside") },
  {
    name: "review-beside-another",
    route: "/reports/[id]/review",
    who: "Lê Minh Tâm",
    address: (scene) => `${reviewed("?tab=beside")(scene)}&beside=${reportIn(scene, "ACCEPTED")}`,
  },
  {
    name: "review-recommendations",
    route: "/reports/[id]/review",
    who: "Lê Minh Tâm",
    address: reviewed("?tab=recommendations"),
  },
  { name: "review-evidence", route: "/reports/[id]/review", who: "Lê Minh Tâm", address: reviewed("?tab=evidence") },
  {
    name: "review-conclude-head",
    route: "/reports/[id]/review",
    who: "Nguyễn Văn Huân",
    address: reviewed("?tab=conclude"),
  },
  { name: "queue-head", route: "/reviews", who: "Nguyễn Văn Huân", address: () => "/reviews" },
  { name: "queue-none-fits", route: "/reviews", who: "Lê Minh Tâm", address: () => "/reviews?round=again&q=khong-co" },
  { name: "phrases", route: "/reviews/phrases", who: "Lê Minh Tâm", address: () => "/reviews/phrases" },
  { name: "reasons", route: "/reviews/reasons", who: "Nguyễn Văn Huân", address: () => "/reviews/reasons" },
  {
    name: "reasons-none",
    route: "/reviews/reasons",
    who: "Phạm Quốc Bảo",
    address: () => "/reviews/reasons?directive=819-QD-TU",
  },
  {
    name: "reason-items",
    route: "/reviews/reasons/items",
    who: "Phạm Quốc Bảo",
    address: () => "/reviews/reasons/items",
  },
];
