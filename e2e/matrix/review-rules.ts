import { may, one, type Rule, sees } from "./rule.ts";

const readsReasons: Parameters<typeof one>[1] = (viewer) =>
  ["commission", "province"].some((desk) => may("returnReason.read", viewer, { desk })) ? "open" : "refused";

/** The expected sheet of what belongs to approval, review, registers and time beside the pages of `rules.ts`. */
export const reviewRules: Record<string, Rule> = {
  // Whose own registers there are to read, or whose terms of office to record.
  "/registers": one("/registers", (viewer) => {
    const units = [...viewer.positions, ...viewer.borrowed];
    const reads = units.some(({ unitId }) => may("register.read", viewer, { unitId }));
    return reads || may("officeTerm.manage", viewer) ? "open" : "refused";
  }),
  "/api/registers/[unitId]": {
    cases: ({ unitId }) =>
      ["out", "in"].map((book) => ({
        address: `/api/registers/${unitId}?book=${book}`,
        why: book,
        expected: (viewer) => (may("register.read", viewer, { unitId }) ? "open" : "missing"),
      })),
  },
  "/api/receipts/[submissionId]": {
    cases: ({ reports }) =>
      reports
        .filter(({ sendingId }) => sendingId !== null)
        .map((report) => ({
          address: `/api/receipts/${report.sendingId}`,
          why: `${report.code}, ${report.state}`,
          expected: (viewer) => (sees(viewer, report) ? "open" : "missing"),
        })),
  },
  // The book of a body for which one reviews; why reports come back also for those above and the officers of the lead body.
  "/reviews/phrases": one("/reviews/phrases", (viewer) => {
    const units = [...viewer.positions, ...viewer.borrowed];
    return units.some(({ unitId }) => may("reviewPhrase.manage", viewer, { unitId })) ? "open" : "refused";
  }),
  "/reviews/reasons": one("/reviews/reasons", readsReasons),
  "/reviews/reasons/items": one("/reviews/reasons/items", readsReasons),
  "/monitoring/custody": one("/monitoring/custody", (viewer) =>
    may("monitoring.read", viewer, { desk: "commission" }) ? "open" : "refused",
  ),
};
