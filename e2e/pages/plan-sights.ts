import type { Sight } from "./sight.ts";

/** The pages of plans: the list, one plan, reading, building, changing, the units' own. */
export const planSights: readonly Sight[] = [
  { name: "plans", route: "/plans", who: "Nguyễn Thu Hà", address: () => "/plans" },
  { name: "plan", route: "/plans/[id]", who: "Nguyễn Thu Hà", address: ({ planId }) => `/plans/${planId}` },
  {
    name: "plan-guidance",
    route: "/plans/[id]/guidance",
    who: "Vũ Hoàng Anh",
    address: ({ planId }) => `/plans/${planId}/guidance`,
  },
  {
    name: "milestone",
    route: "/plans/[id]/milestones/[milestoneId]",
    who: "Nguyễn Thu Hà",
    address: ({ planId, milestoneId }) => `/plans/${planId}/milestones/${milestoneId}`,
  },
  {
    name: "plan-text",
    route: "/plans/[id]/text",
    who: "Nguyễn Thu Hà",
    address: ({ planId }) => `/plans/${planId}/text`,
  },
  {
    name: "plan-outline",
    route: "/plans/[id]/outline",
    who: "Nguyễn Thu Hà",
    address: ({ planId }) => `/plans/${planId}/outline`,
  },
  {
    name: "plan-units",
    route: "/plans/[id]/units",
    who: "Nguyễn Thu Hà",
    address: ({ planId }) => `/plans/${planId}/units`,
  },
  {
    name: "plan-figures",
    route: "/plans/[id]/figures",
    who: "Nguyễn Thu Hà",
    address: ({ planId }) => `/plans/${planId}/figures`,
  },
  { name: "plan-new", route: "/plans/new", who: "Vũ Hoàng Anh", address: () => "/plans/new" },
  {
    name: "plan-edit-what",
    route: "/plans/[id]/edit",
    who: "Vũ Hoàng Anh",
    address: ({ draftId }) => `/plans/${draftId}/edit?step=what`,
  },
  {
    name: "plan-edit-directives",
    route: "/plans/[id]/edit",
    who: "Vũ Hoàng Anh",
    address: ({ draftId }) => `/plans/${draftId}/edit?step=directives`,
  },
  {
    name: "plan-edit-reporters",
    route: "/plans/[id]/edit",
    who: "Vũ Hoàng Anh",
    address: ({ draftId }) => `/plans/${draftId}/edit?step=reporters`,
  },
  {
    name: "plan-edit-deadlines",
    route: "/plans/[id]/edit",
    who: "Vũ Hoàng Anh",
    address: ({ draftId }) => `/plans/${draftId}/edit?step=deadlines`,
  },
  {
    name: "plan-edit-outline",
    route: "/plans/[id]/edit",
    who: "Vũ Hoàng Anh",
    address: ({ draftId }) => `/plans/${draftId}/edit?step=outline`,
  },
  {
    name: "plan-edit-indicators",
    route: "/plans/[id]/edit",
    who: "Vũ Hoàng Anh",
    address: ({ draftId }) => `/plans/${draftId}/edit?step=indicators`,
  },
  {
    name: "plan-edit-routes",
    route: "/plans/[id]/edit",
    who: "Vũ Hoàng Anh",
    address: ({ draftId }) => `/plans/${draftId}/edit?step=routes`,
  },
  {
    name: "plan-edit-distribution",
    route: "/plans/[id]/edit",
    who: "Vũ Hoàng Anh",
    address: ({ draftId }) => `/plans/${draftId}/edit?step=distribution`,
  },
  {
    name: "plan-edit-preview",
    route: "/plans/[id]/edit",
    who: "Vũ Hoàng Anh",
    address: ({ draftId }) => `/plans/${draftId}/edit?step=preview`,
  },
  {
    name: "plan-issue",
    route: "/plans/[id]/issue",
    who: "Vũ Hoàng Anh",
    address: ({ draftId }) => `/plans/${draftId}/issue`,
  },
  {
    name: "own-plan",
    route: "/plans/[id]/own-plan",
    who: "Nguyễn Thu Hà",
    address: ({ planId }) => `/plans/${planId}/own-plan`,
  },
  {
    name: "own-plans",
    route: "/plans/[id]/own-plans",
    who: "Vũ Hoàng Anh",
    address: ({ planId }) => `/plans/${planId}/own-plans`,
  },
  { name: "plan-import", route: "/plans/import", who: "Vũ Hoàng Anh", address: () => "/plans/import" },
  {
    name: "plan-import-read",
    route: "/plans/import/[id]",
    who: "Vũ Hoàng Anh",
    address: ({ importId }) => `/plans/import/${importId}`,
  },
];
