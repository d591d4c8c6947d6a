import { may, type Rule, readsText, reports } from "./rule.ts";

/** The expected sheet of what belongs to writing beside the writing page itself. */
export const writingRules: Record<string, Rule> = {
  // Who wrote what in an unsent text is the unit's own; of versions anybody sees what the law lets them read.
  "/reports/[id]/history": reports("/history", (viewer, { subject }) =>
    may("report.readDraft", viewer, subject) ? "open" : "missing",
  ),
  "/reports/[id]/versions": reports("/versions", (viewer, report) => (readsText(viewer, report) ? "open" : "missing")),
  // Starting from something is the writers'; who may read the draft may look at what came in.
  "/reports/[id]/import": reports("/import", (viewer, { subject }) =>
    may("report.readDraft", viewer, subject) ? "open" : "missing",
  ),
  "/reports/[id]/import/[importId]": {
    cases: ({ reports: all, reportImportId, importedReportId }) =>
      all
        .filter(({ id }) => id === importedReportId)
        .map(({ id, code, subject }) => ({
          address: `/reports/${id}/import/${reportImportId}`,
          why: code,
          expected: (viewer) => (may("report.readDraft", viewer, subject) ? "open" : "missing"),
        })),
  },
  // The grid as a workbook is read with the draft; a page that only looks is told the same.
  "/api/figures/[reportId]": {
    cases: ({ reports: all }) =>
      all.map(({ id, code, state, subject }) => ({
        address: `/api/figures/${id}`,
        why: `${code}, ${state}`,
        expected: (viewer) => (may("report.readDraft", viewer, subject) ? "open" : "missing"),
      })),
  },
  "/api/figures/[reportId]/cells": {
    cases: ({ reports: all }) =>
      all.map(({ id, code, state, subject }) => ({
        address: `/api/figures/${id}/cells`,
        why: `${code}, ${state}`,
        expected: (viewer) => (may("report.readDraft", viewer, subject) ? "open" : "missing"),
      })),
    nobody: "signIn",
    method: "POST",
    data: { seen: null, cells: [] },
  },
};
