import { readFileSync } from "node:fs";
import type { ReportMove } from "#lib/report/machine.ts";
import { reportMachine } from "#lib/report/machine.ts";
import { expect, test } from "../fixtures/test.ts";

/** Where each move of a report is walked on screen by people: the file, and the control they use there. */
const WALKED: Readonly<Record<Exclude<ReportMove, "recordOutcome">, readonly [file: string, control: string]>> = {
  start: ["road/01-a-ward-writes", 'getByRole("button", { name: "Bắt đầu" })'],
  submitForApproval: ["road/01-a-ward-writes", 'getByRole("button", { name: "Trình duyệt" })'],
  handBack: ["review/approval", 'getByRole("button", { name: "Trả về người soạn" })'],
  approve: ["review/approval", 'getByRole("button", { name: "Phê duyệt báo cáo" })'],
  recordDecision: ["review/approval", 'getByRole("button", { name: "Ghi quyết định" })'],
  revokeApproval: ["review/approval", 'getByRole("button", { name: "Rút lại phê duyệt" })'],
  submit: ["review/sending", 'getByRole("button", { name: "Gửi báo cáo" })'],
  withdraw: ["review/sending", 'getByRole("button", { name: "Rút báo cáo" })'],
  startReview: ["review/returning", 'getByRole("button", { name: "Nhận thẩm định" })'],
  takeOver: ["review/queue", 'getByRole("button", { name: "Nhận thay" })'],
  release: ["review/queue", 'getByRole("button", { name: "Thôi thẩm định" })'],
  return: ["review/returning", "name: `Trả lại ${count} nội dung`"],
  accept: ["review/returning", 'getByRole("button", { name: "Công nhận đạt" })'],
  reopen: ["review/returning", 'getByRole("button", { name: "Mở lại báo cáo" })'],
};
/** The recipient's paper is recorded by command alone: no recipient of the sample is elsewhere. */
const BY_COMMAND: readonly ReportMove[] = ["recordOutcome"];

test("every move of a report is walked by some browser test, with the control a person uses", () => {
  for (const [move, [file, control]] of Object.entries(WALKED))
    expect(readFileSync(`e2e/${file}.test.ts`, "utf8"), move).toContain(control);
  expect([...Object.keys(WALKED), ...BY_COMMAND].sort()).toEqual(Object.keys(reportMachine.moves).sort());
});
