import { formatDay, formatInstant } from "#lib/platform/time.ts";
import type { Receipt, ReceiptEvent, ReceiptPage } from "#lib/report/types.ts";
import { qrPicture } from "../pdf/qr.ts";

/** What the template of a receipt shows; words as they stand on paper, which is Vietnamese whoever prints it. */
export type ReceiptData = {
  title: string;
  /** Year, month, day, hour, minute, second (UTC) of the sending: the file says it was made then, whenever it is fetched. */
  date: number[];
  head: Receipt["head"];
  subject: string;
  withdrawn: string | null;
  numbers: { name: string; number: string; words: string }[];
  rows: [name: string, words: string][];
  since: string[];
  verify: string;
  "verify-lines": string[];
  "digest-lines": string[];
  qr: string;
};

const standingIn = (name: string | null, onBehalfOf: string | null): string =>
  `${name ?? ""}${onBehalfOf === null ? "" : ` (thay ${onBehalfOf} theo ủy quyền)`}`;

function wordsOf(event: ReceiptEvent): string {
  const at = formatInstant(event.at);
  switch (event.kind) {
    case "received":
      return `${at}: nơi nhận xác nhận đã nhận văn bản`;
    case "reviewStarted":
      return `${at}: bên nhận bắt đầu thẩm định`;
    case "returned":
      return `${at}: trả lại để bổ sung`;
    case "accepted":
      return `${at}: thẩm định đạt`;
    case "reopened":
      return `${at}: rút lại kết quả đạt, trả lại để bổ sung`;
    case "withdrawn":
      return `${at}: đơn vị rút lại báo cáo${event.who === null ? "" : `, người rút: ${standingIn(event.who, event.onBehalfOf)}`}`;
    case "sentAgain":
      return `${at}: gửi lại, số ${event.number} ngày ${formatDay(event.datedOn)}`;
  }
}

/** A code too long for a line, in lines of `size` letters. */
function linesOf(text: string, size: number): string[] {
  return text.match(new RegExp(`.{1,${size}}`, "g")) ?? [];
}

function rowsOf(page: ReceiptPage, sending: Receipt): [string, string][] {
  const { deadline } = sending;
  return [
    ["Mã phiếu nhận", sending.receipt],
    ["Đơn vị gửi", page.unit],
    ["Người gửi", standingIn(sending.by, sending.onBehalfOf)],
    ["Gửi đến", page.recipient],
    ["Bên nhận", page.channel],
    ["Gửi lúc", formatInstant(sending.at)],
    ["Bản đã duyệt", `bản ${sending.version}${sending.round > 1 ? `, gửi lần ${sending.round}` : ""}`],
    ...(deadline === null
      ? []
      : ([["Thời hạn gửi", `${deadline.phrase} (${deadline.meaning})`]] satisfies [string, string][])),
    ...(sending.paperFirst
      ? ([["Văn bản giấy", `phát hành trước; ${sending.paperNote ?? ""}`]] satisfies [string, string][])
      : []),
  ];
}

/**
 * A receipt as its template shows it; the same for the same sending as long as nothing happened to it.
 *
 * @param portalUrl where the portal stands, for the address that verifies
 */
export function receiptData(page: ReceiptPage, sending: Receipt, portalUrl: string): ReceiptData {
  const base = `${portalUrl.replace(/\/$/, "")}/verify/`;
  const verify = `${base}${sending.digest}`;
  const back = sending.since.find((event) => event.kind === "withdrawn");
  const at = sending.at;
  return {
    title: `Phiếu nhận báo cáo ${sending.number} của ${page.unit}`,
    date: [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ],
    head: sending.head,
    subject: page.subject,
    withdrawn: back ? `LẦN GỬI NÀY ĐÃ ĐƯỢC RÚT LẠI LÚC ${formatInstant(back.at)}` : null,
    numbers: [
      { name: "Số đi (bên gửi)", number: sending.number, words: `ngày ${formatDay(sending.datedOn)}` },
      {
        name: "Số đến (bên nhận)",
        number: String(sending.arrivalNumber),
        words: formatInstant(sending.at),
      },
    ],
    rows: rowsOf(page, sending),
    since: sending.since.map(wordsOf),
    verify,
    "verify-lines": [base, ...linesOf(sending.digest, 32)],
    "digest-lines": linesOf(sending.digest, 32),
    qr: qrPicture(verify),
  };
}
