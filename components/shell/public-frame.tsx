import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";
import { ClockStrip } from "./clock-strip.tsx";
import { LocaleSwitch } from "./locale-switch.tsx";
import { SkipLink } from "./shell.tsx";

/** What stands around pages before sign-in: the mark, the language, and that the data are a sample. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <>
      <SkipLink />
      <header className="top sticky top-0 z-10 flex h-[52px] items-center gap-3 border-b border-line bg-paper px-4 md:px-6">
        <Brand name={t("brand")} href="/" />
        <div className="ml-auto">
          <LocaleSwitch />
        </div>
      </header>
      <ClockStrip />
      <main
        id="content"
        tabIndex={-1}
        className="page flow mx-auto grid max-w-page grid-cols-[minmax(0,1fr)] content-start gap-4 px-4 pt-6 pb-12 outline-none md:px-8 md:pt-8"
      >
        {children}
      </main>
    </>
  );
}
