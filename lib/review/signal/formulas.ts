import { entryAt, type WordList, wordList } from "#lib/report/stock-words.ts";
import { plainSyllable } from "#lib/report/syllables.ts";

/**
 * Formulas every report of the Party and the administration is made with: how it opens and ends, how bodies and documents
 * are named, the turns that tell of leading, teaching and results. That two reports have them in common means nothing.
 * `#` stands for a figure, `@` for a name.
 */
const FORMULAS = `đảng cộng sản việt nam @ ngày # tháng # năm #
kính thưa các đồng chí thực hiện kế hoạch
xin báo cáo như sau
thực hiện nghị quyết số # ngày # của ban chấp hành trung ương đảng khóa
thực hiện quyết định số # ngày # của ban thường vụ tỉnh ủy
thực hiện kế hoạch số # ngày # của ban thường vụ thành ủy
căn cứ kế hoạch số # ngày # của ban thường vụ thành ủy
đảng ủy phường báo cáo kết quả thực hiện như sau
báo cáo kết quả # năm thực hiện nghị quyết
tổng kết # năm thực hiện nghị quyết số
trên đây là báo cáo tổng kết
kính trình ban thường vụ thành ủy xem xét
về tăng cường và đổi mới sự lãnh đạo của đảng đối với công tác dân vận trong tình hình mới
quy định về việc mặt trận tổ quốc việt nam các đoàn thể chính trị xã hội và nhân dân tham gia góp ý xây dựng đảng xây dựng chính quyền
quy định lãnh đạo các cấp thực hiện đối thoại trực tiếp với nhân dân
quy chế giám sát và phản biện xã hội của mặt trận tổ quốc việt nam và các đoàn thể chính trị xã hội
được sự quan tâm lãnh đạo chỉ đạo của ban thường vụ thành ủy
được sự quan tâm lãnh đạo chỉ đạo của thành ủy hđnd ubnd thành phố
sự lãnh đạo chỉ đạo sát sao của cấp ủy
dưới sự lãnh đạo chỉ đạo của ban chấp hành đảng bộ
ngay sau khi nghị quyết được ban hành
ngay sau khi có nghị quyết của trung ương kế hoạch của thành ủy
đảng ủy đã tổ chức hội nghị quán triệt triển khai nghị quyết đến toàn thể cán bộ đảng viên
tổ chức hội nghị học tập quán triệt triển khai thực hiện nghị quyết
tổ chức quán triệt triển khai thực hiện nghiêm túc
đến toàn thể cán bộ đảng viên và các tầng lớp nhân dân
đến cán bộ đảng viên đoàn viên hội viên và nhân dân
cấp ủy chính quyền mặt trận tổ quốc và các tổ chức chính trị xã hội
các cấp ủy đảng chính quyền mặt trận tổ quốc các tổ chức chính trị xã hội
cấp ủy đảng chính quyền mặt trận tổ quốc các đoàn thể
mttq và các tổ chức chính trị xã hội
mặt trận tổ quốc và các đoàn thể chính trị xã hội
các hội quần chúng được đảng nhà nước giao nhiệm vụ
cán bộ đảng viên công chức viên chức và nhân dân
cán bộ đảng viên công chức viên chức người lao động
cán bộ đảng viên và nhân dân
đoàn viên hội viên và các tầng lớp nhân dân
chủ trương của đảng chính sách pháp luật của nhà nước
chủ trương đường lối của đảng chính sách pháp luật của nhà nước
các chủ trương của đảng chính sách pháp luật của nhà nước
vận động nhân dân chấp hành tốt chủ trương của đảng chính sách pháp luật của nhà nước
tạo sự chuyển biến rõ rệt về nhận thức
tăng cường vai trò trách nhiệm của cả hệ thống chính trị
vai trò trách nhiệm của người đứng đầu cấp ủy chính quyền
nhất là trách nhiệm nêu gương của người đứng đầu cấp ủy chính quyền
nâng cao nhận thức trách nhiệm của cán bộ đảng viên
nhận thức trách nhiệm của cấp ủy chính quyền mặt trận tổ quốc và các đoàn thể được nâng lên
nhận thức của cấp ủy chính quyền và nhân dân về vị trí vai trò của công tác dân vận được nâng lên
về vị trí vai trò tầm quan trọng của công tác dân vận
củng cố và tăng cường mối quan hệ mật thiết giữa đảng nhà nước với nhân dân
góp phần củng cố mối quan hệ máu thịt giữa đảng với nhân dân
củng cố niềm tin của nhân dân đối với đảng nhà nước
tạo sự thống nhất trong đảng đồng thuận trong nhân dân
tạo sự đồng thuận trong nhân dân
tạo sự đồng thuận cao trong xã hội
phát huy sức mạnh khối đại đoàn kết toàn dân tộc
phát huy quyền làm chủ của nhân dân
phát huy sức mạnh tổng hợp của cả hệ thống chính trị
giữ vững ổn định chính trị xã hội
an ninh chính trị trật tự an toàn xã hội được giữ vững
đời sống vật chất và tinh thần của nhân dân không ngừng được nâng cao
góp phần thực hiện thắng lợi nhiệm vụ chính trị của địa phương
hoàn thành các chỉ tiêu phát triển kinh tế xã hội của địa phương
thực hiện thắng lợi các mục tiêu nhiệm vụ phát triển kinh tế xã hội
đẩy mạnh các phong trào thi đua các cuộc vận động
phong trào thi đua dân vận khéo
xây dựng nông thôn mới đô thị văn minh
phong trào toàn dân đoàn kết xây dựng đời sống văn hóa
thực hiện quy chế dân chủ ở cơ sở
dân biết dân bàn dân làm dân kiểm tra dân giám sát dân thụ hưởng
trọng dân gần dân hiểu dân học dân và có trách nhiệm với dân
nghe dân nói nói dân hiểu làm dân tin
học tập và làm theo tư tưởng đạo đức phong cách hồ chí minh
xây dựng chỉnh đốn đảng và hệ thống chính trị trong sạch vững mạnh
bên cạnh những kết quả đạt được công tác dân vận vẫn còn một số hạn chế
bên cạnh những kết quả đạt được vẫn còn một số tồn tại hạn chế
tuy nhiên bên cạnh những kết quả đạt được
một số cấp ủy chưa thực sự quan tâm lãnh đạo chỉ đạo công tác dân vận
một bộ phận cán bộ đảng viên chưa nhận thức đầy đủ
công tác phối hợp giữa chính quyền với mặt trận tổ quốc và các đoàn thể có lúc chưa chặt chẽ
nguyên nhân của những hạn chế nêu trên
cán bộ làm công tác dân vận chủ yếu kiêm nhiệm
từ thực tiễn # năm thực hiện nghị quyết rút ra một số bài học kinh nghiệm
cấp ủy phải thường xuyên quan tâm lãnh đạo chỉ đạo công tác dân vận
trong thời gian tới đảng ủy tiếp tục lãnh đạo chỉ đạo thực hiện tốt các nhiệm vụ giải pháp sau
tiếp tục lãnh đạo chỉ đạo quán triệt sâu sắc thực hiện nghiêm túc
tiếp tục quán triệt và thực hiện có hiệu quả nghị quyết
tiếp tục đổi mới nội dung phương thức công tác dân vận
đổi mới nội dung phương thức hoạt động của mặt trận tổ quốc và các tổ chức chính trị xã hội
nâng cao chất lượng hiệu quả công tác dân vận
nâng cao chất lượng đội ngũ cán bộ làm công tác dân vận
tăng cường sự lãnh đạo của đảng đối với công tác dân vận
tăng cường công tác kiểm tra giám sát việc thực hiện
đẩy mạnh công tác dân vận của chính quyền
thường xuyên tiếp xúc đối thoại trực tiếp với nhân dân
giải quyết kịp thời những kiến nghị chính đáng của nhân dân
giải quyết kịp thời tâm tư nguyện vọng chính đáng của nhân dân
kịp thời nắm bắt tâm tư nguyện vọng của nhân dân
đề nghị trung ương tiếp tục quan tâm
đề nghị tỉnh quan tâm bố trí kinh phí
quan tâm chế độ chính sách đối với cán bộ làm công tác dân vận ở cơ sở
mở lớp bồi dưỡng tập huấn nghiệp vụ công tác dân vận cho cán bộ cơ sở
ban hành các văn bản lãnh đạo chỉ đạo
ban hành nhiều văn bản lãnh đạo chỉ đạo việc thực hiện
cụ thể hóa thành chương trình hành động kế hoạch
đưa nội dung công tác dân vận vào nghị quyết chương trình công tác hằng năm
dưới nhiều hình thức phong phú đa dạng
bằng nhiều hình thức phù hợp với tình hình thực tế của địa phương
trên hệ thống truyền thanh của phường
thông qua sinh hoạt chi bộ chi hội sinh hoạt đoàn thể
phó bí thư thường trực đảng ủy chủ tịch hđnd phường
bí thư đảng ủy chủ tịch ubnd phường
kết quả thực hiện các mục tiêu quan điểm nhiệm vụ và giải pháp chủ yếu
trong nghị quyết quyết định của cấp ủy đảng chính quyền`;

/** A formula may be broken off or joined with another: any stretch of it this long is told to be one. */
const STRETCH = 5;

const symbols = (line: string): string[] => (line.match(/[\p{L}]+|[#@]/gu) ?? []).map(plainSyllable);

function stretchesOf(formula: readonly string[]): string[][] {
  if (formula.length <= STRETCH) return [[...formula]];
  return Array.from({ length: formula.length - STRETCH + 1 }, (_none, at) => formula.slice(at, at + STRETCH));
}

const formulas: WordList = wordList(FORMULAS.split("\n").map(symbols).flatMap(stretchesOf));

/** Which words of a text stand in a formula. Expects words in the normal form of passages (`#` figures, `@` names). */
export function inFormula(words: readonly string[]): boolean[] {
  const inside = words.map(() => false);
  for (let at = 0; at < words.length; at += 1) {
    const length = entryAt(formulas, words, at);
    inside.fill(true, at, at + length);
  }
  return inside;
}
