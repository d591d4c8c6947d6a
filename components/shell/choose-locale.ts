"use server";

import { cookies } from "next/headers";

const YEAR = 60 * 60 * 24 * 365;

/** Remembers the language a person chose in this browser; anything but the two known ones is ignored. */
export async function chooseLocale(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (locale !== "vi" && locale !== "en") return;
  const jar = await cookies();
  jar.set("locale", locale, { path: "/", maxAge: YEAR, sameSite: "lax", httpOnly: true });
}
