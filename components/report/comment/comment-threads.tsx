import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { answerComment, reopenComment, resolveComment } from "#lib/report/comment/actions.ts";
import type { Comments, CommentView, ThreadView } from "#lib/report/comment/types.ts";
import { NewComment } from "./new-comment.tsx";

type CommentThreadsProps = {
  comments: Comments;
  /** Comments of several sections: each thread names its own. */
  several?: boolean | undefined;
  /** Where a passage stands on the page; threads are no links where it is left out. */
  passageHref?: ((blockId: string) => string) | undefined;
};

/**
 * What is said of the text between those who write and those who decide, passage by passage: open threads with an
 * answer and a button each, settled ones folded away, and a form for a new one. Everything works without JavaScript.
 */
export function CommentThreads({ comments, several = false, passageHref }: CommentThreadsProps) {
  const t = useTranslations("comment");
  const open = comments.threads.filter((thread) => thread.resolved === null);
  const resolved = comments.threads.filter((thread) => thread.resolved !== null);
  if (comments.threads.length === 0 && !comments.mayComment) return null;
  const { reportId, mayComment } = comments;
  const shared = { reportId, mayComment, several, passageHref };
  return (
    <SideNote id="comments" title={t("title")}>
      <p className="text-s text-ink-3">{t("lead")}</p>
      <p className="text-s font-medium">
        {comments.threads.length === 0 ? t("none") : t("open", { count: open.length })}
      </p>
      {open.length > 0 && <Threads threads={open} {...shared} />}
      {resolved.length > 0 && (
        <Disclosure summary={t("resolvedList", { count: resolved.length })}>
          <Threads threads={resolved} {...shared} />
        </Disclosure>
      )}
      {mayComment && <NewComment comments={comments} several={several} />}
    </SideNote>
  );
}

type Shared = {
  reportId: string;
  mayComment: boolean;
  several: boolean;
  passageHref: ((blockId: string) => string) | undefined;
};

function Threads({ threads, ...shared }: Shared & { threads: readonly ThreadView[] }) {
  // The mark in the margin of the text leads to the first thread of its passage.
  const first = new Map<string, string>();
  for (const { id, blockId } of threads) if (blockId !== null && !first.has(blockId)) first.set(blockId, id);
  return (
    <ul className="-mx-3.5 grid divide-y divide-line border-y border-line">
      {threads.map((thread) => (
        <li
          key={thread.id}
          id={
            thread.blockId !== null && first.get(thread.blockId) === thread.id ? `comment-${thread.blockId}` : undefined
          }
          className="grid gap-1.5 px-3.5 py-2.5 target:bg-amber-wash"
        >
          <Thread thread={thread} {...shared} />
        </li>
      ))}
    </ul>
  );
}

function Thread({ thread, reportId, mayComment, several, passageHref }: Shared & { thread: ThreadView }) {
  const t = useTranslations("comment");
  const settled = thread.resolved;
  return (
    <>
      <About thread={thread} several={several} passageHref={passageHref} />
      {thread.comments.map((comment, index) => (
        <Said key={comment.id} comment={comment} answer={index > 0} />
      ))}
      {settled && (
        <p className="text-s text-green">{t("resolved", { by: settled.by, at: formatInstant(settled.at) })}</p>
      )}
      {mayComment && (
        <div className="no-print flex flex-wrap items-start gap-x-4 gap-y-2 [&>form]:-mt-1.5">
          {settled === null && <Answer reportId={reportId} thread={thread} />}
          <ActionForm
            action={settled === null ? resolveComment : reopenComment}
            idempotencyKey={newId()}
            hidden={{ reportId, threadId: thread.id }}
            label={t(settled === null ? "resolve" : "reopen")}
          >
            <SubmitButton look="quiet" small>
              {t(settled === null ? "resolve" : "reopen")}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
    </>
  );
}

/** What a thread is about, in words: the passage by its first words, the whole section, or a passage that is gone. */
function useAbout({ about, excerpt, item }: ThreadView, several: boolean): string {
  const t = useTranslations("comment.about");
  const words = about === "passage" ? t("passage", { excerpt }) : t(about);
  return several ? t("item", { number: item.number, about: words }) : words;
}

type AboutProps = Pick<Shared, "several" | "passageHref"> & { thread: ThreadView };

function About({ thread, several, passageHref }: AboutProps) {
  const words = useAbout(thread, several);
  const href = thread.blockId === null ? undefined : passageHref?.(thread.blockId);
  return (
    <p className="text-s text-ink-2">
      {href === undefined ? (
        words
      ) : (
        <TextLink href={href} quiet>
          {words}
        </TextLink>
      )}
    </p>
  );
}

function Said({ comment, answer }: { comment: CommentView; answer: boolean }) {
  const t = useTranslations("comment");
  return (
    <div className={answer ? "border-l-2 border-line pl-2.5" : undefined}>
      <p className="whitespace-pre-line">{comment.text}</p>
      <p className="num text-s text-ink-3">{t("by", { by: comment.by, at: formatInstant(comment.at) })}</p>
    </div>
  );
}

function Answer({ reportId, thread }: { reportId: string; thread: ThreadView }) {
  const t = useTranslations("comment.answer");
  return (
    <Disclosure summary={t("button")}>
      <ActionForm
        action={answerComment}
        idempotencyKey={newId()}
        hidden={{ reportId, threadId: thread.id }}
        label={t("button")}
        className="grid gap-2"
        resetWhenDone
      >
        <Field name="text" label={t("field")} hideLabel>
          <Textarea rows={2} grow />
        </Field>
        <div>
          <SubmitButton look="plain" small>
            {t("button")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
