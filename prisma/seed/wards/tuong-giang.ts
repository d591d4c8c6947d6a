import type { WardReport } from "../types.ts";
import { list, p } from "./blocks.ts";

export const tuongGiang = {
  unit: "bac-ninh/tu-son/tuong-giang",
  sections: {
    "II.1.1": [
      p(
        "Phường Tương Giang được thành lập trên cơ sở xã Tương Giang, vì vậy báo cáo này tổng hợp kết quả liên tục của Đảng bộ xã trước đây và Đảng bộ phường hiện nay. Trong toàn giai đoạn, cấp ủy ban hành {C01} văn bản về lãnh đạo công tác dân vận; tổ chức {C02} hội nghị phổ biến, quán triệt Nghị quyết số 25-NQ/TW với {C03} lượt cán bộ, đảng viên và nhân dân; {C04}% đảng viên được học tập, số còn lại là đảng viên ốm nặng, đi làm ăn xa.",
      ),
      p(
        "Khi chuyển từ xã lên phường, Đảng ủy kịp thời ban hành quy chế mới cho khối dân vận, sắp xếp lại các tổ dân vận theo khu phố, hiện có {A01} tổ chức với {A02} cán bộ. Nội dung lãnh đạo cũng thay đổi: từ xây dựng nông thôn mới sang xây dựng phường văn minh đô thị, giữ nghề dệt và các sinh hoạt văn hóa truyền thống. Chương trình kiểm tra hằng năm của cấp ủy luôn có một cuộc về thực hiện quy chế dân chủ.",
      ),
    ],
    "II.1.2": [
      p(
        "Thời kỳ còn là xã, HĐND và UBND tập trung chỉ đạo dồn điền đổi thửa, làm đường giao thông nội đồng, mỗi thôn có ban phát triển do dân bầu. Sau khi thành phường, chính quyền ban hành kế hoạch chuyển đổi tên đường, số nhà, giấy tờ của công dân, trong đó phân công công chức xuống từng khu phố hướng dẫn, tránh để nhân dân phải đi lại nhiều lần. Những việc này đều có sự tham gia của tổ dân vận.",
      ),
      p(
        "Số lượt tiếp công dân là {A11}, số đơn thư tiếp nhận {A12}, đã giải quyết {A13} đơn, tương ứng {A13/A12}%. UBND phường chủ trì các cuộc gặp giữa hộ dệt với hộ dân xung quanh về tiếng ồn, thỏa thuận khung giờ chạy máy. Kết quả được ghi thành cam kết, trưởng khu phố giữ một bản để theo dõi, nhờ thế nhiều năm không phát sinh đơn mới về nội dung này.",
      ),
    ],
    "II.1.3": [
      p(
        "Mặt trận Tổ quốc phường chủ trì việc xây dựng lại quy ước của các khu phố theo nếp sống đô thị, tổ chức lấy ý kiến từng hộ qua phiếu. Các đoàn thể phân công nhau tuyên truyền từng chương của quy ước. Hội Nông dân vận động hội viên bảo vệ kênh mương, không đốt rơm rạ; Hội Cựu chiến binh giáo dục truyền thống; Đoàn phường nhận công trình “Đường cờ thanh niên”; Công đoàn cơ sở chăm lo lao động nghề dệt.",
      ),
      list(
        "Hội Liên hiệp Phụ nữ thành lập tổ phụ nữ dệt, chia sẻ đơn hàng và giúp nhau vay vốn.",
        "Hội Người cao tuổi duy trì câu lạc bộ quan họ, mỗi tháng biểu diễn một tối gắn với tuyên truyền chủ trương.",
        "Hội Khuyến học và các dòng họ trao thưởng học sinh vào ngày rằm tháng Tám.",
      ),
    ],
    "II.2.1": [
      p(
        "Cán bộ từ nếp làm việc ở nông thôn chuyển sang quản lý đô thị, ban đầu còn bỡ ngỡ, nay đã nắm chắc quy trình, biết dựa vào dân để giải quyết việc khó. Các chi bộ khu phố duy trì nền nếp họp liên tịch trước khi họp dân. Mặt trận, đoàn thể phát huy được vai trò giám sát trong việc gắn biển số nhà, thu các khoản đóng góp. Người đứng đầu cấp ủy nêu gương bằng việc trực tiếp phụ trách khu phố còn nhiều ý kiến nhất.",
      ),
      p(
        "Nhân dân đồng thuận với việc thành lập phường, yên tâm vì những thay đổi về giấy tờ được hướng dẫn chu đáo. Nhiều phong tục tốt đẹp được giữ trong điều kiện mới, như tục giúp công khi nhà hàng xóm có việc. Thanh niên sau khi học nghề trở về phát triển xưởng dệt, tham gia công tác xã hội. Tuy nhiên, tâm lý “phép vua thua lệ làng” vẫn còn ở vài nơi khi bàn về đất công.",
      ),
    ],
    "II.2.2": [
      p(
        "Công nhận {A04} trong số {A03} mô hình “Dân vận khéo” đăng ký; trong đó có {A05} mô hình kinh tế, {A06} mô hình văn hóa - xã hội, {A07} mô hình quốc phòng - an ninh, {A08} mô hình xây dựng hệ thống chính trị. “Giờ máy dệt, giờ học bài” là mô hình do chính các hộ dệt đề xuất: dừng máy từ 19 giờ 30 đến 21 giờ để con em học tập, đến nay hầu hết các hộ trong làng nghề thực hiện.",
      ),
      p(
        "Đã hòa giải {A17} vụ việc, thành {A18} vụ, bằng {A18/A17}%. Trong xây dựng nông thôn mới trước đây và chỉnh trang đô thị hiện nay, nhân dân đóng góp hàng nghìn ngày công, hiến đất làm đường, đóng góp tôn tạo các di tích. Công tác chăm lo người có công, hộ nghèo được thực hiện chu đáo; không có hộ nào trong diện chính sách phải ở nhà tạm.",
      ),
      list(
        "Hạn chế: số mô hình về xây dựng hệ thống chính trị còn ít; một số quy ước khu phố chậm được phê duyệt; việc nắm dư luận trên mạng xã hội còn bị động.",
        "Nguyên nhân khách quan: thời gian chuyển từ xã lên phường ngắn, nhiều việc mới; làng nghề gặp khó khăn về thị trường.",
        "Nguyên nhân chủ quan: một số cán bộ chưa chịu khó học nghiệp vụ mới; sự phối hợp giữa khối dân vận với công chức văn hóa chưa đều.",
      ),
      p(
        "Qua mười năm có thể khẳng định bài học lớn nhất: những thay đổi về địa giới, tên gọi, giấy tờ chỉ suôn sẻ khi người dân được hướng dẫn tận nơi; sáng kiến hay thường đến từ chính nhân dân, việc của cấp ủy là phát hiện, bảo vệ và tạo điều kiện; không nên áp một khuôn mẫu cho mọi khu phố.",
      ),
    ],
    "II.3": [
      p(
        "Phương hướng đến năm 2025 là nâng chất lượng công tác dân vận tương xứng với yêu cầu của phường đô thị, giữ cho được nghề dệt và nếp sống thuận hòa. Cấp ủy giao khối dân vận xây dựng kế hoạch riêng cho hai nhóm: chủ xưởng dệt trẻ và người cao tuổi sống một mình.",
      ),
      list(
        "Hoàn thành phê duyệt quy ước của tất cả khu phố trong năm 2023, in phát đến từng hộ.",
        "Bồi dưỡng kỹ năng nắm và định hướng dư luận trên mạng xã hội cho cán bộ Mặt trận, đoàn thể.",
        "Mỗi chi bộ nhận đỡ đầu ít nhất một hộ khó khăn, báo cáo kết quả cuối năm.",
        "Xây dựng thêm mô hình dân vận khéo trong cải cách hành chính.",
      ),
    ],
    "II.4.1": [
      p(
        "Đảng ủy phường đề xuất Trung ương quan tâm những địa phương mới chuyển từ xã lên phường, bởi giai đoạn chuyển tiếp phát sinh nhiều việc liên quan trực tiếp đến từng người dân, trong khi chính sách ưu đãi của nông thôn không còn.",
      ),
      list(
        "Có chính sách chuyển tiếp về an sinh, bảo hiểm y tế cho người dân ở xã mới thành lập phường.",
        "Ban hành tiêu chí công nhận mô hình “Dân vận khéo” thống nhất, gọn, dễ áp dụng cho cơ sở.",
      ),
    ],
    "II.4.2": [
      p(
        "Đề nghị Tỉnh tiếp tục hỗ trợ làng nghề truyền thống về quảng bá, mặt bằng, và hướng dẫn chuyên môn về công tác dân vận đối với cơ sở mới thành lập. Các nội dung cụ thể như sau.",
      ),
      list(
        "Hỗ trợ quảng bá, xây dựng thương hiệu cho làng nghề dệt; dành quỹ đất cho khu sản xuất tập trung.",
        "Tổ chức trao đổi kinh nghiệm giữa các phường mới thành lập trong tỉnh mỗi năm một lần.",
      ),
    ],
  },
  values: {
    C01: { total: 38 },
    C02: { total: 22 },
    C03: { total: 5210 },
    C04: { total: 97.8 },
    A01: { total: 6 },
    A02: { total: 37 },
    A03: { total: 16 },
    A04: { total: 12 },
    A05: { total: 5 },
    A06: { total: 4 },
    A07: { total: 2 },
    A08: { total: 1 },
    A11: {
      total: 845,
      years: {
        2013: 48,
        2014: 79,
        2015: 84,
        2016: 88,
        2017: 81,
        2018: 77,
        2019: 80,
        2020: 63,
        2021: 92,
        2022: 116,
        2023: 37,
      },
    },
    A12: { total: 154 },
    A13: { total: 147 },
    A17: { total: 112 },
    A18: { total: 96 },
    A21: { missing: "Quỹ của xã trước năm 2021 do thôn quản lý, chưa tổng hợp được đầy đủ chứng từ." },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Có chính sách chuyển tiếp về an sinh, bảo hiểm y tế cho người dân ở xã mới thành lập phường.",
      ground: "Khi lên phường, một số chế độ của khu vực nông thôn chấm dứt ngay, người dân băn khoăn.",
    },
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Ban hành tiêu chí công nhận mô hình “Dân vận khéo” thống nhất, gọn, dễ áp dụng cho cơ sở.",
      ground: "Mỗi nơi công nhận theo một cách, số liệu khó so sánh.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Hỗ trợ quảng bá, xây dựng thương hiệu cho làng nghề dệt; dành quỹ đất cho khu sản xuất tập trung.",
      ground: "Hộ dệt sản xuất trong khu dân cư, đơn hàng giảm, lao động trẻ bỏ nghề.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Tổ chức trao đổi kinh nghiệm giữa các phường mới thành lập trong tỉnh mỗi năm một lần.",
      ground: "Các phường mới gặp những khó khăn giống nhau nhưng chưa có diễn đàn chung.",
    },
  ],
} as const satisfies WardReport;
