import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { fontClasses } from "./fonts.ts";
import "./globals.css";

/** Name and pictures of the portal; pages put their own title before it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("title"), template: `%s · ${t("brand")}` },
    description: t("description"),
    applicationName: t("brand"),
    manifest: "/manifest.webmanifest",
    icons: { icon: [{ url: "/emblem.svg", type: "image/svg+xml" }], apple: "/icon-192.png" },
    // Numbers of documents and indicators are not telephone numbers.
    formatDetection: { telephone: false, date: false, address: false, email: false },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { themeColor: "#9d1420", width: "device-width", initialScale: 1 };

/** The document around every page: language, fonts, tokens. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale} className={fontClasses}>
      <body>{children}</body>
    </html>
  );
}
