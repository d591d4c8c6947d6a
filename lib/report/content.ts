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
      /** The body it is put to; left out where it goes to the level as a whole (and in versions of before it was asked). */
      body: z.string().nullish(),
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
  // What follows is younger than the first frozen versions: it is not in them.
  documents: z
    .array(
      z.object({
        id: z.string(),
        outlineItemId: z.string(),
        number: z.string(),
        issuedOn: z.string().nullable(),
        issuer: z.string(),
        subject: z.string(),
      }),
    )
    .default([]),
  evidence: z
    .array(
      z.object({
        id: z.string(),
        fileId: z.string(),
        /** SHA-256 of the file's content. */
        digest: z.string(),
        name: z.string(),
        outlineItemId: z.string().nullable(),
        indicatorId: z.string().nullable(),
        year: z.number().int().nullable(),
        recommendationId: z.string().nullable(),
        leadingDocumentId: z.string().nullable(),
        caption: z.string().nullable(),
      }),
    )
    .default([]),
  explanations: z
    .array(
      z.object({
        key: z.string(),
        indicatorId: z.string(),
        year: z.number().int().nullable(),
        words: z.string(),
      }),
    )
    .default([]),
});
export type ReportContent = z.infer<typeof contentSchema>;

/**
 * A content as the database gives it, taken on trust (it was checked when it was written or frozen) and completed: a
 * version frozen before documents, evidence and explanations were kept has none of them.
 */
export const storedContent = z
  .custom<Partial<ReportContent> & Omit<ReportContent, Younger>>((value) => typeof value === "object" && value !== null)
  .transform((stored): ReportContent => ({ documents: [], evidence: [], explanations: [], ...stored }));
type Younger = "documents" | "evidence" | "explanations";

/** The digest of a content, recomputed from its texts (sections by their blocks, not by the digest that came along). */
export function contentDigest(content: ReportContent): string {
  const lines = [
    ...content.sections.map((s) => `section|${s.outlineItemId}|${blocksDigest(s.blocks)}`),
    ...content.values.map(
      (v) =>
        `value|${v.indicatorId}|${v.year ?? ""}|${v.kind}|${v.value ?? ""}|${sha256(v.reason ?? "")}|${sha256(v.note ?? "")}`,
    ),
    ...content.recommendations.map(
      (m) =>
        `recommendation|${m.id}|${m.outlineItemId}|${m.level}|${sha256(m.text)}|${sha256(m.ground ?? "")}${m.body ? `|${sha256(m.body)}` : ""}`,
    ),
    ...content.citations.map((c) => `citation|${c.outlineItemId}|${c.blockId}|${c.sourceVersionId}|${c.sourceBlockId}`),
    ...content.documents.map(
      (d) =>
        `document|${d.id}|${d.outlineItemId}|${sha256(d.number)}|${d.issuedOn ?? ""}|${sha256(d.issuer)}|${sha256(d.subject)}`,
    ),
    ...content.evidence.map(
      (e) =>
        `evidence|${e.id}|${e.digest}|${e.outlineItemId ?? ""}|${e.indicatorId ?? ""}|${e.year ?? ""}|${e.recommendationId ?? ""}|${e.leadingDocumentId ?? ""}|${sha256(e.name)}|${sha256(e.caption ?? "")}`,
    ),
    ...content.explanations.map((x) => `explanation|${x.indicatorId}|${sha256(x.key)}|${sha256(x.words)}`),
  ];
  return sha256(lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join("\n"));
}
