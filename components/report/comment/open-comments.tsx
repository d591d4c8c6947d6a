import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import type { Comments, ThreadView } from "#lib/report/comment/types.ts";

type OpenCommentsProps = {
  comments: Comments | null;
  /** Where a thread is dealt with. */
  href: (thread: ThreadView) => string;
};

const openOf = (comments: Comments | null): ThreadView[] =>
  comments?.threads.filter((thread) => thread.resolved === null) ?? [];

function Lines({ threads, href }: { threads: readonly ThreadView[]; href: OpenCommentsProps["href"] }) {
  const t = useTranslations("comment");
  const about = ({ about: kind, excerpt }: ThreadView): string =>
    kind === "passage" ? t("about.passage", { excerpt }) : t(`about.${kind}`);
  return (
    <ul className="grid gap-1 text-s">
      {threads.map((thread) => (
        <li key={thread.id}>
          <TextLink href={href(thread)}>
            {t("note.line", { number: thread.item.number, about: about(thread) })}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

/** On the page of a report: what is still said of it, for those who write and decide. */
export function OpenCommentsNote({ comments, href }: OpenCommentsProps) {
  const t = useTranslations("comment.note");
  const open = openOf(comments);
  if (open.length === 0) return null;
  return (
    <SideNote title={t("title", { count: open.length })}>
      <Lines threads={open} href={href} />
    </SideNote>
  );
}

/** Beside handing back: the open comments stay with the report, so that its writers need no second list. */
export function CommentsHandedBack({ comments, href }: OpenCommentsProps) {
  const t = useTranslations("comment.handBack");
  const open = openOf(comments);
  if (open.length === 0) return null;
  return (
    <div className="grid gap-1.5">
      <p className="font-medium">{t("title", { count: open.length })}</p>
      <Lines threads={open} href={href} />
      <p className="text-s text-ink-3">{t("more")}</p>
    </div>
  );
}
