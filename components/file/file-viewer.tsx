import { useTranslations } from "next-intl";
import { FileViewerLeaf, type FileViewerWords } from "./file-viewer-leaf.tsx";

const KEYS = [
  "open",
  "openOf",
  "page",
  "previous",
  "next",
  "download",
  "close",
  "loading",
  "none",
  "onlyFirst",
  "picture",
] as const satisfies readonly (keyof FileViewerWords)[];

/** "Xem": the pages of a stored file as pictures, in a dialog; to be drawn beside files of kinds that are shown. */
export function FileViewer({ fileId, name }: { fileId: string; name: string }) {
  const t = useTranslations("files.view");
  const words = Object.fromEntries(KEYS.map((key) => [key, String(t.raw(key))])) as FileViewerWords;
  return <FileViewerLeaf fileId={fileId} name={name} words={words} />;
}
