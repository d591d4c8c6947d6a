import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, one, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { saveRecommendation } from "#lib/recommendation/commands.ts";
import { comment } from "#lib/report/comment/commands.ts";
import type { ReportContent } from "#lib/report/content.ts";
import { addEvidenceCommand } from "#lib/report/evidence/commands.ts";
import { explainFigure } from "#lib/report/figure/commands/explain.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { moveLeadingDocumentCommand, saveLeadingDocumentCommand } from "#lib/report/leading-document/commands.ts";
import { loadContent } from "#lib/report/queries/content.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { returnReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { replyToItem } from "#lib/review/commands/reply.ts";
import { startReview } from "#lib/review/commands/start.ts";
import { done } from "./load/actors.ts";
import { Campaign } from "./test-campaign.ts";
import { ImportScene, laid, reading } from "./test-import.ts";
import { at, flag, HEAD, items, people, REVIEWER, send } from "./test-review.ts";

const WARD = "tam-son";
const { drafter: DRAFTER } = people[WARD];

/** What stays sealed when the report is returned: a place or a row of each sort of content, none of them flagged. */
export type Sealed = {
  item: string;
  /** The item whose recommendations are sealed. */
  asking: string;
  indicator: string;
  recommendations: readonly [string, string];
  documents: readonly [string, string];
  evidence: string;
  warning: string;
  thread: string;
  citation: string;
};
type Open = { item: string; indicator: string; asking: string; recommendation: string };

const idRow = z.object({ id: z.string() });
const idOf = async (statement: ReturnType<typeof sql>): Promise<string> => {
  const row = await one(db(), idRow, statement);
  if (row === null) throw new Error("the scene misses a row");
  return row.id;
};
const itemOf = (code: string) => idOf(sql`SELECT id FROM outline_item WHERE code = ${code}`);
const figureOf = (code: string) => idOf(sql`SELECT id FROM indicator WHERE code = ${code}`);

/**
 * Tam Sơn's report with something of every sort of content in it: first a draft, then (`handedBack`) returned with one
 * section, one figure and one recommendation flagged. The scene of the tests of the seal.
 */
export class SealScene {
  readonly campaign: Campaign;
  readonly reportId: string;
  readonly drafter: Viewer;
  readonly open: Open;
  readonly sealed: Sealed;
  /** An import whose pieces belong into sealed places. */
  readonly importId: string;
  readonly pieces: Readonly<Record<"TEXT" | "FIGURE" | "RECOMMENDATION" | "DOCUMENT", string>>;
  private constructor(
    parts: Pick<SealScene, "campaign" | "reportId" | "drafter" | "open" | "sealed" | "importId" | "pieces">,
  ) {
    this.campaign = parts.campaign;
    this.reportId = parts.reportId;
    this.drafter = parts.drafter;
    this.open = parts.open;
    this.sealed = parts.sealed;
    this.importId = parts.importId;
    this.pieces = parts.pieces;
  }

  static async drafted(): Promise<SealScene> {
    const campaign = await Campaign.issued();
    const reportId = await campaign.report(WARD, people[WARD], "DRAFT");
    const drafter = await campaign.viewer(DRAFTER);
    const request = { viewer: drafter, reportId, at: new Date(at(11)) };
    const [item, asking] = [await itemOf("II.1.1"), await itemOf("II.4.2")];
    await rewrite(request, item);
    const [left, right] = [await figureOf("A12"), await figureOf("A13")];
    const values = [
      { indicatorId: left, value: "37" },
      { indicatorId: right, value: "40" },
    ];
    done(await saveFigures(request, { values }), "figures");
    const warning = "RELATION<=|A13@=40|A12@=37";
    await campaign.act(DRAFTER, at(11), explainFigure, {
      reportId,
      key: warning,
      words: "Ba đơn của năm trước chuyển sang",
    });
    const ask = async (outlineItemId: string, text: string) =>
      done(await saveRecommendation(request, { outlineItemId, text }), "asks").recommendationId;
    const openAsking = await itemOf("II.4.1");
    const documentOf = async (subject: string, issuedOn: string) => {
      const input = { reportId, outlineItemId: item, subject, issuedOn };
      return (await campaign.act(DRAFTER, at(11), saveLeadingDocumentCommand, input)).documentId;
    };
    const hang = { reportId, outlineItemId: item, fileIds: [await file(drafter)], caption: "Trang 2" };
    const [evidence = ""] = (await campaign.act(DRAFTER, at(11), addEvidenceCommand, hang)).evidenceIds;
    const { threadId } = await campaign.act(DRAFTER, at(11), comment, {
      reportId,
      place: item,
      text: "Nêu thêm số đảng viên",
    });
    const sealed: Sealed = {
      item,
      asking,
      indicator: right,
      recommendations: [await ask(asking, "Bố trí kinh phí hằng năm."), await ask(asking, "Mở lớp bồi dưỡng.")],
      documents: [
        await documentOf("Nghị quyết về công tác dân vận", "2015-01-01"),
        await documentOf("Kế hoạch kiểm tra", "2016-01-01"),
      ],
      evidence,
      warning,
      thread: threadId,
      citation: await citation(campaign, reportId, item),
    };
    // By hand out of the order of their days, so that both moving and ordering would change something.
    const turned = { reportId, documentId: sealed.documents[1], way: "up" as const };
    await campaign.act(DRAFTER, at(11), moveLeadingDocumentCommand, turned);
    const open: Open = {
      item: await itemOf("II.2.2"),
      indicator: await figureOf("A11"),
      asking: openAsking,
      recommendation: await ask(openAsking, "Ban hành quy định khung."),
    };
    const brought = new ImportScene(campaign, reportId, [drafter, drafter]);
    const importId = await brought.keep(toBePlaced(sealed));
    const found = await brought.pieces(importId);
    const piece = (kind: string) => found.find((one) => one.kind === kind)?.id ?? "";
    const pieces = {
      TEXT: piece("TEXT"),
      FIGURE: piece("FIGURE"),
      RECOMMENDATION: piece("RECOMMENDATION"),
      DOCUMENT: piece("DOCUMENT"),
    };
    return new SealScene({ campaign, reportId, drafter, open, sealed, importId, pieces });
  }

  /** Through approval, sending and review to the return; the first of its items is answered. */
  async handedBack(): Promise<void> {
    const { campaign, reportId, open } = this;
    await send(campaign, people[WARD], reportId, 14, 12);
    await campaign.act(REVIEWER, at(17), startReview, { reportId });
    const word = { reportId, code: "TOO_GENERAL", words: "Nêu rõ số hộ, số tiền.", severity: "MUST" } as const;
    await campaign.act(REVIEWER, at(17, 9), flagItem, flag(reportId, open.item));
    await campaign.act(REVIEWER, at(17, 9), flagItem, { ...word, indicatorId: open.indicator });
    await campaign.act(REVIEWER, at(17, 9), flagItem, {
      ...word,
      outlineItemId: open.asking,
      recommendationId: open.recommendation,
    });
    const digest = await campaign.digest(reportId);
    await campaign.act(HEAD, at(17, 10), returnReport, { reportId, digest, newDueOn: "2023-04-25" });
    const [first] = await items(reportId);
    await campaign.act(DRAFTER, at(17, 11), replyToItem, { itemId: first?.id ?? "", reply: "Đã nêu rõ." });
  }

  /** A file of the drafter's own that hangs nowhere yet. */
  file(): Promise<string> {
    return file(this.drafter);
  }

  /** The answered item of the return; the report's own id, where there is none yet. */
  async returned(): Promise<string> {
    const all = await items(this.reportId);
    return all.find(({ state }) => state === "REPLIED")?.id ?? this.reportId;
  }

  /** What may not change while the report is returned, as one text: order included. */
  async unflagged(tx: Tx = db()): Promise<string> {
    return JSON.stringify(withoutOpen(await loadContent(tx, this.reportId), this.open));
  }
}

/** Two saves of a section, so that it has a history to go back to. */
async function rewrite(request: { viewer: Viewer; reportId: string; at: Date }, outlineItemId: string): Promise<void> {
  for (const [index, text] of ["Bản đầu của mục.", "Bản thứ hai, đầy đủ hơn."].entries()) {
    const input = {
      outlineItemId,
      baseRevision: index + 1,
      blocks: [{ id: "p1", kind: "paragraph" as const, runs: [{ text }] }],
    };
    done(await saveSection(request, input), "rewrites");
  }
}

async function file({ personId }: Viewer): Promise<string> {
  const id = newId();
  await db().$executeRaw(sql`INSERT INTO stored_file (id, digest, name, media_type, size, created_by_id, created_at)
    VALUES (${id}::uuid, ${id.replaceAll("-", "").repeat(2)}, 'anh-hoi-nghi.pdf', 'application/pdf', 1, ${personId}::uuid, ${new Date(at(11))})`);
  return id;
}

/** A passage of the sealed section that was taken from another ward's version. */
async function citation(campaign: Campaign, reportId: string, item: string): Promise<string> {
  const source = await campaign.report("dinh-bang", people["dinh-bang"], "APPROVED");
  return idOf(sql`INSERT INTO source_citation (id, report_id, outline_item_id, block_id, source_report_id, source_version_id,
      source_outline_item_id, source_block_id, excerpt, kept_reason, created_by_id, created_at)
    SELECT ${newId()}::uuid, ${reportId}::uuid, ${item}::uuid, 'p1', v.report_id, v.id, ${item}::uuid, 'p1', 'Bản đầu', 'Còn giá trị',
      v.frozen_by_id, v.frozen_at FROM report_version v WHERE v.report_id = ${source}::uuid RETURNING id`);
}

/** A reading that wants something put into every sort of sealed place. */
function toBePlaced({ item, asking, indicator }: Sealed) {
  return reading({
    laid: [laid(item, "Đoạn từ tệp gửi kèm.", 1)],
    figures: [
      {
        indicatorId: indicator,
        code: "A13",
        year: null,
        value: "77",
        kind: "EXACT",
        line: 2,
        quote: "có 77 đơn",
        sure: true,
      },
    ],
    recommendations: [
      {
        itemId: asking,
        level: "PROVINCE",
        body: null,
        text: "Đề nghị tỉnh hỗ trợ kinh phí.",
        ground: null,
        lines: [3],
      },
    ],
    documents: [
      {
        itemId: item,
        number: "12-NQ/ĐU",
        issuedOn: "2015-03-15",
        issuer: "Đảng ủy",
        subject: "Nghị quyết đã đọc",
        lines: [4],
      },
    ],
  });
}

/** A content without what is open: flagged sections with their recommendations and documents, the flagged figure. */
function withoutOpen(content: ReportContent, open: Open): ReportContent {
  const openItems = new Set([open.item, open.asking]);
  const shut = <T extends { outlineItemId: string }>(all: readonly T[]): T[] =>
    all.filter((one) => !openItems.has(one.outlineItemId));
  const shutFigures = <T extends { indicatorId: string }>(all: readonly T[]): T[] =>
    all.filter((one) => one.indicatorId !== open.indicator);
  const records = new Map([...content.recommendations, ...content.documents].map((one) => [one.id, one.outlineItemId]));
  return {
    sections: shut(content.sections),
    values: shutFigures(content.values),
    recommendations: shut(content.recommendations),
    citations: shut(content.citations),
    documents: shut(content.documents),
    explanations: shutFigures(content.explanations),
    evidence: content.evidence.filter((one) => {
      if (one.indicatorId !== null) return one.indicatorId !== open.indicator;
      const record = one.recommendationId ?? one.leadingDocumentId ?? "";
      return !openItems.has(one.outlineItemId ?? records.get(record) ?? "");
    }),
  };
}
