import type { Sight } from "./sight.ts";

/** Pages of what changes in an issued plan: the list, the form and its dry run, requests for more time. */
export const amendmentSights: readonly Sight[] = [
  {
    name: "amendments",
    route: "/plans/[id]/amendments",
    who: "Phạm Quốc Bảo",
    address: ({ planId }) => `/plans/${planId}/amendments`,
  },
  {
    name: "amendment-new",
    route: "/plans/[id]/amendments/new",
    who: "Phạm Quốc Bảo",
    address: ({ planId }) => `/plans/${planId}/amendments/new`,
  },
  {
    name: "amendment-units",
    route: "/plans/[id]/amendments/new",
    who: "Phạm Quốc Bảo",
    address: ({ planId }) => `/plans/${planId}/amendments/new?kind=UNITS_MERGED`,
  },
  {
    name: "amendment-tried",
    route: "/plans/[id]/amendments/new",
    who: "Phạm Quốc Bảo",
    address: ({ planId }) => `/plans/${planId}/amendments/new?kind=READING_CHANGED&look=1`,
  },
  {
    name: "extensions",
    route: "/plans/[id]/extensions",
    who: "Phạm Quốc Bảo",
    address: ({ planId }) => `/plans/${planId}/extensions`,
  },
];
