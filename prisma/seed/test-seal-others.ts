import type { SealScene } from "./test-seal.ts";
import type { Attempt } from "./test-seal-writings.ts";

const reason = "Để thử xem có lọt qua được không.";
const words = "Đoạn viết vào mục đang khóa.";
const onReport = async ({ campaign, reportId }: SealScene) => ({ reportId, digest: await campaign.digest(reportId) });
const onThread = ({ reportId, sealed }: SealScene) => ({ reportId, threadId: sealed.thread });
const onPiece = ({ reportId, importId, pieces }: SealScene) => ({ reportId, importId, pieceId: pieces.TEXT });
const onItem = async (scene: SealScene) => ({ itemId: await scene.returned() });

/** Everything else that takes a report: moves, the review, comments, sorting. None of it is writing. */
export const others: readonly Attempt[] = [
  {
    // Through the open item: a sealed recommendation named there.
    command: "recommendation.save",
    input: ({ reportId, open, sealed }) => ({
      reportId,
      outlineItemId: open.asking,
      recommendationId: sealed.recommendations[0],
      text: words,
    }),
  },
  // Opens a section with a reason that the reviewer sees; its text is as before.
  {
    command: "report.openSection",
    input: ({ reportId, sealed }) => ({ reportId, outlineItemId: sealed.item, reason }),
  },
  {
    command: "report.inheritSection",
    input: ({ reportId, sealed }) => ({ reportId, outlineItemId: sealed.item, fromReportId: reportId }),
    // That it writes where there is an inheritance is shown beside the amendments (units.db.test.ts).
  },
  { command: "report.exportFigures", input: ({ reportId }) => ({ reportId }) },
  {
    command: "report.comment",
    input: ({ reportId, sealed }) => ({ reportId, place: sealed.item, text: "Góp ý thêm" }),
  },
  { command: "report.answerComment", input: (scene) => ({ ...onThread(scene), text: "Đã rõ" }) },
  { command: "report.resolveComment", input: onThread },
  { command: "report.reopenComment", input: onThread },
  {
    command: "report.importFile",
    input: async (scene) => ({ reportId: scene.reportId, fileId: await scene.file() }),
  },
  { command: "report.importReport", input: ({ reportId }) => ({ reportId, sourceReportId: reportId }) },
  {
    command: "report.movePiece",
    input: (scene) => ({ ...onPiece(scene), to: scene.open.item, from: scene.sealed.item }),
  },
  { command: "report.orderPiece", input: (scene) => ({ ...onPiece(scene), direction: "down" }) },
  { command: "report.undoMovePiece", input: onPiece },
  {
    command: "report.discardPieces",
    input: ({ reportId, importId, pieces }) => ({ reportId, importId, pieceIds: pieces.TEXT }),
  },
  { command: "report.restorePiece", input: onPiece },
  { command: "report.submitForApproval", input: onReport },
  {
    command: "dispatch.send",
    input: async (scene) => ({ ...(await onReport(scene)), number: 14, datedOn: "2023-04-18" }),
  },
  { command: "report.handBack", input: ({ reportId }) => ({ reportId, comment: reason }) },
  { command: "report.approve", input: onReport },
  {
    command: "report.recordDecision",
    input: async (scene) => ({
      ...(await onReport(scene)),
      decision: "APPROVED",
      document: "Thông báo số 12-TB/ĐU",
      decidedOn: "2023-04-18",
      body: "Ban Thường vụ",
      deciderId: scene.drafter.personId,
    }),
  },
  { command: "report.revokeApproval", input: ({ reportId }) => ({ reportId, reason }) },
  {
    command: "report.appointApprover",
    input: ({ reportId, drafter }) => ({ reportId, personId: drafter.personId, document: "Công văn số 5" }),
  },
  {
    command: "report.submit",
    input: async (scene) => ({ ...(await onReport(scene)), number: 13, datedOn: "2023-04-18" }),
  },
  { command: "report.withdraw", input: ({ reportId }) => ({ reportId, reason }) },
  { command: "report.startReview", input: ({ reportId }) => ({ reportId }) },
  {
    command: "report.takeOverReview",
    input: ({ reportId, drafter }) => ({ reportId, from: drafter.personId, words: reason }),
  },
  { command: "report.takeReviews", input: ({ reportId }) => ({ reports: reportId }) },
  {
    command: "report.assignReviews",
    input: ({ reportId, drafter }) => ({ reports: reportId, personId: drafter.personId }),
  },
  {
    command: "report.assignItems",
    input: ({ reportId, sealed, drafter }) => ({
      reportId,
      outlineItemIds: [sealed.item],
      personId: drafter.personId,
    }),
  },
  {
    command: "report.markPartDone",
    input: ({ reportId, sealed }) => ({ reportId, outlineItemId: sealed.item }),
  },
  { command: "report.releaseReview", input: ({ reportId }) => ({ reportId }) },
  {
    command: "report.flagItem",
    input: ({ reportId, sealed }) => ({ reportId, outlineItemId: sealed.item, code: "OTHER", words: reason }),
  },
  {
    command: "report.changeFlag",
    input: async (scene) => ({ ...(await onItem(scene)), code: "OTHER", words: reason, severity: "MUST" }),
  },
  { command: "report.removeFlag", input: onItem },
  { command: "report.settleItem", input: onItem },
  {
    command: "report.returnItemAgain",
    input: async (scene) => ({ ...(await onItem(scene)), words: reason, code: "OTHER", severity: "MUST" }),
  },
  { command: "report.replyToItem", input: async (scene) => ({ ...(await onItem(scene)), reply: reason }) },
  {
    command: "report.returnReport",
    input: async (scene) => ({ ...(await onReport(scene)), newDueOn: "2023-04-28" }),
  },
  { command: "report.acceptReport", input: onReport },
  {
    command: "report.reopenReport",
    input: async (scene) => ({ ...(await onReport(scene)), reason, newDueOn: "2023-04-28" }),
  },
  {
    command: "report.recordOutcome",
    input: async (scene) => ({
      ...(await onReport(scene)),
      outcome: "RETURNED",
      document: "Công văn số 7",
      datedOn: "2023-04-18",
      newDueOn: "2023-04-28",
      outlineItemIds: [scene.sealed.item],
    }),
  },
  { command: "report.askBack", input: ({ reportId }) => ({ reportId, words: reason }) },
  {
    command: "review.markRead",
    input: ({ reportId, sealed }) => ({ reportId, versionId: reportId, outlineItemId: sealed.item }),
  },
  {
    command: "report.dismissSignal",
    input: ({ reportId }) => ({ reportId, signalId: reportId, words: reason }),
  },
  // Of a report that is put together from others.
  {
    command: "report.takeOver",
    input: ({ reportId, sealed }) => ({
      reportId,
      outlineItemId: sealed.item,
      sourceVersionId: reportId,
      sourceOutlineItemId: sealed.item,
      sourceBlockIds: ["p1"],
    }),
  },
  { command: "report.keepCitation", input: ({ sealed }) => ({ citationId: sealed.citation, reason }) },
  {
    command: "report.markSourceAbsent",
    input: ({ reportId }) => ({ reportId, assignmentId: reportId, reason }),
  },
  { command: "report.expectSource", input: ({ reportId }) => ({ reportId, assignmentId: reportId }) },
];
