import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";

type TrayNoteProps = {
  reportId: string;
  /** What `openTray` gave; nothing is drawn where nothing is left. */
  tray: { importId: string; count: number } | null;
};

/** On the writing page: how many texts that came in have no place yet, and the way to them. */
export function TrayNote({ reportId, tray }: TrayNoteProps) {
  const t = useTranslations("report-import");
  if (tray === null) return null;
  return (
    <Notice
      tone="blue"
      action={<TextLink href={`/reports/${reportId}/import/${tray.importId}#tray`}>{t("note.open")}</TextLink>}
    >
      {t("note.left", { count: tray.count })}
    </Notice>
  );
}
