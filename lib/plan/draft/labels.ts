import { describe } from "#lib/workflow/labels.ts";
import type { Labels } from "#lib/workflow/types.ts";
import { labels as plan } from "../labels.ts";
import type { DraftFinding, FindingCode } from "./findings.ts";
import type { DraftRefusal } from "./rules.ts";

/** Words for what the writer of a draft should look at again. */
export const findingLabels = {
  SEND_BEFORE_SUM_UP: {
    vi: "{code} · {level}: phải gửi báo cáo “{send}” (đến hết {sendOn}) trước khi tổng kết xong “{sumUp}” (đến hết {sumUpOn}). Mốc sớm hơn ràng buộc việc gửi.",
    en: "{code} · {level}: the report is due “{send}” ({sendOn}) before the summing-up “{sumUp}” ({sumUpOn}). The earlier day binds the sending.",
  },
  NO_SEND_DATE: {
    vi: "{code} · {level}: có mốc tổng kết xong nhưng không ấn định ngày gửi báo cáo.",
    en: "{code} · {level}: the summing-up has a date, sending the report has none.",
  },
  LOWER_AFTER_UPPER: {
    vi: "{code}: {lower} đến hạn “{phrase}”, sau hạn của {upper} “{than}”.",
    en: "{code}: {lower} is due “{phrase}”, later than {upper} “{than}”.",
  },
  DAY_OFF: {
    vi: "{code} {level}: “{phrase}” là hết {day}, ngày nghỉ ({name}).",
    en: "{code} {level}: “{phrase}” means {day}, a day off ({name}).",
  },
  IN_THE_PAST: {
    vi: "{code} {level}: “{phrase}” ({day}) đã qua.",
    en: "{code} {level}: “{phrase}” ({day}) has passed.",
  },
  NOT_EXACT: {
    vi: "{code} {level}: “{phrase}” không có ngày chính xác ({earliest} – {latest}); không tính trễ hạn.",
    en: "{code} {level}: “{phrase}” names no exact day ({earliest} – {latest}); nothing is late by it.",
  },
  RELATIVE: {
    vi: "{code} {level}: “{phrase}” tính từ một việc khác nên chưa có ngày.",
    en: "{code} {level}: “{phrase}” counts from something else and has no day yet.",
  },
  NO_SUCH_DATE: {
    vi: "{code} {level}: “{phrase}” không có trong lịch.",
    en: "{code} {level}: there is no day “{phrase}”.",
  },
  NO_YEAR: { vi: "{code} {level}: “{phrase}” chưa rõ năm.", en: "{code} {level}: “{phrase}” names no year." },
  PHRASE_NOT_UNDERSTOOD: {
    vi: "{code} {level}: không hiểu thời hạn “{phrase}”.",
    en: "{code} {level}: the deadline “{phrase}” is not understood.",
  },
  SPAN_BACKWARDS: {
    vi: "{code} {level}: “{phrase}” kết thúc trước khi bắt đầu.",
    en: "{code} {level}: “{phrase}” ends before it begins.",
  },
  LEVEL_WITHOUT_DATE: {
    vi: "{code}: {units} đơn vị chưa có mốc nào ({kinds}); sẽ hiện “kế hoạch không ấn định”.",
    en: "{code}: {units} units have no deadline ({kinds}); they will read “the plan sets no date”.",
  },
  UNIT_UNKNOWN: {
    vi: "“{phrase}” chưa gắn với đơn vị nào trong hệ thống.",
    en: "“{phrase}” is no unit of this installation yet.",
  },
  SAME_DECIDER_TOGETHER: {
    vi: "Bước duyệt {step}: cùng một người quyết định được ghi hai lần trong bước đồng thời; người đó sẽ phải duyệt hai lần.",
    en: "Approval step {step}: the same decider stands twice in a step decided together, and would have to approve twice.",
  },
  INDICATOR_UNKNOWN: {
    vi: "Chỉ tiêu {code} không có trong danh mục cũng không có trong kế hoạch; sẽ bị bỏ qua.",
    en: "The figure {code} stands neither in the catalogue nor in the plan; it will be left out.",
  },
} as const satisfies Record<FindingCode, { vi: string; en: string }>;

const asReasons: Labels = { reason: findingLabels };

/** A finding as a sentence. */
export function findingWords(finding: DraftFinding, locale: "vi" | "en"): string {
  return describe(finding, asReasons, locale).replaceAll(/\s+:/g, ":").replace(/^:\s*/, "");
}

/** What keeps a draft from being issued, as a sentence. */
export function refusalWords(refusal: DraftRefusal, locale: "vi" | "en"): string {
  return describe(refusal, plan, locale);
}
