import { useTranslations } from "next-intl";
import { FileDropLeaf, type FileDropWords } from "./file-drop-leaf.tsx";

const KINDS = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg";
const KEYS = [
  "choose",
  "drop",
  "hint",
  "queued",
  "sending",
  "waiting",
  "done",
  "refused",
  "signedOut",
  "remove",
  "takeAway",
  "cancel",
  "tooLarge",
  "empty",
  "list",
  "progress",
] as const satisfies readonly (keyof FileDropWords)[];

type FileDropProps = {
  place: string;
  /** In megabytes; as the files' own limit where left out. */
  limit?: number | undefined;
  accept?: string | undefined;
  /** What is taken here, in words, where that is not what the field takes elsewhere; {limit} is filled. */
  hint?: string | undefined;
  sendsItself?: boolean | undefined;
};

/**
 * The field for files of an `ActionForm`: `FileDropLeaf` with its words. The form's action takes `uploads` (ids, for
 * `takeUploads`) and `files` (a browser without JavaScript, for `keepUploads`).
 */
export function FileDrop({ place, limit = 25, accept = KINDS, hint, sendsItself = false }: FileDropProps) {
  const t = useTranslations("files.drop");
  const own = Object.fromEntries(KEYS.map((key) => [key, String(t.raw(key))])) as FileDropWords;
  const words = hint === undefined ? own : { ...own, hint };
  return <FileDropLeaf place={place} limit={limit} accept={accept} sendsItself={sendsItself} words={words} />;
}
