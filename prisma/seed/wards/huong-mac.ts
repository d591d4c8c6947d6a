import type { WardReport } from "../types.ts";
import { p } from "./blocks.ts";

/** A report still in draft: the first part is written, part of the figures is in. `road/huong-mac.ts` finishes it. */
export const huongMac = {
  unit: "bac-ninh/tu-son/huong-mac",
  sections: {
    "II.1.1": [
      p(
        "Đảng bộ Hương Mạc từ khi còn là xã đã xác định nghề chạm khắc gỗ và sự gắn kết của các làng là hai nguồn lực lớn nhất của địa phương. Thực hiện Nghị quyết số 25-NQ/TW, cấp ủy ban hành {C01} văn bản lãnh đạo, chỉ đạo; mở {C02} hội nghị cho khoảng {C03} lượt cán bộ, đảng viên, đoàn viên, hội viên. Có {C04}% đảng viên được học tập; với đảng viên làm nghề xa nhà, chi bộ gửi tài liệu và yêu cầu phản hồi bằng văn bản trong một tháng.",
      ),
      p(
        "Sau khi thành lập phường, Đảng ủy củng cố khối dân vận, giao đồng chí Phó Bí thư Thường trực trực tiếp phụ trách, chuyển các tổ dân vận thôn thành tổ dân vận khu phố. Hiện có {A01} tổ chức, {A02} cán bộ. Quy chế làm việc quy định mỗi tổ họp ít nhất sáu lần trong năm và phải báo cáo bằng phiếu ngắn gọn, gồm ba mục: dân đang nghĩ gì, việc gì cần giải quyết ngay, ai chịu trách nhiệm.",
      ),
    ],
    "II.1.2": [
      p(
        "Chính quyền cụ thể hóa nghị quyết qua các kế hoạch phát triển nghề mộc, kiên cố hóa kênh mương và cải tạo các tuyến đường nối khu phố với tỉnh lộ. HĐND giám sát việc sử dụng kinh phí nhân dân đóng góp. UBND ban hành quy định về giờ vận chuyển gỗ bằng xe tải lớn sau khi lấy ý kiến của cả hộ làm nghề và hộ không làm nghề, nhờ vậy giảm được phản ánh về tiếng ồn ban đêm.",
      ),
      p(
        "Từ tháng 6 năm 2013 đến nay, phường tiếp {A11} lượt công dân, nhận {A12} đơn thư, giải quyết {A13} đơn ({A13/A12}%). Việc tiếp công dân định kỳ được kết hợp với làm việc lưu động tại các khu phố xa trụ sở. Một số đơn liên quan đến ranh giới giữa đất nghề và đất nông nghiệp còn phải chờ kết quả đo đạc lại.",
      ),
    ],
    "II.2.1": [
      p(
        "Nhận thức của đội ngũ cấp ủy về vai trò của công tác dân vận được nâng lên, biểu hiện ở việc bố trí cán bộ có uy tín làm tổ trưởng tổ dân vận, dành thời gian nghe báo cáo hằng tháng. Chính quyền chủ động cung cấp thông tin cho Mặt trận, đoàn thể trước khi triển khai các công trình, không để nhân dân nghe từ nguồn khác.",
      ),
    ],
  },
  values: {
    C01: { total: 37 },
    C02: { total: 25 },
    C03: { total: 6400, estimate: true },
    C04: { total: 96.9 },
    A01: { total: 7 },
    A02: { total: 41 },
    A11: { total: 874 },
    A12: { total: 206 },
    A13: { total: 188 },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Có chính sách công nhận, đãi ngộ thợ giỏi, nghệ nhân trẻ để giữ nghề truyền thống.",
      ground: "Lao động trẻ rời nghề ngày càng nhiều, làng nghề thiếu người kế tục.",
    },
  ],
  documents: [
    "Chương trình hành động số 15-CTr/ĐU ngày 10/9/2013 của Đảng ủy xã thực hiện Nghị quyết số 25-NQ/TW",
    "Quyết định số 42-QĐ/ĐU ngày 12/3/2014 của Đảng ủy xã ban hành Quy chế công tác dân vận của hệ thống chính trị",
    "Kế hoạch số 18-KH/ĐU ngày 05/5/2016 của Đảng ủy xã về phong trào thi đua “Dân vận khéo” giai đoạn 2016 - 2020",
    "Nghị quyết số 07-NQ/ĐU ngày 20/10/2021 của Đảng ủy phường về nâng cao chất lượng công tác dân vận ở làng nghề",
  ],
} as const satisfies WardReport;
