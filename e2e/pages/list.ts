import type { Scene } from "../matrix/scene.ts";
import { amendmentSights } from "./amendments.ts";
import { planSights } from "./plan-sights.ts";
import { reviewSights } from "./review-sights.ts";
import type { Sight } from "./sight.ts";
import { writingSights } from "./writing-sights.ts";

const id = (scene: Scene, state: string, own = false): string =>
  scene.reports.find((one) => one.state === state && (one.code === "tu-son") === own)?.id ?? "";

const at =
  (state: string, place = "", own = false) =>
  (scene: Scene): string =>
    `/reports/${id(scene, state, own)}${place}`;

/**
 * Every page of the portal with a person it is for; pages that look different in different states stand more than once.
 * A test compares the routes with the app folder.
 */
export const sights: readonly Sight[] = [
  { name: "sign-in", route: "/sign-in", who: "", address: () => "/sign-in" },
  { name: "desk-ward", route: "/desk/ward", who: "Nguyễn Thu Hà", address: () => "/desk/ward" },
  { name: "desk-ward-head", route: "/desk/ward", who: "Trần Đình Luân", address: () => "/desk/ward" },
  { name: "desk-department", route: "/desk/department", who: "Bùi Thị Nga", address: () => "/desk/department" },
  { name: "desk-council", route: "/desk/council", who: "Tạ Thị Huyền", address: () => "/desk/council" },
  { name: "desk-front", route: "/desk/front", who: "Trần Thị Vân", address: () => "/desk/front" },
  { name: "desk-commission", route: "/desk/commission", who: "Lê Minh Tâm", address: () => "/desk/commission" },
  {
    name: "desk-commission-drafter",
    route: "/desk/commission",
    who: "Vũ Hoàng Anh",
    address: () => "/desk/commission",
  },
  {
    name: "desk-coordination",
    route: "/desk/coordination",
    who: "Trịnh Đình Phúc",
    address: () => "/desk/coordination",
  },
  { name: "desk-leaders", route: "/desk/leaders", who: "Phạm Quốc Bảo", address: () => "/desk/leaders" },
  {
    name: "desk-leaders-undated",
    route: "/desk/leaders",
    who: "Phạm Quốc Bảo",
    address: () => "/desk/leaders?directive=218-QD-TW",
  },
  { name: "desk-province", route: "/desk/province", who: "Lương Văn Dương", address: () => "/desk/province" },
  { name: "desk-admin", route: "/desk/admin", who: "Phạm Đức Trọng", address: () => "/desk/admin" },
  {
    name: "desk-admin-access",
    route: "/desk/admin/access",
    who: "Phạm Đức Trọng",
    address: () => "/desk/admin/access",
  },
  {
    name: "desk-admin-people",
    route: "/desk/admin/people",
    who: "Phạm Đức Trọng",
    address: () => "/desk/admin/people",
  },
  {
    name: "desk-admin-person",
    route: "/desk/admin/people/[id]",
    who: "Phạm Đức Trọng",
    address: ({ personId }) => `/desk/admin/people/${personId}`,
  },
  { name: "desk-admin-units", route: "/desk/admin/units", who: "Phạm Đức Trọng", address: () => "/desk/admin/units" },
  {
    name: "desk-admin-unit",
    route: "/desk/admin/units/[id]",
    who: "Phạm Đức Trọng",
    address: ({ unitId }) => `/desk/admin/units/${unitId}`,
  },
  { name: "desk-admin-lists", route: "/desk/admin/lists", who: "Phạm Đức Trọng", address: () => "/desk/admin/lists" },
  {
    name: "desk-admin-list",
    route: "/desk/admin/lists/[id]",
    who: "Phạm Đức Trọng",
    address: ({ rosterId }) => `/desk/admin/lists/${rosterId}`,
  },
  { name: "desk-admin-mails", route: "/desk/admin/mails", who: "Phạm Đức Trọng", address: () => "/desk/admin/mails" },
  { name: "link", route: "/link/[token]", who: "", address: () => `/link/${"A".repeat(43)}` },
  {
    name: "desk-admin-units-found",
    route: "/desk/admin/units",
    who: "Phạm Đức Trọng",
    address: () => "/desk/admin/units?q=dan+van",
  },
  {
    name: "desk-admin-unit-outside",
    route: "/desk/admin/units/[id]",
    who: "Phạm Đức Trọng",
    address: ({ quietUnitId }) => `/desk/admin/units/${quietUnitId}?find=hoi`,
  },
  {
    name: "desk-admin-levels",
    route: "/desk/admin/levels",
    who: "Phạm Đức Trọng",
    address: () => "/desk/admin/levels",
  },
  {
    name: "desk-admin-levels-kind",
    route: "/desk/admin/levels",
    who: "Phạm Đức Trọng",
    address: () => "/desk/admin/levels?kind=party_commission&level=COMMUNE",
  },
  {
    name: "desk-admin-days-off",
    route: "/desk/admin/days-off",
    who: "Phạm Đức Trọng",
    address: () => "/desk/admin/days-off",
  },
  { name: "desk-admin-roles", route: "/desk/admin/roles", who: "Phạm Đức Trọng", address: () => "/desk/admin/roles" },
  {
    name: "desk-admin-roles-unit",
    route: "/desk/admin/roles",
    who: "Phạm Quốc Bảo",
    address: ({ unitId }) => `/desk/admin/roles?unit=${unitId}`,
  },
  { name: "desk-auditor", route: "/desk/auditor", who: "Quản Thị Bình", address: () => "/desk/auditor" },
  { name: "account", route: "/account", who: "Phạm Quốc Bảo", address: () => "/account" },
  { name: "notices", route: "/notices", who: "Nguyễn Thu Hà", address: () => "/notices" },
  ...planSights,

  ...amendmentSights,
  { name: "monitoring", route: "/monitoring", who: "Trịnh Đình Phúc", address: () => "/monitoring" },
  {
    name: "monitoring-filtered",
    route: "/monitoring",
    who: "Phạm Quốc Bảo",
    address: () => "/monitoring?directive=25-NQ-TW&group=accepted",
  },
  { name: "reviews", route: "/reviews", who: "Lê Minh Tâm", address: () => "/reviews" },
  { name: "trail", route: "/trail", who: "Quản Thị Bình", address: () => "/trail" },
  { name: "reports", route: "/reports", who: "Phạm Quốc Bảo", address: () => "/reports" },
  { name: "report-accepted", route: "/reports/[id]", who: "Phạm Quốc Bảo", address: at("ACCEPTED") },
  { name: "report-returned", route: "/reports/[id]", who: "Nguyễn Thu Hà", address: at("RETURNED") },
  { name: "report-city", route: "/reports/[id]", who: "Vũ Hoàng Anh", address: at("DRAFT", "", true) },
  { name: "receipt", route: "/reports/[id]/receipt", who: "Lê Minh Tâm", address: at("ACCEPTED", "/receipt") },
  { name: "report-trail", route: "/reports/[id]/trail", who: "Quản Thị Bình", address: at("ACCEPTED", "/trail") },
  { name: "write", route: "/reports/[id]/write", who: "Đỗ Thị Quỳnh", address: at("DRAFT", "/write") },
  {
    name: "write-figures",
    route: "/reports/[id]/write",
    who: "Đỗ Thị Quỳnh",
    address: at("DRAFT", "/write?item=figures"),
  },
  {
    name: "write-recommendations",
    route: "/reports/[id]/write",
    who: "Đỗ Thị Quỳnh",
    address: at("DRAFT", "/write?item=II.4.1"),
  },
  {
    name: "write-returned",
    route: "/reports/[id]/write",
    who: "Nguyễn Thu Hà",
    address: at("RETURNED", "/write?item=II.2.2"),
  },
  {
    name: "write-sealed",
    route: "/reports/[id]/write",
    who: "Nguyễn Thu Hà",
    address: at("RETURNED", "/write?item=II.1.1"),
  },
  { name: "approve", route: "/reports/[id]/approve", who: "Trần Đình Luân", address: at("IN_APPROVAL", "/approve") },
  { name: "review-text", route: "/reports/[id]/review", who: "Lê Minh Tâm", address: at("IN_REVIEW", "/review") },
  {
    name: "review-figures",
    route: "/reports/[id]/review",
    who: "Lê Minh Tâm",
    address: at("IN_REVIEW", "/review?tab=figures"),
  },
  {
    name: "review-conclude",
    route: "/reports/[id]/review",
    who: "Nguyễn Văn Huân",
    address: at("IN_REVIEW", "/review?tab=conclude"),
  },
  {
    name: "review-items",
    route: "/reports/[id]/review",
    who: "Nguyễn Văn Huân",
    address: at("RETURNED", "/review?tab=items"),
  },
  ...writingSights,
  ...reviewSights,
  { name: "compose", route: "/reports/[id]/compose", who: "Vũ Hoàng Anh", address: at("DRAFT", "/compose", true) },
  { name: "verify", route: "/verify/[digest]", who: "", address: ({ digest }) => `/verify/${digest}` },
  { name: "verify-unknown", route: "/verify/[digest]", who: "", address: () => `/verify/${"0".repeat(64)}` },
  { name: "refused", route: "/desk/admin", who: "Nguyễn Thu Hà", address: () => "/desk/admin" },
  {
    name: "missing",
    route: "/reports/[id]",
    who: "Nguyễn Thu Hà",
    address: () => "/reports/01900000-0000-7000-8000-000000000000",
  },
];

/** Pages nobody sees here: two that lead elsewhere at once, and what the measurements are compared with. */
export const unseen: readonly string[] = ["/", "/first-run", "/empty"];
