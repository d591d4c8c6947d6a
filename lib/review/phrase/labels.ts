import type { Words } from "#lib/workflow/types.ts";
import { labels as review } from "../labels.ts";

const reason = {
  ...review.reason,
  "review.phraseNeeded": { vi: "Xin ghi câu mẫu.", en: "Write the sentence." },
  "review.phraseTooLong": { vi: "Câu mẫu dài quá 1.000 ký tự.", en: "Longer than 1,000 characters." },
  "review.phraseThere": {
    vi: "Câu này đã có trong danh sách câu mẫu của lý do này.",
    en: "This sentence is already kept for this reason.",
  },
  "review.noStarters": {
    vi: "Không còn câu gợi ý nào của lý do này chưa được đưa vào.",
    en: "Every starter sentence of this reason is already kept.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of every problem a command over ready phrases may give. */
export const labels = { reason } as const;
