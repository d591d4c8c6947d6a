import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { keepPieces, piecesIn } from "#lib/report/import/commands/keep.ts";
import type { Piece } from "#lib/report/import/piece.ts";
import { keptOf } from "#lib/report/import/piece.ts";
import type { Laid, ReportReading, Unmatched } from "#lib/report/import/types.ts";
import type { Block } from "#lib/report/section/block.ts";
import { Campaign } from "./test-campaign.ts";

export const paragraph = (text: string): Block => ({ id: newId(), kind: "paragraph", runs: [{ text }] });

/** One text laid at an item by its heading, with the line it came from. */
export const laid = (itemId: string, text: string, line: number, sure = true): Laid => ({
  itemId,
  by: "heading",
  sure,
  headings: [],
  pieces: [{ block: paragraph(text), lines: [line] }],
});

/** One text without a place. */
export const loose = (text: string, line: number, why: Unmatched["why"] = "noPlace"): Unmatched => ({
  text,
  lines: [line],
  why,
  block: paragraph(text),
});

export const reading = (parts: Partial<ReportReading>): ReportReading => ({
  laid: [],
  figures: [],
  recommendations: [],
  documents: [],
  unmatched: [],
  findings: [],
  ...parts,
});

/** Tam Sơn's report just begun by its two drafters: the scene of tests of what comes in. */
export class ImportScene {
  readonly campaign: Campaign;
  readonly reportId: string;
  readonly first: Viewer;
  readonly second: Viewer;
  constructor(campaign: Campaign, reportId: string, drafters: [Viewer, Viewer]) {
    this.campaign = campaign;
    this.reportId = reportId;
    [this.first, this.second] = drafters;
  }

  static async begun(): Promise<ImportScene> {
    const campaign = await Campaign.issued();
    const { reportId } = await campaign.act("nguyen-thu-ha.tam-son", "2023-04-10T08:00:00+07:00", startReport, {
      assignmentId: await campaign.duty("tam-son"),
    });
    const drafters: [Viewer, Viewer] = [
      await campaign.viewer("nguyen-thu-ha.tam-son"),
      await campaign.viewer("tran-van-khoa.tam-son"),
    ];
    return new ImportScene(campaign, reportId, drafters);
  }

  /** The id of an item of the outline by its code. */
  async item(code: string): Promise<string> {
    const found = await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM outline_item WHERE code = ${code}`);
    if (found === null) throw new Error(`no item ${code}`);
    return found.id;
  }

  /** Keeps a reading as if a file had been read. */
  async keep(read: ReportReading): Promise<string> {
    const [importId, fileId] = [newId(), newId()];
    const at = new Date("2023-04-11T02:00:00Z");
    const person = this.first.personId;
    await inTransaction(async (tx) => {
      await tx.$executeRaw(sql`INSERT INTO stored_file (id, digest, name, media_type, size, created_by_id, created_at)
        VALUES (${fileId}::uuid, ${fileId.replaceAll("-", "").repeat(2)}, 'bao-cao.docx', 'text/plain; charset=utf-8', 1, ${person}::uuid, ${at})`);
      await tx.$executeRaw(sql`INSERT INTO report_import (id, report_id, kind, name, file_id, state, progress, reading, person_id, at)
        VALUES (${importId}::uuid, ${this.reportId}::uuid, 'FILE', 'bao-cao.docx', ${fileId}::uuid, 'READ', 100,
          ${JSON.stringify(keptOf(read))}::jsonb, ${person}::uuid, ${at})`);
      await keepPieces(tx, { importId, reportId: this.reportId }, read);
    });
    return importId;
  }

  pieces(importId: string): Promise<Piece[]> {
    return piecesIn(db(), importId);
  }

  /** The texts of all sections, by the item's id. */
  async sections(): Promise<Map<string, Block[]>> {
    const rows = await many(
      db(),
      z.object({ item: z.string(), blocks: z.custom<Block[]>((value) => Array.isArray(value)) }),
      sql`SELECT outline_item_id AS item, blocks FROM section WHERE report_id = ${this.reportId}::uuid`,
    );
    return new Map(rows.map(({ item, blocks }) => [item, blocks]));
  }
}
