import { labels as organisation } from "../labels.ts";
import type { LinkKind } from "./rules.ts";

type Words = { vi: string; en: string };

/** Words of invitations: why a link opens nothing, and the letters themselves ({name}, {by}, {link}, {hours}). */
export const labels = {
  reason: {
    ...organisation.reason,
    "invitation.unknown": {
      vi: "Liên kết này không có giá trị. Xin kiểm tra đã chép đủ liên kết trong thư, hoặc đề nghị quản trị gửi thư mới.",
      en: "This link is not valid. Check that all of it was copied from the mail, or ask the administrator for a new one.",
    },
    "invitation.used": {
      vi: "Liên kết này đã được dùng. Mời đăng nhập; quên mật khẩu thì đề nghị quản trị gửi thư mới.",
      en: "This link has been used. Sign in; if the password is forgotten ask the administrator for a new mail.",
    },
    "invitation.ended": {
      vi: "Đã có thư mới hơn thay cho liên kết này. Xin dùng liên kết trong thư gửi sau cùng.",
      en: "A later mail replaces this link. Use the link in the last mail.",
    },
    "invitation.expired": {
      vi: "Liên kết đã hết hạn. Đề nghị quản trị gửi thư mới.",
      en: "This link has expired. Ask the administrator for a new mail.",
    },
  },
  mail: {
    INVITATION: {
      subject: {
        vi: "Mời sử dụng Cổng tổng kết",
        en: "Your account on the summing-up portal",
      },
      body: {
        vi: "Kính gửi đồng chí {name},\n\nĐồng chí được mở tài khoản trên Cổng tổng kết. Mời mở liên kết dưới đây để đặt mật khẩu và bắt đầu sử dụng:\n\n{link}\n\nLiên kết dùng một lần, có giá trị trong {hours} giờ. Tên đăng nhập là địa chỉ thư này.\nNếu đồng chí không chờ thư này, xin bỏ qua và báo cho quản trị.\n",
        en: "Dear {name},\n\nAn account on the summing-up portal was made for you. Open this link to set your password and begin:\n\n{link}\n\nThe link works once, within {hours} hours. You sign in with this mail address.\nIf you did not expect this mail, ignore it and tell the administrator.\n",
      },
    },
    RESET: {
      subject: { vi: "Đặt lại mật khẩu Cổng tổng kết", en: "A new password for the summing-up portal" },
      body: {
        vi: "Kính gửi đồng chí {name},\n\nQuản trị đã cho đặt lại mật khẩu của đồng chí trên Cổng tổng kết. Mời mở liên kết dưới đây để đặt mật khẩu mới:\n\n{link}\n\nLiên kết dùng một lần, có giá trị trong {hours} giờ. Mật khẩu cũ còn dùng được cho đến khi đặt mật khẩu mới.\nNếu đồng chí không đề nghị việc này, xin báo ngay cho quản trị.\n",
        en: "Dear {name},\n\nThe administrator had your password on the summing-up portal renewed. Open this link to set a new one:\n\n{link}\n\nThe link works once, within {hours} hours. The old password works until a new one is set.\nIf you did not ask for this, tell the administrator at once.\n",
      },
    },
  } satisfies Record<LinkKind, { subject: Words; body: Words }>,
};
