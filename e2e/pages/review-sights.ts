import type { Sight } from "./sight.ts";

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
];
