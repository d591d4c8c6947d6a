import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/**
 * Hands the words of the named namespaces to the client components below it; a page without client components that
 * speak needs none, and ships none.
 */
export async function Words({ namespaces, children }: { namespaces: readonly string[]; children: ReactNode }) {
  const all = await getMessages();
  const some = Object.fromEntries(Object.entries(all).filter(([namespace]) => namespaces.includes(namespace)));
  return <NextIntlClientProvider messages={some}>{children}</NextIntlClientProvider>;
}
