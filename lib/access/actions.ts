"use server";

import { redirect } from "next/navigation";
import { leave } from "./sign-in.ts";

/** Out: the session ends at once, here and in its row. */
export async function signOut(): Promise<void> {
  await leave();
  redirect("/sign-in");
}
