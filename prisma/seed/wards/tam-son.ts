import type { WardReport } from "../types.ts";
import { list, p } from "./blocks.ts";

/**
 * The returned report. II.2.2 names 14 recognised models (5 + 4 + 3 in its own sentence) while table A04 holds 12:
 * the contradiction is planted, it is the reason of the return. `road/tam-son.ts` mends it.
 */
export const tamSon = {
  unit: "bac-ninh/tu-son/tam-son",
  sections: {
    "II.1.1": [
      p(
        "Tam Sơn là vùng quê có truyền thống hiếu học và cách mạng; Đảng ủy khi còn là xã cũng như sau khi thành lập phường đều coi việc giáo dục truyền thống là một nội dung của công tác dân vận. Nghị quyết số 25-NQ/TW được triển khai bằng {C02} hội nghị với {C03} lượt người tham dự. Đã có {C04}% đảng viên học tập và viết thu hoạch, liên hệ trách nhiệm bản thân. Các văn bản lãnh đạo, chỉ đạo gồm {C01} văn bản các loại, được Văn phòng Đảng ủy lập danh mục, rà soát hiệu lực mỗi năm.",
      ),
      p(
        "Đảng ủy thành lập khối dân vận và tổ dân vận ở cả bảy khu phố, tổng cộng {A01} tổ chức, {A02} cán bộ. Tổ trưởng là bí thư chi bộ, tổ phó là trưởng ban công tác mặt trận, có đại diện nhà giáo nghỉ hưu tham gia. Lịch sinh hoạt được ấn định vào tối ngày 20 hằng tháng. Các ý kiến của nhân dân được tổng hợp gửi Thường trực Đảng ủy trước ngày 25 để đưa vào chương trình họp tháng sau.",
      ),
    ],
    "II.1.2": [
      p(
        "Trên cơ sở nghị quyết của cấp ủy, HĐND ban hành nghị quyết về xây dựng trường chuẩn quốc gia, đường giao thông và nghĩa trang, mỗi nghị quyết đều qua hai lần lấy ý kiến nhân dân. UBND lập kế hoạch dân vận chính quyền, gắn trách nhiệm của công chức địa chính, tư pháp, văn hóa với từng khu phố. Việc quyết toán các khoản đóng góp được công khai tại nhà văn hóa và do Ban Giám sát đầu tư của cộng đồng xác nhận.",
      ),
      p(
        "Công dân đến phản ánh, kiến nghị được tiếp vào tất cả ngày làm việc, tổng số {A11} lượt trong mười năm. Phường tiếp nhận {A12} đơn thư, giải quyết {A13} đơn, đạt {A13/A12}%. Những đơn chưa xong đều có văn bản thông báo lý do và thời hạn tiếp theo cho người gửi. Từ năm 2022, Chủ tịch UBND phường công khai số điện thoại để nhận tin nhắn phản ánh.",
      ),
    ],
    "II.1.3": [
      p(
        "Mặt trận Tổ quốc phường phối hợp với Ban Thường trực các dòng họ tổ chức “Ngày hội hiếu học”, lồng ghép phổ biến nội dung nghị quyết. Các tổ chức chính trị - xã hội xây dựng chương trình hành động có đăng ký chỉ tiêu với Đảng ủy. Công tác tuyên truyền được thực hiện trên hệ thống truyền thanh hai buổi mỗi tuần, chuyên mục do chính cán bộ đoàn thể biên tập và đọc.",
      ),
      list(
        "Hội Khuyến học đạt tỷ lệ hội viên cao, có quỹ khuyến học ở tất cả khu phố và dòng họ.",
        "Đoàn Thanh niên tổ chức câu lạc bộ gia sư tình nguyện trong dịp hè.",
        "Hội Liên hiệp Phụ nữ nhận đỡ đầu trẻ mồ côi; Hội Nông dân giúp hội viên chuyển sang trồng hoa, cây cảnh.",
        "Hội Cựu chiến binh sưu tầm, giới thiệu tư liệu lịch sử địa phương cho học sinh.",
      ),
    ],
    "II.2.1": [
      p(
        "Sau mười năm, các chi bộ đều nhận thức rằng chất lượng công tác dân vận phụ thuộc trước hết vào sự công tâm của cấp ủy. Những việc dễ gây nghi ngại như xét hộ nghèo, bình chọn gia đình văn hóa, giao thầu diện tích công ích được tổ chức bỏ phiếu kín. Nhờ đó dư luận về sự thiên vị giảm hẳn. Mặt trận và các đoàn thể có tiếng nói hơn trong quyết định của chính quyền, nhiều kiến nghị sau giám sát được tiếp thu.",
      ),
      p(
        "Cán bộ trẻ được giao việc khó ở cơ sở và trưởng thành nhanh. Nhân dân gắn bó, tin tưởng, tự giác đóng góp; con em quê hương thành đạt ở nơi khác thường xuyên gửi sách, học bổng về. Một bộ phận thanh niên đi làm xa ít quan tâm việc quê, song vẫn giữ liên lạc với khu phố qua gia đình và dòng họ.",
      ),
    ],
    "II.2.2": [
      p(
        "Mười năm qua, Đảng ủy phường đã chỉ đạo khối dân vận xây dựng mô hình “Dân vận khéo” ở cả bảy khu phố, gắn với chỉnh trang đô thị và phong trào khuyến học. Đến nay toàn phường có 14 mô hình được công nhận, trong đó {A05} mô hình kinh tế, {A06} mô hình văn hóa - xã hội, {A07} mô hình quốc phòng - an ninh. Tiêu biểu là mô hình “Dòng họ tự quản”, “Đoạn đường hoa của cựu chiến binh”, “Tủ sách khu phố” được nhân dân hưởng ứng và duy trì đều.",
      ),
      p(
        "Tổ hòa giải các khu phố tiếp nhận {A17} vụ việc, hòa giải thành {A18} vụ, đạt {A18/A17}%; không để phát sinh khiếu kiện vượt cấp. Nhân dân đóng góp xây dựng, nâng cấp trường học, nhà văn hóa; hiến đất mở rộng bốn tuyến đường liên khu. Tình hình an ninh trật tự trong các dịp lễ hội được bảo đảm với sự tham gia của lực lượng tự quản tại chỗ.",
      ),
      p(
        "Bên cạnh đó còn hạn chế: một số mô hình chưa có tiêu chí rõ ràng; công tác tập hợp thanh niên chưa đạt yêu cầu; có thời điểm thông tin về quy hoạch chậm đến với dân, gây băn khoăn. Nguyên nhân do cán bộ kiêm nhiệm, thay đổi sau khi sắp xếp từ xã lên phường; kinh phí hạn chế; việc cung cấp thông tin từ cấp trên về quy hoạch chưa kịp thời.",
      ),
      list(
        "Dựa vào truyền thống tốt đẹp của quê hương và dòng họ để vận động, nhưng không để tư tưởng cục bộ dòng họ chi phối.",
        "Mọi khoản đóng góp phải quyết toán công khai trong ba mươi ngày sau khi hoàn thành công trình.",
        "Cung cấp thông tin sớm, kể cả thông tin chưa thuận lợi, để nhân dân cùng chia sẻ.",
      ),
    ],
    "II.3": [
      p(
        "Đảng ủy phường Tam Sơn chủ trương xây dựng “phường học tập”, lấy đó làm nền tảng cho công tác dân vận thời gian tới. Các nhiệm vụ được phân công cụ thể theo năm, có kiểm điểm tại hội nghị Đảng ủy quý IV, bảo đảm góp phần thực hiện các mục tiêu kinh tế - xã hội của thành phố.",
      ),
      list(
        "Công khai đầy đủ, kịp thời thông tin quy hoạch, kế hoạch sử dụng đất tại bảy nhà văn hóa khu phố.",
        "Xây dựng bộ tiêu chí đánh giá mô hình “Dân vận khéo” của phường, áp dụng từ năm 2024.",
        "Thành lập câu lạc bộ thanh niên khởi nghiệp, thu hút người trẻ tham gia sinh hoạt tại địa phương.",
        "Tổ chức bồi dưỡng nghiệp vụ cho các tổ dân vận mỗi năm một lần.",
      ),
    ],
    "II.4.1": [
      p(
        "Với Trung ương, Đảng ủy phường có hai kiến nghị gắn với thực tiễn của địa phương giàu truyền thống nhưng nguồn lực còn hạn chế. Các kiến nghị này được thảo luận trong hội nghị tổng kết và đạt sự thống nhất cao.",
      ),
      list(
        "Quy định rõ thời hạn, hình thức công khai quy hoạch đến tận khu dân cư và trách nhiệm của cơ quan lập quy hoạch.",
        "Có cơ chế hỗ trợ phong trào khuyến học, xây dựng xã hội học tập ở cơ sở từ ngân sách.",
      ),
    ],
    "II.4.2": [
      p(
        "Với Tỉnh, phường kiến nghị ba nội dung, đều là những việc nhân dân đã nêu nhiều lần khi tiếp xúc cử tri. Phường cam kết chuẩn bị tốt các điều kiện để phối hợp nếu được chấp thuận.",
      ),
      list(
        "Sớm công bố quy hoạch chi tiết khu vực phía bắc thành phố để địa phương thông tin cho nhân dân.",
        "Hỗ trợ tu bổ các di tích lịch sử, văn hóa trên địa bàn đang xuống cấp.",
        "Tăng thời lượng chuyên đề dân vận trong chương trình bồi dưỡng cán bộ cơ sở.",
      ),
    ],
  },
  values: {
    C01: { total: 44 },
    C02: { total: 27 },
    C03: { total: 7020 },
    C04: { total: 98.9 },
    A01: { total: 8 },
    A02: { total: 47 },
    A03: {
      total: 18,
      years: { 2013: 1, 2014: 1, 2015: 1, 2016: 2, 2017: 2, 2018: 2, 2019: 2, 2020: 1, 2021: 3, 2022: 2, 2023: 1 },
    },
    A04: { total: 12 },
    A05: { total: 5 },
    A06: { total: 4 },
    A07: { total: 3 },
    A08: { none: true },
    A11: { total: 1037 },
    A12: { total: 228 },
    A13: { total: 219 },
    A17: { total: 127 },
    A18: { total: 109 },
  },
  recommendations: [
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Quy định rõ thời hạn, hình thức công khai quy hoạch đến tận khu dân cư và trách nhiệm của cơ quan lập quy hoạch.",
      ground: "Thông tin quy hoạch chậm đến với nhân dân là nguyên nhân của nhiều băn khoăn, thắc mắc.",
    },
    {
      level: "CENTRAL",
      item: "II.4.1",
      text: "Có cơ chế hỗ trợ phong trào khuyến học, xây dựng xã hội học tập ở cơ sở từ ngân sách.",
      ground: "Phong trào hiện dựa hoàn toàn vào đóng góp của nhân dân và dòng họ.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Sớm công bố quy hoạch chi tiết khu vực phía bắc thành phố để địa phương thông tin cho nhân dân.",
      ground: "Các hộ trong khu vực chưa yên tâm xây dựng, sửa chữa nhà ở.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Hỗ trợ tu bổ các di tích lịch sử, văn hóa trên địa bàn đang xuống cấp.",
      ground: "Kinh phí xã hội hóa chỉ đáp ứng được việc sửa chữa nhỏ.",
    },
    {
      level: "PROVINCE",
      item: "II.4.2",
      text: "Tăng thời lượng chuyên đề dân vận trong chương trình bồi dưỡng cán bộ cơ sở.",
      ground: "Cán bộ mới chuyển từ xã lên phường cần kỹ năng vận động ở đô thị.",
    },
  ],
  documents: [
    "Chương trình hành động số 11-CTr/ĐU ngày 30/8/2013 của Đảng ủy xã thực hiện Nghị quyết số 25-NQ/TW",
    "Quyết định số 36-QĐ/ĐU ngày 18/2/2014 của Đảng ủy xã ban hành Quy chế công tác dân vận của hệ thống chính trị",
    "Kế hoạch số 14-KH/ĐU ngày 22/4/2015 của Đảng ủy xã về xây dựng mô hình “Dân vận khéo”",
    "Kế hoạch số 09-KH/ĐU ngày 15/3/2018 của Đảng ủy xã về “Năm dân vận chính quyền” 2018",
    "Nghị quyết số 05-NQ/ĐU ngày 12/11/2021 của Đảng ủy phường về đổi mới công tác dân vận gắn với xây dựng “phường học tập”",
    "Kế hoạch số 21-KH/ĐU ngày 10/6/2022 của Đảng ủy phường về tập hợp thanh niên khởi nghiệp",
  ],
} as const satisfies WardReport;
