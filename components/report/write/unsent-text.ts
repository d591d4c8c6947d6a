import { blockText } from "#lib/report/section/plain.ts";
import type { Draft } from "./draft.ts";

/** What a file of a kept text is called; letters that a file system may not take become dashes. */
export function fileNameOf(label: string): string {
  const plain = label.replace(/[\\/:*?"<>|\s]+/g, "-").slice(0, 80);
  return `chua-luu-${plain.replace(/^-+|-+$/g, "")}.txt`;
}

/** A kept text as plain text, a paragraph a line; what is set aside until one chooses stands behind it. */
export function plainText(label: string, { blocks, conflicts }: Pick<Draft, "blocks" | "conflicts">): string {
  const aside = conflicts.filter(({ theirs }) => theirs.length > 0).flatMap(({ mine }) => mine);
  const lines = [label, "", ...blocks.map(blockText)];
  return `${[...lines, ...(aside.length > 0 ? ["", "* * *", "", ...aside.map(blockText)] : [])].join("\n")}\n`;
}

/** Hands a text to the person as a file of their own. */
export function download(name: string, text: string): void {
  // The mark at the beginning tells older editors that the letters are Unicode.
  const address = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
