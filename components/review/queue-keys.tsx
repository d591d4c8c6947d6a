import { useTranslations } from "next-intl";
import { type KeyWords, QueueKeysLeaf } from "./queue-keys-leaf.tsx";

function useWords(place: "queue" | "report"): KeyWords {
  const t = useTranslations("queue.keys");
  const queue = [
    { keys: ["J", "↓"], does: t("down") },
    { keys: ["K", "↑"], does: t("up") },
    { keys: ["Enter"], does: t("open") },
    { keys: ["N"], does: t("take") },
  ];
  const report = [
    { keys: ["J", "]"], does: t("next") },
    { keys: ["K", "["], does: t("previous") },
  ];
  return {
    trigger: t("trigger"),
    title: t("title"),
    close: t("close"),
    on: t("on"),
    hint: t("hint"),
    keys: [...(place === "queue" ? queue : report), { keys: ["?"], does: t("help") }],
  };
}

/** Keys of the queue: from report to report, open, take. */
export function QueueKeys() {
  return <QueueKeysLeaf words={useWords("queue")} />;
}

/** Keys of a report under review: to the one before and after it in the queue one came from. */
export function ReportKeys({ previous, next }: { previous: string | null; next: string | null }) {
  return <QueueKeysLeaf words={useWords("report")} previous={previous} next={next} />;
}
