import { runsByTerm } from "./rules.ts";

export type DocumentType = { code: string; vi: string; en: string };

const type = (code: string, vi: string, en: string): DocumentType => ({ code, vi, en });

const COMMON = [
  type("BC", "Báo cáo", "Report"),
  type("KH", "Kế hoạch", "Plan"),
  type("CTr", "Chương trình", "Programme"),
  type("NQ", "Nghị quyết", "Resolution"),
  type("QĐ", "Quyết định, quy định", "Decision, regulation"),
  type("TB", "Thông báo", "Notice"),
  type("HD", "Hướng dẫn", "Guidance"),
  type("TTr", "Tờ trình", "Submission"),
  type("CV", "Công văn", "Letter"),
  type("BB", "Biên bản", "Minutes"),
  type("ĐA", "Đề án", "Scheme"),
  type("PA", "Phương án", "Option paper"),
] as const;

/** Only Party bodies and those who follow their guides (documents §4). */
const PARTY = [
  type("CT", "Chỉ thị", "Directive"),
  type("KL", "Kết luận", "Conclusion"),
  type("QC", "Quy chế", "Rules"),
  type("TT", "Thông tri", "Circular"),
  type("BS", "Bản sao", "Copy"),
] as const;

/** Only state bodies, the Front, unions and associations (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
const STATE = [
  type("CT", "Chỉ thị", "Directive"),
  type("QC", "Quy chế", "Rules"),
  type("QyĐ", "Quy định", "Regulation"),
  type("TC", "Thông cáo", "Communiqué"),
  type("DA", "Dự án", "Project"),
  type("HĐ", "Hợp đồng", "Contract"),
  type("GM", "Giấy mời", "Invitation"),
  type("GGT", "Giấy giới thiệu", "Letter of introduction"),
  type("SY", "Bản sao y", "True copy"),
] as const;

/** The kinds of documents a body of a family numbers, each with its own series; the commonest first. */
export function documentTypes(documentForm: string): readonly DocumentType[] {
  return [...COMMON, ...(runsByTerm(documentForm) ? PARTY : STATE)];
}

/** Kind and subject as a register writes them; a subject that begins with its own kind ("Báo cáo tổng kết …") says it once. */
export function kindAndSubject(
  line: { type: string; subject: string },
  documentForm: string,
  locale: "vi" | "en",
): string {
  const kind = typeWord(line.type, documentForm, locale);
  const said = line.subject.startsWith(kind) || line.subject.startsWith(typeWord(line.type, documentForm, "vi"));
  return said ? line.subject : `${kind}: ${line.subject}`;
}

/** "BC" as "Báo cáo"; the code itself where the family does not know it. */
export function typeWord(code: string, documentForm: string, locale: "vi" | "en"): string {
  return documentTypes(documentForm).find((one) => one.code === code)?.[locale] ?? code;
}
