import type { Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { SealScene } from "./test-seal.ts";

/**
 * One way in which somebody could try to change what is sealed. `told` are the refusals its drafter may hear on the
 * returned report; left out: the command is no writing, whatever it answers. `first` makes on a draft what the command
 * needs to have an effect there.
 */
export type Attempt = {
  command: string;
  input: (scene: SealScene) => unknown;
  told?: readonly string[];
  first?: (tx: Tx, scene: SealScene) => Promise<unknown>;
};

const SEALED = ["report.sealed"];
const words = "Đoạn viết vào mục đang khóa.";

/** Everything that writes content, aimed at sealed places. */
export const writings: readonly Attempt[] = [
  {
    command: "report.takeBack",
    input: ({ reportId, sealed }) => ({ reportId, outlineItemId: sealed.item, revision: 2, blockId: "p1" }),
    told: SEALED,
  },
  {
    command: "report.restoreSection",
    input: ({ reportId, sealed }) => ({ reportId, outlineItemId: sealed.item, revision: 2 }),
    told: SEALED,
  },
  {
    command: "report.saveFigures",
    input: ({ reportId, sealed }) => ({ reportId, values: [{ indicatorId: sealed.indicator, value: "77" }] }),
    told: SEALED,
  },
  {
    command: "report.explainFigure",
    input: ({ reportId, sealed }) => ({ reportId, key: sealed.warning, words: "Giải trình khác" }),
    told: SEALED,
  },
  {
    command: "leadingDocument.save",
    input: ({ reportId, sealed }) => ({ reportId, outlineItemId: sealed.item, subject: "Chương trình mới" }),
    told: SEALED,
  },
  {
    command: "leadingDocument.save",
    input: ({ reportId, sealed }) => ({
      reportId,
      outlineItemId: sealed.item,
      documentId: sealed.documents[0],
      subject: "Tên khác",
    }),
    told: SEALED,
  },
  {
    command: "leadingDocument.paste",
    input: ({ reportId, sealed }) => ({
      reportId,
      outlineItemId: sealed.item,
      lines: "Số 5-CT/ĐU ngày 2/3/2016 về dân vận",
    }),
    told: SEALED,
  },
  {
    command: "leadingDocument.remove",
    input: ({ reportId, sealed }) => ({ reportId, documentId: sealed.documents[0] }),
    told: SEALED,
  },
  {
    command: "leadingDocument.move",
    input: ({ reportId, sealed }) => ({ reportId, documentId: sealed.documents[0], way: "up" }),
    told: SEALED,
  },
  {
    // Puts what is open in order and leaves the rest.
    command: "leadingDocument.order",
    input: ({ reportId }) => ({ reportId }),
    told: ["ok"],
  },
  {
    command: "report.placePieces",
    input: ({ reportId, importId, sealed }) => ({ reportId, importId, outlineItemId: sealed.item }),
    told: ["intake.nothingToPlace"],
  },
  {
    command: "report.placePieces",
    input: ({ reportId, importId, pieces }) => ({ reportId, importId, pieceId: pieces.TEXT }),
    told: ["intake.nothingToPlace"],
  },
  {
    command: "report.takeFigures",
    input: ({ reportId, importId, pieces }) => ({
      reportId,
      importId,
      pieceIds: pieces.FIGURE,
      was: { [pieces.FIGURE]: "EXACT|40||" },
    }),
    told: SEALED,
  },
  {
    command: "report.takeDocuments",
    input: ({ reportId, importId, pieces }) => ({ reportId, importId, pieceIds: pieces.DOCUMENT }),
    told: SEALED,
  },
  {
    command: "recommendation.takeRead",
    input: ({ reportId, importId, pieces }) => ({ reportId, importId, pieceIds: pieces.RECOMMENDATION }),
    told: SEALED,
  },
  {
    command: "evidence.add",
    input: async (scene) => ({
      reportId: scene.reportId,
      outlineItemId: scene.sealed.item,
      fileIds: [await scene.file()],
    }),
    told: SEALED,
  },
  {
    command: "evidence.add",
    input: async (scene) => ({
      reportId: scene.reportId,
      indicatorId: scene.sealed.indicator,
      fileIds: [await scene.file()],
    }),
    told: SEALED,
  },
  {
    command: "evidence.add",
    input: async (scene) => ({
      reportId: scene.reportId,
      recommendationId: scene.sealed.recommendations[0],
      fileIds: [await scene.file()],
    }),
    told: SEALED,
  },
  {
    command: "evidence.add",
    input: async (scene) => ({
      reportId: scene.reportId,
      leadingDocumentId: scene.sealed.documents[0],
      fileIds: [await scene.file()],
    }),
    told: SEALED,
  },
  {
    command: "evidence.caption",
    input: ({ reportId, sealed }) => ({ reportId, evidenceId: sealed.evidence, caption: "Trang 9" }),
    told: SEALED,
  },
  {
    command: "evidence.remove",
    input: ({ reportId, sealed }) => ({ reportId, evidenceId: sealed.evidence }),
    told: SEALED,
  },
  {
    command: "recommendation.save",
    input: ({ reportId, sealed }) => ({ reportId, outlineItemId: sealed.asking, text: words }),
    told: SEALED,
  },
  {
    command: "recommendation.save",
    input: ({ reportId, sealed }) => ({
      reportId,
      outlineItemId: sealed.asking,
      recommendationId: sealed.recommendations[0],
      text: words,
    }),
    told: SEALED,
  },
  {
    command: "recommendation.remove",
    input: ({ reportId, sealed }) => ({ reportId, recommendationId: sealed.recommendations[0] }),
    told: SEALED,
  },
  {
    command: "recommendation.move",
    input: ({ reportId, sealed }) => ({ reportId, recommendationId: sealed.recommendations[1], way: "up" }),
    told: SEALED,
  },
  {
    command: "report.dropCitation",
    input: ({ sealed }) => ({ citationId: sealed.citation }),
    told: SEALED,
  },
  {
    command: "recommendation.stateNone",
    input: ({ reportId, sealed }) => ({ reportId, outlineItemId: sealed.asking }),
    first: async (tx, { reportId, sealed }) => {
      await tx.$executeRaw(sql`DELETE FROM recommendation WHERE outline_item_id = ${sealed.asking}::uuid`);
      await tx.$executeRaw(
        sql`DELETE FROM section WHERE report_id = ${reportId}::uuid AND outline_item_id = ${sealed.asking}::uuid
          AND NOT EXISTS (SELECT 1 FROM section_revision h WHERE h.section_id = section.id)`,
      );
      await tx.$executeRaw(
        sql`UPDATE section SET words = 0 WHERE report_id = ${reportId}::uuid AND outline_item_id = ${sealed.asking}::uuid`,
      );
    },
    told: SEALED,
  },
];
