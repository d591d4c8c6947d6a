import { labels as files } from "#lib/file/labels.ts";
import type { Labels } from "#lib/workflow/types.ts";

/** Why guidance is not published or withdrawn. */
export const labels = {
  reason: {
    ...files.reason,
    "guidance.empty": { vi: "Xin nhập nội dung ô này.", en: "Please fill this in." },
    "guidance.tooLong": { vi: "Nội dung quá dài.", en: "This is too long." },
    "guidance.noUnit": { vi: "Xin chọn cơ quan ban hành hướng dẫn.", en: "Please choose which body publishes it." },
    "guidance.notIssued": {
      vi: "Kế hoạch chưa ban hành hoặc đã kết thúc nên chưa ra hướng dẫn được.",
      en: "The plan is not issued, or is closed: guidance cannot be published.",
    },
    "guidance.foreignPart": {
      vi: "Văn bản hoặc mục đề cương đã chọn không thuộc kế hoạch này.",
      en: "The directive or outline item does not belong to this plan.",
    },
    "guidance.withdrawn": { vi: "Hướng dẫn này đã được thu hồi.", en: "This guidance was withdrawn already." },
  },
} as const satisfies Labels;
