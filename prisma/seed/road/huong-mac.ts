import type { SeedBlock, WardReport } from "../types.ts";
import { list, p } from "../wards/blocks.ts";

/** What Hương Mạc still has to write and fill in before its report can go up; laid over the draft of `wards/`. */
export const huongMacRest = {
  unit: "bac-ninh/tu-son/huong-mac",
  /** Added to what II.2.1 already says. */
  awareness: [
    p(
      "Về phía nhân dân, sự quan tâm đến việc chung được thể hiện qua tỷ lệ dự họp khu phố và số ý kiến gửi về tổ dân vận tăng đều. Thợ trẻ tham gia câu lạc bộ nghề, vừa học kỹ thuật vừa được nghe phổ biến chính sách. Những mâu thuẫn về chỗ để gỗ, lối xe ra vào trước đây thường kéo dài thì nay phần lớn được thỏa thuận ngay giữa các hộ.",
    ),
  ],
  sections: {
    "II.1.3": [
      p(
        "Mặt trận Tổ quốc phường cùng các đoàn thể đưa nghị quyết vào đời sống bằng những phong trào gắn với nghề. Hội Nông dân và Hội Liên hiệp Phụ nữ lập các tổ tương trợ mua chung nguyên liệu; Đoàn Thanh niên mở lớp vẽ mẫu trên máy tính cho thợ trẻ; Hội Cựu chiến binh nhận giữ trật tự ở các bến bãi. Các hội quần chúng tham gia tuyên truyền về nguồn gốc gỗ hợp pháp, an toàn điện, phòng cháy trong xưởng.",
      ),
      list(
        "Mỗi đoàn thể đăng ký với Đảng ủy một nội dung phối hợp với hộ làm nghề trong năm.",
        "Bản tin khu phố dành mục riêng trả lời câu hỏi của hội viên về chế độ, chính sách.",
      ),
    ],
    "II.2.2": [
      p(
        "Toàn phường có {A03} mô hình “Dân vận khéo” đăng ký, {A04} mô hình được công nhận; gồm {A05} mô hình kinh tế, {A06} mô hình văn hóa - xã hội, {A07} mô hình quốc phòng - an ninh và {A08} mô hình xây dựng hệ thống chính trị. Nổi bật là mô hình “Thợ cả truyền nghề”, mỗi nghệ nhân nhận kèm ít nhất hai người trẻ, không thu tiền, và mô hình “Xưởng sạch cuối tuần” với việc dọn bụi gỗ vào chiều thứ Bảy.",
      ),
      p(
        "Trong mười năm, các tổ hòa giải thụ lý {A17} vụ, thành {A18} vụ, đạt {A18/A17}%. Nhân dân góp công, góp đất hoàn thành ba tuyến đường liên khu phố. Hạn chế là hai mô hình ngừng hoạt động vì người khởi xướng chuyển nơi ở; tỷ lệ hòa giải thành chưa cao do tranh chấp đất nghề phức tạp; một số đảng viên làm nghề xa ít tham gia sinh hoạt. Nguyên nhân là thiếu người kế tiếp được chuẩn bị từ trước, hồ sơ đất đai không đầy đủ, quản lý đảng viên đi làm xa còn lỏng.",
      ),
      p(
        "Bài học kinh nghiệm: mô hình phải thuộc về tập thể chứ không dựa vào một người; làm rõ hồ sơ đất đai trước khi hòa giải; kết hợp chăm lo nghề nghiệp với vận động thực hiện nghĩa vụ công dân; và giữ liên lạc thường xuyên với đảng viên, hội viên ở xa bằng phương tiện trực tuyến.",
      ),
    ],
    "II.3": [
      p(
        "Đảng ủy phường Hương Mạc xác định phương hướng là giữ nghề, giữ làng, giữ kỷ cương; phát huy vai trò nghệ nhân và thợ cả trong công tác vận động. Phấn đấu mỗi năm nâng tỷ lệ hòa giải thành, giải quyết dứt điểm các đơn thư tồn đọng về đất nghề trong năm 2024.",
      ),
      list(
        "Rà soát, đo đạc xác định ranh giới đất nghề với đất nông nghiệp, công khai đến từng hộ.",
        "Chuẩn bị người kế tiếp cho từng mô hình “Dân vận khéo” đang duy trì.",
        "Tổ chức sinh hoạt chuyên đề trực tuyến cho đảng viên làm việc xa nơi cư trú.",
      ),
    ],
    "II.4.1": [
      p(
        "Kiến nghị của phường với Trung ương tập trung vào việc giữ gìn nghề truyền thống, coi nghệ nhân và thợ giỏi là lực lượng nòng cốt trong cộng đồng. Đây cũng là giải pháp lâu dài để người dân gắn bó với quê hương.",
      ),
      list("Có chính sách công nhận, đãi ngộ thợ giỏi, nghệ nhân trẻ để giữ nghề truyền thống."),
    ],
    "II.4.2": [
      p(
        "Với Tỉnh, phường đề nghị tháo gỡ vướng mắc về đất làm nghề và hỗ trợ hạ tầng vận chuyển, vì đây là nguyên nhân của phần lớn đơn thư, tranh chấp trong nhiều năm nay.",
      ),
      list(
        "Hướng dẫn xử lý đất nông nghiệp đã chuyển sang làm xưởng từ trước khi có quy hoạch.",
        "Đầu tư mở rộng tuyến đường nối làng nghề với tỉnh lộ.",
      ),
    ],
  },
  values: {
    A03: { total: 18 },
    A04: { total: 12 },
    A05: { total: 5 },
    A06: { total: 4 },
    A07: { total: 2 },
    A08: { total: 1 },
    A17: { total: 134 },
    A18: { total: 109 },
  },
  recommendations: [
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Hướng dẫn xử lý đất nông nghiệp đã chuyển sang làm xưởng từ trước khi có quy hoạch.",
      ground: "Đây là nguyên nhân của phần lớn đơn thư tồn đọng.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Đầu tư mở rộng tuyến đường nối làng nghề với tỉnh lộ.",
      ground: "Xe chở gỗ phải đi qua khu dân cư, gây ồn và mất an toàn.",
    },
  ],
} as const satisfies WardReport & { awareness: readonly SeedBlock[] };
