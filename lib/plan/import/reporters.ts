import { beginsBody, bodiesIn, byName, verbAt } from "./bodies.ts";
import { keyOf } from "./passage.ts";
import { bodiesAbove, CHAIRS, doersFrom, tasksIn, WITH } from "./task.ts";
import type { Node } from "./tree.ts";
import type { Found } from "./types.ts";

const REPORTS =
  /(?:căn cứ|xây dựng|cụ thể hóa|tổ chức|tiến hành|triển khai|chỉ đạo|hoàn thành|gửi)[^.;]*?(?:(?:tổng|sơ) kết|kế hoạch|báo cáo)|thực hiện (?:việc )?(?:tổng|sơ) kết|(?:^|: )(?:tổng|sơ) kết|(?:tổng|sơ) kết xong/iu;

/** Bodies that have a report of their own; headings ("CÁC BƯỚC TIẾN HÀNH") are none. */
const reportsItself = ({ value }: Found<string>): boolean =>
  (/\p{Ll}/u.test(value) || !value.includes(" ")) &&
  !/^(?:toàn )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$/iu.test(value) &&
  !/^các (?:bước|nội dung|nhiệm vụ|hoạt động|giải pháp|mốc|văn bản|nghị quyết|chỉ thị|đồng chí|điều kiện)/iu.test(
    value,
  ) &&
  /^(?:\d+ |các|mttq|ubnd|hđnd|hội|ủy ban|đảng ủy|ban thường trực|liên đoàn|đoàn|mặt trận|huyện|thị|thành|quận|phòng|sở|chi|khối|lđlđ|ban thường vụ|ban chấp hành|công đoàn)/iu.test(
    keyOf(value),
  );

/** The bodies that the plan tells to sum up or to report. */
export function readReporters(nodes: readonly Node[]): Found<string>[] {
  return byName(
    tasksIn(nodes).flatMap((task) => {
      const { whole } = task;
      const { from, to } = task.sentence;
      const key = whole.key.slice(from, to);
      if (CHAIRS.test(key) || !REPORTS.test(key)) return [];
      const start = doersFrom(whole, from, to);
      const end = verbAt(whole.key, start, to);
      if (end === start) return bodiesAbove(task.node).filter(reportsItself);
      if (end === to || !beginsBody(whole.key.slice(start)) || WITH.test(whole.key.slice(start, end + 20))) return [];
      return bodiesIn(whole, start, end).filter(reportsItself);
    }),
  );
}
