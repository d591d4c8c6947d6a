import { labels as access } from "#lib/access/labels.ts";
import { labels as audit } from "#lib/audit/labels.ts";
import type { Problem } from "#lib/platform/result.ts";
import type { Labels, Words } from "./types.ts";

/** Words for the refusals of the spine itself. */
export const labels = {
  reason: {
    "workflow.input": {
      vi: "Có chỗ nhập chưa đúng. Những gì đồng chí đã nhập vẫn còn nguyên; xin xem các ô được đánh dấu.",
      en: "Something was not filled in right. What you typed is kept; see the marked fields.",
    },
    "workflow.keyUsed": {
      vi: "Yêu cầu này đã được dùng cho một việc khác. Xin tải lại trang rồi làm lại.",
      en: "This request was already used for something else. Reload the page and try again.",
    },
    "workflow.stale": {
      vi: "Trong lúc đồng chí xem, báo cáo đã chuyển sang bước khác. Xin tải lại trang để thấy tình trạng mới.",
      en: "While you were looking, it moved on. Reload the page to see how it stands now.",
    },
    "workflow.changed": {
      vi: "Nội dung đã thay đổi sau khi đồng chí mở trang. Xin tải lại, đọc phần thay đổi rồi quyết định.",
      en: "The content changed after you opened the page. Reload, read what changed, then decide.",
    },
    "workflow.unexpected": {
      vi: "Hệ thống gặp lỗi ngoài dự kiến, chưa có gì bị thay đổi. Mã yêu cầu: {request}.",
      en: "Something unexpected went wrong; nothing was changed. Request code: {request}.",
    },
  },
} as const satisfies Labels;

const fallback: Words = { vi: "Không thực hiện được ({code}).", en: "It could not be done ({code})." };

const overtaken: Words = {
  vi: "Trong lúc đồng chí xem, {who} đã {what} ({at}). Xin tải lại trang để thấy tình trạng mới.",
  en: "While you were looking, {who} {what} ({at}). Reload the page to see how it stands now.",
};
const events: Readonly<Record<string, Words>> = audit.action;

/** A move that came too late, where it is known who was faster by which event; null where it is not. */
function overtakenBy(problem: Problem, locale: "vi" | "en"): { words: Words; what: string } | null {
  if (problem.code !== "workflow.stale") return null;
  const what = events[String(problem.params?.["event"] ?? "")];
  return what === undefined ? null : { words: overtaken, what: what[locale] };
}

/** The sentence for a problem in one language: the room's words first, then the spine's; `{holes}` filled from params. */
export function describe(problem: Problem, room: Labels, locale: "vi" | "en"): string {
  const tables: Labels[] = [room, labels, access];
  const faster = overtakenBy(problem, locale);
  const known = tables.map((table) => table.reason[problem.code]).find((found) => found !== undefined);
  const words = faster?.words ?? known ?? fallback;
  const params: Record<string, string | number> = { code: problem.code, ...problem.params, what: faster?.what ?? "" };
  return words[locale].replace(/\{(\w+)\}/g, (_hole, name: string) => String(params[name] ?? ""));
}
