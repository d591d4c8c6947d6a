import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { log } from "./log.ts";
import { VIETNAM } from "./time.ts";
import { catalogue, localeOf } from "./word-files.ts";

/** Name of the cookie that keeps a visitor's language. */
export const LOCALE_COOKIE = "locale";

/**
 * How next-intl finds language and words of a request: from the cookie, Vietnamese when there is none; addresses carry
 * no language, since a link in a mail must work for everyone. A missing word is logged and shown as its key.
 */
export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get(LOCALE_COOKIE)?.value);
  return {
    locale,
    messages: catalogue(locale),
    timeZone: process.env["PORTAL_TIME_ZONE"] ?? VIETNAM,
    onError: (error) => log.error({ error: error.message }, "words"),
    getMessageFallback: ({ namespace, key }) => (namespace === undefined ? key : `${namespace}.${key}`),
  };
});
