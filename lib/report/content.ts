import { z } from "zod";
import { sha256 } from "#lib/platform/canonical.ts";
import { blocksDigest, blocksSchema } from "./section/block.ts";

/**
 * The content of a report as it is frozen: what a decider saw, and what a digest stands for. The same lines are put
 * together by report_content_digest() in the database; a test on Postgres holds the two together.
 */
export const contentSchema = z.object({
  sections: z.array(
    z.object({
      outlineItemId: z.string(),
      number: z.string(),
      title: z.string(),
      digest: z.string(),
      blocks: blocksSchema,
    }),
  ),
  values: z.array(
    z.object({
      indicatorId: z.string(),
      code: z.string(),
      name: z.string(),
      unitOfMeasure: z.string(),
      year: z.number().int().nullable(),
      kind: z.enum(["EXACT", "ESTIMATE", "NONE", "MISSING"]),
      /** Decimal as text without trailing zeros; null where the figure is missing. */
      value: z.string().nullable(),
      reason: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  recommendations: z.array(
    z.object({
      id: z.string(),
      outlineItemId: z.string(),
      level: z.string(),
      text: z.string(),
      ground: z.string().nullable(),
    }),
  ),
  citations: z.array(
    z.object({
      outlineItemId: z.string(),
      blockId: z.string(),
      sourceReportId: z.string(),
      sourceVersionId: z.string(),
      sourceOutlineItemId: z.string(),
      sourceBlockId: z.string(),
      sourceUnit: z.string(),
    }),
  ),
});
export type ReportContent = z.infer<typeof contentSchema>;

/** The digest of a content, recomputed from its texts (sections by their blocks, not by the digest that came along). */
export function contentDigest(content: ReportContent): string {
  const lines = [
    ...content.sections.map((s) => `section|${s.outlineItemId}|${blocksDigest(s.blocks)}`),
    ...content.values.map(
      (v) =>
        `value|${v.indicatorId}|${v.year ?? ""}|${v.kind}|${v.value ?? ""}|${sha256(v.reason ?? "")}|${sha256(v.note ?? "")}`,
    ),
    ...content.recommendations.map(
      (m) => `recommendation|${m.id}|${m.outlineItemId}|${m.level}|${sha256(m.text)}|${sha256(m.ground ?? "")}`,
    ),
    ...content.citations.map((c) => `citation|${c.outlineItemId}|${c.blockId}|${c.sourceVersionId}|${c.sourceBlockId}`),
  ];
  return sha256(lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join("\n"));
}
