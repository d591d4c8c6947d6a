import type { WardReport } from "../types.ts";
import { list, p } from "./blocks.ts";

export const dongKy = {
  unit: "bac-ninh/tu-son/dong-ky",
  sections: {
    "II.1.1": [
      p(
        "Đồng Kỵ có nghề gỗ mỹ nghệ phát triển, phần lớn hộ gia đình vừa là nơi ở vừa là nơi sản xuất, kinh doanh. Ban Chấp hành Đảng bộ phường xác định muốn phát triển nghề bền vững phải có sự đồng lòng của các hộ, do đó đưa công tác dân vận vào tất cả các nghị quyết chuyên đề. Từ năm 2013 đến nay có {C01} văn bản được ban hành, {C02} hội nghị được tổ chức với {C03} lượt người dự; {C04}% đảng viên được quán triệt, những đồng chí vắng do đi tiêu thụ hàng dài ngày được học bù tại chi bộ.",
      ),
      p(
        "Bộ máy làm công tác dân vận gồm {A01} tổ chức, {A02} người. Khối dân vận họp mở rộng mỗi quý, mời thêm đại diện hiệp hội gỗ mỹ nghệ và chủ doanh nghiệp tiêu biểu. Đồng chí Bí thư Đảng ủy trực tiếp chủ trì hội nghị gặp gỡ đầu xuân với các nghệ nhân, doanh nhân, coi đây là kênh nghe góp ý thẳng thắn nhất trong năm.",
      ),
    ],
    "II.1.2": [
      p(
        "UBND phường xây dựng đề án phòng cháy, chữa cháy trong làng nghề, đề án thu gom bụi gỗ và sơn, chia theo từng khu phố và giao chỉ tiêu vận động. Trước khi ban hành, đề án được đưa ra thảo luận ở tất cả các khu phố, có điều chỉnh mức đóng góp theo quy mô hộ. HĐND phường tổ chức giám sát tiến độ xây dựng đường nội bộ cụm công nghiệp, kịp thời phản ánh những đoạn chậm do vướng mặt bằng.",
      ),
      p(
        "Phường tổ chức tiếp {A11} lượt công dân. Tổng số đơn thư là {A12}, giải quyết được {A13} đơn, chiếm {A13/A12}%; số còn lại chủ yếu về tranh chấp lối đi và tiếng ồn từ xưởng, đang thỏa thuận. Công tác dân vận của công an, quân sự phường được duy trì, gắn với phong trào toàn dân bảo vệ an ninh Tổ quốc, nhất là trong dịp lễ hội đầu xuân.",
      ),
    ],
    "II.1.3": [
      p(
        "MTTQ phường phối hợp với hiệp hội nghề, các đoàn thể vận động ký cam kết không sử dụng gỗ có nguồn gốc bất hợp pháp, bảo đảm an toàn lao động. Nghị quyết được phổ biến tại các buổi sinh hoạt phường hội, chi hội theo khu phố. Hội Liên hiệp Phụ nữ vận động chị em tham gia bán hàng văn minh tại chợ gỗ, niêm yết giá; Đoàn Thanh niên tập huấn kỹ năng bán hàng trực tuyến cho đoàn viên làm nghề.",
      ),
      list(
        "Hội Nông dân phối hợp ngân hàng giúp hội viên vay vốn mua máy hút bụi.",
        "Hội Cựu chiến binh đảm nhiệm tổ tuần tra ban đêm trong khu vực kho gỗ.",
        "Hội Chữ thập đỏ huy động chủ xưởng đóng góp quỹ giúp thợ bị tai nạn lao động.",
      ),
    ],
    "II.2.1": [
      p(
        "Nhận thức về trách nhiệm làm dân vận của đảng viên là chủ doanh nghiệp có chuyển biến rõ. Nhiều đồng chí đi đầu lắp hệ thống chữa cháy, nộp thuế đầy đủ, nhận dạy nghề cho con em hộ nghèo. Công chức phường giảm dần cách làm mệnh lệnh, thay vào đó là cùng các hộ tính toán chi phí, chọn giải pháp. Mặt trận, đoàn thể biết tìm điểm chung về lợi ích để vận động.",
      ),
      p(
        "Trong các tầng lớp nhân dân, tinh thần đoàn kết được giữ vững kể cả khi thị trường gỗ khó khăn. Hộ có đơn hàng san bớt việc cho hộ thiếu việc; chủ đất giảm tiền thuê xưởng. Nhân dân thẳng thắn góp ý về tình trạng xe tải đỗ trên đường phố, từ đó chính quyền quy hoạch lại bãi đỗ. Công nhân làm thuê từ các huyện khác được đối xử thân tình, tham gia lễ hội cùng dân làng.",
      ),
    ],
    "II.2.2": [
      p(
        "Toàn phường đăng ký {A03} mô hình “Dân vận khéo” và có {A04} mô hình được công nhận: {A05} mô hình kinh tế, {A06} mô hình văn hóa - xã hội, {A07} mô hình quốc phòng - an ninh, {A08} mô hình xây dựng hệ thống chính trị. Các phong trào thi đua được triển khai sâu rộng, có hiệu quả, tạo sự đồng thuận cao trong nhân dân, góp phần thực hiện thắng lợi nhiệm vụ chính trị của địa phương.",
      ),
      p(
        "Phường vận động 214 hộ hiến 3.150 m² đất mở rộng đường khu phố Đồng Tiến, hoàn thành trước kế hoạch bốn tháng. Cách làm là để chính ban vận động do nhân dân bầu đi từng nhà, có bản vẽ cắm mốc cụ thể; hộ nào bị ảnh hưởng công trình thì khu phố giúp xây lại tường rào. Tuyến đường hoàn thành giúp xe chữa cháy vào được tận các dãy xưởng phía trong.",
      ),
      p(
        "Các tổ hòa giải đã giải quyết {A17} vụ việc, thành {A18} vụ, đạt {A18/A17}%. Công tác an sinh được xã hội hóa mạnh, tổng kinh phí vận động khoảng {A21} triệu đồng, hỗ trợ xây dựng, sửa chữa nhà cho hộ khó khăn, tặng học bổng, ủng hộ phòng, chống dịch. Không xảy ra đình công, tranh chấp lao động tập thể trên địa bàn.",
      ),
      p(
        "Hạn chế là nguy cơ cháy nổ, bụi gỗ, bụi sơn vẫn hiện hữu; một số hộ ký cam kết nhưng thực hiện nửa vời; công tác dân vận trong thời gian thị trường khó khăn chưa có biện pháp mới. Nguyên nhân do mặt bằng sản xuất chật hẹp, vốn đầu tư thiết bị lớn; cán bộ khu phố nể nang; việc kiểm tra sau cam kết chưa thường xuyên. Bài học là phải có ban vận động do dân bầu, phải đo đếm bằng kết quả cụ thể và giúp dân giải quyết khó khăn trước khi đòi hỏi dân đóng góp.",
      ),
    ],
    "II.3": [
      p(
        "Phương hướng của Đảng ủy là phát huy sức dân để chuyển đổi làng nghề theo hướng an toàn, sạch và có thương hiệu. Công tác dân vận trong giai đoạn tới tập trung hỗ trợ các hộ vượt qua khó khăn về thị trường, chuyển từ sản xuất nhỏ lẻ sang liên kết, đồng thời giữ vững kỷ cương về phòng cháy, chữa cháy.",
      ),
      list(
        "Vận động 100% hộ sản xuất hoàn thành lối thoát nạn thứ hai và lắp thiết bị báo cháy trước cuối năm 2024.",
        "Thành lập các tổ liên kết sản xuất theo dòng sản phẩm, do hội viên có uy tín làm nòng cốt.",
        "Kiểm tra việc thực hiện cam kết sáu tháng một lần, công bố danh sách hộ làm tốt và hộ chưa làm.",
        "Tăng cường gặp gỡ giữa cấp ủy với thợ, người làm thuê, không chỉ với chủ xưởng.",
      ),
    ],
    "II.4.1": [
      p(
        "Đảng ủy phường Đồng Kỵ kiến nghị Trung ương quan tâm làng nghề ở góc độ ổn định xã hội, vì hàng nghìn lao động phụ thuộc vào nghề gỗ; khi thị trường biến động, cấp cơ sở không đủ công cụ để hỗ trợ.",
      ),
      list(
        "Có chính sách hỗ trợ lao động làng nghề không có hợp đồng khi mất việc do biến động thị trường.",
        "Bổ sung quy định về phòng cháy, chữa cháy phù hợp với nhà ở kết hợp sản xuất.",
      ),
    ],
    "II.4.2": [
      p(
        "Đối với Tỉnh, đề nghị xem xét hai việc mà phường và thành phố đã có văn bản đề xuất, đó là quỹ đất cho khu trưng bày, sản xuất tập trung và nguồn vốn vay ưu đãi đầu tư thiết bị an toàn.",
      ),
      list(
        "Bố trí quỹ đất mở rộng cụm công nghiệp làng nghề và khu trưng bày sản phẩm.",
        "Dành nguồn vốn ủy thác cho hộ làng nghề đầu tư thiết bị phòng cháy, hút bụi.",
        "Hỗ trợ xây dựng chỉ dẫn, nhãn hiệu cho sản phẩm gỗ mỹ nghệ.",
      ),
    ],
  },
  values: {
    C01: { total: 39 },
    C02: { total: 26 },
    C03: { total: 7310 },
    C04: { total: 97.6 },
    A01: { total: 8 },
    A02: { total: 45 },
    A03: { total: 20 },
    A04: { total: 16 },
    A05: { total: 6 },
    A06: { total: 5 },
    A07: { total: 3 },
    A08: { total: 2 },
    A11: { total: 1105 },
    A12: { total: 241 },
    A13: { total: 226 },
    A17: {
      total: 156,
      years: {
        2013: 9,
        2014: 14,
        2015: 16,
        2016: 17,
        2017: 15,
        2018: 16,
        2019: 18,
        2020: 13,
        2021: 12,
        2022: 20,
        2023: 6,
      },
    },
    A18: {
      total: 131,
      years: {
        2013: 7,
        2014: 11,
        2015: 13,
        2016: 15,
        2017: 12,
        2018: 14,
        2019: 15,
        2020: 11,
        2021: 10,
        2022: 18,
        2023: 5,
      },
    },
    A21: { total: 6200, estimate: true },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Có chính sách hỗ trợ lao động làng nghề không có hợp đồng khi mất việc do biến động thị trường.",
      ground: "Phần lớn thợ làm khoán, không tham gia bảo hiểm thất nghiệp.",
    },
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Bổ sung quy định về phòng cháy, chữa cháy phù hợp với nhà ở kết hợp sản xuất.",
      ground: "Quy chuẩn hiện hành khó áp dụng cho nhà ở cũ trong làng nghề.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Bố trí quỹ đất mở rộng cụm công nghiệp làng nghề và khu trưng bày sản phẩm.",
      ground: "Xưởng nằm xen kẽ trong khu dân cư, không còn chỗ mở rộng.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Dành nguồn vốn ủy thác cho hộ làng nghề đầu tư thiết bị phòng cháy, hút bụi.",
      ground: "Chi phí đầu tư vượt khả năng của hộ sản xuất nhỏ.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Hỗ trợ xây dựng chỉ dẫn, nhãn hiệu cho sản phẩm gỗ mỹ nghệ.",
      ground: "Sản phẩm bị làm giả, cạnh tranh không lành mạnh.",
    },
  ],
} as const satisfies WardReport;
