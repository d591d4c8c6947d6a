import type { DirectiveCode, SeedMilestone } from "../types.ts";

/**
 * Part III of the plan. "trước ngày X" ends with X − 1, "trong tháng m" with the month's last day. A phrase of null
 * is the plan's silence ("kế hoạch không ấn định"): no date is invented. A level's milestone binds that level's own
 * document only: "Cấp thành phố" is the report of Thành ủy, never a department's.
 */

type Deadline = { phrase: string; due: string } | null;

const ward = (
  directive: DirectiveCode,
  kind: SeedMilestone["kind"],
  deadline: Deadline,
  routeStated: boolean,
  sourceLine: number,
): SeedMilestone => ({
  directive,
  level: "COMMUNE",
  levelPhrase: "Cấp phường",
  kind,
  phrase: deadline?.phrase ?? null,
  due: deadline?.due ?? null,
  recipient: kind === "SEND_REPORT" ? "Thường trực Thành ủy" : null,
  channel: kind === "SEND_REPORT" ? "Ban Dân vận Thành ủy" : null,
  routeStated,
  bindsKinds: ["ward_party_committee"],
  sourceLine,
});

const city = (
  directive: DirectiveCode,
  kind: SeedMilestone["kind"],
  phrase: string,
  due: string,
  sourceLine: number,
): SeedMilestone => ({
  directive,
  level: "DISTRICT",
  levelPhrase: "Cấp thành phố",
  kind,
  phrase,
  due,
  recipient: kind === "SEND_REPORT" ? "Thường trực Tỉnh ủy" : null,
  channel: kind === "SEND_REPORT" ? "Ban Dân vận Tỉnh ủy" : null,
  routeStated: true,
  bindsKinds: ["district_party_committee"],
  sourceLine,
});

export const milestones: readonly SeedMilestone[] = [
  ward("25-NQ/TW", "SUM_UP", { phrase: "trước ngày 18/4/2023", due: "2023-04-17" }, true, 63),
  ward("25-NQ/TW", "SEND_REPORT", { phrase: "trước ngày 21/4/2023", due: "2023-04-20" }, true, 63),
  city("25-NQ/TW", "SUM_UP", "trong tháng 4/2023", "2023-04-30", 65),
  city("25-NQ/TW", "SEND_REPORT", "trước ngày 05/5/2023", "2023-05-04", 65),
  ward("218-QĐ/TW", "SUM_UP", { phrase: "trong tháng 5/2023", due: "2023-05-31" }, true, 73),
  ward("218-QĐ/TW", "SEND_REPORT", null, false, 73),
  city("218-QĐ/TW", "SUM_UP", "trong tháng 6/2023", "2023-06-30", 75),
  city("218-QĐ/TW", "SEND_REPORT", "trước ngày 15/6/2023", "2023-06-14", 75),
  ward("819-QĐ/TU", "SUM_UP", { phrase: "trong tháng 6/2023", due: "2023-06-30" }, true, 85),
  ward("819-QĐ/TU", "SEND_REPORT", null, false, 85),
  city("819-QĐ/TU", "SUM_UP", "trong tháng 7/2023", "2023-07-31", 87),
  city("819-QĐ/TU", "SEND_REPORT", "trước ngày 28/7/2023", "2023-07-27", 87),
];
