import type { WardReport } from "../types.ts";
import { list, p } from "./blocks.ts";

export const dinhBang = {
  unit: "bac-ninh/tu-son/dinh-bang",
  sections: {
    "II.1.1": [
      p(
        "Ngay sau khi Nghị quyết số 25-NQ/TW được ban hành, Ban Thường vụ Đảng ủy phường Đình Bảng đã xây dựng kế hoạch học tập, quán triệt và phân công từng đồng chí cấp ủy viên phụ trách chi bộ khu phố. Mười năm qua, Đảng ủy ban hành {C01} văn bản lãnh đạo, chỉ đạo, tổ chức {C02} hội nghị quán triệt, triển khai với {C03} lượt người tham gia; {C04}% đảng viên của Đảng bộ được học tập nghị quyết. Nội dung nghị quyết được đưa vào nghị quyết đại hội Đảng bộ phường các nhiệm kỳ 2015 - 2020, 2020 - 2025 và chương trình công tác toàn khóa.",
      ),
      p(
        "Việc quán triệt không dừng ở hội nghị. Từ năm 2016, Đảng ủy yêu cầu mỗi chi bộ dành ít nhất một kỳ sinh hoạt chuyên đề trong năm cho công tác dân vận, trong đó bí thư chi bộ phải nêu được một việc khó của khu phố và cách vận động để giải quyết. Khối dân vận phường được kiện toàn sau mỗi lần thay đổi nhân sự, do đồng chí Phó Bí thư Thường trực làm trưởng khối; hiện có {A01} tổ chức làm công tác dân vận gồm khối dân vận phường và các tổ dân vận khu phố, với {A02} cán bộ.",
      ),
      list(
        "Quy chế phối hợp giữa Khối dân vận với UBND, Công an, Ban Chỉ huy Quân sự phường, sửa đổi năm 2018 và năm 2021.",
        "Nghị quyết chuyên đề về vận động nhân dân tham gia bảo vệ cảnh quan khu di tích Đền Đô và các di tích trên địa bàn.",
        "Kế hoạch kiểm tra, giám sát hằng năm: Đảng ủy và Ủy ban Kiểm tra đã tiến hành {C05} cuộc kiểm tra, giám sát có nội dung về công tác dân vận và quy chế dân chủ ở cơ sở.",
      ),
    ],
    "II.1.2": [
      p(
        "HĐND phường ban hành các nghị quyết về phát triển kinh tế - xã hội, đầu tư công, trong đó quy định rõ những danh mục phải lấy ý kiến cộng đồng dân cư trước khi quyết định. UBND phường cụ thể hóa Nghị quyết số 25-NQ/TW bằng kế hoạch công tác dân vận chính quyền hằng năm, giao từng công chức chủ trì một nội dung, có thời hạn và sản phẩm. Từ năm 2019, bộ phận một cửa niêm yết công khai họ tên, số điện thoại của cán bộ thụ lý; việc xin lỗi bằng văn bản khi chậm hồ sơ đã thành nền nếp.",
      ),
      p(
        "Chủ tịch UBND phường tiếp công dân vào thứ Năm hằng tuần. Mười năm, phường tiếp {A11} lượt công dân, tiếp nhận {A12} đơn thư, đã giải quyết {A13} đơn, đạt {A13/A12}%; số đơn còn lại là các vụ việc về nguồn gốc đất mới phát sinh trong quý I năm 2023, đang trong thời hạn xem xét. Công tác thu hồi đất phục vụ các dự án hạ tầng đều được họp dân nhiều vòng, công khai phương án bồi thường tại nhà văn hóa khu phố trước khi phê duyệt.",
      ),
    ],
    "II.1.3": [
      p(
        "MTTQ và năm tổ chức chính trị - xã hội của phường đều có chương trình hành động riêng, đăng ký với Đảng ủy từ đầu năm. Mặt trận chủ trì phổ biến nghị quyết tới các vị ủy viên, ban công tác mặt trận khu phố, chức sắc và trưởng các dòng họ; Hội Liên hiệp Phụ nữ đưa nội dung nghị quyết vào sinh hoạt chi hội gắn với cuộc vận động xây dựng gia đình “5 không, 3 sạch”; Đoàn Thanh niên tổ chức các buổi sinh hoạt tại di tích cho học sinh, đoàn viên.",
      ),
      list(
        "Hội Nông dân vận động hội viên dồn diện tích cấy thành vùng nếp cái hoa vàng, phối hợp mở {C06} lớp tập huấn với {C07} lượt người dự.",
        "Hội Cựu chiến binh nhận tuyến đường tự quản vào khu di tích, duy trì tổ nhắc nhở trật tự ngày lễ hội.",
        "Hội Người cao tuổi và Hội Khuyến học phối hợp với 14 dòng họ xây dựng quỹ khuyến học, khuyến tài.",
      ),
    ],
    "II.2.1": [
      p(
        "Chuyển biến rõ nhất là ở cách làm của cấp ủy. Trước đây nhiều chi bộ coi dân vận là việc của Mặt trận và đoàn thể; nay trước mỗi việc lớn của khu phố, chi bộ họp bàn trước, phân công đảng viên tới từng nhóm hộ, sau đó mới họp dân. Người đứng đầu chính quyền trực tiếp gặp dân ở những nơi còn ý kiến khác nhau, không ủy quyền cho cấp dưới. Qua đánh giá hằng năm, số chi bộ khu phố được xếp loại hoàn thành tốt nhiệm vụ trở lên giữ ổn định và không có chi bộ yếu kém.",
      ),
      p(
        "Trong nhân dân, thói quen tham gia bàn bạc việc chung được hình thành. Các cuộc họp khu phố bàn về quy ước, đóng góp làm đường, chỉnh trang nghĩa trang thường có trên 80% chủ hộ dự, thay vì cử người đi thay như trước. Nhiều gia đình buôn bán xa quê vẫn gửi ý kiến qua nhóm liên lạc của khu phố. Ý thức giữ gìn di tích, thực hành tiết kiệm trong việc cưới, việc tang, lễ hội có tiến bộ, dư luận xã hội lành mạnh hơn.",
      ),
    ],
    "II.2.2": [
      p(
        "Phong trào thi đua “Dân vận khéo” là kết quả nổi bật. Toàn phường có {A03} mô hình đăng ký, {A04} mô hình được công nhận và đang duy trì, gồm {A05} mô hình kinh tế, {A06} mô hình văn hóa - xã hội, {A07} mô hình quốc phòng - an ninh và {A08} mô hình xây dựng hệ thống chính trị. Riêng năm 2022 có {A04.2022} mô hình được công nhận. Tiêu biểu là mô hình vận động các hộ kinh doanh quanh khu di tích niêm yết giá, không chèo kéo khách và mô hình “Ngõ sáng, đường thông” do nhân dân tự góp kinh phí chiếu sáng.",
      ),
      p(
        "Các tổ hòa giải khu phố đã tiếp nhận {A17} vụ việc, hòa giải thành {A18} vụ, đạt {A18/A17}%; phần lớn là mâu thuẫn ranh giới đất, lối đi chung và bất hòa trong gia đình. Phường tổ chức {A14} hội nghị nhân dân; qua đó nhân dân thống nhất chủ trương và tự nguyện hiến đất, tháo dỡ công trình để mở rộng các tuyến đường khu phố. Quỹ vận động ủng hộ người nghèo, an sinh xã hội qua mười năm đạt khoảng {A21} triệu đồng.",
      ),
      p(
        "Hạn chế: một số tổ dân vận hoạt động theo vụ việc, khi không có giải phóng mặt bằng thì sinh hoạt thưa; việc nắm tâm trạng của người lao động thuê trọ và hộ kinh doanh mới đến còn chậm; có mô hình đăng ký đầu năm nhưng thiếu tiêu chí đánh giá nên phải dừng. Nguyên nhân chủ yếu là cán bộ dân vận kiêm nhiệm, phụ cấp thấp, một số đồng chí ngại va chạm; khách quan là tốc độ đô thị hóa nhanh, dân cư biến động.",
      ),
      list(
        "Bài học thứ nhất: việc gì liên quan đến đất đai, đóng góp của dân phải công khai trước, nghe đủ ý kiến rồi mới quyết định.",
        "Bài học thứ hai: chọn đúng người có uy tín trong dòng họ, khu phố để cùng vận động, cấp ủy không làm thay.",
        "Bài học thứ ba: mỗi mô hình phải có người chịu trách nhiệm, có mốc kiểm tra sáu tháng một lần; mô hình không còn tác dụng thì mạnh dạn kết thúc.",
      ),
    ],
    "II.3": [
      p(
        "Thời gian tới, Đảng ủy phường Đình Bảng xác định công tác dân vận phải đi trước một bước đối với các dự án hạ tầng đô thị và việc tu bổ, phát huy giá trị các di tích. Cấp ủy tiếp tục bám sát chương trình hành động của Tỉnh ủy, Thành ủy; lấy kết quả giải quyết kiến nghị của nhân dân làm một tiêu chí đánh giá bí thư chi bộ, trưởng khu phố và công chức phường hằng năm.",
      ),
      list(
        "Củng cố các tổ dân vận khu phố, bảo đảm mỗi tổ có ít nhất một đảng viên trẻ sử dụng thành thạo công nghệ thông tin.",
        "Mỗi năm giải quyết dứt điểm ít nhất ba việc nổi cộm do nhân dân lựa chọn tại hội nghị đại biểu nhân dân.",
        "Xây dựng nhóm cộng tác viên dư luận xã hội ở khu nhà trọ và khu phố mới, báo cáo hằng tháng về Khối dân vận.",
        "Đổi mới việc đăng ký mô hình “Dân vận khéo” theo hướng ít mà rõ việc, rõ người, rõ kết quả.",
      ),
    ],
    "II.4.1": [
      p(
        "Từ thực tiễn mười năm, Đảng ủy phường kiến nghị Trung ương sớm có quy định thống nhất về tổ chức và chế độ đối với lực lượng làm dân vận ở khu phố, đồng thời bổ sung quy định về công tác dân vận ở địa bàn đô thị hóa nhanh, nơi số người tạm trú tăng và quan hệ cộng đồng truyền thống thay đổi.",
      ),
      list(
        "Quy định khung về tổ chức, phụ cấp của tổ dân vận ở khu phố, tổ dân phố, áp dụng chung trong cả nước.",
        "Ban hành hướng dẫn công tác dân vận đối với người tạm trú, lao động tự do tại đô thị.",
      ),
    ],
    "II.4.2": [
      p(
        "Đối với Tỉnh, Đảng ủy phường đề nghị quan tâm những vấn đề cơ sở không tự giải quyết được, nhất là cơ chế quản lý khu vực quanh di tích xếp hạng và kinh phí cho hoạt động của khối dân vận. Các kiến nghị dưới đây đã được nêu tại hội nghị tổng kết của phường và được các chi bộ thống nhất.",
      ),
      list(
        "Bố trí kinh phí thường xuyên cho khối dân vận phường và tổ dân vận khu phố trong dự toán đầu năm.",
        "Có cơ chế phối hợp giữa ngành văn hóa và địa phương trong cấp phép xây dựng, kinh doanh quanh di tích quốc gia đặc biệt.",
        "Mở các lớp bồi dưỡng kỹ năng đối thoại, xử lý tình huống cho bí thư chi bộ và trưởng khu phố ít nhất hai năm một lần.",
      ),
    ],
  },
  values: {
    C01: {
      total: 58,
      years: { 2013: 4, 2014: 6, 2015: 6, 2016: 5, 2017: 5, 2018: 6, 2019: 5, 2020: 6, 2021: 7, 2022: 6, 2023: 2 },
    },
    C02: {
      total: 31,
      years: { 2013: 3, 2014: 4, 2015: 3, 2016: 3, 2017: 2, 2018: 3, 2019: 3, 2020: 3, 2021: 2, 2022: 4, 2023: 1 },
    },
    C03: { total: 9420 },
    C04: { total: 99.1 },
    C05: { total: 22 },
    C06: { total: 12 },
    C07: { total: 1060 },
    A01: { total: 16 },
    A02: { total: 78 },
    A03: {
      total: 31,
      years: { 2013: 1, 2014: 2, 2015: 2, 2016: 3, 2017: 3, 2018: 3, 2019: 4, 2020: 3, 2021: 4, 2022: 5, 2023: 1 },
    },
    A04: {
      total: 24,
      years: { 2013: 1, 2014: 1, 2015: 2, 2016: 2, 2017: 3, 2018: 2, 2019: 3, 2020: 3, 2021: 3, 2022: 4, 2023: 0 },
    },
    A05: { total: 7 },
    A06: { total: 9 },
    A07: { total: 4 },
    A08: { total: 4 },
    A11: { total: 1486 },
    A12: { total: 274 },
    A13: { total: 268 },
    A14: { total: 46 },
    A17: { total: 188 },
    A18: { total: 169 },
    A21: { total: 4860, estimate: true },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Quy định khung về tổ chức, phụ cấp của tổ dân vận ở khu phố, tổ dân phố, áp dụng chung trong cả nước.",
      ground: "Tổ dân vận khu phố hiện do địa phương tự lập, chế độ mỗi nơi một khác, khó giữ người có năng lực.",
    },
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Ban hành hướng dẫn công tác dân vận đối với người tạm trú, lao động tự do tại đô thị.",
      ground: "Số người tạm trú trên địa bàn tăng nhanh, không thuộc sinh hoạt của đoàn thể nào nên khó nắm tâm trạng.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Bố trí kinh phí thường xuyên cho khối dân vận phường và tổ dân vận khu phố trong dự toán đầu năm.",
      ground: "Kinh phí hiện lồng ghép vào các hoạt động khác, không chủ động được các cuộc vận động kéo dài.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Có cơ chế phối hợp giữa ngành văn hóa và địa phương trong cấp phép xây dựng, kinh doanh quanh di tích quốc gia đặc biệt.",
      ground: "Thẩm quyền chồng chéo, hộ dân phải chờ lâu, phát sinh đơn thư.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Mở các lớp bồi dưỡng kỹ năng đối thoại, xử lý tình huống cho bí thư chi bộ và trưởng khu phố ít nhất hai năm một lần.",
      ground: "Nhiều đồng chí mới nhận nhiệm vụ chưa qua bồi dưỡng.",
    },
  ],
} as const satisfies WardReport;
