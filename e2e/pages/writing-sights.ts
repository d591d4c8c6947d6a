import type { Scene } from "../matrix/scene.ts";
import type { Sight } from "./sight.ts";

/** A place of the first ward's report in a state. */
const ward =
  (state: string, place: string) =>
  ({ reports }: Scene): string =>
    `/reports/${reports.find((one) => one.state === state && one.code !== "tu-son")?.id ?? ""}${place}`;

/** What belongs to writing beside the writing page itself: history, versions, and what comes in from elsewhere. */
export const writingSights: readonly Sight[] = [
  {
    name: "write-documents",
    route: "/reports/[id]/write",
    who: "Đỗ Thị Quỳnh",
    address: ward("DRAFT", "/write?item=II.1.1"),
  },
  {
    name: "write-figures-form",
    route: "/reports/[id]/write",
    who: "Đỗ Thị Quỳnh",
    address: ward("DRAFT", "/write?item=figures&plain=1"),
  },
  {
    name: "write-figures-evidence",
    route: "/reports/[id]/write",
    who: "Đỗ Thị Quỳnh",
    address: ward("DRAFT", "/write?item=figures&cell=A12:2021"),
  },
  {
    name: "report-draft",
    route: "/reports/[id]",
    who: "Đỗ Thị Quỳnh",
    address: ward("DRAFT", ""),
  },
  {
    name: "write-commented",
    route: "/reports/[id]/write",
    who: "Đỗ Thị Quỳnh",
    address: ward("DRAFT", "/write?item=II.1.1"),
  },
  {
    name: "history",
    route: "/reports/[id]/history",
    who: "Đỗ Thị Quỳnh",
    address: ward("DRAFT", "/history?item=II.1.1"),
  },
  {
    name: "history-empty",
    route: "/reports/[id]/history",
    who: "Đỗ Thị Quỳnh",
    address: ward("DRAFT", "/history?item=II.1.3"),
  },
  {
    name: "versions",
    route: "/reports/[id]/versions",
    who: "Nguyễn Thu Hà",
    address: ward("RETURNED", "/versions"),
  },
  {
    name: "versions-one",
    route: "/reports/[id]/versions",
    who: "Lê Minh Tâm",
    address: ward("IN_REVIEW", "/versions"),
  },
  {
    name: "report-import",
    route: "/reports/[id]/import",
    who: "Đỗ Thị Quỳnh",
    address: ward("DRAFT", "/import"),
  },
  {
    name: "report-import-read",
    route: "/reports/[id]/import/[importId]",
    who: "Đỗ Thị Quỳnh",
    address: ({ importedReportId, reportImportId }) => `/reports/${importedReportId}/import/${reportImportId}`,
  },
];
