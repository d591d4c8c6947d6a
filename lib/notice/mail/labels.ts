import type { Labels } from "#lib/workflow/types.ts";
import type { MailKind } from "../types.ts";
import type { MailState } from "./rules.ts";

type Words = { vi: string; en: string };

/** Words for mails on the administrator's page. */
export const labels = {
  kind: {
    invitation: { vi: "Thư mời", en: "Invitation" },
    reset: { vi: "Đặt lại mật khẩu", en: "New password" },
  } satisfies Record<MailKind, Words>,
  state: {
    WAITING: { vi: "Chờ gửi", en: "Waiting" },
    KEPT: { vi: "Giữ lại, chưa có máy chủ thư", en: "Kept, no mail server set" },
    SENT: { vi: "Đã gửi", en: "Sent" },
    FAILED: { vi: "Không gửi được", en: "Not delivered" },
  } satisfies Record<MailState, Words>,
  reason: {},
} as const satisfies Labels & Record<string, unknown>;
