import { plainSyllable } from "./syllables.ts";

/**
 * The words of which reports are made when they say nothing: bodies, virtues, verbs of leading and the phrases of praise
 * that fit every place and year. A reading aid: a passage made of these alone names nothing that could be looked up.
 */
const GRAMMAR = `và với của cho là các những một mọi mỗi trong ngoài trên dưới tại ở từ đến tới về theo do bởi vì nên mà thì đã đang sẽ được bị có không chưa
  cũng như đều rất khá hơn nhất càng ngày này đó kia ấy khi lúc sau trước nay để nhằm vào ra lên xuống qua bằng cùng nhau lại vẫn còn chỉ phải cần
  nếu tuy nhưng song hay hoặc cả toàn hết bản thân mình ta đây đấy nhiều ít mới cụ thể nhất định rằng luôn thật thực sự hằng hàng việc sự cuộc nền`;

const ABSTRACT = `công tác|dân vận|lãnh đạo|chỉ đạo|lãnh chỉ đạo|triển khai|thực hiện|tổ chức|quán triệt|học tập|tuyên truyền|phổ biến|vận động|tập hợp|phát huy|phát động
|nâng cao|nâng lên|tăng cường|đẩy mạnh|đổi mới|củng cố|kiện toàn|hoàn thiện|hoàn thành|xây dựng|phát triển|bảo đảm|đảm bảo|bảo vệ|giữ vững|giữ gìn|duy trì|chú trọng|quan tâm|coi trọng|tập trung|tích cực
|chủ động|thường xuyên|kịp thời|nghiêm túc|đồng bộ|chặt chẽ|sâu rộng|sâu sắc|rộng rãi|rộng khắp|mạnh mẽ|tốt|cao|hiệu quả|có hiệu quả|thiết thực|toàn diện|quyết liệt|rõ rệt|rõ nét|tích cực|đáng kể|vượt bậc
|thắng lợi|thành công|nổi bật|quan trọng|to lớn|căn bản|cơ bản|từng bước|không ngừng|ngày càng|tiếp tục|thời gian qua|thời gian tới|trong thời gian|giai đoạn|những năm qua|bước đầu|đúng hướng|đúng quy định|quy định|đúng đắn
|nhận thức|trách nhiệm|tinh thần|ý thức|vai trò|vị trí|ý nghĩa|tầm quan trọng|tư tưởng|chính trị|đạo đức|phong cách|lối sống|tác phong|nêu gương|gương mẫu|tiên phong|đầu tàu|niềm tin|lòng tin|tin tưởng|phấn khởi|đồng thuận|đồng tình|ủng hộ|hưởng ứng|nhất trí|thống nhất
|đoàn kết|khối đại đoàn kết|đại đoàn kết|toàn dân tộc|toàn dân|mối quan hệ|mật thiết|gắn bó|máu thịt|giữa đảng|nhà nước|đảng|chính quyền|cấp ủy|cấp ủy đảng|các cấp|các ngành|ban ngành|mặt trận|tổ quốc|đoàn thể|tổ chức chính trị|xã hội|kinh tế|văn hóa|quốc phòng|an ninh
|hệ thống chính trị|cả hệ thống|người đứng đầu|cán bộ|đảng viên|công chức|viên chức|đoàn viên|hội viên|quần chúng|nhân dân|tầng lớp|các tầng lớp|người dân|cộng đồng|đội ngũ|cơ sở|địa phương|đơn vị|cơ quan|địa bàn|khu dân cư|phường|xã|thành phố|tỉnh|trung ương|ủy ban nhân dân
|nghị quyết|quyết định|chỉ thị|kết luận|chủ trương|đường lối|chính sách|pháp luật|văn bản|cấp trên|nội dung|hình thức|phương thức|phương pháp|chất lượng|kết quả|thành tích|thành tựu|mục tiêu|nhiệm vụ|giải pháp|chương trình|kế hoạch|yêu cầu|quan điểm|định hướng|phương hướng
|phong trào|thi đua|yêu nước|mô hình|điển hình|tiên tiến|phong trào thi đua|cuộc vận động|hoạt động|lĩnh vực|mặt công tác|đời sống|vật chất|tinh thần|sản xuất|ổn định|trật tự|an toàn|dân chủ|quy chế dân chủ|kỷ cương|kỷ luật|trong sạch|vững mạnh|giám sát|phản biện|phối hợp|tham mưu|tham gia
|góp phần|tạo sự|tạo ra|tạo|chuyển biến|đi vào chiều sâu|chiều sâu|lan tỏa|phát triển sâu|đạt|đạt được|nhiều kết quả|đáng ghi nhận|ghi nhận|đáng khích lệ|khích lệ|đánh giá cao|biểu dương|nề nếp|nền nếp|khẳng định|phù hợp|tình hình|thực tế|thực tiễn|điều kiện|cụ thể hóa|đa dạng|phong phú|linh hoạt|sáng tạo
|quyền làm chủ|làm chủ|nguyện vọng|tâm tư|lợi ích|hợp pháp|chính đáng|chăm lo|sức mạnh|sức mạnh tổng hợp|đóng góp|quyết tâm|nỗ lực|cố gắng|phấn đấu|động viên|khuyến khích|khơi dậy|tiềm năng|thế mạnh|diện mạo|khởi sắc|đổi thay|không ngừng nâng cao|được nâng|cải thiện|được cải thiện|rõ ràng|tiến bộ|đi đầu
|hạn chế|tồn tại|khuyết điểm|khó khăn|khắc phục|nguyên nhân|bài học kinh nghiệm|kinh nghiệm|bài học|chủ quan|khách quan|thời kỳ mới|tình hình mới|thời kỳ|công cuộc|sự nghiệp|cách mạng|công nghiệp hóa|hiện đại hóa|hội nhập|quốc tế|bền vững|nhanh|mạnh|ấm no|hạnh phúc|văn minh|giàu đẹp|dân giàu|nước mạnh
|tỷ lệ|đơn thư|năm sau|năm trước|năm qua|kiến nghị|ý kiến|hộ dân|gia đình|các hộ|tăng|giảm|một bộ phận|một số|hầu hết|đa số|phần lớn|nhiều|bộ máy|cải cách|hành chính|cải cách hành chính|thái độ|phục vụ|sát dân|gần dân|trọng dân|hiểu dân|vì dân|hết lòng|tận tụy|lắng nghe|tiếp thu|giải quyết|dư luận|kiểm tra|sơ kết|tổng kết|khen thưởng|nhân rộng|hiệu lực|nhất là|đặc biệt|đặc biệt là|trong đó|đồng thời|bên cạnh đó|qua đó|từ đó|nhờ đó|nhìn chung|thông qua|gắn với|xác định|coi đây|trọng tâm|thường trực|then chốt|hàng đầu|chung tay|vào cuộc|đi vào|cuộc sống|thiết thực|bồi dưỡng|đào tạo|nghiệp vụ|năng lực|trình độ|chuyên môn|lý luận|truyền thống|gìn giữ|bản sắc|dân tộc|tôn giáo|tín ngưỡng|đồng bào`;

/** Praise and turns of phrase that are told to whoever reads, longest first. */
const PHRASES = `đạt được nhiều kết quả quan trọng|đạt nhiều kết quả quan trọng|đạt được nhiều kết quả đáng khích lệ|đạt được nhiều kết quả tích cực|đạt nhiều kết quả tích cực|đạt kết quả tốt|đạt được những kết quả quan trọng|đạt được những kết quả tích cực|đáng ghi nhận|đáng khích lệ
|triển khai sâu rộng|được triển khai sâu rộng|triển khai nghiêm túc|triển khai đồng bộ|triển khai kịp thời|đồng bộ, kịp thời|nghiêm túc, kịp thời|nghiêm túc, hiệu quả|thiết thực, hiệu quả|có hiệu quả|đi vào chiều sâu|đi vào nề nếp|đi vào nền nếp|đi vào cuộc sống|phát triển sâu rộng|có sức lan tỏa|lan tỏa mạnh mẽ
|chuyển biến rõ rệt|chuyển biến rõ nét|chuyển biến tích cực|chuyển biến mạnh mẽ|chuyển biến sâu sắc|được nâng lên rõ rệt|được nâng lên|không ngừng được nâng cao|từng bước được nâng cao|ngày càng được nâng cao|từng bước được cải thiện|không ngừng được cải thiện|được cải thiện rõ rệt
|tạo sự đồng thuận cao|tạo sự đồng thuận|tạo đồng thuận|sự thống nhất trong đảng|đồng thuận trong nhân dân|củng cố niềm tin của nhân dân|củng cố lòng tin|củng cố niềm tin|được nhân dân đồng tình ủng hộ|nhân dân đồng tình|đồng tình hưởng ứng|đồng tình, ủng hộ|nhân dân phấn khởi|phấn khởi, tin tưởng
|góp phần thực hiện thắng lợi|thực hiện thắng lợi|nhiệm vụ chính trị của địa phương|nhiệm vụ chính trị|hoàn thành tốt nhiệm vụ|hoàn thành xuất sắc|góp phần quan trọng|góp phần tích cực|góp phần ổn định|giữ vững ổn định chính trị|ổn định tình hình|phát huy sức mạnh tổng hợp|sức mạnh khối đại đoàn kết|khối đại đoàn kết toàn dân tộc
|vai trò, trách nhiệm|tinh thần trách nhiệm|ý thức trách nhiệm|nhận thức, trách nhiệm|trách nhiệm nêu gương|vai trò nêu gương|vai trò tiên phong|gương mẫu đi đầu|cả hệ thống chính trị|sự vào cuộc của cả hệ thống chính trị|mối quan hệ mật thiết|mối quan hệ gắn bó|gần dân, sát dân|trọng dân, gần dân
|quan tâm lãnh đạo, chỉ đạo|quan tâm lãnh đạo|quan tâm chỉ đạo|lãnh đạo, chỉ đạo|luôn được quan tâm|luôn quan tâm|thường xuyên quan tâm|được đặc biệt quan tâm|tăng cường lãnh đạo|tăng cường công tác|đẩy mạnh công tác|tiếp tục đẩy mạnh|tiếp tục nâng cao|nâng cao chất lượng|nâng cao hiệu quả|đổi mới nội dung|đổi mới phương thức|đa dạng hóa hình thức|nội dung phong phú|nhiều hình thức phong phú|hình thức phong phú|phong phú, đa dạng|phù hợp với tình hình thực tế|sát với tình hình thực tế|phát huy dân chủ|phát huy quyền làm chủ|đời sống vật chất và tinh thần|đời sống nhân dân`;

const entries = (list: string): string[][] =>
  list
    .split("|")
    .map((entry) => (entry.match(/\p{L}+/gu) ?? []).map(plainSyllable))
    .filter((entry) => entry.length > 0);

/** Word lists by their first syllable, the longest first, so that a text is read along them once. */
export type WordList = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A list ready for reading along a text. */
export function wordList(words: readonly (readonly string[])[]): WordList {
  const list = new Map<string, (readonly string[])[]>();
  for (const word of words) {
    const first = word[0] ?? "";
    list.set(
      first,
      [...(list.get(first) ?? []), word].sort((one, other) => other.length - one.length),
    );
  }
  return list;
}

/** How many syllables of a text, from a place on, are an entry of the list; 0 where none begins there. */
export function entryAt(list: WordList, words: readonly string[], at: number): number {
  const found = list
    .get(words[at] ?? "")
    ?.find((entry) => entry.every((syllable, index) => words[at + index] === syllable));
  return found?.length ?? 0;
}

export const stockWords: WordList = wordList([
  ...(GRAMMAR.match(/\p{L}+/gu) ?? []).map((word) => [plainSyllable(word)]),
  ...entries(ABSTRACT),
]);
export const stockPhrases: WordList = wordList(entries(PHRASES));
