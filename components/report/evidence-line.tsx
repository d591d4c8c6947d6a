import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import type { PaperFile } from "#lib/report/types.ts";

/** "Minh chứng: …" below what the files show: their names, each a way to the file. Nothing where there is none. */
export function EvidenceLine({ files }: { files: readonly PaperFile[] }) {
  const t = useTranslations("report.paper");
  if (files.length === 0) return null;
  return (
    <p className="screen evidence">
      {t("evidence")}{" "}
      {files.map((file, index) => (
        <span key={file.id}>
          {index > 0 && "; "}
          <TextLink href={`/api/files/${file.id}`}>{file.name}</TextLink>
          {file.caption && ` (${file.caption})`}
        </span>
      ))}
    </p>
  );
}
