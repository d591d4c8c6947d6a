import type { WardReport } from "../types.ts";
import { list, p } from "./blocks.ts";

export const phuChan = {
  unit: "bac-ninh/tu-son/phu-chan",
  sections: {
    "II.1.1": [
      p(
        "Quá trình thực hiện Nghị quyết số 25-NQ/TW ở Phù Chẩn trải qua hai thời kỳ: xã thuần nông ven đô và phường mới có nhiều dự án khu công nghiệp, đô thị. Ở cả hai thời kỳ, cấp ủy đều lấy việc bảo vệ quyền lợi hợp pháp của người dân có đất thu hồi làm trung tâm. Đảng ủy đã ban hành {C01} văn bản, mở {C02} hội nghị, có {C03} lượt người được nghe quán triệt. Tỷ lệ đảng viên học tập nghị quyết đạt {C04}%.",
      ),
      p(
        "Cơ cấu khối dân vận và các tổ dân vận khu phố hiện gồm {A01} đơn vị, {A02} thành viên. Khi có dự án lớn, Đảng ủy lập tổ công tác chuyên trách do một đồng chí trong Ban Thường vụ làm tổ trưởng, hoạt động đến khi bàn giao mặt bằng mới giải thể. Cấp ủy yêu cầu đảng viên có đất trong dự án nhận tiền và bàn giao trước, đồng thời không được lợi dụng chức vụ để được hưởng mức khác.",
      ),
    ],
    "II.1.2": [
      p(
        "HĐND, UBND bám sát các dự án để ban hành kế hoạch vận động, tái định cư, đào tạo nghề. Mỗi kế hoạch có phần đánh giá tác động tới từng nhóm hộ: hộ mất toàn bộ ruộng, hộ còn một phần, hộ phải di chuyển nhà. Chính quyền phối hợp với doanh nghiệp ký thỏa thuận ưu tiên tuyển lao động địa phương; danh sách tuyển dụng được niêm yết để nhân dân giám sát.",
      ),
      p(
        "Số lượt tiếp công dân trong mười năm là {A11}. Đơn thư nhận được {A12}, đã giải quyết {A13}, tỷ lệ {A13/A12}%. Giai đoạn 2017 - 2019 có nhiều đơn nhất do triển khai đồng thời ba dự án; nhờ tăng lịch tiếp dân và mời cơ quan chuyên môn về giải đáp tại chỗ nên không hình thành khiếu kiện đông người.",
      ),
    ],
    "II.1.3": [
      p(
        "Ủy ban MTTQ và các tổ chức thành viên tham gia hội đồng bồi thường với vai trò giám sát, giúp người dân kiểm tra lại bảng tính. Công tác phổ biến nghị quyết được lồng ghép ngay trong những cuộc họp này. Các đoàn thể còn tổ chức hướng dẫn sử dụng tiền bồi thường sao cho hiệu quả, tránh tiêu xài lãng phí, giới thiệu mô hình kinh doanh dịch vụ thành công để hội viên học tập.",
      ),
      list(
        "Hội Nông dân mở lớp chuyển nghề, hỗ trợ hội viên trên 45 tuổi khó xin vào nhà máy.",
        "Hội Liên hiệp Phụ nữ thành lập tổ nấu ăn công nghiệp, tạo việc làm cho phụ nữ trung niên.",
        "Đoàn Thanh niên phối hợp trung tâm dịch vụ việc làm tổ chức hai phiên tư vấn mỗi năm.",
        "Hội Cựu chiến binh làm nòng cốt giữ gìn trật tự khi bàn giao mặt bằng.",
      ),
    ],
    "II.2.1": [
      p(
        "Cấp ủy và chính quyền có sự thay đổi lớn trong cách nhìn: coi người dân có đất thu hồi là người đóng góp cho sự phát triển chứ không phải đối tượng cần thuyết phục bằng mọi giá. Sự chân thành ấy khiến nhiều cuộc đối thoại vốn căng thẳng kết thúc bằng thỏa thuận. Đảng viên gương mẫu đi trước, chịu thiệt về mình, tạo sức thuyết phục mạnh. Mặt trận, đoàn thể tự tin hơn trong giám sát.",
      ),
      p(
        "Nhân dân hiểu rõ hơn quyền và nghĩa vụ của mình, biết sử dụng các hình thức dân chủ hợp pháp. Nhiều hộ chủ động đầu tư nhà trọ, cửa hàng, thu nhập khá lên. Song cũng phải thẳng thắn nhìn nhận một số gia đình sử dụng tiền bồi thường chưa hợp lý, nảy sinh mâu thuẫn nội bộ, tệ nạn; đây là mặt trái mà công tác dân vận phải tiếp tục giải quyết.",
      ),
    ],
    "II.2.2": [
      p(
        "Phường có {A03} mô hình “Dân vận khéo” đăng ký, trong đó {A04} mô hình được công nhận, gồm kinh tế {A05}, văn hóa - xã hội {A06}, quốc phòng - an ninh {A07} và xây dựng hệ thống chính trị {A08}. Mô hình “Tổ giúp dân tính toán” gồm các kế toán, giáo viên nghỉ hưu kiểm tra lại bảng bồi thường cho từng hộ, phát hiện và đề nghị sửa nhiều sai sót, đã trở thành cách làm được nhân dân tin cậy.",
      ),
      p(
        "Các dự án trên địa bàn được bàn giao mặt bằng đúng cam kết, chỉ phải cưỡng chế bảo vệ thi công một lần. Hạ tầng khu dân cư được cải thiện; trường mầm non, trạm y tế xây mới nhờ sự đóng góp của doanh nghiệp. Về hòa giải ở cơ sở, do hồ sơ trước năm 2017 không còn đầy đủ nên phường không tổng hợp được số liệu mười năm; từ năm 2017 đến nay việc ghi chép đã vào nền nếp, đa số vụ việc được giải quyết ngay tại khu phố.",
      ),
      p(
        "Hạn chế, yếu kém: công tác lưu trữ hồ sơ, số liệu dân vận chưa khoa học; việc theo dõi đời sống của hộ sau thu hồi đất chưa lâu dài; sự phối hợp với một số doanh nghiệp mang tính thời điểm. Nguyên nhân: chưa phân công người phụ trách thống kê; cán bộ tập trung cho tiến độ dự án mà chưa dành thời gian cho hậu dự án; thiếu cơ chế ràng buộc doanh nghiệp.",
      ),
      list(
        "Minh bạch từng con số là nền tảng của lòng tin.",
        "Sau khi Nhà nước thu hồi đất, trách nhiệm với người dân mới thực sự bắt đầu.",
        "Phải giữ hồ sơ, số liệu ngay từ đầu, tránh khi tổng kết mới đi tìm.",
      ),
    ],
    "II.3": [
      p(
        "Những năm tới, Phù Chẩn tiếp tục có các dự án mới và phải ổn định đời sống cho số hộ đã hết đất sản xuất. Đảng ủy chọn chủ đề xuyên suốt là “đồng hành với dân sau thu hồi đất”, chỉ đạo các ngành, đoàn thể lập danh sách, theo dõi sinh kế của từng hộ trong ít nhất năm năm.",
      ),
      list(
        "Lập cơ sở dữ liệu về hộ có đất thu hồi, cập nhật việc làm, thu nhập mỗi năm.",
        "Phân công một công chức làm đầu mối thống kê công tác dân vận, hòa giải, tiếp dân.",
        "Ký chương trình phối hợp ba bên: phường, doanh nghiệp, đoàn thể về việc làm và an sinh.",
        "Tăng cường phòng ngừa tín dụng đen, cờ bạc trong các khu dân cư có dự án.",
      ),
    ],
    "II.4.1": [
      p(
        "Từ kinh nghiệm của địa phương có nhiều dự án, phường kiến nghị Trung ương khi sửa đổi pháp luật về đất đai cần đặt vấn đề sinh kế của người dân ngang hàng với vấn đề bồi thường, coi đó là yêu cầu bắt buộc trước khi phê duyệt dự án.",
      ),
      list(
        "Sửa đổi Luật Đất đai theo hướng quy định phương án sinh kế là điều kiện để thu hồi đất nông nghiệp.",
        "Quy định chế độ giám sát độc lập của Mặt trận trong hội đồng bồi thường, hỗ trợ, tái định cư.",
      ),
    ],
    "II.4.2": [
      p(
        "Với Tỉnh, phường đề nghị hỗ trợ đào tạo nghề cho người trung niên và có biện pháp để doanh nghiệp thực hiện cam kết tuyển dụng. Hiện nay người trên 45 tuổi mất đất hầu như không tìm được việc làm ổn định.",
      ),
      list(
        "Có chương trình đào tạo nghề, giới thiệu việc làm riêng cho lao động trên 45 tuổi bị thu hồi đất.",
        "Công khai kết quả thực hiện cam kết tuyển dụng lao động địa phương của các doanh nghiệp.",
      ),
    ],
  },
  values: {
    C01: { total: 35 },
    C02: { total: 21 },
    C03: { total: 4930 },
    C04: { total: 98 },
    A01: { total: 6 },
    A02: { total: 34 },
    A03: { total: 16 },
    A04: { total: 11 },
    A05: { total: 4 },
    A06: { total: 4 },
    A07: { total: 2 },
    A08: { total: 1 },
    A11: { total: 796 },
    A12: {
      total: 187,
      years: {
        2013: 8,
        2014: 11,
        2015: 13,
        2016: 14,
        2017: 31,
        2018: 34,
        2019: 29,
        2020: 15,
        2021: 12,
        2022: 16,
        2023: 4,
      },
    },
    A13: {
      total: 174,
      years: {
        2013: 8,
        2014: 10,
        2015: 12,
        2016: 14,
        2017: 26,
        2018: 33,
        2019: 31,
        2020: 16,
        2021: 11,
        2022: 13,
        2023: 0,
      },
    },
    A17: { missing: "Hồ sơ hòa giải của xã trước năm 2017 không còn đầy đủ nên không tổng hợp được số liệu mười năm." },
    A18: { missing: "Hồ sơ hòa giải của xã trước năm 2017 không còn đầy đủ nên không tổng hợp được số liệu mười năm." },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Sửa đổi Luật Đất đai theo hướng quy định phương án sinh kế là điều kiện để thu hồi đất nông nghiệp.",
      ground: "Tiền bồi thường không thay thế được sinh kế lâu dài, nhất là với người trung niên.",
    },
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Quy định chế độ giám sát độc lập của Mặt trận trong hội đồng bồi thường, hỗ trợ, tái định cư.",
      ground: "Tổ giúp dân tính toán của phường đã phát hiện sai sót nhưng chưa có địa vị pháp lý.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Có chương trình đào tạo nghề, giới thiệu việc làm riêng cho lao động trên 45 tuổi bị thu hồi đất.",
      ground: "Các nhà máy chỉ tuyển lao động trẻ.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Công khai kết quả thực hiện cam kết tuyển dụng lao động địa phương của các doanh nghiệp.",
      ground: "Phường không có thẩm quyền kiểm tra việc thực hiện cam kết.",
    },
  ],
} as const satisfies WardReport;
