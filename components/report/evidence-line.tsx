import { useTranslations } from "next-intl";
import { FileViewer } from "#components/file/file-viewer.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { PaperFile } from "#lib/report/types.ts";

/** Kinds that are looked at page by page; a kept file has the ending of what it really is. */
const SHOWN = /\.(pdf|png|jpe?g)$/i;

/** "Minh chứng: …" below what the files show: their names, each a way to the file. Nothing where there is none. */
export function EvidenceLine({ files }: { files: readonly PaperFile[] }) {
  const t = useTranslations("report.paper");
  if (files.length === 0) return null;
  return (
    // No paragraph: the viewer's dialog may not stand in one.
    <div className="screen evidence">
      {t("evidence")}{" "}
      {files.map((file, index) => (
        <span key={file.id}>
          {index > 0 && "; "}
          <TextLink href={`/api/files/${file.id}`}>{file.name}</TextLink>
          {file.caption && ` (${file.caption})`}
          {SHOWN.test(file.name) && (
            <span className="print:hidden">
              {" "}
              <FileViewer fileId={file.id} name={file.name} />
            </span>
          )}
        </span>
      ))}
    </div>
  );
}
