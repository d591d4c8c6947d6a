import type { Locale } from "../deadline/rules.ts";

type Words = Record<string, { vi: string; en: string }>;

/** Sentences for what a reading says of itself: findings, lines left over, values read with doubt. */
export const labels = {
  finding: {
    SEND_BEFORE_SUM_UP: {
      vi: "Hạn gửi báo cáo ({send}) đến trước khi tổng kết xong ({sumUp}).",
      en: "The report is due ({send}) before the summing-up has to end ({sumUp}).",
    },
    NO_SEND_DATE: {
      vi: "{level}: kế hoạch ấn định thời hạn tổng kết mà không nêu hạn gửi báo cáo.",
      en: "{level}: the plan sets a date for the summing-up and none for sending the report.",
    },
    LOWER_AFTER_UPPER: {
      vi: "{lower} có hạn ({lowerPhrase}) sau cấp trên là {upper} ({upperPhrase}).",
      en: "{lower} is due ({lowerPhrase}) after the level above, {upper} ({upperPhrase}).",
    },
    DAY_OFF: {
      vi: "Ngày cuối của hạn “{phrase}” là ngày nghỉ: {name}.",
      en: "The last day of “{phrase}” is a day off: {name}.",
    },
    IN_THE_PAST: { vi: "Hạn “{phrase}” đã qua.", en: "The deadline “{phrase}” has passed." },
    LEVEL_WITHOUT_DATE: {
      vi: "{level}: kế hoạch có nhắc đến mà không nêu mốc thời gian nào.",
      en: "{level}: the plan speaks of it and sets no date.",
    },
    DIRECTIVE_WITHOUT_LEAD: {
      vi: "Chưa thấy kế hoạch giao cơ quan nào chủ trì tổng kết {directive}.",
      en: "The plan names no body that leads the summing-up of {directive}.",
    },
    ITEM_ADDRESSES_NOBODY: {
      vi: "Chưa rõ đơn vị nào trả lời mục “{text}”.",
      en: "It is not clear who answers the item “{text}”.",
    },
    UNIT_UNKNOWN: {
      vi: "Trong danh mục đơn vị không có “{unit}”.",
      en: "The organisation has no unit “{unit}”.",
    },
    NO_SUCH_DATE: {
      vi: "Thời hạn “{phrase}” nêu một ngày không có trên lịch.",
      en: "“{phrase}” names a day that does not exist.",
    },
    CITED_TWO_WAYS: {
      vi: "Cùng một văn bản được dẫn theo hai cách: “{first}” và “{second}”.",
      en: "One document is cited in two ways: “{first}” and “{second}”.",
    },
    NOT_EXACT: {
      vi: "Thời hạn “{phrase}” không chỉ rõ ngày nào.",
      en: "“{phrase}” names no exact day.",
    },
    RELATIVE: {
      vi: "Thời hạn “{phrase}” tính từ một việc khác, chưa thành ngày cụ thể.",
      en: "“{phrase}” counts from another event and is no day yet.",
    },
    YEAR_ASSUMED: {
      vi: "Thời hạn “{phrase}” không ghi năm; năm được lấy theo kế hoạch.",
      en: "“{phrase}” names no year; it is taken from the plan.",
    },
    PHRASE_NOT_UNDERSTOOD: {
      vi: "Chưa hiểu được thời hạn “{phrase}”.",
      en: "The deadline “{phrase}” was not understood.",
    },
  },
  unresolved: {
    dateOfNothing: {
      vi: "Dòng này có mốc thời gian nhưng chưa rõ ai làm việc gì.",
      en: "This line has a date, but it is not clear who does what by it.",
    },
    taskOfNobody: {
      vi: "Dòng này giao việc chủ trì hoặc đôn đốc nhưng chưa được đọc vào đâu.",
      en: "This line says who leads or urges, but was read into nothing.",
    },
    periodOfFigures: {
      vi: "Thời kỳ lấy số liệu: chưa có ô để ghi.",
      en: "The period of the figures: no field keeps it yet.",
    },
    quantity: {
      vi: "Dòng này có số lượng mà chưa được đọc vào đâu.",
      en: "This line has a quantity that was read into nothing.",
    },
  },
  uncertain: {
    kindAssumed: {
      vi: "Kế hoạch không nói rõ đây là hạn tổng kết hay hạn gửi báo cáo.",
      en: "The plan does not say whether this is the summing-up or the sending.",
    },
    yearAssumed: { vi: "Năm không ghi trong văn bản.", en: "The year is not in the text." },
    leadNotSaid: {
      vi: "Kế hoạch giao việc cho cơ quan này nhưng không dùng chữ “chủ trì”.",
      en: "The plan gives this body the work without saying that it leads.",
    },
    bearerElsewhere: {
      vi: "Đơn vị thực hiện lấy từ đoạn khác.",
      en: "Who is meant was taken from another paragraph.",
    },
  },
} as const satisfies Record<string, Words>;

const all: Words = { ...labels.finding, ...labels.unresolved, ...labels.uncertain };

/** The sentence for a code of this room, its holes filled; the code itself where it has no words. */
export function sentenceOf(code: string, params: Record<string, string | number>, locale: Locale = "vi"): string {
  const words = all[code]?.[locale] ?? code;
  return words.replace(/\{(\w+)\}/gu, (hole, name: string) => String(params[name] ?? hole));
}
